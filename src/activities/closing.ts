import { ApplicationFailure, Context } from '@temporalio/activity';
import { ROUND } from '../domain/asking.js';
import { hoursBetween } from '../domain/clock.js';
import type { Installation } from '../domain/installation.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import type { ClosureMode } from '../domain/stock.js';
import { type ClosedByOwnWord, type Store, startOnItsClock } from '../elasticsearch/index.js';
import type { CloseByOwnWordInput, NextToAsk, NextToAskInput, OpenedClosing } from './contracts.js';
import { refuseSecondRun, requireSameApi, runBeside } from './opening.js';
import { prepareStore } from './prepare-store.js';
import { proofOf } from './proven-run.js';

export interface ClosingDependencies {
  readonly store: Store;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** See `OpenedRun.recheckMs`. */
  readonly recheckMs?: number | undefined;
  readonly closedOffers: ClosureMode;
  /** See `OpenedClosing.pacing`. */
  readonly pacing?: OpenedClosing['pacing'];
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
  /** Told what is closed. Default: nobody. */
  readonly metrics?: Metrics;
}

export interface ClosingActivities {
  /**
   * The last PROVEN run of the whole country, for a closing without a run of its own. Fails with `AlreadyRunning` beside
   * a run, with `NoProvenRun` before the first, and with `OtherApi` where the offers are another API's; none of them is
   * tried again.
   */
  openClosing(): Promise<OpenedClosing>;
  /** Missing offers to ask for, and whether a run has begun, which goes first. */
  nextToAsk(input: NextToAskInput): Promise<NextToAsk>;
  /** Closes offers that are gone by their own word, and erases them as configured. May be repeated. */
  closeByOwnWord(input: CloseByOwnWordInput): Promise<ClosedByOwnWord>;
}

export function createClosingActivities({
  store,
  queues,
  recheckMs,
  closedOffers,
  pacing,
  installation,
  metrics = NO_METRICS,
}: ClosingDependencies): ClosingActivities {
  const signal = () => Context.current().cancellationSignal;
  return {
    async openClosing() {
      await prepareStore(store);
      // No run of its own has a document: whatever is running goes first.
      await refuseSecondRun(store, '');
      const served = await installation?.();
      await requireSameApi(store, served?.api);
      const proven = await store.lastFullRun(new Date().toISOString());
      if (proven === undefined) {
        throw ApplicationFailure.nonRetryable('there is no proven run yet: start a run', 'NoProvenRun');
      }
      const before = await store.lastFullRun(proven.date_debut);
      const startedAt = startOnItsClock(proven);
      return {
        run: proven.id,
        startedAt,
        queues,
        pace: proofOf(proven)?.pace ?? 0,
        ...(before === undefined
          ? {}
          : { hoursSinceProof: hoursBetween(startOnItsClock(before), startedAt) }),
        ...(recheckMs === undefined ? {} : { recheckMs }),
        erasing: closedOffers !== 'mark',
        ...(pacing === undefined ? {} : { pacing }),
        ...(served === undefined ? {} : { installation: served }),
      };
    },

    async nextToAsk({ run, startedAt, after }) {
      const beside = await runBeside(store);
      if (beside !== undefined) return { ids: [], left: 0, beside };
      return store.missingOffres({ run, startedAt: new Date(startedAt), after, most: ROUND }, signal());
    },

    async closeByOwnWord({ run, startedAt, gone }) {
      const word = { run, startedAt: new Date(startedAt), mode: closedOffers, gone };
      const done = await store.closeByOwnWord(word, signal());
      metrics.count('moisson_offers_total', { outcome: 'closed' }, done.closed);
      metrics.count('moisson_offers_total', { outcome: 'erased' }, done.erased);
      return done;
    },
  };
}
