import { BOARD } from './coded-fields.js';
import type { Novelty } from './novelty.js';
import { aboveOf } from './paths.js';
import type { Shape } from './shape.js';

/** A move is told from here on, in Cohen's h: 50 to 55 %, 5 to 7.5 %, 1 to 2.3 %, 0.25 to 0 %. */
const LEAST_EFFECT = 0.1;
/** Standard errors of a share, so that of hundreds of attributes none moves by chance alone. */
const DEVIATIONS = 4;
/** Typical moves from one run to the next, of which a move is more. */
const USUAL_MOVES = 3;

/**
 * Attributes that more or fewer offers have than in the runs before, by more than noise. A share is compared with the
 * median of theirs, and must have moved by more than three things together, each of which happens every day:
 *
 * - chance: four standard errors of two samples of this size;
 * - boards: each fills its own attributes, and some grow or shrink overnight. If every board fills as it did, a share moves
 *   by no more than the boards' own shares do in sum (half of all differences);
 * - what this attribute does anyway: three times its typical move from one of these runs to the next.
 *
 * And by enough to matter (`LEAST_EFFECT`). So a change that comes slowly is told once it has gone far enough from the
 * median, and again until half of the runs have it. Of an attribute and what lies in it, the outermost is told. Pure.
 */
export function movedFills(now: Shape, alike: readonly Shape[]): Novelty[] {
  const before = alike.filter(({ offres }) => offres > 0);
  if (now.offres === 0 || before.length === 0) return [];
  const boards = boardShift(now, before);
  const sizes = before.map(({ offres }) => offres);
  const rates = before.map(ratesOf);
  const isNow = ratesOf(now);
  const paths = new Set(rates.flatMap((rate) => [...rate.keys()]));
  const moved = new Map<string, Novelty & { readonly kind: 'fill' }>();
  for (const path of paths) {
    const [is, were] = [isNow.get(path) ?? 0, rates.map((rate) => rate.get(path) ?? 0)];
    const was = median(were);
    const usual = median(were.slice(1).map((rate, i) => Math.abs(rate - (were[i] ?? rate))));
    const noise =
      DEVIATIONS * standardError(was, is, now.offres, median(sizes)) + boards + USUAL_MOVES * usual;
    if (Math.abs(is - was) > noise && effect(was, is) >= LEAST_EFFECT) {
      moved.set(path, { kind: 'fill', path, before: was, now: is });
    }
  }
  return [...moved.values()]
    .filter(({ path }) => !isToldAbove(path, moved))
    .sort((a, b) => effect(b.before, b.now) - effect(a.before, a.now));
}

/** By path, the share of offers that have the attribute. Attributes are not in it that were never seen. */
function ratesOf({ attributs, offres }: Shape): Map<string, number> {
  return new Map(attributs.map(([path, n]) => [path, n / offres]));
}

function isToldAbove(
  path: string,
  moved: ReadonlyMap<string, { readonly before: number; readonly now: number }>,
): boolean {
  const above = aboveOf(path);
  if (above === undefined) return false;
  const own = moved.get(path);
  const outer = moved.get(above);
  const isAlike =
    own !== undefined && outer !== undefined && outer.now > outer.before === own.now > own.before;
  return isAlike || isToldAbove(above, moved);
}

/** Half the sum of the differences between the boards' shares of offers, 0 to 1; offers without a board are one. */
function boardShift(now: Shape, before: readonly Shape[]): number {
  const is = boardsOf(now);
  const were = before.map(boardsOf);
  const names = new Set([...is.keys(), ...were.flatMap((boards) => [...boards.keys()])]);
  let sum = 0;
  for (const name of names)
    sum += Math.abs((is.get(name) ?? 0) - median(were.map((boards) => boards.get(name) ?? 0)));
  return sum / 2;
}

const NO_BOARD = '';

function boardsOf({ codes, offres }: Shape): Map<string, number> {
  const values = codes.find(([path]) => path === BOARD)?.[1] ?? [];
  const shares = new Map(values.map(([name, times]) => [name, times / offres]));
  const named = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return shares.set(NO_BOARD, Math.max(0, 1 - named));
}

function standardError(a: number, b: number, sizeNow: number, sizeBefore: number): number {
  const share = (a + b) / 2;
  return Math.sqrt(share * (1 - share) * (1 / sizeNow + 1 / sizeBefore));
}

/** Cohen's h of two shares: how far apart they are, alike for rare and frequent ones. */
function effect(a: number, b: number): number {
  return Math.abs(2 * Math.asin(Math.sqrt(Math.min(1, a))) - 2 * Math.asin(Math.sqrt(Math.min(1, b))));
}

/** 0 of nothing. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
