import { clockMillis, formatSecond, toSecond } from './clock.js';
import { type CreationWindow, PAGE_SIZE } from './search.js';

/** What a page of a search is made of, as far as reading on depends on it. */
export interface ReadPage {
  readonly total: number;
  readonly offres: readonly { readonly dateCreation?: unknown }[];
}

/** What a page says of its search, without the text of any offer. */
export interface PageSummary {
  /** Offers that the API counts for the search, at the time of the page; no less than the page shows. */
  readonly total: number;
  /** Offers on the page. */
  readonly count: number;
  /** Creation second of the oldest offer, as the API writes it; absent where no offer has a date within the search. */
  readonly oldest?: string;
  /** Creation second of the newest offer, likewise. */
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
