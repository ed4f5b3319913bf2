import { DAY_MS } from '../../domain/clock.js';
import { changedFields, shortChanges } from '../../domain/offre/changes.js';
import { contentOf } from '../digest.js';
import { readDocuments } from '../documents.js';
import { withoutErased } from '../erasures.js';
import { classified } from '../errors.js';
import { withoutOurNames } from '../own-attributes.js';
import type { IdentifiedOffre } from '../sort-page.js';
import type { StoreAccess } from '../store-access.js';
import type { StoredOffre, Suivi } from '../stored-offre.js';
import { isSame, type StoredState } from '../stored-state.js';
import { eventId, type ToldEvent, tell } from './event-documents.js';

/** Where and when offers were read. */
interface Reading {
  readonly run: string;
  readonly lu: Date;
}

/** The event of an offer, and whether the call that gives it has written it. */
export interface Told {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Tells what is about to be written of some offers, and gives the events by offer. An offer of which only the derivation
 * is new, or which was missing and is as it was, makes none. The sources of changed offers are read for it, those alone.
 * @throws StoreError; repeating tells nothing twice.
 */
export async function tellOffres(
  store: StoreAccess,
  offres: readonly IdentifiedOffre[],
  stored: ReadonlyMap<string, StoredState>,
  reading: Reading,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Told>> {
  const told = offres.filter(({ isForgotten }) => isForgotten !== true);
  const [added, known] = [
    told.filter(({ id }) => !stored.has(id)),
    told.filter((offre) => stored.has(offre.id) && !isSame(offre, stored.get(offre.id))),
  ];
  const before = await readDocuments<StoredOffre>(
    store,
    { index: 'offres', ids: known.map(({ id }) => id) },
    signal,
  );
  const opened = added.map(({ id }) => openedEvent(id, reading));
  const changed = known.flatMap((offre) => {
    const source = before.get(offre.id)?.source;
    return source === undefined ? [] : changeEvent(offre, source, reading);
  });
  const events = [...opened, ...changed];
  const written = await tell(store, events, signal);
  const again = opened.filter(({ id }) => !written.has(id));
  const returned = await tellReturns(store, again, signal);
  return new Map([
    ...events.map(({ id, event }) => [event.offre, { id, isNew: written.has(id) }] as const),
    ...returned.map(({ id, event }) => [event.offre, { id, isNew: true }] as const),
  ]);
}

function openedEvent(offre: string, reading: Reading): ToldEvent {
  return { id: eventId(offre, 'ouverte'), event: { offre, type: 'ouverte', ...when(reading) } };
}

function when({ run, lu }: Reading) {
  return { date: lu.toISOString(), ecrit: new Date().toISOString(), run };
}

/** Of a stored offer that is shown with another content, or again: by what stands in the index at this moment. */
function changeEvent(
  { id, offre, empreinte }: IdentifiedOffre,
  { derive: _, suivi, ...stored }: StoredOffre,
  reading: Reading,
): ToldEvent[] {
  const isClosed = suivi.statut === 'fermee';
  // One that was altered in the index is written again as it was: nothing has happened to it.
  if (suivi.empreinte === '' && !isClosed) return [];
  if (!isClosed && contentOf(suivi.empreinte) === contentOf(empreinte)) return [];
  const shown: Readonly<Record<string, unknown>> = withoutOurNames(offre);
  const [before, after] =
    suivi.effacee === undefined ? [stored, shown] : [withoutErased(stored), withoutErased(shown)];
  const champs = changedFields(before, after);
  const what = { ...(champs.length > 0 && { champs }), ...shortChanges(before, after) };
  if (isClosed) {
    const event = {
      offre: id,
      type: 'rouverte',
      ...when(reading),
      ...what,
      ...closedFor(suivi, reading),
    } as const;
    return [{ id: eventId(id, 'rouverte', suivi.derniereModification), event }];
  }
  if (champs.length === 0) return [];
  return [
    {
      id: eventId(id, 'modifiee', suivi.derniereModification, contentOf(empreinte)),
      event: { offre: id, type: 'modifiee', ...when(reading), ...what },
    },
  ];
}

function closedFor({ dateFermeture }: Suivi, { lu }: Reading): { readonly joursFermee?: number } {
  const days = (lu.getTime() - Date.parse(dateFermeture ?? '')) / DAY_MS;
  return Number.isFinite(days) ? { joursFermee: Math.max(0, Math.round(days * 100) / 100) } : {};
}

/**
 * An offer that is new to the index and whose opening was told before was either told by an attempt that was cut off, or
 * closed and deleted since: then it is told again.
 */
async function tellReturns(
  store: StoreAccess,
  events: readonly ToldEvent[],
  signal: AbortSignal | undefined,
): Promise<readonly ToldEvent[]> {
  if (events.length === 0) return [];
  const closures = await lastClosures(
    store,
    events.map(({ event }) => event.offre),
    signal,
  );
  const returns = events.flatMap(({ event }): ToldEvent[] => {
    const closure = closures.get(event.offre);
    return closure === undefined ? [] : [{ id: eventId(event.offre, 'ouverte', closure), event }];
  });
  const written = await tell(store, returns, signal);
  return returns.filter(({ id }) => written.has(id));
}

/** The id of the last closure that was told of each offer, as of the last refresh. */
async function lastClosures(
  { client, index }: StoreAccess,
  offres: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const request = {
    index: index('evenements'),
    query: { bool: { filter: [{ term: { type: 'fermee' } }, { terms: { offre: [...offres] } }] } },
    sort: [{ date: 'asc' as const }],
    size: 1_000,
    _source: ['offre'],
  };
  const { hits } = await classified(
    (options) => client.search<{ readonly offre: string }>(request, options),
    signal,
  );
  return new Map(hits.hits.flatMap(({ _id, _source }) => (_id && _source ? [[_source.offre, _id]] : [])));
}
