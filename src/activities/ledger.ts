import { shippedList } from '../domain/lists.js';
import { estimatePlan } from '../domain/plan.js';
import { blendWeights } from '../domain/rome-sets.js';
import { sameLake } from '../elasticsearch/index.js';
import type { LedgerActivities, LedgerDependencies } from './ledger-contract.js';
import { createOracle } from './oracle.js';
import { endedParts } from './parts.js';
import { isServed } from './queues.js';
import { runDocumentActivities } from './run-document-activities.js';
import { windowActivities } from './window-activities.js';

export function createLedgerActivities(dependencies: LedgerDependencies): LedgerActivities {
  const { datalake, queues } = dependencies;
  const oracle = createOracle(datalake);
  return {
    ...runDocumentActivities(dependencies),
    ...windowActivities(datalake, oracle),

    async compareLake({ lake }) {
      const difference = sameLake(lake, await datalake.lakeIdentity());
      return difference === undefined ? {} : { difference };
    },

    async romeWeights({ region }) {
      const found = await datalake.romeWeights(region === undefined ? {} : { region });
      return { weights: blendWeights(found.region ?? {}, found.national) };
    },

    async knownList(name) {
      const kept = await datalake.knownList(name);
      if (kept === undefined) return { entries: shippedList(name), from: 'shipped' };
      return { entries: kept.entrees, from: 'index', readAt: kept.lue };
    },

    applicationQueues: async () => queues,

    async estimateRun(input) {
      return estimatePlan({ ...input, stock: await datalake.placeFigures() });
    },

    async closeUnseen({ run, startedAt, maxShare }) {
      const result = await datalake.closeUnseen({
        run,
        startedAt: new Date(startedAt),
        maxShare,
      });
      return result.status === 'closed'
        ? { closed: result.closed }
        : { closed: 0, closureRefusal: result.reason };
    },

    endedParts: ({ parts }) => endedParts(parts),
    isServed: ({ queue }) => isServed(queue),
  };
}
