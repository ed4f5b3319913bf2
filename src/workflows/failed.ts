import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { isRefusedStart } from '../domain/refusals.js';

/** Whether a run failed, or was refused before it began. */
export function howItFailed(error: unknown): 'failed' | 'refused' {
  return isRefusedStart(failureOf(error)?.type) ? 'refused' : 'failed';
}

/** The failure of the application behind an error: of the workflow itself, or of one of its activities. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure ? cause : undefined;
}
