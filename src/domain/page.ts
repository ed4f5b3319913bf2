import { clockMillis, formatSecond, toSecond } from './clock.js';
import { type CreationWindow, PAGE_SIZE } from './search.js';

/** What a page of a search is made of, as far as reading on depends on it. */
export interface ReadPage {
  readonly total: number;
  readonly offres: readonly { readonly dateCreation?: unknown }[];
}

export interface PageSummary {
  readonly total: number;
  readonly count: number;
  /** Creation second of the oldest offer on the page; absent when none bears a date. */
  readonly oldest?: string;
  /** Creation second of the newest one, likewise. */
  readonly newest?: string;
  /** Offers on the page that are younger than the oldest one's second. */
  readonly newerThanOldest: number;
}

/**
 * Sums up page `page` (0 to 20) of a search with these bounds on the creation date. The total is raised to what the
 * page itself shows. An offer without a readable date, or with one that its own search excludes, is neither the oldest
 * nor the newest: one wrong date must not lead a sweep past all that lies between.
 */
export function summarizePage(
  { total, offres }: ReadPage,
  page: number,
  creation?: CreationWindow,
): PageSummary {
  const [min, max] =
    creation === undefined
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [toSecond(creation.min), toSecond(creation.max)];
  const seconds = offres
    .flatMap(({ dateCreation }) => secondOf(dateCreation))
    .filter((second) => second >= min && second <= max);
  const summary = { total: atLeast(total, page, offres.length), count: offres.length };
  if (seconds.length === 0) return { ...summary, newerThanOldest: 0 };
  const oldest = Math.min(...seconds);
  return {
    ...summary,
    oldest: formatSecond(oldest),
    newest: formatSecond(Math.max(...seconds)),
    newerThanOldest: seconds.filter((second) => second > oldest).length,
  };
}

/** A total is no less than what the page shows; and a full page beyond its own total says that more follows. */
function atLeast(total: number, page: number, count: number): number {
  const shown = count === 0 ? 0 : page * PAGE_SIZE + count;
  return shown <= total ? total : shown + (count === PAGE_SIZE ? 1 : 0);
}

function secondOf(stamp: unknown): number[] {
  const milliseconds = clockMillis(stamp);
  return milliseconds === undefined ? [] : [Math.floor(milliseconds / 1000)];
}
