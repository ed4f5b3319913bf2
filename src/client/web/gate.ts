import { setTimeout as sleep } from 'node:timers/promises';

/** How many searches may be in flight, begin at once after a pause, and begin a second in the long run. */
export interface GateLimits {
  readonly inFlight: number;
  readonly atOnce: number;
  readonly perSecond: number;
  /** More that wait are refused. */
  readonly waiting: number;
}

/** Raised where too much is asked for at once. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
}

/** Lets a bounded number of searches through, in the order in which they came. */
export class Gate {
  readonly #limits: GateLimits;
  readonly #now: () => number;
  #running = 0;
  #waiting = 0;
  /** Searches that may begin at once, as of `#countedAt`. */
  #credit: number;
  #countedAt: number;
  #turn: Promise<void> = Promise.resolve();
  readonly #ended: (() => void)[] = [];

  constructor(limits: GateLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#credit = limits.atOnce;
    this.#countedAt = now();
  }

  /** @throws TooManyRequests; what `work` does. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#limits.waiting) throw new TooManyRequests('Too many searches wait.');
    this.#waiting += 1;
    const before = this.#turn;
    this.#turn = before.then(() => this.#enter());
    await this.#turn;
    this.#waiting -= 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#ended.shift()?.();
    }
  }

  async #enter(): Promise<void> {
    while (this.#running >= this.#limits.inFlight) {
      await new Promise<void>((resolve) => this.#ended.push(resolve));
    }
    // Counted before the pause: nobody else may take this place.
    this.#running += 1;
    const { atOnce, perSecond } = this.#limits;
    const now = this.#now();
    this.#credit = Math.min(atOnce, this.#credit + ((now - this.#countedAt) / 1000) * perSecond);
    this.#countedAt = now;
    this.#credit -= 1;
    if (this.#credit < 0) await sleep((-this.#credit / perSecond) * 1000);
  }
}
