import type { PageReceipt } from '../activities/contracts.js';
import { FALSE_TOTALS } from '../domain/patience.js';
import { beyondReach, type Unread } from '../domain/proof.js';
import { PAGE_SIZE, SEARCH_LIMIT, type Search, searchKey } from '../domain/search.js';
import { type SplitContext, split } from '../domain/split.js';
import type { Collector } from './collector.js';

export interface ExamineHooks {
  /** Told what the probe says, before anything else is done. */
  readonly probed?: (probe: PageReceipt) => void;
  /** Gets a search above the limit first: `true` means that the caller takes it over. */
  readonly divert?: (search: Search, probe: PageReceipt) => boolean;
}

/** A total above the limit over a first page that is not full: cutting a search on its word would never end. */
function isFalse(probe: PageReceipt | Unread): boolean {
  return !('failure' in probe) && probe.total > SEARCH_LIMIT && probe.count < PAGE_SIZE;
}

/**
 * Reads a search to its end when one search can show it, and returns the searches to go on with when it cannot.
 * What no axis can cut is read as far as it goes, and the rest becomes a gap of known size.
 */
export async function examine(
  search: Search,
  collector: Collector,
  context: SplitContext,
  hooks: ExamineHooks = {},
): Promise<readonly Search[]> {
  let probe = await collector.probe(search);
  for (let i = 0; i < FALSE_TOTALS && isFalse(probe); i++) probe = await collector.probe(search);
  if ('failure' in probe) {
    const { failure: reason, cause } = probe;
    await collector.gap({ window: searchKey(search), missing: 0, reason, cause }, search);
    return [];
  }
  if (isFalse(probe)) {
    const reason = `the API counts ${probe.total} offers, and shows ${probe.count} on the first page`;
    await collector.gap({ window: searchKey(search), missing: 0, reason }, search);
    return [];
  }
  hooks.probed?.(probe);
  if (probe.total > SEARCH_LIMIT) {
    if (hooks.divert?.(search, probe)) return [];
    const parts = split(search, probe.total, context);
    if (parts !== undefined) return parts;
    const reason = 'more offers than one search can show, and no axis is left to cut it';
    await collector.gap({ window: searchKey(search), missing: beyondReach(probe.total), reason }, search);
  }
  await collector.window(search, probe, 0);
  return [];
}
