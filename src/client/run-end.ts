import { WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure, rootCause, TerminatedFailure, TimeoutFailure } from '@temporalio/common';
import type { Certificate } from '../domain/certificate.js';
import { isRefusedStart } from '../domain/refusals.js';
import { failureTypeOf } from '../temporal/ingestions.js';
import { patientResult } from './patient-result.js';
import type { IngestionHandle } from './runs.js';

/** A failure of the run itself, in words a person can act on. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
  constructor(
    message: string,
    /** The run was refused before it began. */
    readonly isUsage: boolean,
  ) {
    super(message);
  }
}

/**
 * The certificate of a run, once it ends: a server that is away is waited for.
 * @throws RunFailed when the run ends without a certificate.
 */
export async function endOf(
  handle: IngestionHandle,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Certificate> {
  const { workflowId } = handle;
  const wayBack = `To stop waiting, press Ctrl-C; \`npx moisson watch --workflow-id ${workflowId}\` follows the run again.`;
  try {
    const end = await patientResult({ handle, name: `The run "${workflowId}"`, wayBack }, say, signal);
    if (end.status === 'skipped') throw new RunFailed(end.reason, true);
    return end;
  } catch (error) {
    throw error instanceof WorkflowFailedError ? failureOf(workflowId, error) : error;
  }
}

/** Why a run ended without a certificate, and the way on. */
function failureOf(workflowId: string, error: WorkflowFailedError): RunFailed {
  const { cause } = error;
  const again = 'What it stored is kept; `npx moisson run` starts another run.';
  if (cause instanceof CancelledFailure) return new RunFailed('The run was cancelled.', false);
  if (cause instanceof TerminatedFailure) {
    return new RunFailed(
      `The run "${workflowId}" was terminated in Temporal (${cause.message}) and has no certificate. ${again}`,
      false,
    );
  }
  if (cause instanceof TimeoutFailure) {
    return new RunFailed(
      `The run "${workflowId}" reached its time limit in Temporal and has no certificate. ${again}`,
      false,
    );
  }
  return new RunFailed(
    `The run failed: ${rootCause(cause) ?? error.message}`,
    isRefusedStart(failureTypeOf(error)),
  );
}
