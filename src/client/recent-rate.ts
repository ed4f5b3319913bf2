/** Seconds over which a rate is taken: short enough to forget what was before, long enough for a pause between two rounds. */
const TAKEN_OVER_S = 60;

/** How fast a count grows now, from what was seen of it. */
export class RecentRate {
  #seen: readonly { readonly at: number; readonly count: number }[] = [];
  readonly #leastS: number;

  /** Over less than `leastS` seconds, a rate is an accident. */
  constructor(leastS = 0) {
    this.#leastS = leastS;
  }

  /** What was counted until now says nothing of the time after it. */
  forget(): void {
    this.#seen = [];
  }

  /** Takes in a count at a moment, in seconds: its growth a second. Undefined until there is enough to compare. */
  after(count: number, at: number): number | undefined {
    const recent = this.#seen.filter((seen) => at - seen.at <= TAKEN_OVER_S);
    this.#seen = [...recent, { at, count }];
    const first = recent.find((seen) => at > seen.at && at - seen.at >= this.#leastS);
    return first === undefined ? undefined : (count - first.count) / (at - first.at);
  }
}
