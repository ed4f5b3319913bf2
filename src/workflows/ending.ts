import { patched, proxyActivities } from '@temporalio/workflow';
import type { ClosedOffres, OpenedRun } from '../activities/contracts.js';
import type { StockActivities } from '../activities/stock.js';
import type { StoreActivities } from '../activities/store-contract.js';
import { type ProofFigures, summarizeWitness } from '../domain/certificate.js';
import { addSeconds, END_OF_TIME, hoursBetween } from '../domain/clock.js';
import { type Churn, closingRateOf, isOutOfProportion } from '../domain/closing-rate.js';
import { type EarlyWindow, isMassFall, weighEarlyWindow, weighFirstPage } from '../domain/early-window.js';
import { type Weighed, type Witness, weigh } from '../domain/evidence.js';
import type { Freeze } from '../domain/freeze.js';
import { type Gap, type Unread, type Verdict, verdict } from '../domain/proof.js';
import { type StockExamination, unexamined } from '../domain/stock.js';
import { indexGaps } from '../domain/stored.js';
import { addTally } from '../domain/tally.js';
import { longStoreCall, RECHECK_MS, storeCall } from '../patience/index.js';
import { compareCounts } from './compare-counts.js';
import { countToTheEnd, type EndCount, seenFrozen } from './count-to-the-end.js';
import {
  askForVanished,
  compareAgain,
  type ReadBefore,
  readEarlyWindow,
  type SecondReading,
} from './early-window.js';
import { readOwnSeconds } from './own-search.js';
import type { RunScope } from './run-scope.js';
import type { SweptRegions } from './sweep-regions.js';
import { readTail } from './tail.js';
import { askWitness, NOBODY } from './witness.js';

const store = proxyActivities<StoreActivities & StockActivities>(storeCall);
const longStore = proxyActivities<StockActivities>(longStoreCall);

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
  /** What the regions say against the run. */
  readonly told: readonly Gap[];
  /** Of a run of some regions: what it has read of them. */
  readonly swept?: SweptRegions;
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
  readonly proof?: ProofFigures;
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
  const examined = patched('the index is examined while the country is counted')
    ? examineIndex(input)
    : undefined;
  // It is awaited later, and what comes before may fail first.
  examined?.catch(() => {});
  const counts = await countCountry(input);
  const heard = await hearWitnesses(input, counts, examined);
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
    const { mode: closedOffers, ...closed } = await longStore.closeGone(closing);
    return {
      ...closed,
      ...(closedOffers === undefined ? {} : { closedOffers }),
      ...(weighed.waiting === undefined ? {} : { waitingFor: weighed.waiting }),
    };
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

interface Counts extends Omit<EndCount, 'total'> {
  /** The frozen search at the start, by the larger of its own total and of what the very first answer counted. */
  readonly first: number;
  readonly totalAtEnd: number | Unread;
}

