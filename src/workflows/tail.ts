import { patched } from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import { addSeconds, END_OF_TIME } from '../domain/clock.js';
import type { Gap } from '../domain/proof.js';
import { type CreationWindow, PAGE_SIZE, type Search, searchKey } from '../domain/search.js';
import { readWhole } from './read-whole.js';
import type { RunScope } from './run-scope.js';

/** Pages after which the tail is no tail any more, and is read as any other search: 50 pages are some five hours. */
const MAX_PAGES = 50;

/** Offers that may close between two pages of the tail, as a number and a share of them. */
const CLOSED_BETWEEN = { offres: 5, share: 0.02 };

/** Whether a search below a page counts fewer offers than that page left: its offers did not come newest first. */
function isOutOfOrder(above: PageReceipt, below: PageReceipt): boolean {
  const left = above.total - above.newerThanOldest;
  return below.total < left - CLOSED_BETWEEN.offres - CLOSED_BETWEEN.share * left;
}

/**
 * Reads what was created from `min` on, newest first, while offers may still be published. Each page is a search of its
 * own, from the oldest offer of the page before down: one answer shows its stretch of dates at one moment, so nothing
 * that enters or closes between two answers can push an offer past the reader. Where a single second fills a page, that
 * second is read by other axes.
 */
export async function readTail(scope: RunScope, min: string): Promise<void> {
  let max = END_OF_TIME;
  let above: PageReceipt | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const creation: CreationWindow = { min, max };
    const search: Search = { creation };
    const probe = await scope.collector.probe(search);
    if ('failure' in probe) {
      const gap: Gap = { window: searchKey(search), missing: 0, reason: probe.failure, cause: probe.cause };
      return scope.collector.gap(gap, search);
    }
    if (above !== undefined && isOutOfOrder(above, probe) && patched('a tail out of order')) {
      // What lies between was never below the page before: dates do not lead down, so the whole is cut by other axes.
      return readWhole(scope, { creation: { min, max: END_OF_TIME } });
    }
    above = probe;
    if (probe.count < PAGE_SIZE || probe.oldest === undefined) {
      // A page that is not full shows all that its search counts, or the answer contradicts itself.
      if (probe.total > probe.count) await readWhole(scope, search);
      return;
    }
    const next = addSeconds(probe.oldest, 1);
    if (next < max) {
      max = next;
      continue;
    }
    await readWhole(scope, { creation: { min: addSeconds(max, -2), max } });
    max = addSeconds(max, -1);
    above = undefined;
  }
  await readWhole(scope, { creation: { min, max } });
}
