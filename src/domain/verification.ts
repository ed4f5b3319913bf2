import { balancedSets, halvesOf } from './rome-sets.js';
import { MAX_CODES_ROME, PAGE_SIZE, SEARCH_LIMIT, type Search, searchKey } from './search.js';
import { hasDates, type SplitContext } from './split.js';

/**
 * The regions as a second cut of the country. A sweep by creation date reads every offer; what the API counts in each
 * region is then held against the distinct offers that the run has seen there. See docs/proof.md "The regions as a
 * second cut".
 */

/** How the windows of a verification begin: what they taught of places is kept for later runs. */
export const VERIFICATION = 'verification ';

/** The key of a window that a verification reads or counts. */
export function verificationKey(search: Search): string {
  return `${VERIFICATION}${searchKey(search)}`;
}

/** What one region says of a run. */
export interface VerifiedRegion {
  readonly code: string;
  readonly libelle: string;
  /** Offers that the API counted there before the sweep; absent where it was not asked, or did not say. */
  readonly first?: number;
  /** The same after every page of the sweep was stored; absent where the API did not say. */
  readonly last?: number;
  /** The same once more, after pages were read for what it lacks. */
  readonly end?: number;
  /** Distinct offers that the run has seen there. */
  readonly seen: number;
  /** Pages that were read because fewer offers were seen than counted. */
  readonly pages: number;
  /** Offers on those pages that no search of the sweep had shown. */
  readonly found: number;
}

/** The regions of a run, for its certificate. */
export interface VerificationFigures {
  /** Regions that were counted after the sweep, and those that the API gave no count of. */
  readonly counted: number;
  readonly uncounted: readonly string[];
  /** Regions whose count is no second evidence: it stayed above what was seen, and reading brought nothing new. */
  readonly unexplained: readonly { readonly code: string; readonly offres: number }[];
  /** Largest number of offers that one region could lack unnoticed: they stood in for as many that closed meanwhile. */
  readonly blindSpot: number;
  /** Calls of the verification. */
  readonly calls: number;
  /** Offers that only a search by region showed, and those of them that the search by date hides. */
  readonly found: number;
  readonly hidden: number;
}

/**
 * Below this many offers, the regions are not counted before the sweep: a run of some minutes needs every call, and what
 * closes meanwhile is bounded by the national totals.
 */
const COUNTED_TWICE_FROM = 30_000;

/** Whether a run counts its regions before the sweep as well. */
export function countsRegionsFirst(total: number): boolean {
  return total >= COUNTED_TWICE_FROM;
}

/** Pages without a new offer after which the reading of one region ends. */
const PAGES_WITHOUT_NEWS = 40;
/** Share of the fewest calls that could show the country, which all regions together may cost while nothing new appears. */
const SHARE_WITHOUT_NEWS = 0.05;

/** Offers that the API counts in a region beyond those seen there. */
export function lackOf({
  last = 0,
  end = last,
  seen,
}: Pick<VerifiedRegion, 'last' | 'end' | 'seen'>): number {
  return Math.max(0, end - seen);
}

/**
 * Calls that each region may cost while nothing new appears, by its code: 40 each, the clearest lack first, until all that
 * may be spent is given out. Less than a quarter of that would lead nowhere.
 */
export function allowances(
  regions: readonly VerifiedRegion[],
  total: number,
): Readonly<Record<string, number>> {
  let left = Math.max(PAGES_WITHOUT_NEWS, Math.floor((SHARE_WITHOUT_NEWS * total) / PAGE_SIZE));
  const allowed: Record<string, number> = {};
  for (const { code } of lacking(regions)) {
    const given = Math.min(PAGES_WITHOUT_NEWS, left);
    if (4 * given < PAGES_WITHOUT_NEWS) break;
    allowed[code] = given;
    left -= given;
  }
  return allowed;
}

function lacking(regions: readonly VerifiedRegion[]): readonly VerifiedRegion[] {
  const weight = (region: VerifiedRegion) => clarity({ lack: lackOf(region), total: region.last ?? 0 });
  return regions.filter((region) => lackOf(region) > 0).toSorted((a, b) => weight(b) - weight(a));
}

/** A search that counts more offers than were seen in it. */
export interface Lack {
  readonly search: Search;
  readonly total: number;
  readonly lack: number;
}

/**
 * How a search that lacks offers is gone on with: its pages are read while they are few, or half of what they show must
 * be new; else it is split by codes, then by dates, down to where the lack is.
 */
export function nextStep({ search, total, lack }: Lack, context: SplitContext): 'read' | 'codes' | 'dates' {
  if (total <= 2 * PAGE_SIZE) return 'read';
  if (total <= SEARCH_LIMIT && 2 * lack >= total) return 'read';
  if (partsOf(search, context).length > 0) return 'codes';
  return hasDates(search) ? 'dates' : 'read';
}

/** The one with the clearest lack. */
export function mostLacking(lacks: readonly Lack[]): Lack | undefined {
  return lacks.reduce<Lack | undefined>(
    (best, one) => (best === undefined || clarity(one) > clarity(best) ? one : best),
    undefined,
  );
}

/** How unlikely it is that a lack is chance: it grows with its size, and falls with the square root of what is counted. */
function clarity({ lack, total }: { readonly lack: number; readonly total: number }): number {
  return lack / Math.sqrt(Math.max(1, total));
}

/**
 * The parts that a search is compared in: a region by departement, and each of those by sets of ROME codes, which are
 * halved down to a single one. Empty where codes cut it no further.
 */
export function partsOf(search: Search, { departements, codesROME }: SplitContext): readonly Search[] {
  const { region, codesROME: codes } = search;
  if (codes !== undefined) {
    return codes.length < 2 ? [] : halvesOf(codes).map((half) => ({ ...search, codesROME: half }));
  }
  const ofRegion = region === undefined ? [] : (departements[region] ?? []);
  if (ofRegion.length > 1) {
    const { region: _, ...rest } = search;
    return ofRegion.map((code) => ({ ...rest, departements: [code] }));
  }
  return byCodeROME(search, codesROME);
}

/**
 * The offers of a region that name no departement: no filter shows them alone, so what its departements do not lack is
 * looked for by ROME code in the region itself.
 */
export function byCodeROME(search: Search, codesROME: readonly string[]): readonly Search[] {
  const sets = Math.ceil(codesROME.length / MAX_CODES_ROME);
  return sets === 0
    ? []
    : balancedSets(codesROME, sets, {}).map((codes) => ({ ...search, codesROME: codes }));
}

/** What the regions of a run come to. Pure. */
export function verificationFigures(
  regions: readonly VerifiedRegion[],
  {
    calls,
    found,
    hidden,
    fell,
  }: { readonly calls: number; readonly found: number; readonly hidden: number; readonly fell: number },
): VerificationFigures {
  const counted = regions.filter(({ last }) => last !== undefined);
  return {
    counted: counted.length,
    uncounted: regions.filter(({ last }) => last === undefined).map(({ code }) => code),
    unexplained: counted
      .filter((region) => lackOf(region) > 0)
      .map((region) => ({ code: region.code, offres: lackOf(region) })),
    blindSpot: Math.max(0, ...counted.map((region) => blindSpotOf(region, fell))),
    calls,
    found,
    hidden,
  };
}

/**
 * Offers that a region could lack although its last count is reached: what it counted at first and the run has not seen
 * there. Where it was not counted before the sweep, no more can have closed in it meanwhile than in the whole country.
 */
function blindSpotOf(region: VerifiedRegion, fell: number): number {
  const { last = 0, first = last + fell, seen } = region;
  return Math.max(0, first - seen - lackOf(region));
}
