import { Context } from '@temporalio/activity';
import { hostOf, type Installation } from '../domain/installation.js';
import type { Observation, ProbeCall } from '../domain/probe/observation.js';
import { type ChangedCheck, changedChecks, type ProbeReport } from '../domain/probe/report.js';
import type { FranceTravailClient } from '../france-travail/index.js';
import { countedCalls } from './counted-calls.js';
import { whileBeating } from './heartbeat.js';
import { type OpeningDependencies, refuseSecondRun } from './opening.js';
import { prepareStore } from './prepare-store.js';

/** What came back for a call of a probe, and the calls that it took to hear it. */
export interface Observed {
  readonly observation: Observation;
  readonly calls: number;
}

/** On the queue of each application. */
export interface ProbeActivities {
  /**
   * Makes one call of a probe, at the application's rate. No text of an offer returns, and nothing is stored. Fails like
   * `collectPage`, but for `InvalidRequest`: what the API refuses is what is to be heard.
   */
  observeApi(call: ProbeCall): Promise<Observed>;
}

interface OpenedProbe {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  readonly installation?: Installation;
}

/** On the queue `ingestion`. */
export interface ProbeStoreActivities {
  /** Fails with `AlreadyRunning` beside a run, which goes first; not tried again. */
  openProbe(): Promise<OpenedProbe>;
  /** Keeps what a probe found, under the id of its run: may be repeated. Resolves to what the probe before told otherwise. */
  keepProbe(input: { readonly run: string; readonly report: ProbeReport }): Promise<KeptProbe>;
}

interface KeptProbe {
  /** Absent where there was no probe of this API before. */
  readonly changed?: readonly ChangedCheck[];
}

export function createProbeActivities(api: FranceTravailClient): ProbeActivities {
  return {
    async observeApi(call) {
      const counted = countedCalls(api);
      return whileBeating(counted.spent, async () => {
        const observation = await counted.observe(call);
        return { observation, calls: counted.spent().calls };
      });
    },
  };
}

export function createProbeStoreActivities({
  store,
  queues,
  installation,
}: OpeningDependencies): ProbeStoreActivities {
  return {
    async openProbe() {
      const startedAt = new Date(Context.current().info.scheduledTimestampMs).toISOString();
      await prepareStore(store);
      // No run of its own has a document: whatever is running goes first.
      await refuseSecondRun(store, '');
      const served = await installation?.();
      return { startedAt, queues, ...(served === undefined ? {} : { installation: served }) };
    },

    async keepProbe({ run, report }) {
      const served = await installation?.();
      const api = served?.api === undefined ? undefined : hostOf(served.api);
      const before = await store.lastProbe({ api, before: report.startedAt });
      const changed = before && changedChecks(before.checked, report.checked);
      const kept = changed === undefined ? {} : { changed };
      await store.keepProbe(run, { ...report, ...kept }, api);
      return kept;
    },
  };
}
