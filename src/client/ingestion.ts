import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  type WorkflowHandle,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { ApplicationFailure, CancelledFailure, rootCause } from '@temporalio/common';
import type { IngestionInput } from '../domain/ingestion-input.js';
import { QUERY_MS } from '../domain/patience.js';
import type { PlanEstimate } from '../domain/plan.js';
import type { RunReport } from '../domain/report.js';
import type { Tally } from '../domain/tally.js';
import { addTally } from '../domain/tally.js';
import type { CollectProgress, Phase, RunControl, RunProgress } from '../workflows/messages.js';
import { UsageError } from './exit.js';

/** One id for all runs, so that Temporal itself refuses a second one while one is under way. */
export const DEFAULT_WORKFLOW_ID = 'ingestion';

/** Of runs against the simulator, which end with the process that simulates: never that of a run that matters. */
export const SIMULATED_WORKFLOW_ID = 'ingestion-simulated';

export type IngestionHandle = WorkflowHandle<(input?: IngestionInput) => Promise<RunReport>>;

/** What is known of a run at a moment, its children's parts added up. */
export interface RunState {
  readonly phase: Phase;
  /** National total; 0 until known. */
  readonly total: number;
  readonly startedAt: string;
  readonly control: RunControl;
  /** Calls expected, once known. */
  readonly expected?: PlanEstimate['calls'];
  readonly tally: Tally;
  readonly parts: number;
  readonly partsEnded: number;
  readonly gaps: number;
}

/** What becomes of a run that is under way when another is started: it stays alone, is followed, or is replaced. */
export type Conflict = 'refuse' | 'join' | 'replace';

const CONFLICT_POLICIES = { refuse: 'FAIL', join: 'USE_EXISTING', replace: 'TERMINATE_EXISTING' } as const;

/** Starts a run. Throws UsageError when one with the same id is under way, unless `conflict` says otherwise. */
export async function startIngestion(
  client: Client,
  options: {
    readonly workflowId: string;
    readonly taskQueue: string;
    readonly input: IngestionInput;
    readonly conflict?: Conflict;
  },
): Promise<IngestionHandle> {
  const { workflowId, taskQueue, input, conflict = 'refuse' } = options;
  try {
    return await client.workflow.start<(input?: IngestionInput) => Promise<RunReport>>('IngestionWorkflow', {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: CONFLICT_POLICIES[conflict],
      staticSummary: `Offres d'emploi, ${input.mode === 'incremental' ? 'incremental' : `plan ${input.plan ?? 'region'}`}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    throw new UsageError(
      `A run "${workflowId}" is under way: follow it with \`npx moisson watch\`, or wait for its end.`,
    );
  }
}

/** Ids of the runs that are under way, by Temporal's list, which may be a second behind. */
export async function runsUnderWay(client: Client): Promise<string[]> {
  const ids: string[] = [];
  const query = 'WorkflowType = "IngestionWorkflow" AND ExecutionStatus = "Running"';
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/**
 * The run with this id, under way or ended; without an id the one under way, whatever started it (a schedule gives
 * each run an id of its own), or the last that ended under the usual id. Throws UsageError when there is none, and
 * when it could be one of several.
 */
export async function findRun(client: Client, workflowId: string | undefined): Promise<IngestionHandle> {
  if (workflowId !== undefined) return handleOf(client, workflowId);
  const usual = await handleOf(client, DEFAULT_WORKFLOW_ID).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
  });
  if (usual !== undefined && (await usual.describe()).status.name === 'RUNNING') return usual;
  const [only, ...others] = await runsUnderWay(client);
  if (only !== undefined && others.length === 0) return handleOf(client, only);
  if (only !== undefined) {
    throw new UsageError(
      `Several runs are under way: name one with --workflow-id (${[only, ...others].join(', ')}).`,
    );
  }
  if (usual === undefined)
    throw new UsageError('No run is under way, and none was started by `npx moisson run`.');
  return usual;
}

