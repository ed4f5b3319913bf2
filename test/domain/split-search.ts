import { summarizePage } from '../../src/domain/page.js';
import { pageRange, SEARCH_LIMIT, type Search } from '../../src/domain/search.js';
import {
  type DatedSplit,
  hasDates,
  type SplitContext,
  splitByCode,
  splitByDates,
  splitFurther,
} from '../../src/domain/split.js';
import { LAST_PAGE } from '../../src/domain/sweep.js';
import { stampOf, type WorldOffre } from './worlds.js';

/**
 * How a run goes on from a search that one search cannot show, `found` being all that it finds, newest first: by the
 * rules of `examine`. `undefined` when nothing splits it.
 */
export function splitSearch(
  search: Search,
  found: readonly WorldOffre[],
  context: SplitContext,
): DatedSplit | undefined {
  const byCode = splitByCode(search, found.length, context);
  if (byCode !== undefined) return { shown: false, parts: byCode };
  const dated = hasDates(search) ? splitByDates(search, lastPageOf(search, found)) : undefined;
  if (dated !== undefined) return dated;
  const parts = splitFurther(search, context);
  return parts && { shown: false, parts };
}

/** The last page that the API shows of a search, as an activity sums it up. */
export function lastPageOf({ creation }: Search, found: readonly WorldOffre[]) {
  const offres = found.slice(pageRange(LAST_PAGE).first, SEARCH_LIMIT).map(stampOf);
  return summarizePage({ total: found.length, offres }, LAST_PAGE, creation);
}
