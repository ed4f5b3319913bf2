import { patched, proxyActivities } from '@temporalio/workflow';
import type { PlacedOffre } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import { MAX_CONCURRENCY } from '../domain/concurrency.js';
import type { Gap } from '../domain/proof.js';
import { PAGE_SIZE, type Search } from '../domain/search.js';
import { allowances, countsRegionsFirst, lackOf, type VerifiedRegion } from '../domain/verification.js';
import { storeCall } from '../patience/index.js';
import { collectApart } from './collect-apart.js';
import { countOn } from './count.js';
import { findIn } from './find-in.js';
import { workThrough } from './frontier.js';
import { ownSearch, readOwnSeconds } from './own-search.js';
import { RegionWorkflow } from './region.js';
import { RegionVerificationWorkflow } from './region-verification.js';
import type { RunScope } from './run-scope.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** Offers that a region may lack before it is read like one of the region plan, once some of them turned out to be there. */
const READ_WHOLE_ABOVE = 1_000;
/** Offers shown by places alone that are asked for in the search by date. */
const ASKED_BY_DATE = 30;

/** What the pages stored until the end of the verification are counted as. */
const AFTER_READING = 'after the verification';

/** What the regions say of a run. */
export interface Verified {
  readonly regions: readonly VerifiedRegion[];
  /** Offers that only a search by place showed, and those of them that the search by date hides. */
  readonly found: number;
  readonly hidden: number;
  readonly gaps: readonly Gap[];
  /** Calls of all this. */
  readonly calls: number;
}

/** What the API counts in each region before anything is read. */
export interface FirstCounts {
  /** By code; empty for a small country. */
  readonly totals: Readonly<Record<string, number>>;
  readonly calls: number;
}

export async function countRegions(scope: RunScope, total: number): Promise<FirstCounts> {
  const { references, collector, creation } = scope;
  if (!countsRegionsFirst(total)) return { totals: {}, calls: 0 };
  const counts = await Promise.all(
    references.regions.map(async ({ code }) => {
      const counted = await countOn(collector, { region: code, creation });
      return counted === undefined ? [] : [{ code, ...counted }];
    }),
  );
  const known = counts.flat();
  return {
    totals: Object.fromEntries(known.map(({ code, total }) => [code, total])),
    calls: known.reduce((sum, { calls }) => sum + calls, 0),
  };
}

function callsOf({ children, collector }: RunScope): number {
  return children.tally().calls + collector.tally.calls;
}

/**
 * Holds the regions against what a sweep has seen, each in a workflow of its own; looks for what they lack; and asks
 * whether the search by date shows what was found so. See docs/proof.md "The regions as a second cut".
 */
export async function verifyRegions(scope: RunScope, first: FirstCounts, total: number): Promise<Verified> {
  const { references } = scope;
  const before = callsOf(scope);
  const counted = await Promise.all(
    references.regions.map((region) => verifyApart(scope, region, { first: first.totals[region.code] })),
  );
  const allowed = allowances(counted, total);
  const looked = await Promise.all(
    counted.map((region) => {
      const allowance = allowed[region.code] ?? 0;
      if (allowance === 0) return region;
      return verifyApart(scope, region, { first: region.first, lacking: { counted: region, allowance } });
    }),
  );
  await readLargeLacks(scope, looked);
  const isNew = looked.some(({ found }) => found > 0);
  const placed = isNew ? await judgePlaced(scope) : { found: 0, hidden: 0, gaps: [] };
  const regions = await countedAgain(scope, looked);
  return { regions, ...placed, calls: first.calls + callsOf(scope) - before };
}

async function verifyApart(
  scope: RunScope,
  { code, libelle }: { readonly code: string; readonly libelle: string },
  given: {
    readonly first: number | undefined;
    readonly lacking?: { readonly counted: VerifiedRegion; readonly allowance: number };
  },
): Promise<VerifiedRegion> {
  const { creation } = scope;
  const looks = given.lacking !== undefined;
  const { verified } = await collectApart(
    scope,
    looks ? `${libelle}: offers not seen` : libelle,
    RegionVerificationWorkflow,
    `${looks ? 'lack' : 'region'}-${code}`,
    (part) => ({ ...part, region: { code, libelle }, creation, ...given }),
  );
  return verified;
}

