import { patched } from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import { beyondReach, type Unread } from '../domain/proof.js';
import { PAGE_SIZE, SEARCH_LIMIT, type Search, searchKey } from '../domain/search.js';
import {
  type DatedSearch,
  hasDates,
  type SplitContext,
  splitByCode,
  splitByDates,
  splitFurther,
} from '../domain/split.js';
import { LAST_PAGE } from '../domain/sweep.js';
import { FALSE_TOTALS } from '../patience/index.js';
import type { Collector } from './collector.js';
import { halvesOfRefused } from './refused-sets.js';

/**
 * What {@link examine} says before it ends. Both are called and not awaited: a promise more would change the order of a
 * workflow's commands.
 */
export interface Examiner {
  /** Hears the first page before anything is read or split, and says whether the caller takes the search over. */
  readonly probed?: (probe: PageReceipt) => 'read' | 'take over';
  /** Gets searches that can begin while this one is still read; those that are returned begin after it. */
  readonly ahead: (searches: readonly Search[]) => void;
}

/** A total above the limit over a first page that is not full: splitting a search because of it would never end. */
function isFalse(probe: PageReceipt | Unread): boolean {
  return !('failure' in probe) && probe.total > SEARCH_LIMIT && probe.count < PAGE_SIZE;
}

/**
 * Reads a search to its end when one search can show it, and returns the parts to go on with when it cannot: by
 * departement, by ROME code, then from its newest offers down. What no axis can split is read as far as it goes, and
 * the rest becomes a gap of known size.
 */
export async function examine(
  search: Search,
  collector: Collector,
  context: SplitContext,
  examiner: Examiner,
): Promise<readonly Search[]> {
  let probe = await collector.probe(search);
  for (let i = 0; i < FALSE_TOTALS && isFalse(probe); i++) probe = await collector.probe(search);
  if ('failure' in probe) {
    const halves = halvesOfRefused(search, probe, collector);
    if (halves !== undefined) return halves;
    const { failure: reason, cause } = probe;
    await collector.gap({ window: searchKey(search), missing: 0, reason, cause }, search);
    return [];
  }
  if (isFalse(probe)) {
    const reason = `the API counts ${probe.total} offers, and shows ${probe.count} on the first page`;
    await collector.gap({ window: searchKey(search), missing: 0, reason }, search);
    return [];
  }
  if (examiner.probed?.(probe) === 'take over') return [];
  // Exactly as many as one search can show is what a capped total would say.
  if (probe.total >= SEARCH_LIMIT) {
    const byCode = splitByCode(search, probe.total, context);
    if (byCode !== undefined) return byCode;
    // Runs that began before it was so went on by origin, and halved the dates.
    const dated = hasDates(search) && patched('a full trade by its last page');
    if (dated && (await readByDates(search, probe, collector, examiner))) return [];
    const parts = splitFurther(search, context);
    if (parts !== undefined) return parts;
    const missing = beyondReach(probe.total);
    const reason = 'more offers than one search can show, and no axis is left to split it';
    if (missing > 0) await collector.gap({ window: searchKey(search), missing, reason }, search);
  }
  await collector.window(search, [{ page: 0, receipt: probe }]);
  return [];
}

/** Reads the newest offers of a search, and hands on the rest; false when its last page does not lead there. */
async function readByDates(
  search: DatedSearch,
  first: PageReceipt,
  collector: Collector,
  { ahead }: Examiner,
): Promise<boolean> {
  const last = await collector.probe(search, LAST_PAGE);
  const step = 'failure' in last ? undefined : splitByDates(search, last);
  if ('failure' in last || step === undefined) return false;
  ahead(step.parts);
  if (step.shown) {
    await collector.window(search, [
      { page: 0, receipt: first },
      { page: LAST_PAGE, receipt: last },
    ]);
  }
  return true;
}
