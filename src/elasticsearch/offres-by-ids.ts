import { classified } from './errors.js';
import { refresh } from './refresh.js';
import type { Query, StoreAccess } from './store-access.js';

/** Some offers by their ids. */
interface OffresByIds {
  /** Up to 5 000. */
  readonly ids: readonly string[];
  /** What of them is asked for, all by default. */
  readonly filters?: readonly Query[];
  readonly include: readonly string[];
}

/**
 * The sources of those offers that are stored and that all filters hold for, by id, as of this moment.
 * @throws StoreError.
 */
export async function offresByIds(
  store: StoreAccess,
  { ids, filters = [], include }: OffresByIds,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  await refresh(store, 'offres', signal);
  const answer = await classified(
    (options) =>
      store.client.search<Readonly<Record<string, unknown>>>(
        {
          index: store.index('offres'),
          query: { bool: { filter: [{ ids: { values: [...ids] } }, ...filters] } },
          size: Math.max(1, ids.length),
          track_total_hits: false,
          _source: [...include],
        },
        options,
      ),
    signal,
  );
  return new Map(
    answer.hits.hits.flatMap(({ _id, _source }) =>
      _id === undefined || _source === undefined ? [] : [[_id, _source] as const],
    ),
  );
}
