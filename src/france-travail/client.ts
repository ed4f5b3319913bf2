import { NO_PROXIES, type Proxies } from '../domain/proxies.js';
import { callsPerSecond, isRate, RATE_FORM, type Rate } from '../domain/rate.js';
import type { Search } from '../domain/search.js';
import { API_CALL_MS, TOKENS_PER_CALL } from '../patience/index.js';
import type { Answer } from './answer.js';
import type { Application } from './application.js';
import { ApiUnavailable, Unauthorized, UnreadableAnswer } from './errors.js';
import { type OffreState, offrePath, readOffreState } from './offre.js';
import { Pacer, type Turn } from './pacer.js';
import { afterAnswer, newGovernor } from './rate-governor.js';
import { readRateLimit } from './rate-limit.js';
import { type ReferentielEntry, type ReferentielName, readReferentiel } from './referentiel.js';
import { Refusals } from './refusals.js';
import { isSuccess, type PageAnswer, readSearchPage, type SearchPage } from './search-page.js';
import { type Range, type Sort, searchQuery } from './search-params.js';
import { errorFromStatus } from './status-error.js';
import { TokenSource } from './token.js';
import { Transport } from './transport.js';

export interface FranceTravailClientOptions {
  readonly application: Application;
  /** Base address, without `/v2`. (docs/api/access.md "Hosts") */
  readonly apiUrl: string;
  /** Whole address of the token endpoint, with its realm. */
  readonly tokenUrl: string;
  /** The rate of a client whose rate was not changed. */
  readonly rate: Rate;
  /** See PacerOptions. */
  readonly guardMs?: number;
  /** See PacerOptions. */
  readonly coldStartMs?: number;
  /** Limit on one HTTP exchange, body included, turns waited for excluded. Default 15 000. */
  readonly timeoutMs?: number;
  /** Default: none. */
  readonly proxies?: Proxies;
}

interface ClientStats {
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

/**
 * One application's access to the API. It never retries, except once with a new token after a 401: how
 * often and when to try again is decided above.
 */
export interface FranceTravailClient {
  /** One page of a search, newest offers first unless `sort` is 0. @throws any FranceTravailError */
  search(search: Search, range: Range, options?: { sort?: Sort; signal?: AbortSignal }): Promise<SearchPage>;
  /**
   * Asks for one offer by its id: `gone` only when the API says so (204), `there` only when it shows that very offer.
   * @throws any FranceTravailError; InvalidRequest, before a call is spent, when the id cannot stand in an address
   */
  offre(id: string, options?: { signal?: AbortSignal }): Promise<OffreState>;
  /** A whole reference list. @throws any FranceTravailError */
  referentiel<N extends ReferentielName>(
    name: N,
    options?: { signal?: AbortSignal },
  ): Promise<ReferentielEntry<N>[]>;
  /** Makes sure of a token, for who only wants to know whether the credentials are right. @throws any FranceTravailError */
  authenticate(options?: { signal?: AbortSignal }): Promise<void>;
  /** Counts since the client was made. */
  stats(): ClientStats;
  /**
   * The rate from now on; undefined = the one of the options. The rate that stands already changes nothing, so that
   * `auto` keeps what it has learnt. @throws RangeError when it is no rate
   */
  setRate(rate: Rate | undefined): void;
  /** Lets the calls in flight end and closes the connections. */
  close(): Promise<void>;
}

export function createFranceTravailClient(options: FranceTravailClientOptions): FranceTravailClient {
  const { application } = options;
  let { rate } = options;
  let governor = newGovernor;
  const pacer = new Pacer({ ...options, rate: callsPerSecond(rate, governor.rate) });
  const transport = new Transport(options.timeoutMs ?? API_CALL_MS, options.proxies ?? NO_PROXIES);
  const tokens = new TokenSource(transport, new URL(options.tokenUrl), application);
  const refusals = new Refusals();
  const base = options.apiUrl.replace(/\/+$/, '');
  const byStatus: Record<number, number> = {};
  let calls = 0;
  let unanswered = 0;

  async function attempt(url: URL, signal: AbortSignal | undefined): Promise<PageAnswer> {
    // Asked for before the turn comes, so that a slot is not spent on waiting for a token.
    await tokens.get(signal);
    const turn = await pacer.take(signal);
    const token = await tokens.get(signal);

    const sentAt = performance.now();
    calls += 1;
    const answer = await send(url, token, turn, signal);
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    if (answer.status === 429) pacer.refused();
    else if (isSuccess(answer)) {
      pacer.accepted();
      refusals.succeeded();
    }
    if (rate === 'auto' && (answer.status === 429 || isSuccess(answer))) govern(answer, sentAt);
    if (answer.status === 401) tokens.invalidate(token);
    if (!isSuccess(answer)) {
      const address = `${url.origin}${url.pathname}`;
      throw errorFromStatus(answer, { application, endpoint: 'api', address, token, refusals });
    }
    return answer;
  }

  function govern(answer: Answer, sentAt: number): void {
    const { status, headers } = answer;
    governor = afterAnswer(governor, {
      refused: status === 429,
      sentAt,
      answeredAt: performance.now(),
      rateLimit: readRateLimit(headers),
    });
    if (governor.rate !== pacer.rate) pacer.setRate(governor.rate);
  }

  async function send(url: URL, token: string, turn: Turn, signal: AbortSignal | undefined): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    try {
      return await transport.send({ method: 'GET', url, headers }, signal, turn.sent);
    } catch (error) {
      unanswered += 1;
      throw error;
    }
  }

  async function call(path: string, signal: AbortSignal | undefined): Promise<PageAnswer> {
    const url = new URL(`${base}${path}`);
    for (let tokensLeft = TOKENS_PER_CALL; ; ) {
      try {
        return await attempt(url, signal);
      } catch (error) {
        if (!(error instanceof Unauthorized)) throw error;
        tokensLeft -= 1;
        if (tokensLeft > 0) continue;
        // The token endpoint has just accepted the credentials, so they are not what is wrong.
        throw new ApiUnavailable(`The API refused two tokens of ${application.name} in a row (401).`, {
          status: error.status,
          cause: error,
        });
      }
    }
  }

  return {
    async search(search, range, { sort = 1, signal } = {}) {
      const query = searchQuery(search, range, sort);
      return readSearchPage(await call(`/v2/offres/search?${query}`, signal), range, search);
    },

    async offre(id, { signal } = {}) {
      return readOffreState(await call(offrePath(id), signal), id);
    },

    async referentiel(name, { signal } = {}) {
      const answer = await call(`/v2/referentiel/${name}`, signal);
      if (answer.status !== 200) {
        throw new UnreadableAnswer(`The reference list "${name}" came with status ${answer.status}.`, {
          status: answer.status,
        });
      }
      return readReferentiel(name, answer.body);
    },

    async authenticate({ signal } = {}) {
      await tokens.get(signal);
    },

    stats: () => ({
      calls,
      rateLimited: byStatus[429] ?? 0,
      unanswered,
      byStatus: { ...byStatus },
      tokens: tokens.fetches,
      rate: pacer.rate,
    }),
    setRate(next = options.rate) {
      if (next === rate) return;
      if (!isRate(next)) throw new RangeError(`rate must be ${RATE_FORM} (got ${String(next)})`);
      if (next === 'auto') governor = newGovernor;
      pacer.setRate(callsPerSecond(next, governor.rate));
      rate = next;
    },
    close: () => transport.close(),
  };
}