async function countCountry(input: EndingInput): Promise<Counts> {
  const { scope, totalAtStart, available, wholeCountry } = input;
  const { total: totalAtEnd, ...counted } = await countToTheEnd(scope, {
    total: totalAtStart,
    ...(isFull(input) ? { available } : {}),
    looksForLate: () => wholeCountry && gapsOfParts(input).length === 0,
  });
  return { first: await firstTotal(input, counted.seen), totalAtEnd, ...counted };
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

interface Examined extends Pick<Heard, 'examination'> {
  readonly difference: string | undefined;
}

/** Goes through the index. */
async function examineIndex({ scope, opened, freeze }: EndingInput): Promise<Examined> {
  const { run } = scope;
  const { difference } = opened.lake === undefined ? {} : await store.compareLake({ lake: opened.lake });
  // Nothing in another index than the one of the beginning says anything.
  const examination =
    difference === undefined
      ? await longStore.examineStock({ run, startedAt: freeze.startedAt })
      : unexamined((await store.countSeen({ run, fresh: true })).seen);
  return { difference, examination };
}

/** The same again where the run has seen more since it was begun. */
async function examinedToTheEnd(input: EndingInput, begun: Promise<Examined> | undefined): Promise<Examined> {
  if (begun === undefined) return examineIndex(input);
  const examined = await begun;
  const { seen } = await store.countSeen({ run: input.scope.run, fresh: true });
  return seen === examined.examination.seen ? examined : examineIndex(input);
}

/** Counts the country by other ways, and goes through the index meanwhile. */
async function compareAndExamine(
  input: EndingInput,
  compare: () => Promise<readonly Gap[]>,
  begun: Promise<Examined> | undefined,
): Promise<Examined & { compared: readonly Gap[] }> {
  const examine = () => examinedToTheEnd(input, begun);
  if (!input.wholeCountry) return { ...(await examine()), compared: [] };
  // Runs that began before it was so did one after the other.
  if (!patched('the index is examined while totals are compared')) {
    const compared = await compare();
    return { ...(await examine()), compared };
  }
  const [compared, examined] = await Promise.all([compare(), examine()]);
  return { ...examined, compared };
}

/** Asks every witness but the totals of the windows. */
async function hearWitnesses(
  input: EndingInput,
  counts: Counts,
  examined?: Promise<Examined>,
): Promise<Heard> {
  const { scope, opened, freeze, totalAtStart } = input;
  const { collector } = scope;
  const full = isFull(input);
  const compare = () => compareCounts(scope, { total: totalAtStart, seen: counts.seen });
  const { compared, difference, examination } = await compareAndExamine(input, compare, examined);
  const churn = churnOf(input, counts);
  const { controls, sample } = examination;
  const pauseMs = opened.recheckMs ?? RECHECK_MS;
  const fall =
    full && isOutOfProportion(churn.total, churn.fell, churn.hours)
      ? await lookIntoFall(input, { churn, lacking: lackingOf(counts), controls, pauseMs })
      : {};
  const witness = full ? await askWitness(collector, controls, sample, pauseMs) : NOBODY;
  const { undated } = counts;
  const found = await readSearchable(scope, witness);
  const seen = found ? (await seenFrozen(scope)) - undated.seen : counts.seen;
  const weighed = weigh(witness, {
    examination,
    hoursSinceProof:
      opened.provenAt === undefined
        ? Number.POSITIVE_INFINITY
        : hoursBetween(opened.provenAt, freeze.startedAt),
    churn,
    closingRateBefore: opened.pace ?? 0,
    ...(input.allowedShare === undefined ? {} : { allowedShare: input.allowedShare }),
  });
  // An index that is not ours any more is left as it is.
  const isAltered = difference === undefined && examination.readBack.wrong > 0;
  const { altered } = isAltered ? await longStore.voidAltered() : {};
  const gaps = [
    ...input.told,
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
function proofOf(input: EndingInput, counts: Counts, heard: Heard): ProofFigures {
  const { scope, freeze } = input;
  const { examination, churn, early, witness, weighed } = heard;
  const tally = addTally(scope.children.tally(), scope.collector.tally);
  return {
    clock: {
      startedAt: freeze.startedAt,
      ...(freeze.driftS === undefined ? {} : { driftS: freeze.driftS }),
    },
    frozen: frozenOf(input, counts, heard),
    pace: Math.round(closingRateOf(churn)),
    unsteady: tally.unsteady,
    index: { seen: examination.seen, stored: examination.stored, ...examination.readBack },
    unseen: examination.unseen,
    sample: summarizeWitness(witness, weighed),
    ...(early === undefined
      ? {}
      : { early: { first: early.comparison.first, vanished: early.comparison.vanished } }),
    atMostUnnoticed:
      unnoticedByTotals(
        input,
        { ...counts, seen: Math.max(counts.seen, heard.seen) },
        tally.fell,
        churn.fell,
      ) + (isFull(input) ? weighed.openAtMost : 0),
  };
}

/** Totals of what the run was to read, and what it has seen of it. */
function frozenOf(
  { totalAtStart, swept }: EndingInput,
  { totalAtEnd }: Counts,
  heard: Heard,
): ProofFigures['frozen'] {
  if (swept !== undefined) return { start: swept.first, end: swept.last, seen: swept.seen };
  return {
    start: totalAtStart,
    ...(typeof totalAtEnd === 'number' ? { end: totalAtEnd } : {}),
    seen: heard.seen,
  };
}

/** What the totals leave over, and what closures can have masked in them; of the regions alone where some were chosen. */
function unnoticedByTotals({ swept }: EndingInput, counts: Counts, fell: number, fellInAll: number): number {
  if (swept === undefined) return lackingOf(counts) + Math.min(fell, fellInAll);
  const { first, last, seen } = swept;
  return lackingOf({ first, totalAtEnd: last, seen }) + Math.min(fell, Math.max(0, first - last));
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

/** Distinct offers seen, less those that were published after the start. */
async function seenSinceStart({ run }: RunScope, { now }: Freeze): Promise<number> {
  const [all, later, ahead] = await Promise.all([
    store.countSeen({ run, fresh: true }),
    store.countSeen({ run, creation: { min: addSeconds(now, 1), max: END_OF_TIME } }),
    // What carries a date of days to come was there before as well.
    store.countSeen({ run, creation: { min: addSeconds(now, 86_400), max: END_OF_TIME } }),
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

/** Reads the seconds again in which the search shows unseen offers after all; false when there was none. */
function readSearchable(scope: RunScope, { testimonies }: Witness): Promise<boolean> {
  const searchable = testimonies.filter(({ state }) => state === 'searchable');
  return readOwnSeconds(
    scope,
    searchable.map(({ offre }) => offre),
  );
}
