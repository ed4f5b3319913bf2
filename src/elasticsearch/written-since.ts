import type { FeedCursor } from '../domain/events.js';
import { endOf, HORIZON } from './events/feed.js';
import { refresh } from './refresh.js';
import { countOn, hitsOf, openView, type View } from './scan.js';
import type { Query, StoreAccess } from './store-access.js';

/** The two indexes that a copy elsewhere is made from. */
type Copied = 'offres' | 'evenements';

/** A frozen state of an index, and up to where whoever reads it has read. */
export interface FrozenIndex {
  /** Behind this place, whoever comes later finds every write that is not in here; some that are, too. */
  readonly end: FeedCursor;
  readonly view: View;
}

/** A document with the place of its last write. */
export interface Written {
  readonly id: string;
  readonly source: Readonly<Record<string, unknown>>;
  readonly seqNo: number;
}

interface WrittenRead {
  /** Written after this place alone. */
  readonly after?: number;
  /** Parts of the source, all by default. */
  readonly include?: readonly string[];
  readonly size: number;
}

/**
 * Freezes the state of an index: first the place before which every write is done on every copy, then a view that shows
 * them all, see `readFeed`. To be closed.
 * @throws StoreError.
 */
export async function freezeIndex(
  store: StoreAccess,
  name: Copied,
  signal?: AbortSignal,
): Promise<FrozenIndex> {
  const end = await endOf(store, name, signal);
  await refresh(store, name, signal);
  return { end, view: await openView(store, name, signal) };
}

const NO_HORIZON: Query = { bool: { must_not: [{ ids: { values: [HORIZON] } }] } };

/** Documents of a frozen index, request by request, those written since a place alone. @throws StoreError. */
export async function* readWritten(
  store: StoreAccess,
  { view }: FrozenIndex,
  { after, include, size }: WrittenRead,
  signal?: AbortSignal,
): AsyncGenerator<readonly Written[]> {
  const query: Query =
    after === undefined
      ? NO_HORIZON
      : { bool: { filter: [{ range: { _seq_no: { gt: after } } }, NO_HORIZON] } };
  const read = { seq_no_primary_term: true, ...(include === undefined ? {} : { _source: [...include] }) };
  for await (const hits of hitsOf<Written['source']>(store, view, { query, size, read }, signal)) {
    yield hits.flatMap(({ _id, _source, _seq_no = 0 }) =>
      _id === undefined || _source === undefined ? [] : [{ id: _id, source: _source, seqNo: _seq_no }],
    );
  }
}

/** The ids of a frozen index, request by request. @throws StoreError. */
export async function* readIds(
  store: StoreAccess,
  { view }: FrozenIndex,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const what = { query: NO_HORIZON, size: 10_000, read: { _source: false } };
  for await (const hits of hitsOf(store, view, what, signal)) {
    yield hits.flatMap(({ _id }) => _id ?? []);
  }
}

/** How many documents of a frozen index a query finds; all by default. @throws StoreError. */
export function countFrozen(
  store: StoreAccess,
  { view }: FrozenIndex,
  query: Query = { match_all: {} },
  signal?: AbortSignal,
): Promise<number> {
  return countOn(store, view, { bool: { filter: [query, NO_HORIZON] } }, signal);
}
