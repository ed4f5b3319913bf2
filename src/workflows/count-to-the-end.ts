import { proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Unread } from '../domain/proof.js';
import type { Search } from '../domain/search.js';
import { RISES, storeCall } from '../patience/index.js';
import { frozenTotal } from './frozen-total.js';
import { readRisen } from './risen-total.js';
import type { RunScope } from './run-scope.js';
import { NONE_UNDATED, readUndated, type UndatedOffres } from './undated.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** What is counted to the end of a run. */
interface Counted {
  /** A region, of a run that keeps to some; the country by default. */
  readonly base?: Pick<Search, 'region'>;
  /** Its frozen total at the start. */
  readonly total: number;
  /** What the API counts of it without dates; absent where what has no date is no part of the run. */
  readonly available?: number;
  /** Whether it is worth looking for offers that came late: what lacks already is not late. */
  readonly looksForLate: () => boolean;
}

export interface EndCount {
  /** The frozen total, or why it cannot be had. */
  readonly total: number | Unread;
  /** Distinct offers of the frozen search that the run has seen. */
  readonly seen: number;
  /** Offers that no creation date shows: those that were seen are in no frozen total, and must not stand in for others. */
  readonly undated: UndatedOffres;
}

/** The frozen total at the end, and what was seen of it, once late offers have been looked for. */
export async function countToTheEnd(
  scope: RunScope,
  { base = {}, total: first, available, looksForLate }: Counted,
): Promise<EndCount> {
  let total = await frozenTotal(scope, base);
  let seen = await seenFrozen(scope, base);
  // Each of these totals counts what was there all along, and some that came late: the lowest is the one to reach.
  for (let i = 0; i < RISES && lacks(total, seen) && looksForLate(); i++) {
    await readRisen(scope, first, base);
    total = lower(total, await frozenTotal(scope, base));
    seen = await seenFrozen(scope, base);
  }
  const undated = available === undefined ? NONE_UNDATED : await readUndated(scope, available, base);
  if (undated.seen > 0) seen = (await seenFrozen(scope, base)) - undated.seen;
  return { total, seen, undated };
}

function lower(a: number | Unread, b: number | Unread): number | Unread {
  return typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : a;
}

function lacks(total: number | Unread, seen: number): boolean {
  return typeof total === 'number' && total > seen;
}

/** Distinct offers of the frozen search that the run has seen; those without a readable date count where they were seen. */
export async function seenFrozen({ run, creation }: RunScope, base: Search = {}): Promise<number> {
  return (await store.countSeen({ run, ...base, creation, undated: 'in', fresh: true })).seen;
}
