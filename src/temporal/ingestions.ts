import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** The type of the application's failure that ended a workflow, or one of its activities. */
export function failureTypeOf(error: unknown): string | undefined {
  return applicationFailureOf(error)?.type ?? undefined;
}

/** The application's failure that ended a workflow, or one of its activities. */
export function applicationFailureOf(error: unknown): ApplicationFailure | undefined {
  for (let cause = error instanceof WorkflowFailedError ? error.cause : undefined; cause instanceof Error; ) {
    if (cause instanceof ApplicationFailure) return cause;
    cause = cause.cause as Error | undefined;
  }
  return undefined;
}

/** The query by which Temporal lists the runs of an installation, the newest first. */
export function ingestionsOn(taskQueue: string): string {
  return `WorkflowType = "IngestionWorkflow" AND TaskQueue = "${taskQueue}"`;
}
