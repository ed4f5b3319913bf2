import { setTimeout as sleep } from 'node:timers/promises';
import { duration } from '../domain/progress.js';
import { TRIGGER_WATCHED_MS, WORKERS_WATCHED_MS } from '../patience/index.js';

/** A task queue that work waits in, and that no worker polls. */
export interface UnservedQueue {
  readonly name: string;
  /** When a worker polled it last, on Temporal's clock; absent where Temporal remembers none, which it does for minutes. */
  readonly polledAt?: Date;
}

/** The task queue that a workflow needs and no worker serves, if any. */
export type Unserved = () => Promise<UnservedQueue | undefined>;

/**
 * Says when no worker serves a workflow (`name`: "the run"), and when one does again, until `signal` fires: the
 * workflow itself only waits. What cannot be asked for a while (a server that is away) is left to whoever waits for the workflow's end.
 * `patienceMs`: how long workers that were just started may take to ask for work, 0 by default.
 */
export async function sayWhenUnserved(
  name: string,
  unserved: Unserved,
  say: (line: string) => void,
  signal: AbortSignal,
  patienceMs = 0,
): Promise<void> {
  const patientUntil = Date.now() + patienceMs;
  let waiting = false;
  while (!signal.aborted) {
    try {
      const queue = await unserved();
      if (signal.aborted) return;
      if (queue === undefined) {
        if (waiting) say(`Workers serve ${name}.`);
        waiting = false;
      } else if (!waiting && Date.now() >= patientUntil) {
        say(noWorker(queue, name));
        waiting = true;
      }
    } catch {
      // Asked again.
    }
    await sleep(WORKERS_WATCHED_MS, undefined, { signal }).catch(() => {});
  }
}

/** Does work that waits for a worker, and says meanwhile when there is none: see {@link sayWhenUnserved}. */
export async function whileServed<T>(
  name: string,
  unserved: Unserved,
  say: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const telling = sayWhenUnserved(name, unserved, say, end.signal);
  try {
    return await work();
  } finally {
    end.abort();
    await telling;
  }
}

/** Says it of work that was only started here, and is not waited for: looks at it for some seconds, or until it `isTaken`. */
export async function sayIfUnserved(
  name: string,
  unserved: Unserved,
  say: (line: string) => void,
  isTaken: () => Promise<boolean>,
): Promise<void> {
  const until = Date.now() + TRIGGER_WATCHED_MS;
  for (;;) {
    const queue = await unserved();
    if (queue !== undefined) {
      say(noWorker(queue, name));
      return;
    }
    if (Date.now() >= until || (await isTaken())) return;
    await sleep(TRIGGER_WATCHED_MS / 5);
  }
}

/**
 * Waits for workers without end, and says so: for a workflow that has a time limit, and would spend it on waiting. Throws
 * what `unserved` does.
 */
export async function untilServed(
  name: string,
  unserved: Unserved,
  say: (line: string) => void,
): Promise<void> {
  for (let waiting = false; ; waiting = true) {
    const queue = await unserved();
    if (queue === undefined) {
      if (waiting) say(`Workers serve ${name}.`);
      return;
    }
    if (!waiting) say(noWorker(queue, name));
    await sleep(WORKERS_WATCHED_MS);
  }
}

/** The sentence of it: which queue, since when, and what to start. */
export function noWorker({ name: queue, polledAt }: UnservedQueue, name: string, now = new Date()): string {
  const since =
    polledAt === undefined
      ? 'none has in the last minutes'
      : `the last one did at ${polledAt.toISOString().slice(11, 19)} UTC, ${duration((now.getTime() - polledAt.getTime()) / 1000)} ago`;
  return `No worker polls the task queue "${queue}" (${since}): ${name} waits for one. \`npx moisson worker\` starts the workers.`;
}
