import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { StoreError } from '../elasticsearch/index.js';
import { FranceTravailError } from '../france-travail/index.js';
import { patienceAfterRefusal } from '../patience/index.js';

/**
 * What Temporal is told of an error of either client: its kind as the failure's type, whether to try again, and when,
 * after which attempt.
 * The only place where the two families meet Temporal. Messages are made for people and hold no secret.
 */
export function toFailure(error: unknown, attempt = 1): unknown {
  if (!(error instanceof FranceTravailError || error instanceof StoreError)) return error;
  if (error.code === 'Cancelled') return new CancelledFailure(error.message);
  const { status, retryAfterMs } = error instanceof FranceTravailError ? error : {};
  return ApplicationFailure.create({
    message: error.message,
    type: error.code,
    nonRetryable: !error.retryable,
    ...(status === undefined ? {} : { details: [{ status }] }),
    ...(retryAfterMs === undefined
      ? {}
      : { nextRetryDelay: Math.max(retryAfterMs, patienceAfterRefusal(attempt)) }),
  });
}
