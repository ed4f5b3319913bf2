import { mix, type Random } from '../random.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

/** Mean age of the stock in days. Ages are exponential: median 16.6 days, p99 110 days. (docs/api/offers.md "Age") */
const MEAN_AGE_DAYS = 24;
/** Share of the offers that nobody took down for years. */
const TAIL_SHARE = 0.0015;
const TAIL_DAYS = 6 * 365;
/** Offers created per hour of the day, relative: office hours, with a little night traffic of partners. */
const HOUR_WEIGHTS = [2, 1, 1, 2, 3, 4, 6, 10, 30, 60, 70, 66, 40, 36, 58, 64, 62, 52, 28, 12, 8, 6, 4, 3];
const HOUR_SUM = HOUR_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
/**
 * Bulk loads of partners, as shares of the world: each lands within one second of a night. The largest holds
 * more offers than one search can show as soon as the world is of real size. (docs/api/search.md "Full seconds")
 */
const LOAD_SHARES = [
  0.0048, 0.0032, 0.0022, 0.0016, 0.0012, 0.0009, 0.0007, 0.0006, 0.0005, 0.0004, 0.0004, 0.0003,
];

export interface Creations {
  /** Paris wall-clock milliseconds, ascending. */
  readonly stamps: Float64Array;
  /** First milliseconds of the seconds that hold a bulk load. */
  readonly loadedSeconds: readonly number[];
  /** First millisecond of the second that was asked for by `denseSecond`. */
  readonly denseSecond: number | null;
}

/** When each offer of the opening stock was created, seen from the wall clock `now`. */
export function drawCreations(
  offers: number,
  now: number,
  seed: number,
  dense: number,
  random: Random,
): Creations {
  const stamps = new Float64Array(offers);
  const loadedSeconds: number[] = [];
  let row = 0;
  const fillSecond = (second: number, count: number): void => {
    for (const end = Math.min(offers, row + count); row < end; row++)
      stamps[row] = second + random.below(SECOND);
  };
  let denseSecond: number | null = null;
  if (dense > 0) {
    denseSecond = Math.floor(now / DAY) * DAY - 3 * DAY + 2 * HOUR + 30 * 60 * SECOND + 30 * SECOND;
    fillSecond(denseSecond, dense);
  }
  LOAD_SHARES.forEach((share, index) => {
    const night = Math.floor(now / DAY) * DAY - (1 + index * 3) * DAY;
    const second = night + (1 + (mix(seed, index) % 4)) * HOUR + (mix(index, seed) % 3600) * SECOND;
    loadedSeconds.push(second);
    fillSecond(second, Math.round(offers * share));
  });
  for (; row < offers; row++) stamps[row] = drawCreation(now, random);
  stamps.sort();
  return { stamps, loadedSeconds, denseSecond };
}

function drawCreation(now: number, random: Random): number {
  const age = random.chance(TAIL_SHARE)
    ? 150 + random.float() * TAIL_DAYS
    : -MEAN_AGE_DAYS * Math.log(1 - random.float());
  const exact = now - age * DAY;
  let day = Math.floor(exact / DAY);
  // Day 0 of the epoch was a Thursday: 2 and 3 are the weekend. Most of it belongs to the Friday before.
  const weekday = ((day % 7) + 7) % 7;
  if ((weekday === 2 || weekday === 3) && random.chance(0.85)) day -= weekday - 1;
  const stamp = day * DAY + drawTimeOfDay(random);
  // Today is not over: what would lie ahead keeps its exact age.
  return Math.floor(stamp < now ? stamp : exact);
}

function drawTimeOfDay(random: Random): number {
  let rest = random.below(HOUR_SUM);
  let hour = 0;
  while (rest >= (HOUR_WEIGHTS[hour] as number)) rest -= HOUR_WEIGHTS[hour++] as number;
  return hour * HOUR + random.below(HOUR);
}
