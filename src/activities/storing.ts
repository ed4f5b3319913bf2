import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../elasticsearch/index.js';
import { FIRST_STORING_PAUSE_MS, HELD_PAGE_MS, MAX_STORING_PAUSE_MS } from '../patience/index.js';

/**
 * Repeats a write until Elasticsearch takes it: a page costs an API call, a repeated write costs nothing. Each
 * refusal is told to `waiting`, a wait that is over as well (`undefined`).
 * @throws the last StoreError when it cannot be put right by waiting, or after a quarter of an hour.
 */
export async function storing<T>(
  signal: AbortSignal,
  write: () => Promise<T>,
  waiting: (reason: StoreError | undefined) => void,
): Promise<T> {
  const deadline = performance.now() + HELD_PAGE_MS;
  for (let pause = FIRST_STORING_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_STORING_PAUSE_MS)) {
    try {
      const written = await write();
      waiting(undefined);
      return written;
    } catch (error) {
      if (!(error instanceof StoreError) || !error.retryable || performance.now() > deadline) throw error;
      waiting(error);
    }
    // Jitter, so that pages that were refused together do not come back together.
    await sleep(pause * (0.5 + Math.random()), undefined, { signal });
  }
}
