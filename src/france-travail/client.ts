import type { Search } from '../domain/search.js';
import type { Application } from './application.js';
import { ApiUnavailable, Unauthorized, UnreadableAnswer } from './errors.js';
import { Pacer } from './pacer.js';
import { type ReferentielEntry, type ReferentielName, readReferentiel } from './referentiel.js';
import { isSuccess, type PageAnswer, type PageContent, readSearchPage } from './search-page.js';
import { type Range, type Sort, searchQuery } from './search-params.js';
import { errorFromStatus } from './status-error.js';
import { TokenSource } from './token.js';
import { type Answer, Transport } from './transport.js';

export interface FranceTravailClientOptions {
  readonly application: Application;
  /** Base address, without `/v2`. (facts.md "Hosts and token") */
  readonly apiUrl: string;
  /** Whole address of the token endpoint, with its realm. */
  readonly tokenUrl: string;
  /** Calls per second; 0 or Infinity = no limit. */
  readonly rate: number;
  /** See PacerOptions. */
  readonly guardMs?: number;
  /** See PacerOptions. */
  readonly coldStartMs?: number;
  /** Limit on one HTTP exchange, body included, turns waited for excluded. Default 15 000. */
  readonly timeoutMs?: number;
  /** Takes the place of the pacer made from rate, guardMs and coldStartMs, e.g. to share one. */
  readonly pacer?: Pacer;
}

export interface SearchPage extends PageContent {
  /** Milliseconds spent waiting for the application's turn. */
  readonly waitedMs: number;
  /** Milliseconds of the HTTP exchange that brought the page. */
  readonly durationMs: number;
}

export interface ClientStats {
  /** Calls sent to search and reference lists, whatever came of them. */
  readonly calls: number;
  /** Answers with status 429. */
  readonly rateLimited: number;
  /** Calls that ended without a whole answer. */
  readonly unanswered: number;
  /** Answers by HTTP status. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** Calls to the token endpoint, which are not in `calls`. */
  readonly tokens: number;
}

/**
 * One application's access to the API. It never retries, except once with a new token after a 401: how
 * often and when to try again is decided above.
 */
export interface FranceTravailClient {
  /** One page of a search, newest offers first unless `sort` is 0. @throws any FranceTravailError */
  search(search: Search, range: Range, options?: { sort?: Sort; signal?: AbortSignal }): Promise<SearchPage>;
  /** A whole reference list. @throws any FranceTravailError */
  referentiel<N extends ReferentielName>(
    name: N,
    options?: { signal?: AbortSignal },
  ): Promise<ReferentielEntry<N>[]>;
  /** Counts since the client was made. */
  stats(): ClientStats;
  /** Calls per second from now on; 0 or Infinity = no limit. */
  setRate(rate: number): void;
  /** Lets the calls in flight end and closes the connections. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 15_000;
/**
 * Added to the next slot by each 429: nothing against one in a thousand, and enough that a rate set too
 * high slows down to what is allowed.
 */
const PENALTY_MS = 100;

interface Exchange {
  readonly answer: PageAnswer;
  readonly waitedMs: number;
  readonly durationMs: number;
}

export function createFranceTravailClient(options: FranceTravailClientOptions): FranceTravailClient {
  const { application } = options;
  const pacer = options.pacer ?? new Pacer(options);
  const transport = new Transport(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const tokens = new TokenSource(transport, new URL(options.tokenUrl), application);
  const base = options.apiUrl.replace(/\/+$/, '');
  const byStatus: Record<number, number> = {};
  let calls = 0;
  let unanswered = 0;

  async function attempt(url: URL, signal: AbortSignal | undefined): Promise<Exchange> {
    // Asked for before the turn comes, so that a slot is not spent on waiting for a token.
    await tokens.get(signal);
    const waitedMs = await pacer.take(signal);
    const token = await tokens.get(signal);

    const sentAt = performance.now();
    calls += 1;
    const answer = await send(url, token, signal);
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    if (answer.status === 429) pacer.penalty(PENALTY_MS);
    if (answer.status === 401) tokens.invalidate(token);
    if (!isSuccess(answer)) {
      const address = `${url.origin}${url.pathname}`;
      throw errorFromStatus(answer, { application, endpoint: 'api', address, token });
    }
    return { answer, waitedMs, durationMs: performance.now() - sentAt };
  }

  async function send(url: URL, token: string, signal: AbortSignal | undefined): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    try {
      return await transport.send({ method: 'GET', url, headers }, signal);
    } catch (error) {
      unanswered += 1;
      throw error;
    }
  }

  async function call(path: string, signal: AbortSignal | undefined): Promise<Exchange> {
    const url = new URL(`${base}${path}`);
    try {
      return await attempt(url, signal);
    } catch (error) {
      if (!(error instanceof Unauthorized)) throw error;
    }
    try {
      return await attempt(url, signal);
    } catch (error) {
      if (!(error instanceof Unauthorized)) throw error;
      // The token endpoint has just accepted the credentials, so they are not what is wrong.
      throw new ApiUnavailable(`The API refused two tokens of ${application.name} in a row (401).`, {
        status: error.status,
        cause: error,
      });
    }
  }

  return {
    async search(search, range, { sort = 1, signal } = {}) {
      const query = searchQuery(search, range, sort);
      const { answer, waitedMs, durationMs } = await call(`/v2/offres/search?${query}`, signal);
      return { ...readSearchPage(answer, range), waitedMs, durationMs };
    },

    async referentiel(name, { signal } = {}) {
      const { answer } = await call(`/v2/referentiel/${name}`, signal);
      if (answer.status !== 200) {
        throw new UnreadableAnswer(`The reference list "${name}" came with status ${answer.status}.`, {
          status: answer.status,
        });
      }
      return readReferentiel(name, answer.body);
    },

    stats: () => ({
      calls,
      rateLimited: byStatus[429] ?? 0,
      unanswered,
      byStatus: { ...byStatus },
      tokens: tokens.fetches,
    }),
    setRate: (rate) => pacer.setRate(rate),
    close: () => transport.close(),
  };
}
