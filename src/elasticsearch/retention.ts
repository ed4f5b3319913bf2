import { VERIFICATION } from '../domain/verification.js';
import { classified } from './errors.js';
import { refresh } from './refresh.js';
import { removeAll } from './remove.js';
import type { Query, StoreAccess } from './store-access.js';

/** A run that says it is running is believed for this long: one whose workflow was terminated says so for ever. */
const BELIEVED_FOR_DAYS = 30;
/** What was told in the last day may be looked at again; a proven run that is too old, for longer. */
const TOLD_FOR_DAYS = 90;
/** What a verification taught of places holds for this long: few offers are open for longer. */
const PLACES_FOR_DAYS = 60;

/**
 * Deletes what runs before the last `keep` saw, page by page: 5 000 documents a run, of no use once it has ended.
 * What a current run saw stays, and so does whatever is younger than the oldest run that is kept (a replay's, for
 * example), and what a verification taught of places. Gives the number of pages forgotten.
 * @throws StoreError; repeating is safe.
 */
export async function forgetPresences(
  store: StoreAccess,
  { keep }: { readonly keep: number },
  signal?: AbortSignal,
): Promise<number> {
  const last = await runsByStart(store, { exists: { field: 'date_debut' } }, keep, signal);
  const oldest = last.at(-1);
  if (oldest === undefined || last.length < keep) return 0;
  const recent: Query = { range: { date_debut: { gte: `now-${BELIEVED_FOR_DAYS}d` } } };
  const current: Query = { bool: { filter: [{ term: { statut: 'en_cours' } }, recent] } };
  const kept = [...last, ...(await runsByStart(store, current, 1_000, signal))].map(({ id }) => id);

  const learned: Query = {
    bool: {
      filter: [{ prefix: { fenetre: VERIFICATION } }, { range: { lu: { gte: `now-${PLACES_FOR_DAYS}d` } } }],
    },
  };
  const query = {
    bool: {
      filter: [{ range: { lu: { lt: oldest.startedAt } } }],
      must_not: [{ terms: { run: kept } }, learned],
    },
  };
  return remove(store, query, signal);
}

/** Deletes what one run saw. @throws StoreError; repeating is safe. */
export async function forgetPresencesOf(
  store: StoreAccess,
  run: string,
  signal?: AbortSignal,
): Promise<number> {
  return remove(store, { term: { run } }, signal);
}

/** Deletes the marks of notices that nobody looks for any more, and gives their number. @throws StoreError; repeating is safe. */
export function forgetTold(store: StoreAccess, signal?: AbortSignal): Promise<number> {
  return removeAll(store, 'ingestion', { range: { 'avis.date': { lt: `now-${TOLD_FOR_DAYS}d` } } }, signal);
}

async function remove(store: StoreAccess, query: Query, signal: AbortSignal | undefined): Promise<number> {
  await refresh(store, 'presences', signal);
  return removeAll(store, 'presences', query, signal);
}

interface RunStart {
  readonly id: string;
  readonly startedAt: string;
}

/** The latest first. */
async function runsByStart(
  { client, index }: StoreAccess,
  query: Query,
  size: number,
  signal: AbortSignal | undefined,
): Promise<RunStart[]> {
  const answer = await classified(
    (options) =>
      client.search<{ date_debut: string }>(
        { index: index('ingestion'), query, size, sort: [{ date_debut: 'desc' }], _source: ['date_debut'] },
        options,
      ),
    signal,
  );
  return answer.hits.hits.flatMap(({ _id = '', _source }) =>
    _source === undefined ? [] : [{ id: _id, startedAt: _source.date_debut }],
  );
}
