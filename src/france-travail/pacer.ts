import { setTimeout as delay } from 'node:timers/promises';
import { Cancelled } from './errors.js';

export interface PacerOptions {
  /** Calls per second, above 0, fractions allowed; Infinity = no limit. */
  readonly rate: number;
  /**
   * Added to every full window, in milliseconds: calls leave a little late, and one that left late
   * must not meet a punctual one inside the server's second. Refusals widen it, see {@link Pacer.refused}.
   */
  readonly marginMs?: number;
  /** The margin of the first calls, which also open connections; never less than marginMs. */
  readonly coldStartMs?: number;
  /** How many calls are the first ones. */
  readonly coldStartCalls?: number;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
  /** Resolves or rejects at once when `signal` is aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const DEFAULT_MARGIN_MS = 10;
export const DEFAULT_COLD_START_MS = 120;
const DEFAULT_COLD_START_CALLS = 6;
const SECOND = 1_000;
const WIDEN_MS = 4;
/** Beyond this a margin costs more calls than the refusals that it avoids. */
const MAX_MARGIN_MS = 100;
/** Of what was widened, per accepted call: half is gone after 1 400 calls. With 8 ms it balances 0.1 % of refusals. */
const NARROW_SHARE = 1 / 2_000;

/** The right to send one call now. */
export interface Slot {
  /** Milliseconds waited for it. */
  readonly waitedMs: number;
  /**
   * Says that the call has left only now: it may have had to wait for a connection, or for a busy process.
   * The rule then counts it from this moment.
   */
  readonly sent: () => void;
}

interface Grant {
  at: number;
}

interface Waiter {
  readonly since: number;
  readonly grant: (slot: Slot) => void;
}

/**
 * Spaces calls evenly, in order of arrival. One instance per application.
 *
 * Rule: never more than n = max(1, floor(rate)) calls in any n / rate seconds plus margin, on this
 * process's clock. For a whole rate that is: never more than `rate` calls in any sliding second.
 */
export class Pacer {
  readonly #leastMarginMs: number;
  readonly #mostMarginMs: number;
  readonly #coldStartMs: number;
  readonly #coldStartCalls: number;
  readonly #now: () => number;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>;

  #rate: number;
  #marginMs: number;
  #widenedAt = Number.NEGATIVE_INFINITY;
  #queue: Waiter[] = [];
  /** Calls that can still matter to the rule, oldest first. */
  #granted: Grant[] = [];
  #grantedCount = 0;
  /** When the next call is due for even spacing alone. */
  #grid = Number.NEGATIVE_INFINITY;
  #pumping = false;
  #alarm = new AbortController();

  constructor(options: PacerOptions) {
    this.#rate = checkedRate(options.rate);
    this.#marginMs = checkedMs('marginMs', options.marginMs ?? DEFAULT_MARGIN_MS);
    this.#leastMarginMs = this.#marginMs;
    this.#mostMarginMs = Math.max(this.#marginMs, MAX_MARGIN_MS);
    const coldStartMs = checkedMs('coldStartMs', options.coldStartMs ?? DEFAULT_COLD_START_MS);
    this.#coldStartMs = coldStartMs;
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
   * @throws Cancelled when `signal` is aborted first; no slot is lost then.
   */
  take(signal?: AbortSignal): Promise<Slot> {
    if (signal?.aborted) return Promise.reject(cancelled(signal));
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        if (this.#queue.length === 0) this.#alarm.abort();
        reject(cancelled(signal));
      };
      const waiter: Waiter = {
        since: this.#now(),
        grant: (slot) => {
          signal?.removeEventListener('abort', abort);
          resolve(slot);
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
    if (last !== undefined) this.#grid = last.at + SECOND / this.#rate;
    this.#alarm.abort();
  }

  /**
   * Tells of a call that was refused as one too many. It had kept to the rule on our clock, so calls reach the server
   * less evenly than they leave: the margin grows, once a second at most, up to 100 ms.
   */
  refused(): void {
    const now = this.#now();
    if (now < this.#widenedAt + SECOND) return;
    this.#widenedAt = now;
    this.#marginMs = Math.min(this.#marginMs + WIDEN_MS, this.#mostMarginMs);
  }

  /** Tells of a call that was accepted: a margin that had grown shrinks a little. */
  accepted(): void {
    this.#marginMs -= (this.#marginMs - this.#leastMarginMs) * NARROW_SHARE;
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
        const grant = this.#record(now);
        next.grant({ waitedMs: now - next.since, sent: () => this.#move(grant) });
      }
    } finally {
      this.#pumping = false;
    }
  }

  #due(): number {
    const limit = Math.max(1, Math.floor(this.#rate));
    const oldest = this.#granted.at(-limit);
    if (oldest === undefined || this.#rate === Number.POSITIVE_INFINITY) {
      return this.#grid;
    }
    const isCold = this.#grantedCount < this.#coldStartCalls;
    const margin = isCold ? Math.max(this.#coldStartMs, this.#marginMs) : this.#marginMs;
    return Math.max(this.#grid, oldest.at + (limit / this.#rate) * SECOND + margin);
  }

  #record(now: number): Grant {
    const spacing = SECOND / this.#rate;
    // A call less than one spacing late keeps the grid, so that small delays do not add up.
    this.#grid = (now - this.#grid < spacing ? this.#grid : now) + spacing;
    const grant: Grant = { at: now };
    this.#granted.push(grant);
    this.#grantedCount++;
    const horizon = now - SECOND - Math.max(this.#coldStartMs, this.#mostMarginMs);
    const firstKept = this.#granted.findIndex(({ at }) => at >= horizon);
    if (firstKept > 0) this.#granted.splice(0, firstKept);
    return grant;
  }

  /** To the end of the list: no other call has left later. */
  #move(grant: Grant): void {
    this.#granted = this.#granted.filter((other) => other !== grant);
    grant.at = this.#now();
    this.#granted.push(grant);
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
  return new Cancelled('The call was cancelled while it waited for its slot.', { cause: signal?.reason });
}

function checkedRate(rate: number): number {
  if (!(rate > 0)) {
    throw new RangeError(
      `rate must be a number of calls per second above 0, Infinity for no limit (got ${rate})`,
    );
  }
  return rate;
}

function checkedMs(name: string, ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) {
    throw new RangeError(`${name} must be milliseconds, 0 or more (got ${ms})`);
  }
  return ms;
}
