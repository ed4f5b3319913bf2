import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Config } from '../config/index.js';
import type { StoredRun } from '../elasticsearch/index.js';
import { CommandFailed } from './exit.js';
import { withTemporal } from './temporal.js';

/**
 * What Temporal says of a run whose document has no end: that it goes on, how it ended without writing so, that the
 * server does not know it, or nothing, since no server answers.
 */
export type ExecutionStatus =
  | 'running'
  | 'was terminated'
  | 'was cancelled'
  | 'failed'
  | 'timed out'
  | 'ended'
  | 'unknown'
  | 'unanswered';

const ENDS: Readonly<Record<string, ExecutionStatus>> = {
  RUNNING: 'running',
  TERMINATED: 'was terminated',
  CANCELLED: 'was cancelled',
  FAILED: 'failed',
  TIMED_OUT: 'timed out',
};

export async function executionStatus(run: StoredRun, config: Config): Promise<ExecutionStatus> {
  try {
    return await withTemporal(config, (client) => executionOn(client, run));
  } catch (error) {
    if (error instanceof CommandFailed) return 'unanswered';
    throw error;
  }
}

/** The same of a server that answers. */
export async function executionOn(
  client: Client,
  { workflowId, id }: Pick<StoredRun, 'workflowId' | 'id'>,
): Promise<ExecutionStatus> {
  try {
    // By the workflow's id, since a reset gives the run another execution.
    const { status, raw } = await client.workflow.getHandle(workflowId).describe();
    const isThisRun = raw.workflowExecutionInfo?.firstRunId === id;
    if (isThisRun) return ENDS[status.name] ?? 'ended';
    const own = await client.workflow.getHandle(workflowId, id).describe();
    return ENDS[own.status.name] ?? 'ended';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'unknown';
    throw error;
  }
}
