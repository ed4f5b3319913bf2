import { patched, proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { MAX_CONCURRENCY } from '../domain/concurrency.js';
import type { Gap } from '../domain/proof.js';
import { balancedSets, halvesOf } from '../domain/rome-sets.js';
import { SEARCH_LIMIT, type Search } from '../domain/search.js';
import { addTally } from '../domain/tally.js';
import { storeCall } from '../patience/index.js';
import { workThrough } from './frontier.js';
import { frozenTotal } from './frozen-total.js';
import { readWhole } from './read-whole.js';
import type { RunScope } from './run-scope.js';
import { sweep } from './sweep-parts.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** Rounds of halving every short set before a sweep of everything is taken to be cheaper. */
const ROUNDS = 3;
/** Share of the stock in short sets below which each of them is worth following on its own. */
const WORTH_FOLLOWING = 0.5;
/** Offers in short sets at most that the run's own workflow follows: 400 pages, 2 400 events. */
const MAX_FOLLOWED = 60_000;

/** ROME codes of which the API counts more offers than this run has seen. */
interface ShortSet {
  readonly codesROME: readonly string[];
  readonly total: number;
}

/**
 * Collects what no region shows: offers labelled `France`, abroad, in territories without a region, or that moved
 * meanwhile. It goes by axes that every offer has (ROME code, origin, creation date), with the pages that this run
 * stored as seen counts. Returns the gaps of what it looked at; a region's own gaps are closed by it.
 *
 * As long as no offer has closed since the start, a total is exact evidence: where the run has seen as many offers
 * as the API counts, nothing is read. Once some have, seen offers may hide missing ones, and everything is read; so
 * it is when a page showed more offers than its total, since totals are no evidence then.
 */
export async function collectResidual(scope: RunScope, totalAtStart: number): Promise<readonly Gap[]> {
  const hold = addTally(scope.children.tally(), scope.collector.tally).understated === 0;
  const missing = await missingOf(scope, totalAtStart);
  if (hold && missing <= 0) return [];
  // A total that cannot be read shows as little as one that fell.
  const nothingClosed = async () => (await frozenTotal(scope)) === totalAtStart;
  if (hold && (await nothingClosed())) {
    const gaps = await collectShort(scope, totalAtStart, missing);
    // An offer that closed while the totals were compared may have stood in for a missing one.
    if ((await nothingClosed()) || (await missingOf(scope, totalAtStart)) <= 0) return gaps;
  }
  return sweep(scope, 'residual', {}, { skipSeen: false });
}

async function missingOf({ run, creation }: RunScope, totalAtStart: number): Promise<number> {
  return totalAtStart - (await store.countSeen({ run, creation, fresh: true })).seen;
}

/** Collects what lacks offers by its totals, and nothing else. */
async function collectShort(scope: RunScope, totalAtStart: number, missing: number): Promise<readonly Gap[]> {
  const base = await onlyOriginShort(scope, missing);
  let short = await shortOf(scope, base, balancedSets(scope.references.codesROME, 1, {}));
  const worthFollowing = Math.min(WORTH_FOLLOWING * totalAtStart, MAX_FOLLOWED);
  for (let round = 1; round < ROUNDS && stockOf(short) > worthFollowing; round++) {
    short = await shortOf(
      scope,
      base,
      short.flatMap(({ codesROME }) => (codesROME.length < 2 ? [codesROME] : halvesOf(codesROME))),
    );
  }
  const byDates = () => sweep(scope, 'short residual', base, { skipSeen: true });
  if (stockOf(short) > worthFollowing) return byDates();
  const gaps = await follow(scope, base, short);
  // Offers of a ROME code that the list lacks are in no set: only the dates find them.
  const known = [...gaps, ...scope.collector.gaps].reduce((sum, gap) => sum + gap.missing, 0);
  if ((await missingOf(scope, totalAtStart)) > known) gaps.push(...(await byDates()));
  return gaps;
}

/** The one origin that lacks offers, as a search; the empty search when both do. */
async function onlyOriginShort(scope: RunScope, missing: number): Promise<Search> {
  const probe = await scope.collector.probe({ creation: scope.creation, origine: 1 });
  if ('failure' in probe) return {};
  const { seen } = await store.countSeen({ run: scope.run, creation: scope.creation, origine: 1 });
  const missingOfFirst = probe.total - seen;
  if (missingOfFirst <= 0) return { origine: 2 };
  return missingOfFirst >= missing ? { origine: 1 } : {};
}

/** Which of these sets lack offers. A set whose probe fails counts as short, so that it is looked at again. */
async function shortOf(
  scope: RunScope,
  base: Search,
  sets: readonly (readonly string[])[],
): Promise<ShortSet[]> {
  const { run, creation, collector } = scope;
  const found = await Promise.all(
    sets.map(async (codesROME) => {
      const probe = await collector.probe({ ...base, creation, codesROME });
      if ('failure' in probe) return { codesROME, total: Number.POSITIVE_INFINITY };
      const { seen } = await store.countSeen({ run, ...base, creation, codesROME });
      return seen < probe.total ? { codesROME, total: probe.total } : undefined;
    }),
  );
  return found.filter((set) => set !== undefined);
}

/** Halves short sets until one search shows each, or until a single code is left to be swept by date. */
async function follow(scope: RunScope, base: Search, short: readonly ShortSet[]): Promise<Gap[]> {
  const { creation } = scope;
  const gaps: Gap[] = [];
  let sweeping = Promise.resolve();
  // Runs that began before it was so read one set after the other.
  const concurrency = patched('short sets side by side') ? MAX_CONCURRENCY : 1;
  await workThrough(
    short,
    concurrency,
    () => false,
    async ({ codesROME, total }, add) => {
      if (total <= SEARCH_LIMIT) return readWhole(scope, { ...base, creation, codesROME });
      if (codesROME.length > 1) return add(await shortOf(scope, base, halvesOf(codesROME)));
      // A run hears of one sweep at a time.
      sweeping = sweeping.then(async () => {
        const label = `residual ${codesROME[0]}`;
        gaps.push(...(await sweep(scope, label, { ...base, codesROME }, { skipSeen: true })));
      });
      return sweeping;
    },
  );
  return gaps;
}

function stockOf(sets: readonly ShortSet[]): number {
  return sets.reduce((sum, set) => sum + set.total, 0);
}
