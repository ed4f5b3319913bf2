interface Admission {
  readonly accepted: boolean;
  /** The headers that every answer carries. (docs/api/access.md "Rate") */
  readonly headers: Readonly<Record<string, string>>;
}

/** The rate limit of one application. `now` is in milliseconds of a steady clock. */
export interface Limiter {
  admit(now: number): Admission;
}

const UNLIMITED: Admission = { accepted: true, headers: {} };

export function createLimiter(
  rate: number | null,
  model: 'window' | 'bucket',
  burst: number | null,
): Limiter {
  if (rate === null) return { admit: () => UNLIMITED };
  return model === 'window' ? new SlidingWindow(rate) : new TokenBucket(rate, burst ?? rate);
}

function headers(capacity: number, remaining: number, rate: number): Record<string, string> {
  return {
    'x-ratelimit-burst-capacity-clientidlimiter': String(capacity),
    'x-ratelimit-remaining-clientidlimiter': String(remaining),
    'x-ratelimit-replenish-rate-clientidlimiter': String(rate),
    'x-ratelimit-requested-tokens-clientidlimiter': '1',
  };
}

/** Accepts at most `rate` calls in any 1 000 ms. A refused call does not count. */
class SlidingWindow implements Limiter {
  readonly #accepted: number[] = [];

  constructor(readonly rate: number) {}

  admit(now: number): Admission {
    while (this.#accepted.length > 0 && (this.#accepted[0] as number) <= now - 1000) this.#accepted.shift();
    const accepted = this.#accepted.length < this.rate;
    if (accepted) this.#accepted.push(now);
    return { accepted, headers: headers(this.rate, this.rate - this.#accepted.length, this.rate) };
  }
}

/** Holds up to `burst` tokens, refilled at `rate` per second; a call takes one. */
class TokenBucket implements Limiter {
  #tokens: number;
  #filledAt: number | null = null;

  constructor(
    readonly rate: number,
    readonly burst: number,
  ) {
    this.#tokens = burst;
  }

  admit(now: number): Admission {
    const elapsed = this.#filledAt === null ? 0 : Math.max(0, now - this.#filledAt);
    this.#filledAt = now;
    this.#tokens = Math.min(this.burst, this.#tokens + (elapsed * this.rate) / 1000);
    const accepted = this.#tokens >= 1;
    if (accepted) this.#tokens--;
    return { accepted, headers: headers(this.burst, Math.floor(this.#tokens), this.rate) };
  }
}
