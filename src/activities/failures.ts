import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { DatalakeError } from '../elasticsearch/index.js';
import { FranceTravailError } from '../france-travail/index.js';
import { patienceAfterRefusal } from '../patience/index.js';

/**
 * What Temporal is told of an error of either client: its kind as the failure's type, whether to try again, and when,
 * after which attempt.
 * The only place where the two families meet Temporal. Messages are made for people and hold no secret.
 */
export function toFailure(error: unknown, attempt = 1): unknown {
  if (error instanceof FranceTravailError) {
    if (error.code === 'Cancelled') return new CancelledFailure(error.message);
    return ApplicationFailure.create({
      message: error.message,
      type: error.code,
      nonRetryable: !error.retryable,
      ...(error.status === undefined ? {} : { details: [{ status: error.status }] }),
      ...(error.retryAfterMs === undefined
        ? {}
        : { nextRetryDelay: Math.max(error.retryAfterMs, patienceAfterRefusal(attempt)) }),
    });
  }
  if (error instanceof DatalakeError) {
    if (error.code === 'cancelled') return new CancelledFailure(error.message);
    return ApplicationFailure.create({
      message: error.message,
      type: error.name,
      nonRetryable: !error.retryable,
    });
  }
  return error;
}

/** Wraps each activity so that it fails with what {@link toFailure} makes of its error. */
export function withFailures<A extends Record<keyof A, (...args: never[]) => Promise<unknown>>>(
  activities: A,
): A {
  const wrapped = Object.entries<(...args: never[]) => Promise<unknown>>(activities).map(
    ([name, activity]) => [
      name,
      async (...args: never[]) => {
        try {
          return await activity(...args);
        } catch (error) {
          throw toFailure(error, Context.current().info.attempt);
        }
      },
    ],
  );
  return Object.fromEntries(wrapped) as A;
}
