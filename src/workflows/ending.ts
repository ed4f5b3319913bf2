import { patched, proxyActivities } from '@temporalio/workflow';
import type { ClosedOffres, OpenedRun } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { StockActivities } from '../activities/stock.js';
import { addSeconds, END_OF_TIME, hoursBetween } from '../domain/clock.js';
import { type Churn, isOutOfProportion, paceOf } from '../domain/closing-rate.js';
import { type EarlyWindow, isMassFall, weighEarlyWindow, weighFirstPage } from '../domain/early-window.js';
import { type Weighed, type Witness, weigh } from '../domain/evidence.js';
import type { Freeze } from '../domain/freeze.js';
import { type Gap, type Unread, type Verdict, verdict } from '../domain/proof.js';
import { type ProofReport, summarizeWitness } from '../domain/report.js';
import { type StockExamination, unexamined } from '../domain/stock.js';
import { indexGaps } from '../domain/stored.js';
import { addTally } from '../domain/tally.js';
import { bookkeeping, longBookkeeping, RECHECK_MS, RISES } from '../patience/index.js';
import { compareCounts } from './compare-counts.js';
import {
  askForVanished,
  compareAgain,
  type ReadBefore,
  readEarlyWindow,
  type SecondReading,
} from './early-window.js';
import { nationalTotal } from './national-total.js';
import { readWhole } from './read-whole.js';
import { readRisen } from './rise.js';
import type { RunScope } from './run-scope.js';
import { readTail } from './tail.js';
import { NONE_UNDATED, readUndated, type UndatedOffres } from './undated.js';
import { askWitness, NOBODY, ownSearch } from './witness.js';

const ledger = proxyActivities<LedgerActivities & StockActivities>(bookkeeping);
const longLedger = proxyActivities<StockActivities>(longBookkeeping);

/** What the end of a run is decided from. */
export interface EndingInput {
  readonly scope: RunScope;
  readonly opened: OpenedRun;
  readonly freeze: Freeze;
  /** When the run began to read, in milliseconds of the workflow's clock. */
  readonly begunAt: number;
  /** Frozen total at the start. */
  readonly totalAtStart: number;
  /** All offers that the API counted at the start, whatever their date. */
  readonly available: number;
  /** The page that told the clock; absent where it showed no date. */
  readonly firstPage?: ReadBefore;
  readonly wholeCountry: boolean;
  readonly mode: 'full' | 'incremental';
  /** Gaps of the parts, as they stand after what the plan itself collects afterwards. */
  readonly gaps: readonly Gap[];
  /** Share of the open offers that a person allows to close without a witness. */
  readonly allowedShare: number | undefined;
}

export interface Ending {
  readonly decided: Verdict;
  /** Of the offers that were there at the start. */
  readonly totalAtEnd: number | Unread;
  /** Distinct offers seen that were there at the start. */
  readonly distinct: number;
  readonly refused: number;
  /** Absent in runs without witnesses. */
  readonly proof?: ProofReport;
  /** Closes what is gone: for a PROVEN run of the whole country alone. */
  readonly close: () => Promise<ClosedOffres>;
}

/**
 * What a run does when every part has been read: it takes along what was published since the freeze, looks for offers
 * that came late, holds totals against what was seen, what was seen against the index, and what was not seen against
 * the API's detail; then it decides. Every step only adds evidence: see docs/proof.md.
 */
export async function endWithWitnesses(input: EndingInput, reconcile: () => void): Promise<Ending> {
  const { scope, freeze, totalAtStart, available, wholeCountry } = input;
  if (wholeCountry) await readTail(scope, addSeconds(freeze.frozenAt, -1));
  reconcile();
  const counts = await countToTheEnd(input);
  const heard = await hearWitnesses(input, counts);
  const { examination, weighed } = heard;
  const distinct = await seenSinceStart(scope, freeze);
  const full = isFull(input);
  const { totalAtEnd } = counts;
  const decided = verdict({
    totalAtStart,
    totalAtEnd,
    distinct: heard.seen,
    gaps: gapsOfParts(input),
    wholeCountry,
    neverEmpty: full && (available === 0 || (totalAtStart > 0 && totalAtEnd === 0)),
    witnessed: {
      gaps: heard.gaps,
      remembered: full ? weighed.remembered : 0,
      leftOver: Math.max(0, available - distinct),
      leftOverYoung: Math.max(0, available - totalAtStart - (distinct - heard.seen)),
    },
  });
  const close = async (): Promise<ClosedOffres> => {
    const closing = { run: scope.run, startedAt: freeze.startedAt, decision: weighed.decision };
    const closed = await longLedger.closeGone(closing);
    return { ...closed, ...(weighed.waiting === undefined ? {} : { waitingFor: weighed.waiting }) };
  };
  return {
    decided,
    // Offers younger than the freeze are in no frozen total: those seen are counted as they are.
    totalAtEnd: typeof totalAtEnd === 'number' ? totalAtEnd + Math.max(0, distinct - heard.seen) : totalAtEnd,
    distinct,
    refused: examination.refused,
    proof: proofOf(input, counts, heard),
    close,
  };
}

