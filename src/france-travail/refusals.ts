import { REFUSALS_APART_MS, REFUSALS_BELIEVED_MS } from '../patience/index.js';
import type { Answer } from './answer.js';
import { readObject } from './json.js';

/** Statuses about the request's own size: whoever sends them, the same request would meet them again. */
const OF_THE_REQUEST: readonly number[] = [413, 414, 431];

/** The same refusal again and again, without any other answer of success between. Times are milliseconds. */
interface Series {
  readonly status: number;
  readonly since: number;
  readonly last: number;
}

/**
 * Tells whose word a refusal (4xx) is. One address, the token endpoint or the API, has one instance.
 *
 * A firewall or a gateway on the way refuses good calls with pages of its own, in the middle of a good run; they say
 * nothing about credentials, nor about the search. (docs/api/access.md "Unusual responses")
 */
export class Refusals {
  readonly #now: () => number;
  #hasSucceeded = false;
  #series: Series | undefined;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Tells of an answer of success, which ends every series. */
  succeeded(): void {
    this.#hasSucceeded = true;
    this.#series = undefined;
  }

  /**
   * Whether a refusal is final: it has the API's own form, it is about the request's size, the address (404) has never
   * been right, or the same refusal has been the only answer for five minutes.
   */
  believes(answer: Answer): boolean {
    const { status } = answer;
    if (isOwnWord(answer) || OF_THE_REQUEST.includes(status)) return true;
    if (status === 404 && !this.#hasSucceeded) return true;
    const now = this.#now();
    const goesOn = this.#series?.status === status && now - this.#series.last <= REFUSALS_APART_MS;
    const since = goesOn ? (this.#series?.since ?? now) : now;
    this.#series = { status, since, last: now };
    return now - since >= REFUSALS_BELIEVED_MS;
  }
}

/**
 * JSON with the code of an error: `codeErreur` of the API, `error` of OAuth. (docs/api/access.md "Errors", "Token";
 * RFC 6749)
 */
function isOwnWord({ body }: Answer): boolean {
  const { codeErreur, error } = readObject(body) ?? {};
  return [codeErreur, error].some(
    (code) => typeof code === 'number' || (typeof code === 'string' && code !== ''),
  );
}
