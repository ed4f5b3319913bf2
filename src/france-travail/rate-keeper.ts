import { callsPerSecond, isRate, RATE_FORM, type Rate } from '../domain/rate.js';
import type { Answer } from './answer.js';
import { Pacer, type PacerOptions, type Slot } from './pacer.js';
import { afterAnswer, newGovernor } from './rate-governor.js';
import { readRateLimit } from './rate-limit.js';
import { isSuccess } from './search-page.js';

/** Keeps one application to its rate; under `auto`, to what the API's answers allow. */
export class RateKeeper {
  readonly #configured: Rate;
  readonly #pacer: Pacer;
  #rate: Rate;
  #governor = newGovernor;

  constructor({ rate, ...options }: Omit<PacerOptions, 'rate'> & { readonly rate: Rate }) {
    this.#configured = rate;
    this.#rate = rate;
    this.#pacer = new Pacer({ ...options, rate: callsPerSecond(rate, this.#governor.rate) });
  }

  /** Calls per second now; Infinity = no limit. */
  get perSecond(): number {
    return this.#pacer.rate;
  }

  /** Waits until the next call may be sent. @throws Cancelled when `signal` is aborted first */
  slot(signal?: AbortSignal): Promise<Slot> {
    return this.#pacer.take(signal);
  }

  /**
   * The rate from now on; undefined = the configured one. The rate that stands already changes nothing, so that `auto`
   * keeps what it has learnt. @throws RangeError when it is no rate
   */
  set(rate: Rate = this.#configured): void {
    if (rate === this.#rate) return;
    if (!isRate(rate)) throw new RangeError(`rate must be ${RATE_FORM} (got ${String(rate)})`);
    if (rate === 'auto') this.#governor = newGovernor;
    this.#pacer.setRate(callsPerSecond(rate, this.#governor.rate));
    this.#rate = rate;
  }

  /** Learns from an answer to a call that was sent at `sentAt`, on the monotonic clock. */
  answered(answer: Answer, sentAt: number): void {
    const refused = answer.status === 429;
    if (refused) this.#pacer.refused();
    else if (isSuccess(answer)) this.#pacer.accepted();
    else return;
    if (this.#rate !== 'auto') return;
    this.#governor = afterAnswer(this.#governor, {
      refused,
      sentAt,
      answeredAt: performance.now(),
      rateLimit: readRateLimit(answer.headers),
    });
    if (this.#governor.rate !== this.#pacer.rate) this.#pacer.setRate(this.#governor.rate);
  }
}