/** Reads whole regions of which many offers are lacking, and some were found. */
async function readLargeLacks(scope: RunScope, regions: readonly VerifiedRegion[]): Promise<void> {
  const { creation } = scope;
  const hidden = regions.filter(
    (region) => region.found > 0 && lackOf(region) - region.found > READ_WHOLE_ABOVE,
  );
  await Promise.all(
    hidden.map(({ code, libelle }) =>
      collectApart(scope, `${libelle}: read by place`, RegionWorkflow, `places-${code}`, (part) => ({
        ...part,
        region: { code, libelle },
        creation,
      })),
    ),
  );
}

/** The regions of which pages were read, with what has been seen in them by now, and what the API counts there still. */
function countedAgain(
  { run, creation, collector }: RunScope,
  regions: readonly VerifiedRegion[],
): Promise<readonly VerifiedRegion[]> {
  return Promise.all(
    regions.map(async (region) => {
      if (region.pages === 0) return region;
      const place = { region: region.code, creation };
      const end = await countOn(collector, place);
      const { seen } = await store.countSeen({ run, ...place, undated: 'in', stage: AFTER_READING });
      return { ...region, seen, ...(end === undefined ? {} : { end: end.total }) };
    }),
  );
}

/**
 * Asks for offers that only places showed in the search by date, by their own second and trade. What it shows came late
 * or moved, and its second is read again; what it does not show, and the region still does, it hides.
 */
async function judgePlaced(scope: RunScope): Promise<Pick<Verified, 'found' | 'hidden' | 'gaps'>> {
  const { run } = scope;
  const { count, sample } = await store.shownByPlaceOnly({ run, most: ASKED_BY_DATE });
  const judged: Record<PlacedState, PlacedOffre[]> = { late: [], hidden: [], gone: [], unknown: [] };
  await workThrough(
    sample,
    MAX_CONCURRENCY,
    () => false,
    async (offre) => void judged[await stateOf(scope, offre)].push(offre),
  );
  const { late, hidden, unknown } = judged;
  await readOwnSeconds(scope, late);
  if (hidden.length === 0) {
    // Runs that began before it was so took silence for an answer.
    const isSilent =
      unknown.length > 0 &&
      unknown.length === sample.length &&
      patched('offers shown by place of which none is known');
    return { found: count, hidden: 0, gaps: isSilent ? [silentGap(count)] : [] };
  }
  // Those that were asked for are a sample: the others like them are counted as hidden too.
  const all = Math.max(hidden.length, Math.ceil((count * hidden.length) / sample.length));
  return { found: count, hidden: all, gaps: [hiddenGap(count, all, hidden)] };
}

type PlacedState = 'late' | 'hidden' | 'gone' | 'unknown';

async function stateOf({ collector }: RunScope, offre: PlacedOffre): Promise<PlacedState> {
  const { id } = offre;
  const [search, place] = [ownSearch(offre), placeOf(offre)];
  if (search === undefined || place === undefined) return 'unknown';
  const byDate = await findIn(collector, id, search);
  if (byDate === undefined) return 'unknown';
  if (byDate.found) return 'late';
  if (byDate.total > PAGE_SIZE) return 'unknown';
  const byPlace = await findIn(collector, id, { ...search, ...place });
  if (byPlace === undefined) return 'unknown';
  return byPlace.found ? 'hidden' : 'gone';
}

/** The search by the narrowest place in which an offer was shown. */
function placeOf({ region, departement }: PlacedOffre): Search | undefined {
  if (departement !== undefined) return { departements: [departement] };
  return region === undefined ? undefined : { region };
}

/** Nothing says whether the sweep hides what it has not shown. */
function silentGap(found: number): Gap {
  return {
    window: 'france',
    missing: 0,
    reason:
      `the searches by place show ${found} offers that the search by creation date had not shown, ` +
      'and it said of none of them whether it shows them now',
    remedy: 'ask-api',
  };
}

function hiddenGap(found: number, hidden: number, sample: readonly PlacedOffre[]): Gap {
  const places = [...new Set(sample.map(({ region, departement }) => region ?? departement ?? ''))].sort();
  return {
    window: 'france',
    missing: hidden,
    reason:
      `the searches by place (${places.join(', ')}) show ${found} offers that the search by creation date had not shown, ` +
      `and it hides about ${hidden} of them still`,
    remedy: 'ask-api',
  };
}
