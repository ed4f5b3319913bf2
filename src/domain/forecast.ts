import { MODEL_DEPARTEMENTS, MODEL_REGIONS, MODEL_TOTAL, modelWeights } from './forecast-model.js';
import type { Plan } from './plans.js';
import {
  blendWeights,
  type LargeDepartement,
  type RomeWeights,
  splitDepartementsByROME,
  TARGET_PER_SET,
} from './rome-sets.js';
import { MAX_CODES_ROME, PAGE_SIZE, pageCount, SEARCH_LIMIT, type Search } from './search.js';
import { countsRegionsFirst } from './verification.js';

/** The country as a plan needs it: the API's reference lists. */
export interface Territory {
  readonly regions: readonly { readonly code: string; readonly libelle: string }[];
  /** Departement codes by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
}

/** How the open offers of the index spread. Only the proportions are used: the index may be of another day. */
export interface StockFigures {
  /** All of them. */
  readonly offres: number;
  /** By departement code; offers without a departement are in none. */
  readonly departements: Readonly<Record<string, number>>;
  readonly codesROME: {
    readonly national: RomeWeights;
    /** By region code. */
    readonly regions: Readonly<Record<string, RomeWeights>>;
  };
}

export interface ForecastInput {
  readonly plan: Plan;
  /** Offers that the API counts in the country. */
  readonly total: number;
  readonly territory: Territory;
  /** Offers that the API counts by region code; a region without a count gets its share of the total. */
  readonly counted?: Readonly<Record<string, number>>;
  /** Region codes that the run keeps to. */
  readonly regions?: readonly string[];
  readonly stock?: StockFigures;
}

/** What a run is expected to cost. Calls are searches answered at the first attempt: refused ones come on top. */
export interface Forecast {
  readonly plan: Plan;
  /**
   * What the proportions rest on: the offers of the `index`; or the `counts` of the regions alone, with a model below
   * them; or nothing but the national total, with a `model` for everything else. A sweep needs its total only: `counts`.
   */
  readonly basis: 'index' | 'counts' | 'model';
  /** Offers to be collected. */
  readonly total: number;
  /** Fewest calls that could show them. */
  readonly floor: number;
  readonly calls: {
    /** The plan itself. */
    readonly plan: number;
    /** What comes after it, at most: one sweep of the country for what places cannot find, and the last counts. */
    readonly residual: number;
    /** The same at least: nothing closes meanwhile, and what is missing sits in few trades. */
    readonly residualAtLeast: number;
  };
  /** Searches that the plan reads to their end. */
  readonly windows: number;
  /** One per region of the region plan, the largest first. */
  readonly regions: readonly RegionForecast[];
}

export interface RegionForecast {
  readonly code: string;
  readonly libelle: string;
  readonly total: number;
  readonly calls: number;
  readonly windows: number;
  /** How it is split (stored name): not at all, by departement, or by creation date where regions were chosen. */
  readonly cut: 'none' | 'departement' | 'creation';
  /** Departements that one search cannot show, and the sets of ROME codes that they are split into (stored name). */
  readonly crowded: readonly { readonly code: string; readonly total: number; readonly sets: number }[];
}

/** An index that holds less of the country than this says too little of how offers spread. */
const MIN_STOCK = 0.1;
/**
 * Offers that neighbouring windows of a sweep both show: those of the second that they share, and of the bulk loads
 * that end up in one. Measured: 1.024 of the floor at 740 000 offers.
 */
const OVERLAP = 45;
/**
 * Calls of an honest ending beside those of every run, at most, without a sample: the country counted by each of two
 * applications, whole and by its two origins; with dates and without; and a page of the tail.
 */
const CHECKS = 2 + 3 + 2 + 1;
/**
 * Calls about offers of the index that the run does not see, at most: ten control offers and an invented one, a sample of
 * open and one of closed offers, and those that are asked for and searched for again.
 */
const WITNESSES = 10 + 1 + 150 + 50 + 2 * 25;

/** Calls of an ending at most; nothing is unseen where the index holds nothing. */
function endingCalls({ stock, regions }: ForecastInput): number {
  return 2 + CHECKS + (stock !== undefined && stock.offres > 0 && regions === undefined ? WITNESSES : 0);
}

/** Of a region that was chosen: a page of its tail, its last count, and one without dates and one with them. */
const REGION_CHECKS = 1 + 1 + 2;
/** Calls that counting a region by each application and both origins takes at least, and the share that this may be. */
const COMPARING_CALLS = 5;
const MOST_COMPARING = 0.02;

/** Whether a region that was chosen is large enough to be counted by other ways. */
export function comparesRegion(total: number): boolean {
  return MOST_COMPARING * Math.ceil(total / PAGE_SIZE) >= COMPARING_CALLS;
}

/** Probes before the residual gives up following ROME codes and sweeps: the sets, then twice their halves. */
const PROBES_PER_SET = 1 + 2 + 4;

/** Says what a run would cost and where it would split. Pure: it goes through the same rules as the run itself. */
export function forecastRun(input: ForecastInput): Forecast {
  const { plan, counted } = input;
  if (plan !== 'region') {
    const { calls, windows } = sweepCost(input.total);
    const { length: regions } = input.territory.regions;
    const before = plan === 'verified' && countsRegionsFirst(input.total) ? regions : 0;
    const after = plan === 'verified' ? regions : 0;
    return {
      plan,
      basis: 'counts',
      total: input.total,
      floor: Math.ceil(input.total / PAGE_SIZE),
      // The national total comes first, and once more after the newcomers at the end.
      calls: { plan: 1 + before + calls + after, residual: endingCalls(input), residualAtLeast: 2 },
      windows,
      regions: [],
    };
  }
  const stock = hasEnough(input) ? input.stock : undefined;
  const basis = stock !== undefined ? 'index' : counted !== undefined ? 'counts' : 'model';
  const regions = input.territory.regions
    .filter(({ code }) => input.regions?.includes(code) ?? true)
    .map((region) => forecastRegion(region, input, stock))
    .sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
  const found = sum(regions.map((region) => region.total));
  const total = input.regions === undefined ? input.total : found;
  return {
    plan,
    basis,
    total,
    floor: Math.ceil(total / PAGE_SIZE),
    calls: {
      plan: 1 + sum(regions.map((region) => region.calls)),
      ...(input.regions === undefined
        ? residualCost(total, total - found, input)
        : { residual: 1, residualAtLeast: 1 }),
    },
    windows: sum(regions.map((region) => region.windows)),
    regions,
  };
}

/**
 * Seconds that `calls` take when applications of equal rate share them. `rate` is in calls per second and
 * application; undefined when it is unlimited, since only the machine is the limit then.
 */
export function secondsFor(
  calls: number,
  { applications, rate, marginMs }: { applications: number; rate: number; marginMs: number },
): number | undefined {
  if (!Number.isFinite(rate) || applications === 0) return undefined;
  return ((calls / applications / rate) * (1000 + marginMs)) / 1000;
}

function hasEnough({ stock, total }: ForecastInput): boolean {
  return stock !== undefined && stock.offres > 0 && stock.offres >= MIN_STOCK * total;
}

interface Cost {
  readonly calls: number;
  readonly windows: number;
}

function forecastRegion(
  region: Territory['regions'][number],
  input: ForecastInput,
  stock: StockFigures | undefined,
): RegionForecast {
  const { territory, counted } = input;
  const codes = territory.departements[region.code] ?? [];
  const shares = stock?.departements ?? MODEL_DEPARTEMENTS;
  const known = sum(codes.map((code) => shares[code] ?? 0));
  const total = counted?.[region.code] ?? Math.round(input.total * shareOf(region.code, known, stock));
  const common = { ...region, total };
  if (input.regions !== undefined) return { ...common, ...chosenCost(total), crowded: [] };
  if (total <= SEARCH_LIMIT || codes.length === 0) {
    return { ...common, calls: Math.max(1, pageCount(total)), windows: 1, cut: 'none', crowded: [] };
  }
  const ofDepartement = (code: string) =>
    Math.round(known === 0 ? total / codes.length : (total * (shares[code] ?? 0)) / known);
  const departements = codes.map((code) => ({ code, total: ofDepartement(code) }));
  const large = departements.filter((departement) => departement.total > SEARCH_LIMIT);
  const costs = departements.map((departement) =>
    // One search cannot show it: the page that says so, and the searches by ROME code counted below.
    departement.total > SEARCH_LIMIT ? { calls: 1, windows: 0 } : readCost(departement.total),
  );
  const base = { region: region.code };
  const byROME = costByROME(base, large, territory.codesROME, weightsOf(region.code, territory, stock));
  return {
    ...common,
    calls: Math.round(1 + sum([...costs, byROME].map((cost) => cost.calls))),
    windows: sum([...costs, byROME].map((cost) => cost.windows)),
    cut: 'departement',
    crowded: byROME.departements,
  };
}

/** A region that was chosen: counted, swept, and looked at once more at the end. */
function chosenCost(total: number): Cost & Pick<RegionForecast, 'cut'> {
  const { calls, windows } = sweepCost(total);
  const compared = comparesRegion(total) ? COMPARING_CALLS : 0;
  return {
    calls: 1 + calls + REGION_CHECKS + compared,
    windows,
    cut: total <= SEARCH_LIMIT ? 'none' : 'creation',
  };
}

function shareOf(region: string, known: number, stock: StockFigures | undefined): number {
  return stock === undefined ? (MODEL_REGIONS[region] ?? 0) / MODEL_TOTAL : known / stock.offres;
}

function weightsOf(region: string, { codesROME }: Territory, stock: StockFigures | undefined): RomeWeights {
  if (stock === undefined) return modelWeights(codesROME);
  return blendWeights(stock.codesROME.regions[region] ?? {}, stock.codesROME.national);
}

/** The very sets that a run would make of these departements, each with the offers that it may expect. */
function costByROME(
  base: Search,
  large: readonly LargeDepartement[],
  codesROME: readonly string[],
  weights: RomeWeights,
): Cost & { readonly departements: RegionForecast['crowded'] } {
  const searches = splitDepartementsByROME(base, large, codesROME, weights);
  const whole = sum(codesROME.map((code) => weights[code] ?? 0));
  const totals = new Map(large.map(({ code, total }) => [code, total]));
  const costs = searches.map(({ departements = [], codesROME: codes = [] }) => {
    const offres = sum(departements.map((code) => totals.get(code) ?? 0));
    const expected = whole === 0 ? 0 : (offres * sum(codes.map((code) => weights[code] ?? 0))) / whole;
    return readCost(expected, departements.length === 1 && codes.length === 1 ? 'dates' : 'codes');
  });
  return {
    calls: sum(costs.map((cost) => cost.calls)),
    windows: sum(costs.map((cost) => cost.windows)),
    departements: large.map((departement) => ({
      ...departement,
      sets: searches.filter((search) => search.departements?.includes(departement.code)).length,
    })),
  };
}

/**
 * A search of about so many offers. Its last page is half full on average. Where one search cannot show it, a page is
 * spent on learning that, and it is split further by codes; along its dates no page is, and all windows but one are full.
 */
function readCost(offres: number, axis: 'codes' | 'dates' = 'codes'): Cost {
  if (offres <= SEARCH_LIMIT || axis === 'dates') {
    const windows = Math.max(1, Math.ceil(offres / SEARCH_LIMIT));
    return { calls: Math.max(1, offres / PAGE_SIZE + 0.5), windows };
  }
  const parts = Math.max(2, Math.ceil(offres / TARGET_PER_SET));
  return { calls: 1 + offres / PAGE_SIZE + parts / 2, windows: parts };
}

/** A sweep over creation dates: full windows of 21 pages, and a last one whose first probe shows nothing. */
function sweepCost(total: number): Cost {
  const perWindow = SEARCH_LIMIT - OVERLAP;
  const full = Math.max(0, Math.ceil((total - SEARCH_LIMIT) / perWindow));
  return {
    calls: full * pageCount(SEARCH_LIMIT) + 1 + pageCount(total - full * perWindow),
    windows: full + 1,
  };
}

function residualCost(
  total: number,
  missing: number,
  input: ForecastInput,
): { residual: number; residualAtLeast: number } {
  const atTheEnd = 2;
  const most = endingCalls(input);
  if (missing <= 0) return { residual: most, residualAtLeast: atTheEnd };
  // The national total once more, and one origin.
  const counts = 2;
  const sets = Math.ceil(input.territory.codesROME.length / MAX_CODES_ROME);
  return {
    residual: most + counts + PROBES_PER_SET * sets + sweepCost(total).calls,
    residualAtLeast: atTheEnd + counts + sets + Math.ceil(missing / PAGE_SIZE),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
