import { parisWallClock } from '../paris-clock.js';
import type { ClockLie } from './options.js';

/** The clock of the world: it opens at a given time and runs at the speed of ours, but it may be wrong. */
export class WorldClock {
  readonly #openedAt: number;
  readonly #elapsed: () => number;
  readonly #lie: () => ClockLie | undefined;

  /**
   * @param openedAt UTC, in milliseconds
   * @param elapsed milliseconds that the world has lived
   */
  constructor(openedAt: number, elapsed: () => number, lie: () => ClockLie | undefined) {
    this.#openedAt = openedAt;
    this.#elapsed = elapsed;
    this.#lie = lie;
  }

  /** The Paris wall clock that the API stamps with, in milliseconds, now or when the world has lived `elapsed`. */
  wall(elapsed = this.#elapsed()): number {
    return parisWallClock(this.#utc(elapsed));
  }

  /** The header `Date` of an answer; null = it has none. */
  dateHeader(): string | null {
    const dateHeader = this.#lie()?.dateHeader ?? 'same';
    if (dateHeader === 'none') return null;
    if (dateHeader === 'true') return new Date().toUTCString();
    const ahead = dateHeader === 'same' ? 0 : dateHeader;
    return new Date(this.#utc(this.#elapsed()) + ahead * 1000).toUTCString();
  }

  #utc(elapsed: number): number {
    return this.#openedAt + elapsed + (this.#lie()?.offsetSeconds ?? 0) * 1000;
  }
}
