import type { ClosingDecision, ClosingResult, ClosureMode } from '../domain/stock.js';
import { readDocuments } from './documents.js';
import { due, eraseOffres } from './erasures.js';
import { withdrawUntrue } from './events/closures.js';
import { historyBegun } from './events/history.js';
import { countOf, type EndingRun, OPEN } from './open-offres.js';
import { refresh } from './refresh.js';
import type { RunDocument } from './runs.js';
import type { Query, StoreAccess } from './store-access.js';
import { markUnseen, UnseenOffres } from './unseen-offres.js';

/** A PROVEN run: after any other, an offer that was not seen may well be open. Its start becomes the date of closure. */
export interface Closing extends EndingRun {
  readonly mode: ClosureMode;
  readonly decision: ClosingDecision;
}

/**
 * Closes unseen offers as decided, and notes those that stay open as missing since this run. Then erases, under
 * `purge` and `delete`, what may be erased by now. A run that saw no offer changes nothing. An offer that another
 * writer touches meanwhile is left to it.
 * @throws StoreError; a repeated call goes on where the last one stopped.
 */
export async function closeGone(
  store: StoreAccess,
  { mode, decision, ...ending }: Closing,
  signal?: AbortSignal,
): Promise<ClosingResult> {
  await refresh(store, 'offres', signal);
  const unseen = new UnseenOffres(store, ending, signal);
  const waiting = await markTelling(store, unseen, decision, signal);
  const closed = await countClosed(store, ending.run, signal);
  const { gone, there, erase: older } = decision;
  const erases = mode !== 'mark' && (older || gone.length > 0) && !(await unseen.sawNothing());
  if (!erases) return { closed, erased: 0, waiting };
  const { startedAt } = ending;
  const erased = await eraseOffres(
    store,
    due({ startedAt, gone, there, older }),
    { startedAt, mode },
    signal,
  );
  await refresh(store, 'offres', signal);
  return { closed, erased, waiting };
}

export interface Closure extends EndingRun {
  /** Largest share of the open offers (0 to 1) that may close at once. */
  readonly maxShare: number;
}

export type ClosureResult =
  /** `closed` is what the run has closed in all, however often the call was repeated. */
  | { readonly status: 'closed'; readonly closed: number; readonly open: number }
  /** Nothing was written. */
  | { readonly status: 'refused'; readonly reason: string; readonly unseen: number; readonly open: number };

/** Every unseen offer closes. */
const ALL: ClosingDecision = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false };

/**
 * Closes all open offers that a run has not seen, as runs do that began under an older version. Refuses, and writes
 * nothing, when the run saw no offer at all or when more than `maxShare` of the stock would go. Erases nothing: the
 * next run does.
 * @throws StoreError; repeating is safe.
 */
export async function closeUnseen(
  store: StoreAccess,
  { maxShare, ...ending }: Closure,
  signal?: AbortSignal,
): Promise<ClosureResult> {
  const { run } = ending;
  await refresh(store, 'offres', signal);
  const closedBefore = await countOf(store, closedBy(run), signal);
  const open = closedBefore + (await countOf(store, OPEN, signal));
  const unseen = new UnseenOffres(store, ending, signal);
  let closing = closedBefore;
  for await (const { length } of unseen.batches()) closing += length;
  if (closing > closedBefore && (await unseen.sawNothing())) {
    return { status: 'refused', reason: `Run ${run} has seen no offer.`, unseen: closing, open };
  }
  if (closing > maxShare * open) {
    const reason = `${closing} of ${open} open offers would close, more than the share of ${maxShare} that is allowed.`;
    return { status: 'refused', reason, unseen: closing, open };
  }
  await markTelling(store, unseen, ALL, signal);
  return { status: 'closed', closed: await countOf(store, closedBy(run), signal), open };
}

/** Closes or notes as missing, tells what closes, and takes back what an attempt that was cut off told of others. */
async function markTelling(
  store: StoreAccess,
  unseen: UnseenOffres,
  decision: ClosingDecision,
  signal: AbortSignal | undefined,
): Promise<number> {
  const begun = new Date();
  const events = await historyBegun(store, signal);
  const waiting = await markUnseen(store, unseen, { decision, events }, signal);
  await refresh(store, 'offres', signal);
  if (events) await withdrawUntrue(store, { ...unseen.ending, begun }, signal);
  return waiting;
}

/** The offers that a run has closed. */
export function closedBy(run: string): Query {
  return { bool: { filter: [{ term: { 'suivi.statut': 'fermee' } }, { term: { 'suivi.run': run } }] } };
}

/** What a run has closed, with what an earlier call has deleted since. */
async function countClosed(
  store: StoreAccess,
  run: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const read = { index: 'ingestion', ids: [run], include: ['fermes'] } as const;
  const kept = await readDocuments<Pick<RunDocument, 'fermes'>>(store, read, signal);
  return Math.max(kept.get(run)?.source.fermes ?? 0, await countOf(store, closedBy(run), signal));
}
