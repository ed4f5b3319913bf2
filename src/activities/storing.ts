import { setTimeout as sleep } from 'node:timers/promises';
import { DatalakeError } from '../elasticsearch/index.js';
import { FIRST_STORING_PAUSE_MS, MAX_STORING_PAUSE_MS, PAGE_IN_HAND_MS } from '../patience/index.js';

/**
 * Repeats a write until Elasticsearch takes it: a page costs a call of the API, a repeated write costs nothing. Each
 * refusal is told to `waiting`, a wait that is over as well (`undefined`).
 * @throws the last DatalakeError when it cannot be put right by waiting, or after a quarter of an hour.
 */
export async function storing<T>(
  signal: AbortSignal,
  write: () => Promise<T>,
  waiting: (reason: DatalakeError | undefined) => void,
): Promise<T> {
  const deadline = performance.now() + PAGE_IN_HAND_MS;
  for (let pause = FIRST_STORING_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_STORING_PAUSE_MS)) {
    try {
      const written = await write();
      waiting(undefined);
      return written;
    } catch (error) {
      if (!(error instanceof DatalakeError) || !error.retryable || performance.now() > deadline) throw error;
      waiting(error);
    }
    // Jitter, so that lanes that were refused together do not come back together.
    await sleep(pause * (0.5 + Math.random()), undefined, { signal });
  }
}
