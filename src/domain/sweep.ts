import { addSeconds } from './clock.js';
import type { PageSummary } from './page.js';
import { type CreationWindow, PAGE_SIZE, SEARCH_LIMIT } from './search.js';

/** The last page of a full search: positions 3000 to 3149. A sweep reads it first, to learn where the next window begins. */
export const LAST_PAGE = SEARCH_LIMIT / PAGE_SIZE - 1;

/** Whether a search ends within its 21 pages. A full last page is never the end, whatever the total says. */
function reachesEnd({ total, count }: PageSummary): boolean {
  return total <= SEARCH_LIMIT && count < PAGE_SIZE;
}

/** How a sweep goes on from a window. */
export type SweepStep =
  /** The window reaches the end of the sweep. */
  | { readonly kind: 'last' }
  /** The window shows every offer younger than `next`; the next one begins there. */
  | { readonly kind: 'next'; readonly next: string }
  /** More offers share a second or two than a window can show: `dense` has to be split by other axes. */
  | { readonly kind: 'dense'; readonly dense: CreationWindow; readonly next: string }
  /** A full window shows no oldest offer, against its own total: dates do not lead any further down. */
  | { readonly kind: 'blocked' };

/**
 * Where a sweep goes on, newest offers first, by the last page of a window, whose total counts from the upper bound
 * down to the end of the sweep. A window is the search from `upper` down to `lower`, of which 3150
 * offers show; its oldest one gives the next upper bound, a second above it, because nobody knows whether the API's
 * bounds are inclusive or see milliseconds (docs/api/search.md "Creation window"): so no offer can fall between two
 * windows.
 */
export function sweepStep(bounds: CreationWindow, page: PageSummary): SweepStep {
  if (reachesEnd(page)) return { kind: 'last' };
  if (page.oldest === undefined) return { kind: 'blocked' };
  const next = addSeconds(page.oldest, 1);
  if (next < bounds.max) return { kind: 'next', next };
  const belowDense = page.oldest < bounds.max ? page.oldest : addSeconds(bounds.max, -1);
  return { kind: 'dense', dense: { min: addSeconds(belowDense, -1), max: bounds.max }, next: belowDense };
}

/**
 * The part of a swept search that its one window had to show: what is older belongs to the windows below. The second
 * of the oldest offer is part of it, and so is the one before, as bounds may exclude.
 */
export function windowBounds(bounds: CreationWindow, page: PageSummary): CreationWindow {
  if (reachesEnd(page) || page.oldest === undefined) return bounds;
  return { min: addSeconds(page.oldest, -1), max: bounds.max };
}

/**
 * What a window is known to hold without reading its other pages: how many offers, and created between which
 * seconds, both included. An index that holds as many of them needs none of the pages. The count may include offers
 * of the upper bound's own second, which the seconds leave out: that can only make it too high, never too low.
 */
export function windowContent(
  bounds: CreationWindow,
  page: PageSummary,
): { readonly count: number; readonly seconds: CreationWindow } {
  const max = addSeconds(bounds.max, -1);
  if (reachesEnd(page) || page.oldest === undefined) {
    return { count: page.total, seconds: { min: bounds.min, max } };
  }
  const count = LAST_PAGE * PAGE_SIZE + page.newerThanOldest;
  return { count, seconds: { min: addSeconds(page.oldest, 1), max } };
}
