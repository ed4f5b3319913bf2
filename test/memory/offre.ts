import { rankOf } from '../../src/domain/draw.js';

/** An offer of a world in memory: what searches look at, and no text. */
export interface Offre {
  readonly id: string;
  /** Milliseconds on the Paris wall clock, as the API files it; null = it has none, and no dated search finds it. */
  created: number | null;
  /** Whether the API shows that date. */
  readonly dated: boolean;
  /** Absent of an offer without a place, or with a region alone. */
  region?: string | undefined;
  departement?: string | undefined;
  readonly codeROME: string;
  readonly origine: 1 | 2;
  /** The partner's name, or `France Travail`. */
  readonly board: string;
  readonly typeContrat: string;
  /** The API knows its place, and nothing that the offer shows tells it. */
  readonly placeUntold?: boolean;
}

const draws = new WeakMap<Offre, number[]>();

/** A number from 0 to 1 that an offer always has under a salt (0, 1, 2...): what shares are drawn by. */
export function drawOf(offre: Offre, salt: number): number {
  let known = draws.get(offre);
  if (known === undefined) {
    known = [];
    draws.set(offre, known);
  }
  known[salt] ??= rankOf(salt + 1, offre.id) / 2 ** 32;
  return known[salt];
}

/** The date as the API shows it, in milliseconds on its clock; undefined where it shows none. */
export function shownDate({ created, dated }: Offre): number | undefined {
  return dated ? (created ?? undefined) : undefined;
}

/** Newest first, as `sort=1` has it; those without a date last. */
export function precedes(a: Offre, b: Offre): boolean {
  const [left, right] = [a.created ?? Number.NEGATIVE_INFINITY, b.created ?? Number.NEGATIVE_INFINITY];
  return left > right || (left === right && a.id < b.id);
}
