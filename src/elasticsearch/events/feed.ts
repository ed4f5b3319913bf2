import type { estypes } from '@elastic/elasticsearch';
import type { EventKind, FeedCursor, OffreEvent } from '../../domain/events.js';
import { SCAN_KEPT } from '../../patience/index.js';
import { readDocuments } from '../documents.js';
import { classified, ElasticsearchUnavailable, type RequestOptions } from '../errors.js';
import { refresh } from '../refresh.js';
import { openView, type View } from '../scan.js';
import type { IndexName } from '../schemas/schema.js';
import type { Query, StoreAccess } from '../store-access.js';
import type { StoredEvent } from './event-documents.js';

/** Which events are read. */
export interface FeedRequest {
  /** Those behind this place; of all that are kept where there is none. */
  readonly after?: FeedCursor;
  /** Only what happened since; ISO 8601. */
  readonly since?: string;
  readonly kinds?: readonly EventKind[];
  /** Only what changed this attribute. */
  readonly field?: string;
  /** Of one offer. */
  readonly offre?: string;
  /** At most this many; up to 5 000. */
  readonly limit: number;
}

/** An event as a reader gets it. */
export interface FeedEvent extends OffreEvent {
  readonly id: string;
}

export interface FeedPart {
  readonly events: readonly FeedEvent[];
  /** Whoever goes on from here misses none, and gets none twice. */
  readonly cursor: FeedCursor;
  /** Whether there are more now. */
  readonly more: boolean;
  /** What happened up to this date is not kept any more; ISO 8601. */
  readonly keptSince?: string;
}

/** Behind this cursor, not all is kept, or it is of another index: whoever has it loads `offres` anew, then goes on with `cursor`. */
export interface FeedLost {
  readonly lost: 'forgotten' | 'other-index';
  readonly cursor: FeedCursor;
}

/** The document in `evenements` that says what is not kept any more. */
export const HORIZON = 'horizon';

export interface Horizon {
  readonly type: typeof HORIZON;
  /** The last place of which an event may be gone. */
  readonly rang: number;
  /** Everything that was written since is kept; ISO 8601. */
  readonly date: string;
}

/**
 * Reads the feed in the order in which Elasticsearch took the events in: by the number of the write, `_seq_no`, or by `rang`
 * where an event was written again. A search may show a write before an earlier one, so no more is read than the global
 * checkpoint, before which every write is done; the refresh after it shows them all. (docs/events.md "The order")
 * @throws StoreError.
 */
export async function readFeed(
  store: StoreAccess,
  request: FeedRequest,
  signal?: AbortSignal,
): Promise<FeedPart | FeedLost> {
  const end = await endOf(store, 'evenements', signal);
  await refresh(store, 'evenements', signal);
  const view = await openView(store, 'evenements', signal);
  try {
    // Behind the view: an event that is gone from it was gone before, and this says so.
    const horizon = await horizonOf(store, signal);
    const { after, limit } = request;
    if (after !== undefined && after.index !== end.index) return { lost: 'other-index', cursor: end };
    if (after !== undefined && after.rang < (horizon?.rang ?? -1)) return { lost: 'forgotten', cursor: end };
    const start = after?.rang ?? -1;
    const found = await eventsBetween(store, { view, start, end: end.rang, request }, signal);
    const events = found.slice(0, limit);
    const more = found.length > limit;
    const last = events.at(-1);
    const rang = more && last !== undefined ? last.rang : Math.max(start, end.rang);
    return {
      events: events.map(({ rang: _, ...event }) => event),
      cursor: { index: end.index, rang },
      more,
      ...(horizon === undefined ? {} : { keptSince: horizon.date }),
    };
  } finally {
    await view.close();
  }
}

/** The last write of an index before which every write is done on every copy: of `evenements`, the end of the feed. */
export async function endOf(
  { client, index }: StoreAccess,
  name: IndexName,
  signal: AbortSignal | undefined,
): Promise<FeedCursor> {
  const alias = index(name);
  const { indices = {} } = await classified(
    (options: RequestOptions) => client.indices.stats({ index: alias, level: 'shards' }, options),
    signal,
  );
  const [stats] = Object.values(indices);
  const copies = Object.values(stats?.shards ?? {}).flat();
  const primary = copies.find(({ routing }) => routing?.primary === true);
  const rang = primary?.seq_no?.global_checkpoint;
  if (stats?.uuid === undefined || rang === undefined) {
    throw new ElasticsearchUnavailable(`Elasticsearch says nothing of ${alias}: its shard is away.`);
  }
  return { index: stats.uuid, rang };
}

/** @throws StoreError. */
export async function horizonOf(store: StoreAccess, signal?: AbortSignal): Promise<Horizon | undefined> {
  const read = { index: 'evenements', ids: [HORIZON] } as const;
  return (await readDocuments<Horizon>(store, read, signal)).get(HORIZON)?.source;
}

interface Stretch {
  readonly view: View;
  /** Behind this place, up to that one. */
  readonly start: number;
  readonly end: number;
  readonly request: FeedRequest;
}

type RankedEvent = FeedEvent & { readonly rang: number };

/** In order; one more than are wanted where there are more. Events that were written again stand where they stood before. */
async function eventsBetween(
  store: StoreAccess,
  { view, start, end, request }: Stretch,
  signal: AbortSignal | undefined,
): Promise<RankedEvent[]> {
  const criteria = criteriaOf(request);
  const within = (field: string): Query => ({ range: { [field]: { gt: start, lte: end } } });
  const found: RankedEvent[] = [];
  for (const { field, query } of byPlace((place) => [...criteria, within(place)])) {
    const { hits } = await classified(
      (options) =>
        store.client.search<StoredEvent>(
          {
            pit: { id: view.id, keep_alive: SCAN_KEPT },
            query,
            size: request.limit + 1,
            sort: [{ [field]: 'asc' as const }],
            seq_no_primary_term: true,
            track_total_hits: false,
          },
          options,
        ),
      signal,
    );
    found.push(...hits.hits.flatMap(toEvent));
  }
  return found.sort((a, b) => a.rang - b.rang);
}

/** Events by the field that holds their place, with what is asked of each: those written once, and those written again. */
export function byPlace(
  filter: (field: string) => readonly Query[],
): readonly { readonly field: string; readonly query: Query }[] {
  const rewritten: Query = { exists: { field: 'rang' } };
  return [
    { field: '_seq_no', query: { bool: { filter: [...filter('_seq_no')], must_not: [rewritten] } } },
    { field: 'rang', query: { bool: { filter: [...filter('rang'), rewritten] } } },
  ];
}

/** The place of an event in the feed, where its write number was asked for. */
export function placeOf({ _source, _seq_no = 0 }: estypes.SearchHit<Pick<StoredEvent, 'rang'>>): number {
  return _source?.rang ?? _seq_no;
}

function toEvent(hit: estypes.SearchHit<StoredEvent>): RankedEvent[] {
  const { _id, _source } = hit;
  return _id === undefined || _source === undefined ? [] : [{ ..._source, id: _id, rang: placeOf(hit) }];
}

function criteriaOf({ since, kinds, field, offre }: FeedRequest): Query[] {
  return [
    { bool: { must_not: [{ term: { type: HORIZON } }] } },
    ...(since === undefined ? [] : [{ range: { date: { gte: since } } }]),
    ...(kinds === undefined ? [] : [{ terms: { type: [...kinds] } }]),
    ...(field === undefined ? [] : [{ term: { champs: field } }]),
    ...(offre === undefined ? [] : [{ term: { offre } }]),
  ];
}
