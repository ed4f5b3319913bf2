import { formatSecond, toSecond } from '../../src/domain/clock.js';
import type { PageSummary } from '../../src/domain/page.js';
import { type CreationWindow, PAGE_SIZE } from '../../src/domain/search.js';
import { type Offre, shownDate } from './offre.js';

/**
 * What `summarizePage` (src/domain/page.ts) says of these offers, without writing their dates down and reading them
 * again: that is half of the time of a run in memory. A test holds one against the other.
 */
export function summarize(
  { total, offres }: { readonly total: number; readonly offres: readonly Offre[] },
  page: number,
  creation?: CreationWindow,
): PageSummary {
  const count = offres.length;
  const shown = count === 0 ? 0 : page * PAGE_SIZE + count;
  const summary = { total: shown <= total ? total : shown + (count === PAGE_SIZE ? 1 : 0), count };
  const min = creation === undefined ? Number.NEGATIVE_INFINITY : toSecond(creation.min);
  const max = creation === undefined ? Number.POSITIVE_INFINITY : toSecond(creation.max);
  let [oldest, newest, ofOldest, dated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const offre of offres) {
    const date = shownDate(offre);
    const second = date === undefined ? Number.NaN : Math.floor(date / 1_000);
    if (!(second >= min && second <= max)) continue;
    dated++;
    if (second < oldest) [oldest, ofOldest] = [second, 0];
    if (second === oldest) ofOldest++;
    newest = Math.max(newest, second);
  }
  if (dated === 0) return { ...summary, newerThanOldest: 0 };
  return {
    ...summary,
    oldest: formatSecond(oldest),
    newest: formatSecond(newest),
    newerThanOldest: dated - ofOldest,
  };
}
