import { setTimeout as sleep } from 'node:timers/promises';
import { WORKERS_WATCHED_MS } from '../patience/index.js';

/**
 * Says when no worker serves a workflow (`name`: "the run"), and when one does again, until `signal` fires: the
 * workflow itself only waits. What cannot be asked for a while (a server that is away) is left to whoever waits for the workflow's end.
 */
export async function sayWhenUnserved(
  name: string,
  unserved: () => Promise<string | undefined>,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let waiting = false;
  while (!signal.aborted) {
    try {
      const queue = await unserved();
      if (signal.aborted) return;
      if (queue !== undefined && !waiting) {
        say(
          `No worker serves the task queue "${queue}": ${name} waits for one. \`npx moisson worker\` starts the workers.`,
        );
      }
      if (queue === undefined && waiting) say(`Workers serve ${name}.`);
      waiting = queue !== undefined;
    } catch {
      // Asked again.
    }
    await sleep(WORKERS_WATCHED_MS, undefined, { signal }).catch(() => {});
  }
}
