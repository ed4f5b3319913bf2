import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { TEMPORAL_AWAY_PAUSE_MS } from '../patience/index.js';
import { CommandFailed } from './exit.js';

/** What is waited for: a workflow, and how to speak of it. */
export interface Awaited<T> {
  readonly handle: { result(): Promise<T>; describe(): Promise<unknown> };
  /** `The run "ingestion"` */
  readonly name: string;
  /** How a person who stops waiting comes back to it, as a sentence. */
  readonly wayBack: string;
}

/**
 * The result of a workflow, once it ends. A Temporal server that is away is waited for without end, since the workflow
 * outlives it; `say` is told of it.
 * @throws what the workflow failed with, and CommandFailed when the server does not know it any more.
 */
export async function patientResult<T>(
  { handle, name, wayBack }: Awaited<T>,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await handle.result();
    } catch (error) {
      throwUnlessAway(error, name);
      say(`Temporal does not answer: waiting for it. ${name} goes on once Temporal is back. ${wayBack}`);
    }
    await untilItAnswers(handle, name, signal);
    say('Temporal answers again.');
  }
}

async function untilItAnswers(
  handle: Awaited<unknown>['handle'],
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (;;) {
    try {
      await handle.describe();
      return;
    } catch (error) {
      throwUnlessAway(error, name);
    }
    await sleep(TEMPORAL_AWAY_PAUSE_MS, undefined, signal === undefined ? {} : { signal });
  }
}

function throwUnlessAway(error: unknown, name: string): void {
  if (error instanceof WorkflowNotFoundError) {
    throw new CommandFailed(
      `${name} is not known to Temporal any more: the server has lost its data, or another server answers. \`npx moisson report\` shows what the last run wrote.`,
    );
  }
  if (!isAway(error)) throw error;
}

/** Codes of gRPC that speak of the question or of who asks, not of a server that is away. */
const ANSWERS: readonly number[] = [3, 5, 7, 9, 12, 16];

function isAway(error: unknown): boolean {
  const reason = grpcErrorIn(error);
  return reason !== undefined && !ANSWERS.includes(reason.code);
}

/** What Temporal's connection itself reports, if it is that. */
export function grpcErrorIn(error: unknown): { readonly code: number; readonly details: string } | undefined {
  const reason = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(reason) ? reason : undefined;
}
