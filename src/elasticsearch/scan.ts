import type { estypes } from '@elastic/elasticsearch';
import { SCAN_KEPT } from '../patience/index.js';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import type { IndexName } from './schemas/schema.js';

export interface Scan {
  readonly index: IndexName;
  readonly query: Query;
  /** Hits per request. */
  readonly size: number;
  /** What of each hit is read: a part of the source, or doc values, which are far cheaper on a compressed index. */
  readonly read: Pick<
    estypes.SearchRequest,
    '_source' | 'docvalue_fields' | 'stored_fields' | 'seq_no_primary_term'
  >;
}

/**
 * Every hit of a query on a frozen view of the index, request by request. Refresh before, when the view has to hold
 * what was just written.
 * @throws DatalakeError.
 */
export async function* scan<T>(
  { client, index }: Lake,
  { index: name, query, size, read }: Scan,
  signal?: AbortSignal,
): AsyncGenerator<estypes.SearchHit<T>[]> {
  let { id } = await settled(
    (options) => client.openPointInTime({ index: index(name), keep_alive: SCAN_KEPT }, options),
    signal,
  );
  const request = (after?: estypes.SortResults): Promise<estypes.SearchResponse<T>> =>
    settled(
      (options) =>
        client.search<T>(
          {
            pit: { id, keep_alive: SCAN_KEPT },
            query,
            size,
            sort: ['_shard_doc'],
            track_total_hits: false,
            ...read,
            ...(after && { search_after: after }),
          },
          options,
        ),
      signal,
    );
  let asked: Promise<estypes.SearchResponse<T>> | undefined = request();
  try {
    while (asked !== undefined) {
      const answer: estypes.SearchResponse<T> = await asked;
      id = answer.pit_id ?? id;
      const { hits } = answer.hits;
      // Elasticsearch reads on while the caller works through these.
      asked = hits.length < size ? undefined : request(hits.at(-1)?.sort);
      asked?.catch(() => {});
      if (hits.length > 0) yield hits;
    }
  } finally {
    // It expires by itself: failing to close it early must not hide why the scan ended.
    await client.closePointInTime({ id }).catch(() => undefined);
  }
}
