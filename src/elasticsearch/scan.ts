import type { estypes } from '@elastic/elasticsearch';
import { SCAN_KEPT } from '../patience/index.js';
import { classified } from './errors.js';
import type { IndexName } from './schemas/schema.js';
import type { Query, StoreAccess } from './store-access.js';

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
 * @throws StoreError.
 */
export async function* scan<T>(
  store: StoreAccess,
  what: Scan,
  signal?: AbortSignal,
): AsyncGenerator<estypes.SearchHit<T>[]> {
  const view = await openView(store, what.index, signal);
  try {
    yield* hitsOf<T>(store, view, what, signal);
  } finally {
    await view.close();
  }
}

/**
 * The same in so many parts side by side: Elasticsearch reads each on a thread of its own. `visit` is called with the
 * hits of a request at a time, in no order.
 * @throws StoreError.
 */
export async function scanInParts<T>(
  store: StoreAccess,
  what: Scan,
  parts: number,
  visit: (hits: readonly estypes.SearchHit<T>[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const view = await openView(store, what.index, signal);
  const read = async (part: number) => {
    const slice = { id: String(part), max: parts };
    for await (const hits of hitsOf<T>(store, view, { ...what, slice }, signal)) visit(hits);
  };
  try {
    await Promise.all(Array.from({ length: parts }, (_, part) => read(part)));
  } finally {
    await view.close();
  }
}

/** A frozen view of an index; Elasticsearch may give it another id with each answer. */
export interface View {
  id: string;
  /** For how long after each answer. */
  readonly kept: string;
  /** It expires by itself: failing to close it early must not hide why a scan ended. */
  close(): Promise<void>;
}

/** Opens one, to be closed again. @throws StoreError. */
export async function openView(
  { client, index }: StoreAccess,
  name: IndexName,
  signal: AbortSignal | undefined,
  kept: string = SCAN_KEPT,
): Promise<View> {
  const { id } = await classified(
    (options) => client.openPointInTime({ index: index(name), keep_alive: kept }, options),
    signal,
  );
  return viewOf({ client }, id, kept);
}

/** A view that was opened elsewhere. */
export function viewOf({ client }: Pick<StoreAccess, 'client'>, id: string, kept: string): View {
  const view: View = {
    id,
    kept,
    close: async () => void (await client.closePointInTime({ id: view.id }).catch(() => undefined)),
  };
  return view;
}

/** How many hits a query has on a view that is open. @throws StoreError. */
export async function countOn(
  { client }: Pick<StoreAccess, 'client'>,
  { id, kept }: View,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<number> {
  const request = { pit: { id, keep_alive: kept }, query, size: 0, track_total_hits: true };
  const { hits } = await classified((options) => client.search(request, options), signal);
  const { total = 0 } = hits;
  return typeof total === 'number' ? total : total.value;
}

/** What is read of a view that is open. */
type ViewScan = Omit<Scan, 'index'> &
  Pick<estypes.SearchRequest, 'slice'> & {
    /** From behind the hit of this `sort`. */
    readonly after?: estypes.SortResults;
  };

/** Every hit of a query on a view that is open. @throws StoreError. */
export async function* hitsOf<T>(
  { client }: StoreAccess,
  view: View,
  what: ViewScan,
  signal: AbortSignal | undefined,
): AsyncGenerator<estypes.SearchHit<T>[]> {
  const search = (request: estypes.SearchRequest) =>
    classified((options) => client.search<T>(request, options), signal);
  for await (const { hits } of answersOf<T, estypes.SearchResponse<T>>(view, what, search)) yield hits.hits;
}

/** The answers of `search` that have hits, one after the other. @throws what `search` throws. */
export async function* answersOf<T, Answer extends estypes.SearchResponse<T>>(
  view: View,
  { query, size, read, slice, after: first }: ViewScan,
  search: (request: Omit<estypes.SearchRequest, 'index'>) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const request = (after?: estypes.SortResults): Promise<Answer> =>
    search({
      pit: { id: view.id, keep_alive: view.kept },
      query,
      size,
      sort: ['_shard_doc'],
      track_total_hits: false,
      ...read,
      ...(slice && { slice }),
      ...(after && { search_after: after }),
    });
  let asked: Promise<Answer> | undefined = request(first);
  while (asked !== undefined) {
    const answer: Answer = await asked;
    view.id = answer.pit_id ?? view.id;
    const { hits } = answer.hits;
    // Elasticsearch reads on while the caller works through these.
    asked = hits.length < size ? undefined : request(hits.at(-1)?.sort);
    asked?.catch(() => {});
    if (hits.length > 0) yield answer;
  }
}
