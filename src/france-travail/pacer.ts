import { setTimeout as delay } from 'node:timers/promises';
import { Cancelled } from './errors.js';

export interface PacerOptions {
  /** Calls per second, fractions allowed; 0 or Infinity = no limit. */
  readonly rate: number;
  /**
   * Added to every full window, in milliseconds: calls leave a little late, and one that left late
   * must not meet a punctual one inside the server's second. (measured: 12 ms = 98.6 % use, 0.1 % 429)
   */
  readonly guardMs?: number;
  /** The guard of the first calls, which also open connections; never less than guardMs. */
  readonly coldStartMs?: number;
  /** How many calls are the first ones. */
  readonly coldStartCalls?: number;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
  /** Resolves or rejects at once when `signal` is aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const DEFAULT_GUARD_MS = 12;
export const DEFAULT_COLD_START_MS = 120;
const DEFAULT_COLD_START_CALLS = 6;
const SECOND = 1_000;

interface Waiter {
  readonly since: number;
  readonly grant: (waitedMs: number) => void;
}

/**
 * Spaces calls evenly, in order of arrival. One instance per application.
 *
 * Rule: never more than n = max(1, floor(rate)) calls in any n / rate seconds plus guard, on this
 * process's clock. For a whole rate that is: never more than `rate` calls in any sliding second.
 */
export class Pacer {
  readonly #guardMs: number;
  readonly #coldStartMs: number;
  readonly #coldStartCalls: number;
  readonly #now: () => number;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>;

  #rate: number;
  #queue: Waiter[] = [];
  /** Times of the calls that can still matter to the rule, oldest first. */
  #granted: number[] = [];
  #grantedCount = 0;
  /** When the next call is due for even spacing alone. */
  #grid = Number.NEGATIVE_INFINITY;
  #notBefore = Number.NEGATIVE_INFINITY;
  #pumping = false;
  #alarm = new AbortController();

  constructor(options: PacerOptions) {
    this.#rate = checkedRate(options.rate);
    this.#guardMs = checkedMs('guardMs', options.guardMs ?? DEFAULT_GUARD_MS);
    const coldStartMs = checkedMs('coldStartMs', options.coldStartMs ?? DEFAULT_COLD_START_MS);
    this.#coldStartMs = Math.max(coldStartMs, this.#guardMs);
    this.#coldStartCalls = options.coldStartCalls ?? DEFAULT_COLD_START_CALLS;
    this.#now = options.now ?? (() => performance.now());
    this.#sleep = options.sleep ?? ((ms, signal) => delay(ms, undefined, { signal }));
  }

  /** Calls per second; Infinity = no limit. */
  get rate(): number {
    return this.#rate;
  }

  /**
   * Waits for the next slot: the call must be sent at once after it.
   * @returns milliseconds waited. @throws Cancelled when `signal` is aborted first; no slot is lost then.
   */
  take(signal?: AbortSignal): Promise<number> {
    if (signal?.aborted) return Promise.reject(cancelled(signal));
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        if (this.#queue.length === 0) this.#alarm.abort();
        reject(cancelled(signal));
      };
      const waiter: Waiter = {
        since: this.#now(),
        grant: (waitedMs) => {
          signal?.removeEventListener('abort', abort);
          resolve(waitedMs);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.push(waiter);
      void this.#pump();
    });
  }

  /** Takes effect at once, for those who already wait too. */
  setRate(rate: number): void {
    this.#rate = checkedRate(rate);
    const last = this.#granted.at(-1);
    if (last !== undefined) this.#grid = last + SECOND / this.#rate;
    this.#alarm.abort();
  }

  /** Delays the next slot by `ms` more: call it on each 429, so that many of them slow the pace down. */
  penalty(ms: number): void {
    this.#notBefore = Math.max(this.#notBefore, this.#now()) + checkedMs('penalty', ms);
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
        const now = this.#now();
        const due = this.#due();
        if (now < due) {
          await this.#sleepUntilAlarm(Math.ceil(due - now));
          continue;
        }
        this.#queue.shift();
        this.#record(now);
        next.grant(now - next.since);
      }
    } finally {
      this.#pumping = false;
    }
  }

  #due(): number {
    const limit = Math.max(1, Math.floor(this.#rate));
    const oldest = this.#granted.at(-limit);
    if (oldest === undefined || this.#rate === Number.POSITIVE_INFINITY) {
      return Math.max(this.#notBefore, this.#grid);
    }
    const guard = this.#grantedCount < this.#coldStartCalls ? this.#coldStartMs : this.#guardMs;
    return Math.max(this.#notBefore, this.#grid, oldest + (limit / this.#rate) * SECOND + guard);
  }

  #record(now: number): void {
    const spacing = SECOND / this.#rate;
    // A call less than one spacing late keeps the grid, so that small delays do not add up.
    this.#grid = (now - this.#grid < spacing ? this.#grid : now) + spacing;
    this.#granted.push(now);
    this.#grantedCount += 1;
    const horizon = now - SECOND - this.#coldStartMs;
    const firstKept = this.#granted.findIndex((time) => time >= horizon);
    if (firstKept > 0) this.#granted.splice(0, firstKept);
  }

  async #sleepUntilAlarm(ms: number): Promise<void> {
    this.#alarm = new AbortController();
    const { signal } = this.#alarm;
    try {
      await this.#sleep(ms, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

function cancelled(signal: AbortSignal | undefined): Cancelled {
  return new Cancelled('The call was cancelled while it waited for its turn.', { cause: signal?.reason });
}

function checkedRate(rate: number): number {
  if (Number.isNaN(rate) || rate < 0) {
    throw new RangeError(
      `rate must be a number of calls per second, 0 or Infinity for no limit (got ${rate})`,
    );
  }
  return rate === 0 ? Number.POSITIVE_INFINITY : rate;
}

function checkedMs(name: string, ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) {
    throw new RangeError(`${name} must be milliseconds, 0 or more (got ${ms})`);
  }
  return ms;
}
