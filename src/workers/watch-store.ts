import { setTimeout as sleep } from 'node:timers/promises';
import { endOf } from '../domain/freshness.js';
import type { Metrics } from '../domain/metrics/metrics.js';
import { type Store, StoreError } from '../elasticsearch/index.js';
import { STORE_LOOKED_AT_MS } from '../patience/index.js';

/**
 * Keeps the metrics that are read from the index up to date until `signal` fires. While Elasticsearch is away, or has no
 * indexes yet, they stay as they are; any other error is told to `failed`.
 */
export async function watchStore(
  store: Store,
  metrics: Metrics,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await lookAtStore(store, metrics, signal).catch((error) => {
      if (!(error instanceof StoreError)) failed(error);
    });
    await sleep(STORE_LOOKED_AT_MS, undefined, { signal }).catch(() => {});
  }
}

async function lookAtStore(store: Store, metrics: Metrics, signal: AbortSignal): Promise<void> {
  const proven = await store.lastFullRun(new Date().toISOString(), signal);
  const ended = proven === undefined ? 0 : Math.floor(endOf(proven) / 1_000);
  metrics.set('moisson_last_proven_run_timestamp_seconds', {}, ended);
  const { lookedAt, stopped = false } = (await store.followed(signal)) ?? {};
  const until = lookedAt === undefined || stopped ? 0 : Math.floor(Date.parse(lookedAt) / 1_000);
  metrics.set('moisson_followed_until_timestamp_seconds', {}, until);
  metrics.set('moisson_open_cases', {}, await store.countOpenCases(signal));
}