async function handleOf(client: Client, workflowId: string): Promise<IngestionHandle> {
  const handle = client.workflow.getHandle<(input?: IngestionInput) => Promise<RunReport>>(workflowId);
  try {
    await handle.describe();
    return handle;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new UsageError(`There is no run "${workflowId}".`);
    throw error;
  }
}

/**
 * Asks a run to end and waits until it has: its children first, then its document. False when it was concluding
 * already, and came to its own end.
 */
export async function cancelIngestion(handle: IngestionHandle): Promise<boolean> {
  await handle.cancel();
  return handle.result().then(
    () => false,
    (error: unknown) => {
      if (error instanceof WorkflowFailedError) return true;
      throw error;
    },
  );
}

/** A failure of the run itself, in words a person can act on. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
  constructor(
    message: string,
    /** The workflow was given something it does not accept. */
    readonly isUsage: boolean,
  ) {
    super(message);
  }
}

/**
 * Follows a run to its end, showing its state every `intervalMs`. What cannot be asked for a while (workers away) is
 * simply not shown. Throws RunFailed when the run ends without a report.
 */
export async function followIngestion(
  client: Client,
  handle: IngestionHandle,
  show: (state: RunState) => void,
  options: { readonly intervalMs: number; readonly signal?: AbortSignal },
): Promise<RunReport> {
  options.signal?.throwIfAborted();
  const end = new AbortController();
  const watching = watch(client, handle, show, options.intervalMs, end.signal);
  const aborted = new Promise<never>((_, reject) =>
    options.signal?.addEventListener('abort', () => reject(options.signal?.reason), { once: true }),
  );
  try {
    return await Promise.race([handle.result(), aborted]);
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    if (error.cause instanceof CancelledFailure) throw new RunFailed('The run was cancelled.', false);
    const cause = error.cause instanceof ApplicationFailure ? error.cause : undefined;
    throw new RunFailed(
      `The run failed: ${rootCause(error.cause) ?? error.message}`,
      cause?.type === 'InvalidInput',
    );
  } finally {
    end.abort();
    await watching;
  }
}

async function watch(
  client: Client,
  handle: IngestionHandle,
  show: (state: RunState) => void,
  intervalMs: number,
  end: AbortSignal,
): Promise<void> {
  // The last answer of each child stands in while it cannot be asked.
  const known = new Map<string, CollectProgress>();
  while (!end.aborted) {
    const run = await ask<RunProgress>(client, handle.workflowId, 'runProgress');
    if (run !== undefined) {
      await Promise.all(
        run.children.map(async ({ workflowId, ended }) => {
          const progress = ended ?? (await ask<CollectProgress>(client, workflowId, 'progress'));
          if (progress !== undefined) known.set(workflowId, progress);
        }),
      );
      if (!end.aborted) show(sumUp(run, known));
    }
    await sleep(intervalMs, undefined, { signal: end }).catch(() => {});
  }
}

function sumUp(run: RunProgress, known: ReadonlyMap<string, CollectProgress>): RunState {
  const children = run.children.flatMap(({ workflowId }) => known.get(workflowId) ?? []);
  return {
    phase: run.phase,
    total: run.total,
    startedAt: run.startedAt,
    control: run.control,
    ...(run.expected === undefined ? {} : { expected: run.expected }),
    tally: children.reduce((sum, child) => addTally(sum, child.tally), run.own),
    parts: run.children.length,
    partsEnded: run.children.filter((child) => child.ended !== undefined).length,
    gaps: children.reduce((sum, child) => sum + child.gaps, 0),
  };
}

async function ask<T>(client: Client, workflowId: string, query: string): Promise<T | undefined> {
  try {
    return await client.withDeadline(Date.now() + QUERY_MS, () =>
      client.workflow.getHandle(workflowId).query<T>(query),
    );
  } catch {
    return undefined;
  }
}
