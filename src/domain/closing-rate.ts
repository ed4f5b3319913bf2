/**
 * How many offers close in honest times. About 4 % of the stock closes each day, and a night can remove half of one
 * board's offers (facts.md "Age"). What is out of proportion to this is no proof of a lie: it starts a check.
 */
import { type BoardCount, LONGEST_LAG_H } from './stock.js';

const CLOSED_PER_DAY = 0.04;
/** Honest days differ: a check begins above this multiple. */
const MARGIN = 3;
/** Small worlds are never in proportion. */
const SLACK = 10;
/** Share of one board that may go at once, and a little. */
const BOARD_HALVED = 0.6;

/** Offers of `open` that close in so many hours of ordinary days. */
export function closedWithin(open: number, hours: number): number {
  return open * (1 - (1 - CLOSED_PER_DAY) ** (Math.max(0, hours) / 24));
}

/** Offers that may well have closed in so many hours, in a country that is not quiet. */
export function mayHaveClosed(open: number, hours: number): number {
  return MARGIN * closedWithin(open, hours) + SLACK;
}

/** Unseen offers of the one board that explains most of them by having lost about half of its offers at once. */
export function halvedBoard(boards: readonly BoardCount[]): number {
  return Math.max(0, ...boards.filter(isHalved).map(({ unseen }) => unseen));
}

function isHalved({ open, unseen }: BoardCount): boolean {
  return unseen <= BOARD_HALVED * open + SLACK;
}

/** What a run has seen of closures while it went on. */
export interface Churn {
  /** Offers that its frozen total fell by. */
  readonly fell: number;
  readonly hours: number;
  /** Largest share of a window's total that was gone from one answer to the next. */
  readonly steepest: number;
  /** Whether they went all at once: nothing says then how many go in an hour. */
  readonly sudden: boolean;
}

/**
 * Unseen offers that the detail may still show although they are closed: what may have closed within its longest lag,
 * by ordinary days or by the pace seen during the run, and half of a board.
 */
export function lagExplains(
  { open, boards }: { readonly open: number; readonly boards: readonly BoardCount[] },
  hoursSinceProof: number,
  churn: Churn,
): number {
  const hours = Math.min(hoursSinceProof, LONGEST_LAG_H);
  const pace = churn.sudden || churn.hours <= 0 ? 0 : (churn.fell / churn.hours) * hours;
  return Math.max(mayHaveClosed(open, hours), MARGIN * pace + SLACK) + halvedBoard(boards);
}

/** Whether a fall of the frozen total is more than a country that is not quiet loses in so many hours. */
export function isOutOfProportion(total: number, fell: number, hours: number): boolean {
  return fell > mayHaveClosed(total, hours);
}

/** Share of a run's fall that one answer must show at once for the fall to count as sudden. */
const SUDDEN_SHARE = 0.25;

/** Whether offers went all at once, by the steepest fall between two answers of one window (a share). */
export function isSudden(steepest: number, fell: number, total: number): boolean {
  return total > 0 && fell > 0 && steepest >= SUDDEN_SHARE * (fell / total);
}
