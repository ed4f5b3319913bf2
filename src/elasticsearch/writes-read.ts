/**
 * Writes that may still be on their way when one with a higher number can be read already: many times what all workers
 * together have in flight.
 */
export const WRITES_IN_FLIGHT = 500;

/** Which writes of an index a reader has read, by their numbers: as far back as one may be missing. */
export class WritesRead {
  /** The highest one; -1 before the first. */
  #last = -1;
  /** Those of the last {@link WRITES_IN_FLIGHT}. */
  #recent: readonly number[] = [];

  /** Takes in the numbers of one reading, in any order: to be called when it has come to its end. */
  add(numbers: readonly number[]): void {
    const known = new Set([...this.#recent, ...numbers]);
    for (const number of numbers) this.#last = Math.max(this.#last, number);
    this.#recent = [...known]
      .filter((number) => number > this.#last - WRITES_IN_FLIGHT)
      .sort((a, b) => a - b);
  }

  /** The numbers that were not read, as ranges: the gaps among the last ones, and all above. */
  unread(): { readonly gte: number; readonly lte?: number }[] {
    const ranges: { gte: number; lte?: number }[] = [];
    let from = Math.max(0, this.#last - WRITES_IN_FLIGHT + 1);
    for (const number of this.#recent) {
      if (number > from) ranges.push({ gte: from, lte: number - 1 });
      from = number + 1;
    }
    return [...ranges, { gte: from }];
  }
}
