import { type LabelsOf, type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { NO_PROXIES, type Proxies } from '../domain/proxies.js';
import type { Rate } from '../domain/rate.js';
import { API_CALL_MS, TOKENS_PER_CALL } from '../patience/index.js';
import type { Answer } from './answer.js';
import type { Application } from './application.js';
import { ApiUnavailable, Unauthorized } from './errors.js';
import { RateKeeper } from './rate-keeper.js';
import { Refusals } from './refusals.js';
import { isSuccess, type PageAnswer } from './search-page.js';
import { errorFromStatus } from './status-error.js';
import { TokenSource } from './token.js';
import { Transport } from './transport.js';

export interface FranceTravailClientOptions {
  readonly application: Application;
  /** Base address, without `/v2`. (docs/api/access.md "Hosts") */
  readonly apiUrl: string;
  /** Whole address of the token endpoint, with its realm. */
  readonly tokenUrl: string;
  /** Where a person corrects these addresses, for messages. Default: the words "this address". */
  readonly addressSources?: { readonly api: string; readonly token: string };
  /** The rate of a client whose rate was not changed. */
  readonly rate: Rate;
  /** See PacerOptions. */
  readonly marginMs?: number;
  /** See PacerOptions. */
  readonly coldStartMs?: number;
  /** Limit on one HTTP exchange, body included, the wait for a slot excluded. Default 15 000. */
  readonly timeoutMs?: number;
  /** Default: none. */
  readonly proxies?: Proxies;
  /** Told of every call. Default: nobody. */
  readonly metrics?: Metrics;
}

export interface ClientStats {
  /** Calls sent to searches, offers and reference lists, whatever came of them. */
  readonly calls: number;
  /** Answers with status 429. */
  readonly rateLimited: number;
  /** Calls that ended without a whole answer. */
  readonly unanswered: number;
  /** Answers by HTTP status. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** Calls to the token endpoint, which are not in `calls`. */
  readonly tokens: number;
  /** Calls per second now; Infinity = no limit. */
  readonly rate: number;
}

/** 401, 408, 425 and 429 are not: the same call may be answered well a moment later. 501 = not implemented. */
function isAboutTheCall(answer: Answer): answer is Answer {
  const { status } = answer;
  const isRefusal = status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
  return isSuccess(answer) || isRefusal || status === 501;
}

/** What a call asks for, by its path. */
function kindOf(pathname: string): LabelsOf<'moisson_api_calls_total'>['kind'] {
  if (pathname.endsWith('/v2/offres/search')) return 'search';
  return pathname.includes('/v2/referentiel/') ? 'referentiel' : 'offre';
}

/** The calls of one application: each at its slot, with a token, and counted. */
export class Calls {
  readonly rate: RateKeeper;
  readonly tokens: TokenSource;
  readonly #application: Application;
  readonly #metrics: Metrics;
  readonly #base: string;
  readonly #addressSource: string | undefined;
  readonly #transport: Transport;
  readonly #refusals = new Refusals();
  readonly #byStatus: Record<number, number> = {};
  #sent = 0;
  #unanswered = 0;

  constructor(options: FranceTravailClientOptions) {
    this.rate = new RateKeeper(options);
    this.#application = options.application;
    this.#metrics = options.metrics ?? NO_METRICS;
    this.#tellRate();
    this.#addressSource = options.addressSources?.api;
    this.#base = options.apiUrl.replace(/\/+$/, '');
    this.#transport = new Transport(options.timeoutMs ?? API_CALL_MS, options.proxies ?? NO_PROXIES);
    this.tokens = new TokenSource(this.#transport, options);
  }

  /** The answer to one call, made once more with a new token where the API refuses the first. @throws any FranceTravailError */
  get(path: string, signal?: AbortSignal): Promise<PageAnswer> {
    return this.#answer(path, isSuccess, signal);
  }

  /** The same, and refusals that are about the call itself are answers too. @throws any FranceTravailError */
  observe(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.#answer(path, isAboutTheCall, signal);
  }

  async #answer<A extends Answer>(
    path: string,
    accepts: (answer: Answer) => answer is A,
    signal: AbortSignal | undefined,
  ): Promise<A> {
    const url = new URL(`${this.#base}${path}`);
    for (let tokensLeft = TOKENS_PER_CALL; ; ) {
      try {
        return await this.#attempt(url, accepts, signal);
      } catch (error) {
        if (!(error instanceof Unauthorized)) throw error;
        tokensLeft--;
        if (tokensLeft > 0) continue;
        // The token endpoint has just accepted the credentials, so they are not what is wrong.
        throw new ApiUnavailable(`The API refused two tokens of ${this.#application.name} in a row (401).`, {
          status: error.status,
          cause: error,
        });
      }
    }
  }

  stats(): ClientStats {
    return {
      calls: this.#sent,
      rateLimited: this.#byStatus[429] ?? 0,
      unanswered: this.#unanswered,
      byStatus: { ...this.#byStatus },
      tokens: this.tokens.fetches,
      rate: this.rate.perSecond,
    };
  }

  /** See {@link RateKeeper.set}. */
  setRate(rate: Rate | undefined): void {
    this.rate.set(rate);
    this.#tellRate();
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  #tellRate(): void {
    const { name: application } = this.#application;
    this.#metrics.set('moisson_api_rate_allowed', { application }, this.rate.perSecond);
  }

  async #attempt<A extends Answer>(
    url: URL,
    accepts: (answer: Answer) => answer is A,
    signal: AbortSignal | undefined,
  ): Promise<A> {
    // Asked for before the slot comes, so that a slot is not spent on waiting for a token.
    await this.tokens.get(signal);
    const slot = await this.rate.slot(signal);
    const token = await this.tokens.get(signal);

    const sentAt = performance.now();
    const answer = await this.#send(url, token, slot.sent, signal);
    this.rate.answered(answer, sentAt);
    this.#tellRate();
    if (isSuccess(answer)) this.#refusals.succeeded();
    if (accepts(answer)) return answer;
    if (answer.status === 401) this.tokens.invalidate(token);
    throw errorFromStatus(answer, {
      application: this.#application,
      endpoint: 'api',
      address: `${url.origin}${url.pathname}`,
      addressSource: this.#addressSource,
      token,
      refusals: this.#refusals,
    });
  }

  async #send(url: URL, token: string, sent: () => void, signal: AbortSignal | undefined): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    this.#sent++;
    const sentAt = performance.now();
    let status = 'none';
    try {
      const answer = await this.#transport.send({ method: 'GET', url, headers }, signal, sent);
      this.#byStatus[answer.status] = (this.#byStatus[answer.status] ?? 0) + 1;
      status = String(answer.status);
      return answer;
    } catch (error) {
      this.#unanswered++;
      throw error;
    } finally {
      this.#measure(url, status, (performance.now() - sentAt) / 1_000);
    }
  }

  /** The duration comes last: whoever makes a span of a call then knows its status. */
  #measure({ pathname }: URL, status: string, seconds: number): void {
    const { name: application } = this.#application;
    const kind = kindOf(pathname);
    this.#metrics.count('moisson_api_calls_total', { application, kind, status });
    if (status === '429') this.#metrics.count('moisson_api_refused_total', { application });
    this.#metrics.record('moisson_api_call_duration_seconds', { application, kind }, seconds);
  }
}
