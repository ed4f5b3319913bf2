import { inRange, oneOf, whole } from './checks.js';
import type { FaultRule } from './http/faults.js';
import type { Application } from './http/tokens.js';
import { checkLies } from './lies/check.js';
import type { Lies } from './lies/options.js';
import type { BoundRules } from './search/engine.js';
import type { ChurnRates } from './world/churn.js';
import type { RomeList } from './world/metiers.js';

/** How the simulator takes what docs/api calls unverified, or what could lie. */
interface Unverified extends BoundRules {
  /** Does the region filter find offers labelled with a region's name only? */
  readonly regionFilterShowsRegionOnly: boolean;
  /** Totals are off by up to this many offers, always the same for the same search. */
  readonly totalsLie: number;
  /** Writes the Content-Range of an empty search in the older form, with "offres " in front. */
  readonly olderEmptyRange: boolean;
}

export interface SimulatorOptions {
  /** Offers open at the start: 0 to 10 000 000. */
  readonly offers: number;
  /** Default 1. The same seed, offers, `now` and options give the same bytes. */
  readonly seed?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default: two, `simulated-app-1` and `simulated-app-2`. */
  readonly applications?: readonly Application[];
  /** Calls per second and application, default 3; null or 0 = no limit. */
  readonly rate?: number | null;
  /** Default `window`: refuses what would be more than `rate` accepted calls in any 1 000 ms. */
  readonly rateModel?: 'window' | 'bucket';
  /** Tokens that a bucket holds, default `rate`. */
  readonly burst?: number;
  /** The world's clock at the start, default the real now. It runs on from there. */
  readonly now?: Date;
  /** Seconds that the world has lived since `now` when the simulator opens; its churn has happened by then. Default 0. */
  readonly agedSeconds?: number;
  readonly churn?: ChurnRates;
  /** Share of the offers that have another text than in the same world without this option. Default 0. */
  readonly rewritten?: number;
  readonly unverified?: Partial<Unverified>;
  /** Forces this many offers into one second, three days ago. */
  readonly denseSecond?: number;
  /** Makes those offers alike in everything that can be searched for, so that nothing splits them. */
  readonly denseAlike?: boolean;
  /** Default `v460`. */
  readonly romeList?: RomeList;
  /** Share of the offers that no region filter finds; default as measured, 1.52 %. */
  readonly shareWithoutRegion?: number;
  /** Share of the offers whose label tells no place, although filters find them at theirs. Default 0. */
  readonly untoldPlaces?: number;
  /** How many trades, the busiest ones, share the offers that no region filter finds; default 0 = all. */
  readonly tradesWithoutRegion?: number;
  readonly faults?: readonly FaultRule[];
  /** Every answer takes at least and at most this long; default none. */
  readonly latencyMs?: readonly [number, number];
  /** What the API says that is not so, and what happens to its stock meanwhile; default nothing. */
  readonly lies?: Lies;
}

export interface ResolvedOptions {
  readonly offers: number;
  readonly seed: number;
  readonly host: string;
  readonly port: number;
  readonly applications: readonly Application[];
  readonly rate: number | null;
  readonly rateModel: 'window' | 'bucket';
  readonly burst: number | null;
  readonly now: number;
  readonly agedSeconds: number;
  readonly churn: ChurnRates;
  readonly rewritten: number;
  readonly unverified: Unverified;
  readonly denseSecond: number;
  readonly denseAlike: boolean;
  readonly romeList: RomeList;
  readonly shareWithoutRegion: number | null;
  readonly untoldPlaces: number;
  readonly tradesWithoutRegion: number;
  readonly faults: readonly FaultRule[];
  readonly latencyMs: readonly [number, number] | null;
  readonly lies: Lies;
}

const MAX_OFFERS = 10_000_000;
const SIMULATED_APPLICATIONS: readonly Application[] = [
  { clientId: 'simulated-app-1', clientSecret: 'not-a-secret-1' },
  { clientId: 'simulated-app-2', clientSecret: 'not-a-secret-2' },
];

/**
 * Checks options and fills in defaults.
 * @throws {RangeError} naming the option that is wrong
 */
export function resolveOptions(options: SimulatorOptions): ResolvedOptions {
  const { churn, unverified = {}, latencyMs } = options;
  whole('offers', options.offers, 0, MAX_OFFERS);
  const resolved: ResolvedOptions = {
    offers: options.offers,
    seed: whole('seed', options.seed ?? 1, 0, 0xffffffff),
    host: options.host ?? '127.0.0.1',
    port: whole('port', options.port ?? 0, 0, 65_535),
    applications: options.applications ?? SIMULATED_APPLICATIONS,
    rate: whole('rate', options.rate ?? (options.rate === null ? 0 : 3), 0, 1_000_000) || null,
    rateModel: oneOf('rateModel', options.rateModel ?? 'window', ['window', 'bucket']),
    burst: options.burst === undefined ? null : whole('burst', options.burst, 1, 1_000_000),
    now: (options.now ?? new Date()).getTime(),
    agedSeconds: inRange('agedSeconds', options.agedSeconds ?? 0, 0, 31_536_000),
    churn: {
      publishedPerSecond: inRange('churn.publishedPerSecond', churn?.publishedPerSecond ?? 0, 0, 10_000),
      closedPerSecond: inRange('churn.closedPerSecond', churn?.closedPerSecond ?? 0, 0, 10_000),
    },
    rewritten: inRange('rewritten', options.rewritten ?? 0, 0, 1),
    unverified: {
      boundsInclusive: unverified.boundsInclusive ?? true,
      boundsIgnoreMilliseconds: unverified.boundsIgnoreMilliseconds ?? false,
      regionFilterShowsRegionOnly: unverified.regionFilterShowsRegionOnly ?? false,
      totalsLie: whole('unverified.totalsLie', unverified.totalsLie ?? 0, 0, 1000),
      olderEmptyRange: unverified.olderEmptyRange ?? false,
    },
    denseSecond: whole('denseSecond', options.denseSecond ?? 0, 0, options.offers),
    denseAlike: options.denseAlike ?? false,
    romeList: oneOf('romeList', options.romeList ?? 'v460', ['v460', '2023']),
    shareWithoutRegion:
      options.shareWithoutRegion === undefined
        ? null
        : inRange('shareWithoutRegion', options.shareWithoutRegion, 0, 0.99),
    untoldPlaces: inRange('untoldPlaces', options.untoldPlaces ?? 0, 0, 1),
    tradesWithoutRegion: whole('tradesWithoutRegion', options.tradesWithoutRegion ?? 0, 0, 600),
    faults: options.faults ?? [],
    latencyMs: latencyMs ?? null,
    lies: options.lies ?? {},
  };
  if (Number.isNaN(resolved.now)) throw new RangeError('now must be a valid date');
  if (resolved.applications.length === 0) throw new RangeError('applications must not be empty');
  if (latencyMs !== undefined && !(latencyMs[0] >= 0 && latencyMs[1] >= latencyMs[0])) {
    throw new RangeError(`latencyMs must be [least, most], not [${latencyMs.join(', ')}]`);
  }
  checkLies(resolved.lies, resolved.applications);
  return resolved;
}
