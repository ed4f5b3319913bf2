import { type EndingRun, type OffreRead, OPEN, readOffres } from '../open-offres.js';
import { refresh } from '../refresh.js';
import { lastFullRun } from '../runs.js';
import { type Scan, scan } from '../scan.js';
import type { Query, StoreAccess } from '../store-access.js';
import { eventId, type StoredEvent, type ToldEvent, withdraw } from './event-documents.js';

/** The field by which two states of an offer are told apart. */
const STATE = 'suivi.derniereModification';

/** The closure of an offer, of which `suivi.derniereModification` was read. */
export function closedEvent({ id, values }: OffreRead, { run, startedAt }: EndingRun): ToldEvent {
  return {
    id: closureId(id, values),
    event: {
      offre: id,
      type: 'fermee',
      date: startedAt.toISOString(),
      ecrit: new Date().toISOString(),
      run,
    },
  };
}

function closureId(offre: string, values: OffreRead['values']): string {
  return eventId(offre, 'fermee', values(STATE)[0] ?? '');
}

/** Events per request. */
const SCAN_SIZE = 5_000;

/**
 * Takes back closures that were told and did not come about: an attempt of this run, or a run since the last proven one, was
 * cut off in between, and the offer has been left to another writer. `begun`: when the present attempt began; what it has
 * told itself is true. Refresh `offres` before.
 * @throws StoreError; repeating is safe.
 */
export async function withdrawUntrue(
  store: StoreAccess,
  { run, startedAt, begun }: EndingRun & { readonly begun: Date },
  signal?: AbortSignal,
): Promise<void> {
  await refresh(store, 'evenements', signal);
  const proven = await lastFullRun(store, startedAt.toISOString(), signal);
  const since: Query[] = proven === undefined ? [] : [{ range: { date: { gt: proven.date_debut } } }];
  const query: Query = {
    bool: {
      filter: [{ term: { type: 'fermee' } }, { range: { ecrit: { lt: begun.toISOString() } } }],
      should: [{ term: { run } }, ...since],
      minimum_should_match: 1,
    },
  };
  const source: Scan = { index: 'evenements', query, size: SCAN_SIZE, read: { _source: ['offre'] } };
  for await (const hits of scan<StoredEvent>(store, source, signal)) {
    const told = new Map(hits.map(({ _id = '', _source }) => [_id, _source?.offre ?? '']));
    const read = { query: OPEN, fields: [STATE] };
    const open = await readOffres(store, [...new Set(told.values())], read, signal);
    const untrue = open.map(({ id, values }) => closureId(id, values)).filter((id) => told.has(id));
    await withdraw(store, untrue, signal);
  }
}
