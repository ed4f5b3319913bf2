import { LONG_VIEW_KEPT } from '../patience/index.js';
import { classified, ElasticsearchUnavailable, ViewLost } from './errors.js';
import { refresh } from './refresh.js';
import { answersOf, countOn, openView, viewOf } from './scan.js';
import type { IndexName } from './schemas/schema.js';
import { type AnswerOfBytes, searchBytes, type TextForm } from './search-bytes.js';
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
  /** What the texts are to be; see {@link TextForm}. */
  readonly form: TextForm;
}

/** A place in a view, to be kept as JSON. */
export type ViewPlace = readonly (string | number)[];

export interface ViewPart<T> {
  readonly sources: readonly T[];
  /** `utf8` where `latin1` was asked for and could not be given. */
  readonly form: TextForm;
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
  return (await openView(store, name, signal, LONG_VIEW_KEPT)).id;
}

export function closeLongView(store: StoreAccess, id: string): Promise<void> {
  return viewOf(store, id, LONG_VIEW_KEPT).close();
}

/** The hits of a query in a view; undefined where the view is lost. @throws StoreError. */
export async function countInView(
  store: StoreAccess,
  view: string,
  query: Query,
  signal?: AbortSignal,
): Promise<number | undefined> {
  try {
    return await countOn(store, viewOf(store, view, LONG_VIEW_KEPT), query, signal);
  } catch (error) {
    if (error instanceof ViewLost) return undefined;
    throw error;
  }
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
 * The whole sources of a query's hits, request by request, in the order of the index, which costs least: each block of
 * documents is unpacked once, and handed on as it was stored. To leave a part out, Elasticsearch would take each source
 * apart and write it again, which costs it more than all the rest.
 * @throws StoreError; ViewLost where the view is lost.
 */
export async function* readView<T>(
  store: StoreAccess,
  { view: id, query, size, after, form: wanted }: ViewRead,
  signal?: AbortSignal,
): AsyncGenerator<ViewPart<T>> {
  const view = viewOf(store, id, LONG_VIEW_KEPT);
  const what = { query, size, read: {}, ...(after && { after: [...after] }) };
  const answers = answersOf<T, AnswerOfBytes<T>>(view, what, (request) =>
    classified((options) => searchBytes<T>(store.client, request, wanted, options), signal),
  );
  for await (const { hits: found, form } of answers) {
    const { hits } = found;
    const sources = hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
    const last = hits.at(-1)?.sort as ViewPlace | undefined;
    if (sources.length !== hits.length || last === undefined) {
      throw new ElasticsearchUnavailable('Elasticsearch shows a hit without its document.');
    }
    yield { sources, form, after: last, view: view.id };
  }
}