interface Counts {
  /** The frozen search at the start, by the larger of its own total and of what the very first answer counted. */
  readonly first: number;
  readonly totalAtEnd: number | Unread;
  /** Distinct offers of the frozen search that the run has seen. */
  readonly seen: number;
  /** Offers that no creation date shows: those that were seen are in no frozen total, and must not stand in for others. */
  readonly undated: UndatedOffres;
}

/** The frozen total at the end, and what was seen of it, once late offers have been looked for. */
async function countToTheEnd(input: EndingInput): Promise<Counts> {
  const { scope, totalAtStart, available, wholeCountry } = input;
  let totalAtEnd = await nationalTotal(scope);
  let seen = await seenFrozen(scope);
  // Each of these totals counts what was there all along, and some that came late: the lowest is the one to reach.
  for (let i = 0; i < RISES && wholeCountry && lacks(totalAtEnd, seen); i++) {
    if (gapsOfParts(input).length > 0) break;
    await readRisen(scope, totalAtStart);
    totalAtEnd = lower(totalAtEnd, await nationalTotal(scope));
    seen = await seenFrozen(scope);
  }
  const undated = isFull(input) ? await readUndated(scope, available) : NONE_UNDATED;
  if (undated.seen > 0) seen = (await seenFrozen(scope)) - undated.seen;
  return { first: await firstTotal(input, seen), totalAtEnd, seen, undated };
}

/** Offers may go between the first answer, which counts all of them, and the first frozen total. */
async function firstTotal(
  { scope, freeze, totalAtStart, available, wholeCountry }: EndingInput,
  seen: number,
): Promise<number> {
  // Runs that began before it was so went by the frozen total alone.
  if (!wholeCountry || !patched('the very first total')) return totalAtStart;
  const younger = Math.max(0, (await seenSinceStart(scope, freeze)) - seen);
  return Math.max(totalAtStart, available - younger);
}

interface Heard {
  readonly examination: StockExamination;
  readonly churn: Churn;
  readonly early?: EarlyWindow;
  readonly atOnce?: Gap;
  readonly witness: Witness;
  readonly weighed: Weighed;
  /** What the witnesses say against the run. */
  readonly gaps: readonly Gap[];
  /** As in {@link Counts}, with the offers that the search showed after all. */
  readonly seen: number;
}

/** Asks every witness but the totals of the windows. */
async function hearWitnesses(input: EndingInput, counts: Counts): Promise<Heard> {
  const { scope, opened, freeze, totalAtStart, wholeCountry } = input;
  const { run, collector } = scope;
  const full = isFull(input);
  const compared = wholeCountry ? await compareCounts(scope, { total: totalAtStart, seen: counts.seen }) : [];
  const { difference } = opened.lake === undefined ? {} : await ledger.compareLake({ lake: opened.lake });
  // Nothing in another index than the one of the beginning says anything.
  const examination =
    difference === undefined
      ? await longLedger.examineStock({ run, startedAt: freeze.startedAt })
      : unexamined((await ledger.countSeen({ run, fresh: true })).seen);
  const churn = churnOf(input, counts);
  const { controls, sample } = examination;
  const pauseMs = opened.recheckMs ?? RECHECK_MS;
  const fall =
    full && isOutOfProportion(churn.total, churn.fell, churn.hours)
      ? await lookIntoFall(input, { churn, lacking: lackingOf(counts), controls, pauseMs })
      : {};
  const witness = full ? await askWitness(collector, controls, sample, pauseMs) : NOBODY;
  const { undated } = counts;
  const found = await readFound(scope, witness);
  const seen = found ? (await seenFrozen(scope)) - undated.seen : counts.seen;
  const weighed = weigh(witness, {
    examination,
    hoursSinceProof:
      opened.provenAt === undefined
        ? Number.POSITIVE_INFINITY
        : hoursBetween(opened.provenAt, freeze.startedAt),
    churn,
    paceBefore: opened.pace ?? 0,
    ...(input.allowedShare === undefined ? {} : { allowedShare: input.allowedShare }),
  });
  // An index that is not ours any more is left as it is.
  const isAltered = difference === undefined && examination.readBack.wrong > 0;
  const { altered } = isAltered ? await longLedger.voidAltered() : {};
  const gaps = [
    ...compared,
    ...undated.gaps,
    ...contradictionsOf(scope),
    ...(full ? weighed.gaps : []),
    ...(fall.atOnce === undefined ? [] : [fall.atOnce]),
    ...indexGaps(examination, difference, altered),
  ];
  return { examination, churn, ...fall, witness, weighed, gaps, seen };
}

