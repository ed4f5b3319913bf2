import { proxyActivities } from '@temporalio/workflow';
import type { ClosedOffres, OpenedRun } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger.js';
import type { StockActivities } from '../activities/stock.js';
import { addSeconds, END_OF_TIME } from '../domain/clock.js';
import { type Churn, isOutOfProportion, paceOf } from '../domain/closing-rate.js';
import { weighEarlyWindow } from '../domain/early-window.js';
import { type Witness, weigh } from '../domain/evidence.js';
import type { Freeze } from '../domain/freeze.js';
import { bookkeeping, longBookkeeping, RECHECK_MS, RISES } from '../domain/patience.js';
import { type Gap, type Unread, type Verdict, verdict } from '../domain/proof.js';
import { type ProofReport, summarizeWitness } from '../domain/report.js';
import { indexGaps } from '../domain/stored.js';
import { addTally } from '../domain/tally.js';
import { compareCounts } from './compare-counts.js';
import { readEarlyWindow } from './early-window.js';
import { readRisen } from './rise.js';
import { nationalTotal, type RunScope, readWhole } from './run-scope.js';
import { readTail } from './tail.js';
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
  const { scope, opened, freeze, totalAtStart, available, wholeCountry, mode } = input;
  const { run, collector, children } = scope;
  const full = wholeCountry && mode === 'full';
  if (wholeCountry) await readTail(scope, addSeconds(freeze.frozenAt, -1));

  reconcile();
  let totalAtEnd = await nationalTotal(scope);
  let seenFrozen = await seen(scope);
  const gapsOfParts = () => [...input.gaps, ...collector.gaps];
  // Each of these totals counts what was there all along, and some that came late: the lowest is the one to reach.
  for (let i = 0; i < RISES && wholeCountry && lacks(totalAtEnd, seenFrozen); i++) {
    if (gapsOfParts().length > 0) break;
    await readRisen(scope, totalAtStart);
    totalAtEnd = lower(totalAtEnd, await nationalTotal(scope));
    seenFrozen = await seen(scope);
  }
  const disagreement = wholeCountry
    ? await compareCounts(scope, { total: totalAtStart, seen: seenFrozen })
    : [];

  const examination = await longLedger.examineStock({ run, startedAt: freeze.startedAt });
  const churn = churnOf(input, totalAtEnd);
  const highest = Math.max(totalAtStart, typeof totalAtEnd === 'number' ? totalAtEnd : 0);
  const { controls } = examination;
  const pauseMs = opened.recheckMs ?? RECHECK_MS;
  const lacking = Math.max(0, highest - seenFrozen);
  const early =
    full && isOutOfProportion(totalAtStart, churn.fell, churn.hours)
      ? await readEarlyWindow(scope, { churn, lacking, controls, pauseMs })
      : undefined;
  const witness = full
    ? await askWitness(collector, examination.controls, examination.sample, pauseMs)
    : NOBODY;
  if (await readFound(scope, witness)) seenFrozen = await seen(scope);

  const weighed = weigh(witness, {
    examination,
    hoursSinceProof: hoursBetween(opened.provenAt, freeze.startedAt),
    churn,
    paceBefore: opened.pace ?? 0,
    ...(input.allowedShare === undefined ? {} : { allowedShare: input.allowedShare }),
  });
  const earlyGap = early === undefined ? undefined : weighEarlyWindow(early);
  const { difference } = opened.lake === undefined ? {} : await ledger.compareLake({ lake: opened.lake });
  const told: Gap[] = [
    ...disagreement,
    ...contradictionsOf(scope),
    ...(full ? weighed.gaps : []),
    ...(earlyGap === undefined ? [] : [earlyGap]),
    ...indexGaps(examination, difference),
  ];
  const distinct = await seenSinceStart(scope, freeze);
  const decided = verdict({
    totalAtStart,
    totalAtEnd,
    distinct: seenFrozen,
    gaps: gapsOfParts(),
    wholeCountry,
    neverEmpty: full && (available === 0 || (totalAtStart > 0 && totalAtEnd === 0)),
    witnessed: {
      gaps: told,
      remembered: full ? weighed.remembered : 0,
      leftOver: Math.max(0, available - distinct),
      leftOverYoung: Math.max(0, available - totalAtStart - (distinct - seenFrozen)),
    },
  });
  const tally = addTally(children.tally(), collector.tally);
  const proof: ProofReport = {
    clock: { startedAt: freeze.startedAt, ...(freeze.driftS === undefined ? {} : { driftS: freeze.driftS }) },
    frozen: {
      start: totalAtStart,
      ...(typeof totalAtEnd === 'number' ? { end: totalAtEnd } : {}),
      seen: seenFrozen,
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
      Math.max(0, highest - seenFrozen) +
      Math.min(tally.fell, Math.max(0, churn.fell)) +
      (full ? weighed.openAtMost : 0),
  };
  const close = async (): Promise<ClosedOffres> => {
    const { startedAt } = freeze;
    const closing = await longLedger.closeGone({ run, startedAt, decision: weighed.decision });
    return { ...closing, ...(weighed.waiting === undefined ? {} : { waitingFor: weighed.waiting }) };
  };
  // Offers younger than the freeze are in no frozen total: those seen are counted as they are.
  const inTotal =
    typeof totalAtEnd === 'number' ? totalAtEnd + Math.max(0, distinct - seenFrozen) : totalAtEnd;
  return { decided, totalAtEnd: inTotal, distinct, refused: examination.refused, proof, close };
}

function lower(a: number | Unread, b: number | Unread): number | Unread {
  return typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : a;
}

function lacks(total: number | Unread, seenFrozen: number): boolean {
  return typeof total === 'number' && total > seenFrozen;
}

/** Distinct offers of the frozen search that the run has seen; those without a readable date count where they were seen. */
async function seen({ run, creation }: RunScope): Promise<number> {
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

function churnOf({ scope, begunAt, totalAtStart }: EndingInput, totalAtEnd: number | Unread): Churn {
  const fell = typeof totalAtEnd === 'number' ? Math.max(0, totalAtStart - totalAtEnd) : 0;
  const steepest = Math.max(scope.collector.steepest, scope.children.steepest());
  return {
    total: totalAtStart,
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
const MOST_FOUND = 30;

/** Reads the seconds again in which the search shows unseen offers after all; false when there was none. */
async function readFound(scope: RunScope, { testimonies }: Witness): Promise<boolean> {
  const found = testimonies.filter(({ state }) => state === 'found');
  const seconds = new Map(
    found.flatMap(({ offre }) => {
      const search = ownSearch(offre);
      return search?.creation === undefined ? [] : [[search.creation.min, search.creation] as const];
    }),
  );
  for (const creation of [...seconds.values()].slice(0, MOST_FOUND)) await readWhole(scope, { creation });
  return seconds.size > 0;
}

function hoursBetween(before: string | undefined, after: string): number {
  if (before === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, (Date.parse(after) - Date.parse(before)) / 3_600_000);
}
