import type { World } from './world.js';

export interface ChurnRates {
  readonly publishedPerSecond: number;
  readonly closedPerSecond: number;
}

/**
 * Offers published and closed while the simulator runs, in an order that depends on the seed and the rates
 * only. The world is brought up to date when somebody looks at it, not by a timer.
 */
export class Churn {
  #published = 0;
  #closed = 0;

  constructor(
    readonly world: World,
    readonly rates: ChurnRates,
    /** Turns seconds since the opening into the Paris wall clock. */
    readonly wallClock: (seconds: number) => number,
  ) {}

  get published(): number {
    return this.#published;
  }

  get closed(): number {
    return this.#closed;
  }

  /** Applies, in order of time, everything that happened up to `seconds` after the opening. */
  advance(seconds: number): void {
    const { publishedPerSecond, closedPerSecond } = this.rates;
    for (;;) {
      const nextPublished = publishedPerSecond > 0 ? (this.#published + 1) / publishedPerSecond : Infinity;
      const nextClosed = closedPerSecond > 0 ? (this.#closed + 1) / closedPerSecond : Infinity;
      if (Math.min(nextPublished, nextClosed) > seconds) return;
      if (nextPublished <= nextClosed) {
        this.#published++;
        this.world.publish(this.wallClock(nextPublished));
      } else {
        this.world.closeOne(this.#closed++, nextClosed);
      }
    }
  }
}
