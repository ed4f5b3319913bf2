import type { Lies } from './options.js';
import { isReached, type Progress } from './timing.js';

const TRUTH: Lies = {};

/** The lies that were told last, and how far things have come since. */
export class Telling {
  readonly #now: () => number;
  #lies: Lies = TRUTH;
  #toldAt = 0;
  #calls = 0;

  /** @param now seconds that the world has lived */
  constructor(now: () => number) {
    this.#now = now;
  }

  tell(lies: Lies): void {
    // A copy, so that the same lies told again are known to be new.
    this.#lies = { ...lies };
    this.#toldAt = this.#now();
    this.#calls = 0;
  }

  /** What holds at this moment. The same object as long as the same holds. */
  current(): Lies {
    const { after } = this.#lies;
    return after === undefined || isReached(after, this.progress()) ? this.#lies : TRUTH;
  }

  progress(): Progress {
    return { calls: this.#calls, seconds: this.#now() - this.#toldAt };
  }

  /** A search was answered. */
  countSearch(): void {
    this.#calls++;
  }
}
