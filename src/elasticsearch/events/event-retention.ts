import { DAY_MS } from '../../domain/clock.js';
import { writeBulk } from '../bulk.js';
import { classified, type RequestOptions } from '../errors.js';
import { bytesOf } from '../index-size.js';
import { countOf } from '../open-offres.js';
import { refresh } from '../refresh.js';
import { removeAll } from '../remove.js';
import type { Query, StoreAccess } from '../store-access.js';
import type { StoredEvent } from './event-documents.js';
import { byPlace, HORIZON, type Horizon, horizonOf, placeOf } from './feed.js';

/** On the disk, per offer of the index: 150 MB per 740 000 offers. */
const BYTES_PER_OFFRE = 150_000_000 / 740_000;
/** A small index is larger than its events. */
const LEAST_BYTES = 5_000_000;

export interface EventRetention {
  /** Events of the last days are kept. */
  readonly days: number;
  readonly now: Date;
}

/**
 * Deletes events that are older than `days`, and the oldest ones beyond the room that events may take. What a reader cannot
 * get any more is noted first, so that a reader who comes later is told. Offers that were forgotten stay named. Gives the
 * number of deleted events.
 * @throws StoreError; repeating is safe.
 */
export async function pruneEvents(
  store: StoreAccess,
  { days, now }: EventRetention,
  signal?: AbortSignal,
): Promise<number> {
  await refresh(store, 'evenements', signal);
  const oldest = new Date(now.getTime() - days * DAY_MS);
  const fitting = await fittingSince(store, oldest, now, signal);
  const kept = fitting > oldest ? fitting : oldest;
  const due: Query = {
    bool: {
      filter: [{ range: { ecrit: { lt: kept.toISOString() } } }],
      must_not: [{ terms: { type: ['oubliee', HORIZON] } }],
    },
  };
  const last = await lastPlace(store, due, signal);
  if (last === undefined) return 0;
  await moveHorizon(store, { type: HORIZON, rang: last, date: kept.toISOString() }, signal);
  const removed = await removeAll(store, 'evenements', due, signal);
  await giveBackRoom(store, signal);
  return removed;
}

/** Deleted documents stay on the disk until they are merged away. */
async function giveBackRoom({ client, index }: StoreAccess, signal: AbortSignal | undefined): Promise<void> {
  const request = { index: index('evenements'), only_expunge_deletes: true };
  await classified((options: RequestOptions) => client.indices.forcemerge(request, options), signal);
}

/** Since when events fit into their room; the start of time where all do. By halving, so that it takes a few counts. */
async function fittingSince(
  store: StoreAccess,
  oldest: Date,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<Date> {
  const since = (from: Date) => countEvents(store, { range: { ecrit: { gte: from.toISOString() } } }, signal);
  const most = await mostEvents(store, signal);
  if ((await since(oldest)) <= most) return new Date(0);
  let [tooEarly, lateEnough] = [oldest.getTime(), now.getTime()];
  while (lateEnough - tooEarly > 60_000) {
    const middle = Math.floor((tooEarly + lateEnough) / 2);
    if ((await since(new Date(middle))) > most) tooEarly = middle;
    else lateEnough = middle;
  }
  return new Date(lateEnough);
}

/** How many events fit, by what those that are there take now; deleted ones take room until they are merged away. */
async function mostEvents(store: StoreAccess, signal: AbortSignal | undefined): Promise<number> {
  const offres = await countOf(store, { match_all: {} }, signal);
  const room = Math.max(LEAST_BYTES, BYTES_PER_OFFRE * offres);
  const request = { index: store.index('evenements'), metric: ['store' as const, 'docs' as const] };
  const { _all: all } = await classified(
    (options: RequestOptions) => store.client.indices.stats(request, options),
    signal,
  );
  const { docs, store: disk } = all.primaries ?? {};
  const documents = (docs?.count ?? 0) + (docs?.deleted ?? 0);
  const bytes = disk?.size_in_bytes ?? 0;
  return bytes <= room ? Number.POSITIVE_INFINITY : Math.floor((documents * room) / bytes);
}

async function countEvents(
  { client, index }: StoreAccess,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<number> {
  const request = { index: index('evenements'), query };
  return (await classified((options: RequestOptions) => client.count(request, options), signal)).count;
}

/** The highest place in the feed among events of a query; undefined where there is none. */
async function lastPlace(
  { client, index }: StoreAccess,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const places: number[] = [];
  for (const { field, query: placed } of byPlace(() => [query])) {
    const request = {
      index: index('evenements'),
      query: placed,
      size: 1,
      sort: [{ [field]: 'desc' as const }],
      _source: ['rang'],
      seq_no_primary_term: true,
      track_total_hits: false,
    };
    const { hits } = await classified(
      (options: RequestOptions) => client.search<Pick<StoredEvent, 'rang'>>(request, options),
      signal,
    );
    places.push(...hits.hits.map(placeOf));
  }
  return places.length === 0 ? undefined : Math.max(...places);
}

/** Never back. */
async function moveHorizon(
  store: StoreAccess,
  { rang, ...horizon }: Horizon,
  signal: AbortSignal | undefined,
): Promise<void> {
  const before = await horizonOf(store, signal);
  const source = { ...horizon, rang: Math.max(rang, before?.rang ?? -1) };
  const target = { _index: store.index('evenements'), _id: HORIZON };
  const [outcome] = await writeBulk(store, [{ action: { index: target }, source }], signal);
  if (outcome?.status === 'rejected') throw outcome.error;
}

/** How many events there are, and what they take on the disk, without replicas. @throws StoreError. */
export async function eventCondition(
  store: StoreAccess,
  signal?: AbortSignal,
): Promise<{ readonly events: number; readonly bytes: number; readonly keptSince?: string }> {
  const [events, bytes, horizon] = await Promise.all([
    countEvents(store, { bool: { must_not: [{ term: { type: HORIZON } }] } }, signal),
    bytesOf(store, store.index('evenements'), signal),
    horizonOf(store, signal),
  ]);
  return { events, bytes, ...(horizon === undefined ? {} : { keptSince: horizon.date }) };
}
