import fc from 'fast-check';
import { formatSecond, toSecond } from '../../src/domain/clock.js';
import type { Search } from '../../src/domain/search.js';

/** An offer of a generated world: only what searches look at. */
export interface WorldOffre {
  readonly id: number;
  readonly departement: string;
  readonly codeROME: string;
  readonly origine: 1 | 2;
  /** Seconds on the API's clock. */
  readonly created: number;
  readonly typeContrat: string;
}

export const DEPARTEMENTS = ['75', '77', '78', '91', '92', '93', '94', '95'];
export const REGION = '11';
export const CODES_ROME = Array.from({ length: 450 }, (_, i) => `A${1000 + i}`);
export const TYPES = ['CDI', 'CDD', 'MIS'];
const START = toSecond('2026-11-01T00:00:00Z');

/** What a world is made from: small enough to be printed when a property fails. */
export interface WorldSeed {
  readonly offres: number;
  /** 1 spreads offers evenly; more puts most of them on the first departement, code and second. */
  readonly skew: number;
  readonly seconds: number;
  readonly seed: number;
}

export const worldSeeds = (offres: { min: number; max: number }): fc.Arbitrary<WorldSeed> =>
  fc.record({
    offres: fc.integer(offres),
    skew: fc.integer({ min: 1, max: 8 }),
    seconds: fc.constantFrom(1, 3, 600, 86_400, 864_000),
    seed: fc.nat(),
  });

export function worldOf({ offres, skew, seconds, seed }: WorldSeed): WorldOffre[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** skew)] as T;
  return Array.from({ length: offres }, (_, id) => ({
    id,
    departement: pick(DEPARTEMENTS),
    codeROME: pick(CODES_ROME),
    origine: random() < 0.3 ? 1 : 2,
    created: START + Math.floor(seconds * random() ** skew),
    typeContrat: pick(TYPES),
  }));
}

/** An offer's date, as the API writes it. */
export function stampOf({ created }: WorldOffre): { readonly dateCreation: string } {
  return { dateCreation: formatSecond(created) };
}

/** Mulberry32: small, and the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Bounds {
  /** Whether an offer created in the very second of a bound is inside. */
  readonly inclusive: boolean;
}

/** What the API would show of a search, newest first, as `sort=1` does. */
export function matching(world: readonly WorldOffre[], search: Search, bounds: Bounds): WorldOffre[] {
  return world.filter(matcherOf(search, bounds)).sort(newestFirst);
}

export function newestFirst(a: WorldOffre, b: WorldOffre): number {
  return b.created - a.created || a.id - b.id;
}

/** Whether the API would find an offer by a search. */
export function matcherOf(search: Search, { inclusive }: Bounds): (offre: WorldOffre) => boolean {
  const { region, departements, origine, typesContrat } = search;
  const codesROME = search.codesROME === undefined ? undefined : new Set(search.codesROME);
  const min = search.creation === undefined ? Number.NEGATIVE_INFINITY : toSecond(search.creation.min);
  const max = search.creation === undefined ? Number.POSITIVE_INFINITY : toSecond(search.creation.max);
  return (offre) =>
    (region === undefined || region === REGION) &&
    (departements?.includes(offre.departement) ?? true) &&
    (codesROME?.has(offre.codeROME) ?? true) &&
    (origine === undefined || origine === offre.origine) &&
    (typesContrat?.includes(offre.typeContrat) ?? true) &&
    (inclusive ? offre.created >= min && offre.created <= max : offre.created > min && offre.created < max);
}
