import type { ClosureMode } from '../domain/stock.js';
import { closedBy } from './closures.js';
import { eraseOffres } from './erasures.js';
import { historyBegun } from './events/history.js';
import { ABSENT, countOf, type EndingRun, openUntouched, readOffres, someOffres } from './open-offres.js';
import { refresh } from './refresh.js';
import type { Query, StoreAccess } from './store-access.js';
import { CLOSING_FIELDS, closingMarks, writeMarks } from './unseen-offres.js';

/**
 * The open offers that a run has noted as missing, or a run before it. Any page that shows one of them since takes the
 * note away, so that an offer which another run sees meanwhile is none of them any more.
 */
function missing(ending: EndingRun): Query {
  return { bool: { filter: [openUntouched(ending), { exists: { field: ABSENT } }] } };
}

export interface MissingOffres {
  /** In the order of their ids. */
  readonly ids: readonly string[];
  /** Those among all missing offers that come after `after`. */
  readonly left: number;
}

/** The missing offers after an id, at most `most` (up to 10 000) of them. Refreshes first. @throws StoreError. */
export async function missingOffres(
  store: StoreAccess,
  { after, most, ...ending }: EndingRun & { readonly after?: string | undefined; readonly most: number },
  signal?: AbortSignal,
): Promise<MissingOffres> {
  await refresh(store, 'offres', signal);
  const beyond = after === undefined ? [] : [{ range: { id: { gt: after } } }];
  const query = { bool: { filter: [missing(ending), ...beyond] } };
  const offres = await someOffres(store, query, most, { sort: [{ id: 'asc' }] }, signal);
  const ids = offres.map(({ id }) => id);
  return { ids, left: ids.length < most ? ids.length : await countOf(store, query, signal) };
}

/** How many missing offers there are, as of the last refresh. @throws StoreError. */
export function countMissing(store: StoreAccess, ending: EndingRun, signal?: AbortSignal): Promise<number> {
  return countOf(store, missing(ending), signal);
}

/** Missing offers whose own detail has said that they are gone. */
export interface OwnWord extends EndingRun {
  readonly mode: ClosureMode;
  /** At most 10 000. */
  readonly gone: readonly string[];
}

/** What became of them; under `mark` nothing is erased. */
export interface ClosedByOwnWord {
  readonly closed: number;
  readonly erased: number;
}

/**
 * Closes those of these offers that are missing still, and erases them under `purge` and `delete`. One that a page has
 * shown meanwhile is left alone. The numbers are results: a repeated call gives the same.
 * @throws StoreError; repeating is safe.
 */
export async function closeByOwnWord(
  store: StoreAccess,
  { mode, gone, ...ending }: OwnWord,
  signal?: AbortSignal,
): Promise<ClosedByOwnWord> {
  if (gone.length === 0) return { closed: 0, erased: 0 };
  await refresh(store, 'offres', signal);
  const read = { query: missing(ending), fields: CLOSING_FIELDS, guarded: true };
  const offres = await readOffres(store, gone, read, signal);
  const closing = closingMarks(store, ending, await historyBegun(store, signal), signal);
  await writeMarks(store, await Promise.all(offres.map(closing)), signal);
  await refresh(store, 'offres', signal);
  const mine = closedBy(ending.run);
  const among = (query: Query): Query => ({ bool: { filter: [{ ids: { values: [...gone] } }, query] } });
  if (mode !== 'mark') {
    await eraseOffres(store, among(mine), { startedAt: ending.startedAt, mode }, signal);
    await refresh(store, 'offres', signal);
  }
  // What is deleted cannot be counted: what is there and not closed, or not erased, can.
  const count = (query: Query) => countOf(store, among(query), signal);
  const closed = gone.length - (await count({ bool: { must_not: [mine] } }));
  if (mode === 'mark') return { closed, erased: 0 };
  const erased = { bool: { filter: [mine, { exists: { field: 'suivi.effacee' } }] } };
  return { closed, erased: gone.length - (await count({ bool: { must_not: [erased] } })) };
}
