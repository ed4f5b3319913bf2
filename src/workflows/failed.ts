import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { isRefusedStart } from '../domain/refusals.js';

/** Whether a run failed, or was refused before it began. */
export function howItFailed(error: unknown): 'failed' | 'refused' {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && isRefusedStart(cause.type) ? 'refused' : 'failed';
}
