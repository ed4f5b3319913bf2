import { Context } from '@temporalio/activity';
import { forecastRun } from '../domain/forecast.js';
import { shippedList } from '../domain/lists.js';
import { blendWeights } from '../domain/rome-sets.js';
import { sameStore } from '../elasticsearch/index.js';
import { usableAttributes } from '../temporal/search-attributes.js';
import { lookAtRun } from './look-at-run.js';
import { endedParts } from './parts.js';
import { isServed } from './queues.js';
import { referencesActivities } from './references.js';
import { runDocumentActivities } from './run-document-activities.js';
import { createSeenCounts } from './seen-counts.js';
import type { StoreActivities, StoreDependencies } from './store-contract.js';
import { verificationActivities } from './verification-activities.js';
import { windowActivities } from './window-activities.js';

export function createStoreActivities(dependencies: StoreDependencies): StoreActivities {
  const { store, queues, seenCounts = createSeenCounts(store) } = dependencies;
  return {
    ...runDocumentActivities(dependencies),
    ...referencesActivities(store),
    ...windowActivities(store, seenCounts),
    ...verificationActivities(store, seenCounts),

    lookAtRun: ({ run }) => lookAtRun(seenCounts, run),

    async compareLake({ lake }) {
      const difference = sameStore(lake, await store.storeIdentity());
      return difference === undefined ? {} : { difference };
    },

    async romeWeights({ region }) {
      const found = await store.romeWeights(region === undefined ? {} : { region });
      return { weights: blendWeights(found.region ?? {}, found.national) };
    },

    async knownList(name) {
      const kept = await store.knownList(name);
      if (kept === undefined) return { entries: shippedList(name), from: 'shipped' };
      return { entries: kept.entrees, from: 'index', readAt: kept.lue };
    },

    applicationQueues: async () => queues,

    async estimateRun(input) {
      return forecastRun({ ...input, stock: await store.placeFigures() });
    },

    async closeUnseen({ run, startedAt, maxShare }) {
      const result = await store.closeUnseen({
        run,
        startedAt: new Date(startedAt),
        maxShare,
      });
      return result.status === 'closed'
        ? { closed: result.closed }
        : { closed: 0, closureRefusal: result.reason };
    },

    async usableSearchAttributes() {
      const { client } = Context.current();
      try {
        return await usableAttributes(client.connection.operatorService, client.options.namespace);
      } catch (error) {
        // Who may not ask sets none; nor is the list the same everywhere: Temporal Cloud keeps it elsewhere.
        Context.current().log.info(`search attributes are not set: ${String(error)}`);
        return [];
      }
    },
    endedParts: ({ parts }) => endedParts(parts),
    isServed: ({ queue }) => isServed(queue),
  };
}
