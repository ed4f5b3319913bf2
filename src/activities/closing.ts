import { ApplicationFailure } from '@temporalio/activity';
import { hoursBetween } from '../domain/clock.js';
import type { Installation } from '../domain/installation.js';
import type { Datalake } from '../elasticsearch/index.js';
import type { OpenedClosing } from './contracts.js';
import { refuseSecondRun } from './opening.js';
import { proofOf, startOnItsClock } from './proven-run.js';

export interface ClosingDependencies {
  readonly datalake: Datalake;
  /** Task queues of the applications. */
  readonly queues: readonly string[];
  /** See `OpenedRun.recheckMs`. */
  readonly recheckMs?: number | undefined;
  /** What this worker serves. */
  readonly installation?: () => Promise<Installation>;
}

export interface ClosingActivities {
  /**
   * The last PROVEN run of the whole country, for a closing without a run of its own. Fails with `AlreadyRunning` beside
   * a run, and with `NoProvenRun` before the first; neither is tried again.
   */
  openClosing(): Promise<OpenedClosing>;
}

export function createClosingActivities({
  datalake,
  queues,
  recheckMs,
  installation,
}: ClosingDependencies): ClosingActivities {
  return {
    async openClosing() {
      await datalake.ensureSchema();
      // No run of its own has a document: whatever is under way goes first.
      await refuseSecondRun(datalake, '');
      const proven = await datalake.lastFullRun(new Date().toISOString());
      if (proven === undefined) {
        throw ApplicationFailure.nonRetryable('there is no proven run yet: start a run', 'NoProvenRun');
      }
      const before = await datalake.lastFullRun(proven.date_debut);
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
        ...(installation === undefined ? {} : { installation: await installation() }),
      };
    },
  };
}
