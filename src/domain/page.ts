import { formatSecond, toSecond } from './clock.js';

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
  /** Offers on the page that are younger than that second. */
  readonly newerThanOldest: number;
}

/** Sums up a page. An offer without a readable date is not counted as younger than anything. */
export function summarizePage({ total, offres }: ReadPage): PageSummary {
  const seconds = offres.flatMap(({ dateCreation }) => secondOf(dateCreation));
  const summary = { total, count: offres.length };
  if (seconds.length === 0) return { ...summary, newerThanOldest: 0 };
  const oldest = Math.min(...seconds);
  return {
    ...summary,
    oldest: formatSecond(oldest),
    newerThanOldest: seconds.filter((second) => second > oldest).length,
  };
}

function secondOf(stamp: unknown): number[] {
  if (typeof stamp !== 'string') return [];
  try {
    return [toSecond(stamp)];
  } catch {
    return [];
  }
}
