import { setTimeout as sleep } from 'node:timers/promises';
import { WORKERS_WATCHED_MS } from '../patience/index.js';

/** The task queue that a workflow needs and no worker serves, if any. */
export type Unserved = () => Promise<string | undefined>;

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

function noWorker(queue: string, name: string): string {
  return `No worker serves the task queue "${queue}": ${name} waits for one. \`npx moisson worker\` starts the workers.`;
}
