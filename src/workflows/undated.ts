import { patched, proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { BEGINNING, END_OF_TIME } from '../domain/clock.js';
import type { Gap } from '../domain/proof.js';
import { balancedSets, halvesOf } from '../domain/rome-sets.js';
import { type CreationWindow, PAGE_SIZE, placeName, SEARCH_LIMIT, type Search } from '../domain/search.js';
import { storeCall } from '../patience/index.js';
import { countOn } from './count.js';
import { callsForRises } from './risen-total.js';
import type { RunScope } from './run-scope.js';

const store = proxyActivities<StoreActivities>(storeCall);

const ALL_DATES: CreationWindow = { min: BEGINNING, max: END_OF_TIME };
/**
 * Comparisons in alternating order, the middle one of which says whether there is any: an offer that closes, or is
 * published, between two answers looks like one without a date in one of the two orders only.
 */
const COMPARISONS = 3;
/** The same before anything is looked for. */
const CLOSER_COMPARISONS = 9;
/** That must all say so before it becomes a gap: a busy country agrees by chance more often than a person wants to be told. */
const CONFIRMATIONS = 12;
/** Looks at the trades: one that is published while they are compared hides one without a date. */
const LOOKS = 3;

export interface UndatedOffres {
  /** Offers that no search bounded by creation dates shows, and that this run has seen: no frozen total counts them. */
  readonly seen: number;
  readonly gaps: readonly Gap[];
}

export const NONE_UNDATED: UndatedOffres = { seen: 0, gaps: [] };

/** A search without dates, and how many of its offers dates do not show. */
interface Lacking {
  readonly codesROME: readonly string[];
  readonly total: number;
  readonly hidden: number;
}

/**
 * Finds offers of the country or of one region that bounds on the creation date never show, such as those without one:
 * every search of a plan carries bounds. The trades are halved where a search counts more without dates than with them,
 * and the end of it is read, since what has no date comes last. What that does not find within a few calls is a gap.
 */
export async function readUndated(
  scope: RunScope,
  total: number,
  base: Pick<Search, 'region'> = {},
): Promise<UndatedOffres> {
  const isByMiddle = patched('undated offers by the middle of comparisons');
  const first = isByMiddle
    ? await hiddenByMiddle(scope, base)
    : await hiddenAtLeast(scope, base, COMPARISONS);
  if (first === 0) return NONE_UNDATED;

  const budget = { calls: callsForRises(total) };
  for (let look = 1; ; look++) {
    await readEnds(scope, base, budget, look % 2 === 0);
    const outside = await seenOutside(scope, base);
    const hidden =
      outside >= first ? first : Math.min(first, await hiddenAtLeast(scope, base, CONFIRMATIONS));
    const missing = Math.max(0, hidden - outside);
    if (missing > 0 && isByMiddle && look < LOOKS && budget.calls > 0) continue;
    const reason = `${missing} offers have no creation date by which searches find them`;
    return {
      seen: Math.min(hidden, outside),
      gaps: missing === 0 ? [] : [{ window: placeName(base), missing, reason, remedy: 'ask-api' }],
    };
  }
}

/** Reads the ends of the searches that count more without dates than with them, within the calls that are left. */
async function readEnds(
  scope: RunScope,
  base: Search,
  budget: { calls: number },
  datesFirst: boolean,
): Promise<void> {
  const { collector, references } = scope;
  const left: Lacking[] = [];
  const look = async (codesROME: readonly string[]) => {
    budget.calls -= 2;
    const compared = await compare(scope, { ...base, codesROME }, datesFirst);
    if (compared !== undefined && compared.hidden > 0) left.push({ codesROME, ...compared });
  };
  for (const codes of balancedSets(references.codesROME, 1, {})) await look(codes);
  for (let next = left.pop(); next !== undefined && budget.calls > 0; next = left.pop()) {
    const { codesROME, total, hidden } = next;
    if (total <= SEARCH_LIMIT) {
      const last = Math.floor((total - 1) / PAGE_SIZE);
      for (let page = Math.floor((total - hidden) / PAGE_SIZE); page <= last; page++) {
        budget.calls--;
        await collector.probe({ ...base, codesROME }, page);
      }
    } else if (codesROME.length > 1) {
      for (const half of halvesOf(codesROME)) await look(half);
    }
  }
}

/** Offers that this run has seen, and that no creation date shows. */
async function seenOutside({ run }: RunScope, base: Pick<Search, 'region'>): Promise<number> {
  // One after the other, so that both are counted in one table.
  const all = await store.countSeen({ run, ...base, fresh: true });
  const dated = await store.countSeen({ run, ...base, creation: ALL_DATES });
  return all.seen - dated.seen;
}

/** Offers of the country, or of what `base` finds of it, that no date shows, as the middle one of comparisons says. */
async function hiddenByMiddle(scope: RunScope, base: Search): Promise<number> {
  const hidden: number[] = [];
  for (const most of [COMPARISONS, CLOSER_COMPARISONS]) {
    while (hidden.length < most) {
      hidden.push((await compare(scope, base, hidden.length % 2 === 1))?.hidden ?? 0);
      if (hidden.filter((count) => count <= 0).length > most / 2) return 0;
    }
  }
  return hidden.sort((a, b) => a - b)[(hidden.length - 1) / 2] ?? 0;
}

/** The same, as all comparisons say. */
async function hiddenAtLeast(scope: RunScope, base: Search, comparisons: number): Promise<number> {
  let hidden = Number.POSITIVE_INFINITY;
  for (let i = 0; i < comparisons && hidden > 0; i++) {
    const compared = await compare(scope, base, i % 2 === 1);
    hidden = Math.min(hidden, compared?.hidden ?? 0);
  }
  return Math.max(0, hidden);
}

/** How many more offers a search counts without dates than with them, one right after the other. */
async function compare(
  { collector }: RunScope,
  search: Search,
  datesFirst = false,
): Promise<{ readonly total: number; readonly hidden: number } | undefined> {
  const within: Search = { ...search, creation: ALL_DATES };
  const one = await countOn(collector, datesFirst ? within : search);
  const other = one && (await countOn(collector, datesFirst ? search : within));
  if (one === undefined || other === undefined) return undefined;
  const [all, dated] = datesFirst ? [other, one] : [one, other];
  return { total: all.total, hidden: all.total - dated.total };
}
