import { Context } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { toFailure } from '../activities/failures.js';
import { whileBeating } from '../activities/heartbeat.js';

/** The outermost interceptor of every worker: an activity fails with what {@link toFailure} makes of its error. */
export const reportFailures: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        throw toFailure(error, Context.current().info.attempt);
      }
    },
  },
});

/**
 * For activities that say nothing of themselves meanwhile: a worker that dies in the middle of one is noticed at once,
 * not at its time limit.
 */
export const keepBeating: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: (input, next) =>
      whileBeating(
        () => undefined,
        () => next(input),
      ),
  },
});
