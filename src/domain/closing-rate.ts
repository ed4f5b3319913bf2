/**
 * How many offers close in honest times. About 4 % of the stock closes each day, and a night can remove half of one
 * board's offers (docs/api/offers.md "Age"). What is out of proportion to this is no proof of a lie: it starts a check.
 */
import { type BoardCount, MAX_LAG_H, type StockExamination } from './stock.js';

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
function mayHaveClosed(open: number, hours: number): number {
  return MARGIN * closedWithin(open, hours) + SLACK;
}

/** Offers, and those of them that were not seen. */
type Stock = Pick<BoardCount, 'open' | 'unseen'>;

/**
 * Unseen offers of the one board that explains most of them by having lost about half of its offers at once: those beyond
 * its part of what all other boards lost.
 */
export function halvedBoard(boards: readonly BoardCount[], all: Stock): number {
  const beyond = ({ open, unseen }: BoardCount) => {
    const elsewhere = Math.max(0, all.unseen - unseen) / Math.max(1, all.open - open);
    return unseen - Math.min(1, elsewhere) * open;
  };
  return Math.max(0, ...boards.filter(isHalved).map(beyond));
}

/** Whether a board lost no more than may go of one at once. */
export function isHalved({ open, unseen }: BoardCount): boolean {
  return unseen <= BOARD_HALVED * open + SLACK;
}

/** What a run has seen of closures while it went on. */
export interface Churn {
  /** Its first frozen total, and how many offers that fell by. */
  readonly total: number;
  readonly fell: number;
  readonly hours: number;
  /** Largest share of a window's total that was gone from one answer to the next. */
  readonly steepest: number;
}

/** Offers that went one after the other: the fall without its largest step. */
export function wentSlowly({ total, fell, steepest }: Churn): number {
  return Math.max(0, fell - steepest * total);
}

/** Share of a fall that has to go slowly for it to say how many go in an hour; less may be the noise of the step. */
const SLOW_SHARE = 0.1;

/** Offers that close an hour, by what a run has seen; 0 where they went all at once. */
export function closingRateOf(churn: Churn): number {
  const slow = wentSlowly(churn);
  return churn.hours <= 0 || slow < SLOW_SHARE * churn.fell ? 0 : slow / churn.hours;
}

/**
 * Unseen offers that the detail may still show although they are closed: what may have closed within its longest lag,
 * by ordinary days or by the closing rate that was seen during this run or the one before, and half of a board.
 */
export function lagExplains(
  { open, boards, unseen }: Pick<StockExamination, 'open' | 'boards' | 'unseen'>,
  hoursSinceProof: number,
  closingRate: number,
): number {
  const hours = Math.min(hoursSinceProof, MAX_LAG_H);
  const all = { open, unseen: unseen.fresh + unseen.recent + unseen.old };
  return (
    Math.max(mayHaveClosed(open, hours), MARGIN * closingRate * hours + SLACK) + halvedBoard(boards, all)
  );
}

/** Whether a fall of the frozen total is more than a country that is not quiet loses in so many hours. */
export function isOutOfProportion(total: number, fell: number, hours: number): boolean {
  return fell > mayHaveClosed(total, hours);
}
