import type { estypes } from '@elastic/elasticsearch';
import { LONG_VIEW_KEPT } from '../patience/index.js';
import { classified, ElasticsearchUnavailable } from './errors.js';
import { refresh } from './refresh.js';
import type { IndexName } from './schemas/schema.js';
import type { Query, StoreAccess } from './store-access.js';

/** What of a view is read, in an order that is the same every time. */
export interface ViewRead {
  /** The id of the view. */
  readonly view: string;
  readonly query: Query;
  /** Hits per request. */
  readonly size: number;
  /** Behind this hit, as {@link ViewPart.after} gave it; from the start without. */
  readonly after?: ViewPlace;
  /** Parts of the source. */
  readonly include: readonly string[];
}

/** A place in a view, to be kept as JSON. */
export type ViewPlace = readonly (string | number)[];

export interface ViewPart<T> {
  readonly sources: readonly T[];
  readonly after: ViewPlace;
  /** The id of the view from now on: Elasticsearch may give it another one with each answer. */
  readonly view: string;
}

/**
 * Opens a frozen view of all that was written to an index so far, which whoever has its id can read for a day, from another
 * process too. To be closed.
 * @throws StoreError.
 */
export async function openLongView(
  store: StoreAccess,
  name: IndexName,
  signal?: AbortSignal,
): Promise<string> {
  await refresh(store, name, signal);
  const request = { index: store.index(name), keep_alive: LONG_VIEW_KEPT };
  return (await classified((options) => store.client.openPointInTime(request, options), signal)).id;
}

/** Failing to close one hides nothing: it expires by itself. */
export async function closeLongView({ client }: StoreAccess, id: string): Promise<void> {
  await client.closePointInTime({ id }).catch(() => undefined);
}

/** The hits of a query in a view; undefined where the view is lost: expired, or gone with its node. @throws StoreError. */
export async function countInView(
  { client }: StoreAccess,
  view: string,
  query: Query,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const request = {
    pit: { id: view, keep_alive: LONG_VIEW_KEPT },
    query,
    size: 0,
    track_total_hits: true,
  };
  const answer = await classified((options) => client.search(request, { ...options, ignore: [404] }), signal);
  // Of an answer that was ignored, there is nothing but an error.
  const { hits } = answer as Partial<estypes.SearchResponse>;
  if (hits === undefined) return undefined;
  const { total = 0 } = hits;
  return typeof total === 'number' ? total : total.value;
}

/** The months of creation (Paris) of the offers of a query, `2026-11`. @throws StoreError. */
export async function monthsInView(
  { client }: StoreAccess,
  view: string,
  query: Query,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  // The date that offers carry is Paris time with a false Z.
  const jours = {
    date_histogram: {
      field: 'dateCreation',
      calendar_interval: 'month' as const,
      format: 'yyyy-MM',
      min_doc_count: 1,
    },
  };
  const request = { pit: { id: view, keep_alive: LONG_VIEW_KEPT }, query, size: 0, aggs: { jours } };
  const { aggregations } = await classified((options) => client.search(request, options), signal);
  const { buckets = [] } = (aggregations?.jours ?? {}) as {
    readonly buckets?: readonly { readonly key_as_string: string }[];
  };
  return buckets.map(({ key_as_string }) => key_as_string);
}

/**
 * The sources of a query's hits, request by request, in the order of the index, which costs least: each block of documents
 * is unpacked once.
 * @throws StoreError; ElasticsearchUnavailable where the view is lost.
 */
export async function* readView<T>(
  { client }: StoreAccess,
  { view, query, size, after, include }: ViewRead,
  signal?: AbortSignal,
): AsyncGenerator<ViewPart<T>> {
  let id = view;
  const request = (place: ViewPlace | undefined): Promise<estypes.SearchResponse<T>> =>
    classified(
      (options) =>
        client.search<T>(
          {
            pit: { id, keep_alive: LONG_VIEW_KEPT },
            query,
            size,
            sort: ['_shard_doc'],
            track_total_hits: false,
            _source: [...include],
            ...(place && { search_after: [...place] }),
          },
          options,
        ),
      signal,
    );
  let asked: Promise<estypes.SearchResponse<T>> | undefined = request(after);
  while (asked !== undefined) {
    const answer: estypes.SearchResponse<T> = await asked;
    id = answer.pit_id ?? id;
    const { hits } = answer.hits;
    const last = hits.at(-1)?.sort as ViewPlace | undefined;
    // Elasticsearch reads on while the caller works through these.
    asked = hits.length < size || last === undefined ? undefined : request(last);
    asked?.catch(() => {});
    if (last === undefined) return;
    const sources = hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
    if (sources.length !== hits.length) {
      throw new ElasticsearchUnavailable('Elasticsearch shows a hit without its document.');
    }
    yield { sources, after: last, view: id };
  }
}
