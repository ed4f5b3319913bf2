import { closedWithin } from './closing-rate.js';

/** Share of what should be left of a window that it may lack, and offers that are always in proportion. */
const TOLERATED = { share: 0.5, offres: 10 };

/**
 * Whether a window counts so many fewer offers than it did that an empty answer would explain it as well as closures:
 * then it takes more than totals to believe it.
 */
export function isShrunk(before: number, now: number, hours: number): boolean {
  const left = before - closedWithin(before, hours);
  return now < TOLERATED.share * left - TOLERATED.offres;
}
