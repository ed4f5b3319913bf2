import { proxyActivities } from '@temporalio/workflow';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import { formatSecond, toSecond } from '../domain/clock.js';
import { type CreationWindow, PAGE_SIZE } from '../domain/search.js';
import { bookkeeping } from '../patience/index.js';
import { readWhole } from './read-whole.js';
import type { RunScope } from './run-scope.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

/** Calls that looking for late offers may take: 2 % of the fewest that could show the country, and some. */
export function callsForRises(total: number): number {
  return 40 + Math.ceil((0.02 * total) / PAGE_SIZE);
}

/**
 * Finds offers that entered the frozen search after their window was read (published late, opened again), or that
 * slipped past a window as one entered. Halves the dates where the API counts more than was seen, and reads what is
 * left of them. Sound, never complete: offers that were seen and have closed since may stand in for as many.
 */
export async function readRisen(scope: RunScope, total: number): Promise<void> {
  const { collector, run, creation } = scope;
  let calls = callsForRises(total);
  const pending: CreationWindow[] = [creation];
  for (let range = pending.pop(); range !== undefined && calls > 0; range = pending.pop()) {
    const search = { creation: range };
    const isWhole = range === creation;
    calls--;
    // Its first page is stored, which may already be all that is missing.
    const probe = await collector.probe(search);
    if ('failure' in probe || probe.total === 0) continue;
    const { seen } = await ledger.countSeen({
      run,
      creation: range,
      undated: isWhole ? 'in' : 'out',
      fresh: true,
    });
    if (seen >= probe.total) continue;
    const [min, max] = [toSecond(range.min), toSecond(range.max)];
    if (probe.total <= 2 * PAGE_SIZE || max - min < 4) {
      calls -= Math.ceil(probe.total / PAGE_SIZE);
      await readWhole(scope, search);
      continue;
    }
    const { second } = await ledger.medianSecond({ run, creation: range });
    const middle = formatSecond(Math.min(Math.max(toSecond(second), min + 1), max - 1));
    pending.push({ min: middle, max: range.max }, { min: range.min, max: middle });
  }
}
