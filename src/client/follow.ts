import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, QueryDefinition } from '@temporalio/client';
import type { PlanEstimate } from '../domain/plan.js';
import type { RunReport } from '../domain/report.js';
import { addTally, type Tally } from '../domain/tally.js';
import { QUERY_MS } from '../patience/index.js';
import {
  type CollectProgress,
  type Phase,
  progressQuery,
  type RunControl,
  type RunProgress,
  runProgressQuery,
} from '../workflows/messages.js';
import { endOf } from './run-end.js';
import type { IngestionHandle } from './runs.js';
import { sayWhenUnserved, type Unserved } from './unserved.js';

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

/** Where a client that follows a run tells of it. */
export interface Follower {
  readonly intervalMs: number;
  /** Called every `intervalMs` with the state; what cannot be asked for a while (workers away) is simply not shown. */
  show(state: RunState): void;
  /** A sentence for a person, beside the state. */
  say(line: string): void;
}

export interface FollowOptions {
  readonly signal?: AbortSignal | undefined;
  /** Not looked at without this. */
  readonly unserved?: Unserved;
  /** How long workers that were just started may take to ask for work. @default 0 */
  readonly workersAwaitedMs?: number | undefined;
}

/**
 * Follows a run to its end, for as long as the run can live: workers and a server that are away are waited for.
 * @throws RunFailed when the run ends without a report.
 */
export async function followIngestion(
  client: Client,
  handle: IngestionHandle,
  follower: Follower,
  { signal, unserved, workersAwaitedMs }: FollowOptions,
): Promise<RunReport> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const say = (line: string) => follower.say(line);
  const watching = Promise.all([
    watch(client, handle, follower, end.signal),
    unserved === undefined
      ? undefined
      : sayWhenUnserved('the run', unserved, say, end.signal, workersAwaitedMs),
  ]);
  const aborted = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
  try {
    return await Promise.race([endOf(handle, say, end.signal), aborted]);
  } finally {
    end.abort();
    await watching;
  }
}

async function watch(
  client: Client,
  handle: IngestionHandle,
  follower: Follower,
  end: AbortSignal,
): Promise<void> {
  // The last answer of each child stands in while it cannot be asked.
  const known = new Map<string, CollectProgress>();
  while (!end.aborted) {
    const run = await ask(client, handle.workflowId, runProgressQuery);
    if (run !== undefined) {
      await Promise.all(
        run.children.map(async ({ workflowId, ended }) => {
          const progress = ended ?? (await ask(client, workflowId, progressQuery));
          if (progress !== undefined) known.set(workflowId, progress);
        }),
      );
      if (!end.aborted) follower.show(sumUp(run, known));
    }
    await sleep(follower.intervalMs, undefined, { signal: end }).catch(() => {});
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

async function ask<T>(client: Client, workflowId: string, query: QueryDefinition<T>): Promise<T | undefined> {
  try {
    return await client.withDeadline(Date.now() + QUERY_MS, () =>
      client.workflow.getHandle(workflowId).query(query),
    );
  } catch {
    return undefined;
  }
}
