import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Config } from '../config/index.js';
import type { IngestionInput } from '../domain/ingestion-input.js';
import type { IngestionWorkflow } from '../workflows/index.js';
import { UsageError } from './exit.js';
import type { Meant } from './meant.js';
import { endOf, RunFailed } from './run-end.js';
import { type IngestionHandle, runsUnderWay } from './runs.js';

/** What becomes of a run that is under way when another is started: it stays alone, is followed, or is replaced. */
export type Conflict = 'refuse' | 'join' | 'replace';

const CONFLICT_POLICIES = { refuse: 'FAIL', join: 'USE_EXISTING', replace: 'TERMINATE_EXISTING' } as const;

/**
 * Starts a run.
 * @throws UsageError when another one is under way, or one with the same id unless `conflict` says otherwise: a run
 * that began meanwhile refuses this one at its opening.
 */
export async function startIngestion(
  client: Client,
  options: {
    readonly workflowId: string;
    readonly config: Pick<Config, 'queues'>;
    readonly input: IngestionInput;
    readonly memo?: Meant;
    readonly conflict?: Conflict;
  },
): Promise<IngestionHandle> {
  const { workflowId, config, input, memo, conflict = 'refuse' } = options;
  const [other] = (await runsUnderWay(client, config)).filter((id) => id !== workflowId);
  if (other !== undefined) throw underWay(other);
  try {
    return await client.workflow.start<typeof IngestionWorkflow>('IngestionWorkflow', {
      workflowId,
      taskQueue: config.queues.ingestion,
      ...(memo === undefined ? {} : { memo: { ...memo } }),
      args: [input],
      workflowIdConflictPolicy: CONFLICT_POLICIES[conflict],
      staticSummary: `Offres d'emploi, ${input.mode === 'incremental' ? 'incremental' : `plan ${input.plan ?? 'region'}`}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    throw underWay(workflowId);
  }
}

function underWay(workflowId: string): UsageError {
  return new UsageError(
    `A run "${workflowId}" is under way: follow it with \`npx moisson watch\`, or wait for its end.`,
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
