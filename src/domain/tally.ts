/** What a piece of work has done so far. A sum of results, so that replaying or repeating one never counts twice. */
export interface Tally {
  /** Search calls sent to the API, refused and failed ones included. */
  readonly calls: number;
  /** Those answered 429. */
  readonly rateLimited: number;
  /** Pages stored. */
  readonly pages: number;
  /** Offers read, the same one as often as it was read. */
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Pages that showed more offers than the API counted: its totals are no evidence then. */
  readonly understated: number;
  /** Searches read to their end. */
  readonly windows: number;
  /** What the totals of windows fell by while they were read: offers that were seen and closed, at most. */
  readonly fell: number;
  /** Windows that were read again because their total rose meanwhile. */
  readonly unsteady: number;
}

export const EMPTY_TALLY: Tally = {
  calls: 0,
  rateLimited: 0,
  pages: 0,
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  understated: 0,
  windows: 0,
  fell: 0,
  unsteady: 0,
};

const COUNTERS = Object.keys(EMPTY_TALLY) as (keyof Tally)[];

export function addTally(a: Tally, b: Partial<Tally>): Tally {
  return combine((counter) => (a[counter] ?? 0) + (b[counter] ?? 0));
}

/** What was done between two states of one tally. */
export function subtractTally(a: Tally, b: Tally): Tally {
  return combine((counter) => (a[counter] ?? 0) - (b[counter] ?? 0));
}

function combine(value: (counter: keyof Tally) => number): Tally {
  return Object.fromEntries(COUNTERS.map((counter) => [counter, value(counter)])) as unknown as Tally;
}
