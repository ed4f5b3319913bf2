import { patched } from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import { addSeconds, END_OF_TIME, parisClock } from '../domain/clock.js';
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

/** How often the top of a tail is read again. Each time less of it is new, unless a country is dated anew as fast as it is read. */
const MAX_TOPS = 5;

/**
 * Reads what was created from `min` on, in the country or in what `base` finds of it, newest first, while offers may still
 * be published, or get a new date. What gets one while older dates are read goes past the reader, to the top: where that
 * took more than one answer, the top is read again, until one answer shows all that is new in it.
 */
export async function readTail(scope: RunScope, min: string, base: Search = {}): Promise<void> {
  let from = min;
  for (let i = 0; i < MAX_TOPS; i++) {
    const top = await readDown(scope, from, base);
    if (top === undefined || !patched('the top of a tail is read again')) return;
    from = later(min, addSeconds(top, -1));
  }
}

/**
 * The second from which on what gets a date after this page is found: that of its newest offer. One that carries a date to
 * come must not hide the others: the moment of the answer is the latest that it can be.
 */
function topOf({ newest, date }: PageReceipt): string | undefined {
  const now = parisClock(date === undefined ? new Date() : new Date(date));
  return newest !== undefined && newest > now ? now : newest;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * Each page is a search of its own, from the oldest offer of the page before down: one answer shows its stretch of dates
 * at one moment, so nothing that enters or closes between two answers can push an offer past the reader. Where a single
 * second fills a page, that second is read by other axes. Gives the second of the newest offer at the beginning, where more
 * than one answer was needed.
 */
async function readDown(scope: RunScope, min: string, base: Search): Promise<string | undefined> {
  let max = END_OF_TIME;
  let above: PageReceipt | undefined;
  let top: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const creation: CreationWindow = { min, max };
    const search: Search = { ...base, creation };
    const probe = await scope.collector.probe(search);
    if ('failure' in probe) {
      const gap: Gap = { window: searchKey(search), missing: 0, reason: probe.failure, cause: probe.cause };
      await scope.collector.gap(gap, search);
      return undefined;
    }
    if (page === 0) top = topOf(probe);
    if (above !== undefined && isOutOfOrder(above, probe) && patched('a tail out of order')) {
      // What lies between was never below the page before: dates do not lead down, so all of it is split by other axes.
      await readWhole(scope, { ...base, creation: { min, max: END_OF_TIME } });
      return top;
    }
    above = probe;
    if (probe.count < PAGE_SIZE || probe.oldest === undefined) {
      // A page that is not full shows all that its search counts, or the answer contradicts itself.
      if (probe.total > probe.count) await readWhole(scope, search);
      return page > 0 || probe.total > probe.count ? top : undefined;
    }
    const next = addSeconds(probe.oldest, 1);
    if (next < max) {
      max = next;
      continue;
    }
    await readWhole(scope, { ...base, creation: { min: addSeconds(max, -2), max } });
    max = addSeconds(max, -1);
    above = undefined;
  }
  await readWhole(scope, { ...base, creation: { min, max } });
  return top;
}
