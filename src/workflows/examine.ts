import type { PageReceipt } from '../activities/contracts.js';
import { beyondReach } from '../domain/proof.js';
import { SEARCH_LIMIT, type Search, searchKey } from '../domain/search.js';
import { type SplitContext, split } from '../domain/split.js';
import type { Collector } from './collector.js';

/**
 * Reads a search to its end when one search can show it, and returns the searches to go on with when it cannot.
 * What no axis can cut is read as far as it goes, and the rest becomes a gap of known size.
 *
 * @param divert gets a search above the limit first, with its total: `true` means that the caller takes it over.
 */
export async function examine(
  search: Search,
  collector: Collector,
  context: SplitContext,
  divert: (search: Search, probe: PageReceipt) => boolean = () => false,
): Promise<readonly Search[]> {
  const probe = await collector.probe(search);
  if ('failure' in probe) {
    await collector.gap({ window: searchKey(search), missing: 0, reason: probe.failure }, search);
    return [];
  }
  if (probe.total > SEARCH_LIMIT) {
    if (divert(search, probe)) return [];
    const parts = split(search, probe.total, context);
    if (parts !== undefined) return parts;
    const reason = 'more offers than one search can show, and no axis is left to cut it';
    await collector.gap({ window: searchKey(search), missing: beyondReach(probe.total), reason }, search);
  }
  await collector.window(search, probe, 0);
  return [];
}
