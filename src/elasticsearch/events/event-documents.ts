import type { EventKind, OffreEvent } from '../../domain/events.js';
import { type Write, writeBulk } from '../bulk.js';
import { shortDigest } from '../digest.js';
import type { StoreAccess } from '../store-access.js';

/** An event as it is stored; with its place in the feed where it was written again. */
export type StoredEvent = OffreEvent & { readonly rang?: number };

/** An event, and the id under which it is written once however often it is told. */
export interface ToldEvent {
  readonly id: string;
  readonly event: OffreEvent;
}

/**
 * The id of an event: of the offer, of what happened, and of the state that the offer left by it. Whoever tells the same
 * again, after a crash or beside another one, gives it the same id.
 */
export function eventId(offre: string, type: EventKind, ...state: readonly string[]): string {
  return shortDigest([offre, type, ...state].join('|'));
}

/** The id of the one event of an offer that was forgotten. */
export function forgottenId(offre: string): string {
  return eventId(offre, 'oubliee');
}

/**
 * Writes events that are not there yet, and gives the ids of those that this call has written. To be called before the
 * offers themselves are written: a crash in between is then made good by whoever repeats the work, and told once.
 * @throws StoreError; repeating is safe.
 */
export async function tell(
  store: StoreAccess,
  events: readonly ToldEvent[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const _index = store.index('evenements');
  const writes = events.map(
    ({ id, event }): Write => ({ action: { create: { _index, _id: id } }, source: event }),
  );
  const outcomes = await writeBulk(store, writes, signal);
  const written = new Set<string>();
  for (const [i, { id }] of events.entries()) {
    const outcome = outcomes[i];
    if (outcome?.status === 'rejected') throw outcome.error;
    if (outcome?.status === 'written') written.add(id);
  }
  return written;
}

/** Takes back events of what did not come about. @throws StoreError; repeating is safe. */
export async function withdraw(
  store: StoreAccess,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const _index = store.index('evenements');
  await writeBulk(
    store,
    ids.map((_id): Write => ({ action: { delete: { _index, _id } } })),
    signal,
  );
}
