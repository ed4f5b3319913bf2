import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, QueryDefinition } from '@temporalio/client';
import type { Certificate } from '../domain/certificate.js';
import { QUERY_MS, SILENCE_SAID_MS } from '../patience/index.js';
import {
  type CollectProgress,
  progressQuery,
  type RunProgress,
  runProgressQuery,
} from '../workflows/messages.js';
import { endOf } from './run-end.js';
import { type RunState, runStateOf } from './run-state.js';
import type { IngestionHandle } from './runs.js';
import { sayWhenUnserved, type Unserved } from './unserved.js';

/** Where a client that watches a run tells of it. */
export interface RunWatcher {
  readonly intervalMs: number;
  /** Called every `intervalMs` with the state; what cannot be asked for a while (workers away) is simply not shown. */
  show(state: RunState): void;
  /** A sentence for a person, beside the state. */
  say(line: string): void;
}

export interface WatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Not looked at without this. */
  readonly unserved?: Unserved;
  /** How long workers that were just started may take to ask for work. @default 0 */
  readonly workersAwaitedMs?: number | undefined;
}

/**
 * Watches a run to its end, for as long as the run can live: workers and a server that are away are waited for.
 * @throws RunFailed when the run ends without a certificate.
 */
export async function watchRun(
  client: Client,
  handle: IngestionHandle,
  watcher: RunWatcher,
  { signal, unserved, workersAwaitedMs }: WatchOptions,
): Promise<Certificate> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const say = (line: string) => watcher.say(line);
  const watching = Promise.all([
    showProgress(client, handle, watcher, end.signal, workersAwaitedMs),
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

async function showProgress(
  client: Client,
  handle: IngestionHandle,
  watcher: RunWatcher,
  end: AbortSignal,
  workersAwaitedMs = 0,
): Promise<void> {
  // The last answer of each child stands in while it cannot be asked.
  const known = new Map<string, CollectProgress>();
  const silence = new Silence((line) => watcher.say(line), Date.now() + workersAwaitedMs);
  while (!end.aborted) {
    const run = await askProgress(client, handle.workflowId, known);
    if (end.aborted) return;
    silence.after(run !== undefined, new Date());
    if (run !== undefined) watcher.show(runStateOf(run, known));
    await sleep(watcher.intervalMs, undefined, { signal: end }).catch(() => {});
  }
}

/**
 * What a run says of itself now; undefined where it does not answer. What its children say goes into `known`, where the last
 * answer of each stands in while it cannot be asked.
 */
export async function askProgress(
  client: Client,
  workflowId: string,
  known: Map<string, CollectProgress>,
): Promise<RunProgress | undefined> {
  const run = await ask(client, workflowId, runProgressQuery);
  await Promise.all(
    (run?.children ?? []).map(async ({ workflowId: child, ended }) => {
      const progress = ended ?? (await ask(client, child, progressQuery));
      if (progress !== undefined) known.set(child, progress);
    }),
  );
  return run;
}

/** Says once when a run has not answered for a while, and when it does again. */
export class Silence {
  #answeredAt: number | undefined;
  #isSaid = false;

  /** `patientUntil`: workers that were just started may take until then, in milliseconds since 1970. */
  constructor(
    private readonly say: (line: string) => void,
    private readonly patientUntil = 0,
  ) {}

  after(answered: boolean, now: Date): void {
    const at = now.getTime();
    // A run that has never answered is silent from the first question on.
    const since = this.#answeredAt ?? at;
    this.#answeredAt = answered ? at : since;
    if (answered) {
      if (this.#isSaid) this.say('The run answers again.');
      this.#isSaid = false;
    } else if (!this.#isSaid && at >= this.patientUntil && at - since >= SILENCE_SAID_MS) {
      this.say(
        `The run has not answered since ${new Date(since).toISOString().slice(11, 19)} UTC: nothing is known of it until a worker answers for it. It is asked again and again.`,
      );
      this.#isSaid = true;
    }
  }
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