/** Reads a window again that was read early; after a mass fall the very first page of all as well, and that one first. */
async function lookIntoFall(
  { scope, firstPage }: EndingInput,
  reading: SecondReading,
): Promise<Pick<Heard, 'early' | 'atOnce'>> {
  const { fell } = addTally(scope.children.tally(), scope.collector.tally);
  // Runs that began before it was so looked at the window alone.
  const looksAtPage = isMassFall(reading.churn, fell) && patched('the first page read again');
  const page = firstPage && looksAtPage ? await compareAgain(scope, firstPage) : undefined;
  const early = await readEarlyWindow(scope, reading);
  if (early === undefined) return {};
  let atOnce = weighEarlyWindow(early);
  if (atOnce === undefined && page !== undefined) {
    atOnce = weighFirstPage(await askForVanished(scope, page, reading), early.comparison);
  }
  return { early, ...(atOnce === undefined ? {} : { atOnce }) };
}

/** What the certificate says that the verdict rests on. */
function proofOf(input: EndingInput, counts: Counts, heard: Heard): ProofReport {
  const { scope, freeze, totalAtStart } = input;
  const { totalAtEnd, seen } = counts;
  const { examination, churn, early, witness, weighed } = heard;
  const tally = addTally(scope.children.tally(), scope.collector.tally);
  return {
    clock: {
      startedAt: freeze.startedAt,
      ...(freeze.driftS === undefined ? {} : { driftS: freeze.driftS }),
    },
    frozen: {
      start: totalAtStart,
      ...(typeof totalAtEnd === 'number' ? { end: totalAtEnd } : {}),
      seen: heard.seen,
    },
    pace: Math.round(paceOf(churn)),
    unsteady: tally.unsteady,
    index: { seen: examination.seen, stored: examination.stored, ...examination.readBack },
    unseen: examination.unseen,
    sample: summarizeWitness(witness, weighed),
    ...(early === undefined
      ? {}
      : { early: { first: early.comparison.first, vanished: early.comparison.vanished } }),
    atMostUnnoticed:
      lackingOf({ ...counts, seen: Math.max(seen, heard.seen) }) +
      Math.min(tally.fell, churn.fell) +
      (isFull(input) ? weighed.openAtMost : 0),
  };
}

function isFull({ wholeCountry, mode }: EndingInput): boolean {
  return wholeCountry && mode === 'full';
}

function gapsOfParts({ gaps, scope }: EndingInput): readonly Gap[] {
  return [...gaps, ...scope.collector.gaps];
}

/** What the largest frozen total leaves over of the offers that were seen. */
function lackingOf({ first, totalAtEnd, seen }: Pick<Counts, 'first' | 'totalAtEnd' | 'seen'>): number {
  const highest = Math.max(first, typeof totalAtEnd === 'number' ? totalAtEnd : 0);
  return Math.max(0, highest - seen);
}

function lower(a: number | Unread, b: number | Unread): number | Unread {
  return typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : a;
}

function lacks(total: number | Unread, seen: number): boolean {
  return typeof total === 'number' && total > seen;
}

/** Distinct offers of the frozen search that the run has seen; those without a readable date count where they were seen. */
async function seenFrozen({ run, creation }: RunScope): Promise<number> {
  return (await ledger.countSeen({ run, creation, undated: 'in', fresh: true })).seen;
}

/** Distinct offers seen, less those that were published after the start. */
async function seenSinceStart({ run }: RunScope, { now }: Freeze): Promise<number> {
  const [all, later, ahead] = await Promise.all([
    ledger.countSeen({ run, fresh: true }),
    ledger.countSeen({ run, creation: { min: addSeconds(now, 1), max: END_OF_TIME } }),
    // What bears a date of days to come was there before as well.
    ledger.countSeen({ run, creation: { min: addSeconds(now, 86_400), max: END_OF_TIME } }),
  ]);
  return all.seen - later.seen + ahead.seen;
}

function churnOf({ scope, begunAt }: EndingInput, { first, totalAtEnd }: Counts): Churn {
  const fell = typeof totalAtEnd === 'number' ? Math.max(0, first - totalAtEnd) : 0;
  const steepest = Math.max(scope.collector.steepest, scope.children.steepest());
  return {
    total: first,
    fell,
    hours: Math.max(1 / 3600, (Date.now() - begunAt) / 3_600_000),
    steepest,
  };
}

function contradictionsOf({ children, collector }: RunScope): Gap[] {
  const own = collector.contradiction === undefined ? [] : [collector.contradiction];
  return [...own, ...children.contradictions()].map((reason) => ({
    window: 'france',
    missing: 0,
    reason,
    remedy: 'ask-api' as const,
  }));
}

/** Seconds in which the search shows unseen offers after all, read at most: more are a gap of their own. */
const MAX_FOUND = 30;

/** Reads the seconds again in which the search shows unseen offers after all; false when there was none. */
async function readFound(scope: RunScope, { testimonies }: Witness): Promise<boolean> {
  const found = testimonies.filter(({ state }) => state === 'found');
  const seconds = new Map(
    found.flatMap(({ offre }) => {
      const search = ownSearch(offre);
      return search?.creation === undefined ? [] : [[search.creation.min, search.creation] as const];
    }),
  );
  for (const creation of [...seconds.values()].slice(0, MAX_FOUND)) await readWhole(scope, { creation });
  return seconds.size > 0;
}
