import { MAX_ALLOWED_RATE } from '../domain/rate.js';
import type { RateLimit } from './rate-limit.js';

/** Allowed since 2023, with or without headers that say so. (docs/api/access.md "Rate") */
export const ASSURED_RATE = 3;
const MIN_AUTO_RATE = 1;

/** Per answer, until the first refusal: from 3 to 10 calls a second in 140 calls, about 25 s. */
const FIRST_CLIMB = 0.05;
/** Per answer, after a refusal. Under headers that allow too much, a refusal in 50 calls per call of rate. */
const CLIMB = 0.004;
const CUT = 0.8;

/** The rate that `auto` goes at, and what it needs to know for the next answer. */
export interface Governor {
  /** Calls per second. */
  readonly rate: number;
  /** Calls per second that the last headers allowed, from 1 to 10; 3 as long as there were none. */
  readonly allowed: number;
  readonly climb: number;
  /** When the rate was last cut. */
  readonly cutAt: number;
}

export const newGovernor: Governor = {
  rate: ASSURED_RATE,
  allowed: ASSURED_RATE,
  climb: FIRST_CLIMB,
  cutAt: Number.NEGATIVE_INFINITY,
};

/** One answer of the API. Times are milliseconds of one steady clock. */
export interface Observed {
  /** Whether it was a 429. */
  readonly refused: boolean;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly rateLimit?: RateLimit | undefined;
}

/**
 * Additive increase, multiplicative decrease: every answer raises the rate a little, up to what the headers allow;
 * a 429 cuts it by a fifth. Calls that left before the cut do not cut again.
 */
export function afterAnswer(governor: Governor, answer: Observed): Governor {
  const allowed = allowedBy(answer.rateLimit) ?? governor.allowed;
  const rate = Math.min(governor.rate, allowed);
  if (!answer.refused) return { ...governor, allowed, rate: Math.min(rate + governor.climb, allowed) };
  if (answer.sentAt < governor.cutAt) return { ...governor, allowed, rate };
  return { allowed, rate: Math.max(rate * CUT, MIN_AUTO_RATE), climb: CLIMB, cutAt: answer.answeredAt };
}

function allowedBy(rateLimit: RateLimit | undefined): number | undefined {
  if (rateLimit === undefined || rateLimit.requested < 1) return undefined;
  return Math.min(Math.max(rateLimit.replenish / rateLimit.requested, MIN_AUTO_RATE), MAX_ALLOWED_RATE);
}
