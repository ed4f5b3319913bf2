import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Config } from '../config/index.js';
import { type IngestionInput, planOf } from '../domain/ingestion-input.js';
import { describePlan } from '../domain/plans.js';
import { STARTED_BY } from '../domain/started-by.js';
import type { IngestionWorkflow } from '../workflows/index.js';
import { UsageError } from './exit.js';
import type { IntendedInstallation } from './intended-installation.js';
import { endOf, RunFailed } from './run-end.js';
import { currentRuns, type IngestionHandle } from './runs.js';

/** What becomes of the current run when another is started: it stays alone, is followed, or is replaced. */
export type Conflict = 'refuse' | 'join' | 'replace';

const CONFLICT_POLICIES = { refuse: 'FAIL', join: 'USE_EXISTING', replace: 'TERMINATE_EXISTING' } as const;

/**
 * Starts a run.
 * @throws UsageError when another one is running, or one with the same id unless `conflict` says otherwise: a run
 * that began meanwhile refuses this one at its opening.
 */
export async function startIngestion(
  client: Client,
  options: {
    readonly workflowId: string;
    readonly config: Pick<Config, 'queues'>;
    readonly input: IngestionInput;
    /** The command that starts it. */
    readonly startedBy?: string;
    readonly memo?: IntendedInstallation;
    readonly conflict?: Conflict;
  },
): Promise<IngestionHandle> {
  const { workflowId, config, input, startedBy, memo, conflict = 'refuse' } = options;
  const [other] = (await currentRuns(client, config)).filter((id) => id !== workflowId);
  if (other !== undefined) throw alreadyRunning(other);
  try {
    return await client.workflow.start<typeof IngestionWorkflow>('IngestionWorkflow', {
      workflowId,
      taskQueue: config.queues.ingestion,
      memo: { ...memo, ...(startedBy === undefined ? {} : { [STARTED_BY]: startedBy }) },
      args: [input],
      workflowIdConflictPolicy: CONFLICT_POLICIES[conflict],
      staticSummary: `Offres d'emploi, ${describePlan(planOf(input), input.mode ?? 'full')}`,
      ...(startedBy === undefined ? {} : { staticDetails: `Started by \`${startedBy}\`.` }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    throw alreadyRunning(workflowId);
  }
}

function alreadyRunning(workflowId: string): UsageError {
  return new UsageError(
    `A run "${workflowId}" is running: follow it with \`npx moisson watch\`, or wait for its end.`,
  );
}

/**
 * Asks a run to end and waits until it has: its children first, then its document. False when it was concluding
 * already, and came to its own end.
 */
export async function cancelIngestion(
  handle: IngestionHandle,
  say: (line: string) => void,
): Promise<boolean> {
  await handle.cancel();
  return endOf(handle, say).then(
    () => false,
    (error: unknown) => {
      if (error instanceof RunFailed) return true;
      throw error;
    },
  );
}
