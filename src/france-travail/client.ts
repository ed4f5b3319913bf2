import type { ListEntry, ListName } from '../domain/lists.js';
import type { Observation, ProbeCall } from '../domain/probe/observation.js';
import type { Rate } from '../domain/rate.js';
import type { Search } from '../domain/search.js';
import { Calls, type ClientStats, type FranceTravailClientOptions } from './calls.js';
import { UnreadableAnswer } from './errors.js';
import { observationOf } from './observation.js';
import { type OffreState, offrePath, readOffreState } from './offre.js';
import { probePath } from './probe-call.js';
import { readReferentiel } from './referentiel.js';
import { readSearchPage, type SearchPage } from './search-page.js';
import { type Range, type Sort, searchQuery } from './search-params.js';

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
  referentiel(name: ListName, options?: { signal?: AbortSignal }): Promise<ListEntry[]>;
  /**
   * What the API answers to a question of a probe, a refusal by the request's own fault included.
   * @throws any FranceTravailError for what says nothing of the question: 401, 429, 5xx, no answer; InvalidRequest, before a
   * call is spent, when an id cannot stand in an address
   */
  observe(call: ProbeCall, options?: { signal?: AbortSignal }): Promise<Observation>;
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
  const calls = new Calls(options);
  return {
    async search(search, range, { sort = 1, signal } = {}) {
      const query = searchQuery(search, range, sort);
      return readSearchPage(await calls.get(`/v2/offres/search?${query}`, signal), range, search);
    },

    async offre(id, { signal } = {}) {
      return readOffreState(await calls.get(offrePath(id), signal), id);
    },

    async referentiel(name, { signal } = {}) {
      const answer = await calls.get(`/v2/referentiel/${name}`, signal);
      if (answer.status !== 200) {
        throw new UnreadableAnswer(`The reference list "${name}" came with status ${answer.status}.`, {
          status: answer.status,
        });
      }
      return readReferentiel(name, answer.body);
    },

    async observe(call, { signal } = {}) {
      return observationOf(await calls.observe(probePath(call), signal), call);
    },

    async authenticate({ signal } = {}) {
      await calls.tokens.get(signal);
    },

    stats: () => calls.stats(),
    setRate: (rate) => calls.setRate(rate),
    close: () => calls.close(),
  };
}
