import type { Answer } from './answer.js';

/** What the `x-ratelimit-*-clientidlimiter` headers say, in tokens of a bucket. (docs/api/access.md "Rate") */
export interface RateLimit {
  readonly remaining: number;
  /** Capacity of the bucket. */
  readonly burst: number;
  /** Given back per second. */
  readonly replenish: number;
  /** Taken by this call. */
  readonly requested: number;
}

/** Undefined unless all four headers are there and hold numbers. */
export function readRateLimit(headers: Answer['headers']): RateLimit | undefined {
  const read = (part: string) => Number.parseInt(headers[`x-ratelimit-${part}-clientidlimiter`] ?? '', 10);
  const rateLimit = {
    remaining: read('remaining'),
    burst: read('burst-capacity'),
    replenish: read('replenish-rate'),
    requested: read('requested-tokens'),
  };
  return Object.values(rateLimit).some(Number.isNaN) ? undefined : rateLimit;
}
