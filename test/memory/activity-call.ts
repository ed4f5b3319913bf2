import {
  ActivityFailure,
  type ActivityOptions,
  ApplicationFailure,
  CancelledFailure,
  ensureApplicationFailure,
  RetryState,
  TimeoutFailure,
} from '@temporalio/common';
import { msToNumber } from '@temporalio/common/lib/time.js';
import { storage } from './context.js';
import { command } from './execution.js';
import { copy } from './json.js';
import type { MemoryTemporal } from './temporal.js';

export interface ActivityCall {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly options: ActivityOptions;
}

/** Calls an activity from a workflow: scheduled, started and completed in its history. */
export function callActivity(call: ActivityCall): Promise<unknown> {
  return command<unknown>(3, (settle, { temporal }) => {
    const { clock } = temporal;
    // An activity is no part of the workflow that called it.
    storage.run({ clock }, () =>
      attempt(temporal, call).then(settle.resolve, (error: unknown) => {
        if (error instanceof ActivityFailure) settle.reject(error);
        else temporal.fail(error);
      }),
    );
    return () => settle.reject(failed(call, new CancelledFailure('Activity cancelled')));
  });
}

/** Every attempt, as the retry policy wants them. */
async function attempt(temporal: MemoryTemporal, call: ActivityCall): Promise<unknown> {
  const { name, args, options } = call;
  const { clock } = temporal;
  const queue = options.taskQueue ?? 'ingestion';
  const worker = temporal.worker(queue);
  if (worker === undefined) {
    await clock.sleep(msToNumber(options.scheduleToStartTimeout ?? '1 day'));
    throw failed(call, new TimeoutFailure('activity timed out', undefined, 'SCHEDULE_TO_START'));
  }
  const activity = worker[name];
  if (activity === undefined) throw new Error(`no activity ${name} on the queue ${queue}`);
  for (let attempts = 1; ; attempts++) {
    await clock.sleep(temporal.latency(queue));
    try {
      return copy(await activity(...copy(args)));
    } catch (error) {
      if (error instanceof CancelledFailure) throw failed(call, error);
      const failure = ensureApplicationFailure(error);
      const pause = pauseAfter(failure, attempts, options.retry ?? {});
      if (pause === undefined) throw failed(call, failure);
      await clock.sleep(pause);
    }
  }
}

/** Milliseconds before the next attempt; undefined when there is none. */
function pauseAfter(
  failure: ApplicationFailure,
  attempts: number,
  retry: NonNullable<ActivityOptions['retry']>,
): number | undefined {
  const { maximumAttempts = Number.POSITIVE_INFINITY, nonRetryableErrorTypes = [] } = retry;
  const refused = failure.nonRetryable === true || nonRetryableErrorTypes.includes(failure.type ?? '');
  if (refused || attempts >= maximumAttempts) return undefined;
  if (failure.nextRetryDelay != null) return msToNumber(failure.nextRetryDelay);
  const first = msToNumber(retry.initialInterval ?? '1 second');
  const longest = msToNumber(retry.maximumInterval ?? first * 100);
  return Math.min(longest, first * (retry.backoffCoefficient ?? 2) ** (attempts - 1));
}

function failed({ name }: ActivityCall, cause: Error): ActivityFailure {
  const state =
    cause instanceof ApplicationFailure && cause.nonRetryable === true
      ? RetryState.NON_RETRYABLE_FAILURE
      : RetryState.MAXIMUM_ATTEMPTS_REACHED;
  return new ActivityFailure('Activity task failed', name, undefined, state, 'memory', cause);
}
