import type { Rate } from '../domain/rate.js';
import { RUN_RATE_LASTS_MS } from '../patience/index.js';

export interface RateChanges {
  /** The rate of a run; undefined = the configured one. */
  readonly set: (rate: Rate | undefined) => void;
  /** No page has asked for a rate of its run's own for a while. */
  readonly lapse: () => void;
}

/** What an operator asked of a run binds the pages of that run: it does not outlive them in the worker. */
export class RunRate {
  readonly #changes: RateChanges;
  #timer: NodeJS.Timeout | undefined;

  constructor(changes: RateChanges) {
    this.#changes = changes;
  }

  /** Called with each page of a run. */
  set(rate: Rate | undefined): void {
    clearTimeout(this.#timer);
    if (rate !== undefined) this.#timer = setTimeout(this.#changes.lapse, RUN_RATE_LASTS_MS).unref();
    this.#changes.set(rate);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
