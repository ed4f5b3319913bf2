import { proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { type CreationWindow, PAGE_SIZE, type Search } from '../domain/search.js';
import { halvesAt, hasDates } from '../domain/split.js';
import { storeCall } from '../patience/index.js';
import { readWhole } from './read-whole.js';
import type { RunScope } from './run-scope.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** Calls that looking for late offers may take: 2 % of the fewest that could show the country, and some. */
export function callsForRises(total: number): number {
  return 40 + Math.ceil((0.02 * total) / PAGE_SIZE);
}

/**
 * Finds offers that entered the frozen search after their window was read (published late, opened again), or that
 * slipped past a window as one entered, in the country or in what `base` finds of it. Halves the dates where the API
 * counts more than was seen, and reads what is left of them. Sound, never complete: offers that were seen and have closed since may stand in for as many.
 */
export async function readRisen(scope: RunScope, total: number, base: Search = {}): Promise<void> {
  const { collector, run, creation } = scope;
  let calls = callsForRises(total);
  const left: CreationWindow[] = [creation];
  for (let range = left.pop(); range !== undefined && calls > 0; range = left.pop()) {
    const search = { ...base, creation: range };
    const isWhole = range === creation;
    calls--;
    // Its first page is stored, which may already be all that is missing.
    const probe = await collector.probe(search);
    if ('failure' in probe || probe.total === 0) continue;
    const { seen } = await store.countSeen({
      run,
      ...base,
      creation: range,
      undated: isWhole ? 'in' : 'out',
      fresh: true,
    });
    if (seen >= probe.total) continue;
    if (probe.total <= 2 * PAGE_SIZE || !hasDates(search)) {
      calls -= Math.ceil(probe.total / PAGE_SIZE);
      await readWhole(scope, search);
      continue;
    }
    const { second } = await store.medianSecond({ run, creation: range });
    left.push(...halvesAt(range, second));
  }
}
