import type { Answer } from '../http/answer.js';

interface Kept {
  readonly answer: Answer;
  readonly date: string | null;
  readonly at: number;
}

/** A page weighs half a megabyte. */
const MAX_KEPT = 200;
const BAD_REQUEST = 400;

/** A proxy between the API and its callers that answers a search it has seen from its memory. */
export class CachingProxy {
  readonly #seconds: number;
  readonly #now: () => number;
  readonly #date: () => string | null;
  readonly #kept = new Map<string, Kept>();

  /**
   * @param seconds how long an answer is good
   * @param now seconds of a steady clock
   * @param date the header `Date` of this moment
   */
  constructor(seconds: number, now: () => number, date: () => string | null) {
    this.#seconds = seconds;
    this.#now = now;
    this.#date = date;
  }

  /** `query` in the order that it was sent in: the same search in another order is another one. */
  answer(query: string, ask: () => Answer): Answer {
    const now = this.#now();
    const kept = this.#kept.get(query);
    if (kept !== undefined && now - kept.at < this.#seconds) {
      const { answer, date, at } = kept;
      const headers = {
        ...answer.headers,
        Age: String(Math.floor(now - at)),
        ...(date !== null && { Date: date }),
      };
      return { ...answer, headers };
    }
    const answer = ask();
    this.#kept.delete(query);
    if (answer.status < BAD_REQUEST) this.#kept.set(query, { answer, date: this.#date(), at: now });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
