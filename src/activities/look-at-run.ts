import { ElasticsearchUnavailable, StoreError } from '../elasticsearch/index.js';
import { GLANCE_MS } from '../patience/index.js';
import type { RunLook } from './contracts.js';
import type { SeenCounts } from './seen-counts.js';

/** What a run has seen so far, for whoever watches it: see `StoreActivities.lookAtRun`. */
export async function lookAtRun(seenCounts: SeenCounts, run: string): Promise<RunLook> {
  try {
    const table = await within(GLANCE_MS, seenCounts(run, { fresh: true }));
    return { away: false, seen: table.size, regions: table.countByRegion() };
  } catch (error) {
    if (!(error instanceof StoreError && error.retryable)) throw error;
    return { away: true, seen: 0, regions: {} };
  }
}

/** @throws ElasticsearchUnavailable when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ElasticsearchUnavailable('Elasticsearch did not answer in time.')),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
