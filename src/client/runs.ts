import {
  type Client,
  type WorkflowExecutionInfo,
  type WorkflowHandle,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Config } from '../config/index.js';
import { isRefusedStart } from '../domain/refusals.js';
import { failureTypeOf, ingestionsOn } from '../temporal/ingestions.js';
import type { IngestionWorkflow } from '../workflows/index.js';
import { UsageError } from './exit.js';

/**
 * One id for all runs of an installation, so that Temporal itself refuses a second one while one is running: that of
 * its queue.
 */
export function usualWorkflowId({ queues }: Pick<Config, 'queues'>): string {
  return queues.ingestion;
}

/** Of runs against the simulator, which end with the process that simulates: never that of a run that matters. */
export function simulatedWorkflowId({ queues }: Pick<Config, 'queues'>): string {
  return `${queues.ingestion}-simulated`;
}

export type IngestionHandle = WorkflowHandle<typeof IngestionWorkflow>;

/** The runs of one installation, by the queue that its workflows come from. */
type RunsOf = Pick<Config, 'queues'>;

/** Ids of the current runs, by Temporal's list, which may be a second behind. */
export async function currentRuns(client: Client, { queues }: RunsOf): Promise<string[]> {
  const ids: string[] = [];
  const query = `${ingestionsOn(queues.ingestion)} AND ExecutionStatus = "Running"`;
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/**
 * The run with this id, running or ended; without an id the current run, whatever started it (a schedule gives
 * each run an id of its own), or the one that ended last.
 * @throws UsageError when there is none, and when it could be one of several.
 */
export async function findRun(
  client: Client,
  { queues }: RunsOf,
  workflowId?: string,
): Promise<IngestionHandle> {
  if (workflowId !== undefined) return handleOf(client, workflowId);
  // Asked for itself: the list may not know it yet.
  const usual = await handleOf(client, usualWorkflowId({ queues })).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
  });
  if (usual !== undefined) {
    const { status, taskQueue } = await usual.describe();
    if (status.name === 'RUNNING' && taskQueue === queues.ingestion) return usual;
  }
  const [only, ...others] = await currentRuns(client, { queues });
  if (only !== undefined && others.length === 0) return handleOf(client, only);
  if (only !== undefined) {
    throw new UsageError(
      `Several runs are running: name one with --workflow-id (${[only, ...others].join(', ')}).`,
    );
  }
  const last = await lastEnded(client, queues.ingestion);
  if (last === undefined)
    throw new UsageError('No run is running, and Temporal knows of none that has ended.');
  return last;
}

/** The run that ended last. Starts that were refused are none. */
async function lastEnded(client: Client, taskQueue: string): Promise<IngestionHandle | undefined> {
  const query = `${ingestionsOn(taskQueue)} AND ExecutionStatus != "Running"`;
  for await (const execution of client.workflow.list({ query })) {
    if (!(await wasRefused(client, execution))) {
      return client.workflow.getHandle(execution.workflowId, execution.runId);
    }
  }
  return undefined;
}

async function wasRefused(
  client: Client,
  { workflowId, runId, status }: WorkflowExecutionInfo,
): Promise<boolean> {
  if (status.name !== 'FAILED') return false;
  const failure: unknown = await client.workflow
    .getHandle(workflowId, runId)
    .result()
    .catch((error: unknown) => error);
  return isRefusedStart(failureTypeOf(failure));
}

async function handleOf(client: Client, workflowId: string): Promise<IngestionHandle> {
  const handle: IngestionHandle = client.workflow.getHandle(workflowId);
  try {
    await handle.describe();
    return handle;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new UsageError(`There is no run "${workflowId}".`);
    throw error;
  }
}
