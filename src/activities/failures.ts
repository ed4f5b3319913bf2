import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { StoreError } from '../elasticsearch/index.js';
import { FranceTravailError } from '../france-travail/index.js';
import { patienceAfterRefusal } from '../patience/index.js';
import { WarehouseFailed } from '../warehouse/index.js';

/**
 * What Temporal is told of an error of either client: its kind as the failure's type, whether to try again, and when,
 * after which attempt.
 * The only place where the families meet Temporal. Messages are made for people and hold no secret.
 */
export function toFailure(error: unknown, attempt = 1): unknown {
  if (error instanceof WarehouseFailed) {
    const { message, retryable } = error;
    const type = retryable ? 'WarehouseFailed' : 'WarehouseRefused';
    return ApplicationFailure.create({ message, type, nonRetryable: !retryable });
  }
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
