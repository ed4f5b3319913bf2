import type { ClosingDecision, ClosingResult } from '../domain/stock.js';
import { readDocuments } from './documents.js';
import { erase } from './erasures.js';
import type { Lake, Query } from './lake.js';
import { countOf, type EndingRun, OPEN } from './open-offres.js';
import { refresh } from './refresh.js';
import { closeRun, type RunDocument } from './runs.js';
import { markUnseen, UnseenOffres } from './unseen-offres.js';

/**
 * What becomes of an offer that is gone: `mark` keeps it whole, `purge` drops what names a company or a person and
 * keeps the facts, `delete` removes it. All begin by marking it; what is erased for good is erased by a later run.
 */
export type ClosureMode = 'mark' | 'purge' | 'delete';

/** A PROVEN run: after any other, an offer that was not seen may well be open. Its start becomes the date of closure. */
export interface Closing extends EndingRun {
  readonly mode: ClosureMode;
  readonly decision: ClosingDecision;
}

/**
 * Closes unseen offers as decided, and notes those that stay open as missing since this run. Then erases, under
 * `purge` and `delete`, what may be erased by now. A run that saw no offer changes nothing. An offer that another
 * writer touches meanwhile is left to it.
 * @throws DatalakeError; a repeated call goes on where the last one stopped.
 */
export async function closeGone(
  lake: Lake,
  { mode, decision, ...ending }: Closing,
  signal?: AbortSignal,
): Promise<ClosingResult> {
  await refresh(lake, 'offres', signal);
  const unseen = new UnseenOffres(lake, ending, signal);
  const waiting = await markUnseen(lake, unseen, decision, signal);
  await refresh(lake, 'offres', signal);
  const closed = await countClosed(lake, ending.run, signal);
  const { gone, there, erase: older } = decision;
  const erases = mode !== 'mark' && (older || gone.length > 0) && !(await unseen.sawNothing());
  if (!erases) return { closed, erased: 0, waiting };
  // What is deleted can be counted no more when the call is repeated.
  if (mode === 'delete' && gone.length > 0) await closeRun(lake, ending.run, { fermes: closed }, signal);
  const erased = await erase(lake, { startedAt: ending.startedAt, mode, gone, there, older }, signal);
  await refresh(lake, 'offres', signal);
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
 * @throws DatalakeError; repeating is safe.
 */
export async function closeUnseen(
  lake: Lake,
  { maxShare, ...ending }: Closure,
  signal?: AbortSignal,
): Promise<ClosureResult> {
  const { run } = ending;
  await refresh(lake, 'offres', signal);
  const closedBefore = await countOf(lake, closedBy(run), signal);
  const open = closedBefore + (await countOf(lake, OPEN, signal));
  const unseen = new UnseenOffres(lake, ending, signal);
  let closing = closedBefore;
  for await (const { length } of unseen.batches()) closing += length;
  if (closing > closedBefore && (await unseen.sawNothing())) {
    return { status: 'refused', reason: `Run ${run} has seen no offer.`, unseen: closing, open };
  }
  if (closing > maxShare * open) {
    const reason = `${closing} of ${open} open offers would close, more than the share of ${maxShare} that is allowed.`;
    return { status: 'refused', reason, unseen: closing, open };
  }
  await markUnseen(lake, unseen, ALL, signal);
  await refresh(lake, 'offres', signal);
  return { status: 'closed', closed: await countOf(lake, closedBy(run), signal), open };
}

function closedBy(run: string): Query {
  return { bool: { filter: [{ term: { 'suivi.statut': 'fermee' } }, { term: { 'suivi.run': run } }] } };
}

/** What a run has closed, with what an earlier call has deleted since. */
async function countClosed(lake: Lake, run: string, signal: AbortSignal | undefined): Promise<number> {
  const read = { index: 'ingestion', ids: [run], include: ['fermes'] } as const;
  const kept = await readDocuments<Pick<RunDocument, 'fermes'>>(lake, read, signal);
  return Math.max(kept.get(run)?.source.fermes ?? 0, await countOf(lake, closedBy(run), signal));
}
