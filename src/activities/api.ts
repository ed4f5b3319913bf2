import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ListEntry, ListName } from '../domain/lists.js';
import { type PageSummary, summarizePage } from '../domain/page.js';
import { isRate, RATE_FORM, type Rate } from '../domain/rate.js';
import { pageRange, type Search } from '../domain/search.js';
import type { Datalake, PageWrite } from '../elasticsearch/index.js';
import {
  type FranceTravailClient,
  FranceTravailError,
  type Range,
  type SearchPage,
} from '../france-travail/index.js';
import type {
  AskedOffre,
  AskOffreInput,
  CollectPageInput,
  FindOffreInput,
  FoundOffre,
  OffreCount,
  PageReceipt,
} from './contracts.js';
import { CountriesOfRuns } from './countries.js';
import { whileBeating } from './heartbeat.js';
import { storing } from './storing.js';

/** What the activities of one application work with. */
export interface ApiDependencies {
  readonly api: FranceTravailClient;
  readonly datalake: Datalake;
  /** Makes the whole process keep to a rate; undefined = the configured one. Called before each page of a run. */
  readonly setRate: (rate: Rate | undefined) => void;
}

export interface ApiActivities {
  /**
   * Fetches one page and stores it: offers into `offres`, what was seen into `presences`. Only a receipt returns, so
   * no text ever enters a history. A page in hand waits for an Elasticsearch that is away, so that no call is spent
   * twice; repeating the activity writes nothing twice.
   *
   * Fails with `RateLimited`, `ApiUnavailable`, `UnreadableAnswer` (tried again), `InvalidCredentials`,
   * `InvalidRequest`, `InvalidRate`, `ElasticsearchMisconfigured` (not tried again).
   */
  collectPage(input: CollectPageInput): Promise<PageReceipt>;
  /** Asks for one offer to hear how many there are, and stores nothing. Fails like `collectPage`. */
  countOffres(search: Search): Promise<OffreCount>;
  /** Asks for one offer by its id. Fails like `collectPage`; `InvalidRequest` too when the id can be no address. */
  askOffre(input: AskOffreInput): Promise<AskedOffre>;
  /** Reads the first page of a search to hear whether an offer is on it, and stores nothing. Fails like `collectPage`. */
  findOffre(input: FindOffreInput): Promise<FoundOffre>;
  /**
   * One reference list, as the API gives it. With `run`, it is kept in the document of that run, for later ones to which
   * the API does not give it. Fails like `collectPage`.
   */
  readReferentiel(name: ListName, run?: string): Promise<readonly ListEntry[]>;
}

/**
 * Calls that earlier attempts of the same activity have spent, carried from one to the next by its heartbeat: what the
 * web UI shows of a pending activity, so it also says what a page waits for.
 */
interface Spent {
  readonly calls: number;
  readonly rateLimited: number;
  /** Why Elasticsearch does not take the page in hand, while it does not. */
  readonly waiting?: string;
}

/** The calls of one activity, which keeps count of what it and its earlier attempts have spent. */
function countedCalls(api: FranceTravailClient) {
  const { info, cancellationSignal: signal } = Context.current();
  const before = info.heartbeatDetails as Spent | undefined;
  let spent: Spent = { calls: before?.calls ?? 0, rateLimited: before?.rateLimited ?? 0 };
  async function counted<T>(call: () => Promise<T>): Promise<T> {
    spent = { ...spent, calls: spent.calls + 1 };
    try {
      return await call();
    } catch (error) {
      if (error instanceof FranceTravailError && error.code === 'RateLimited') {
        spent = { ...spent, rateLimited: spent.rateLimited + 1 };
      }
      throw error;
    }
  }
  return {
    /** What the heartbeat carries. */
    spent: () => spent,
    /** Says what the page in hand waits for, or that it waits no more. */
    waitFor(reason: string | undefined) {
      const { calls, rateLimited } = spent;
      spent = { calls, rateLimited, ...(reason === undefined ? {} : { waiting: reason }) };
    },
    search: (search: Search, range: Range) => counted(() => api.search(search, range, { signal })),
    offre: (id: string) => counted(() => api.offre(id, { signal })),
  };
}

async function collectPage(
  { api, datalake, setRate, countries }: ApiDependencies & { readonly countries: CountriesOfRuns },
  { run, window, search, page, rate }: CollectPageInput,
): Promise<PageReceipt> {
  requireRate(rate);
  if (rate !== 'standing') setRate(rate);
  const { log, cancellationSignal: signal } = Context.current();
  const counted = countedCalls(api);
  return whileBeating(counted.spent, async () => {
    const fetched = await counted.search(search, pageRange(page));
    // The clock that the offers' own dates come from, where the answer tells it.
    const lu = fetched.date === undefined ? new Date() : new Date(fetched.date);
    const written = await storing(
      signal,
      async () => {
        const known = await countries.of(run);
        const read = { run, fenetre: window, page, offres: fetched.offres, lu, countries: known };
        return datalake.indexPage(read, signal);
      },
      (reason) => {
        if (reason !== undefined && counted.spent().waiting === undefined) {
          log.warn(`a page waits for Elasticsearch: ${reason.message}`, { window, page });
        }
        counted.waitFor(reason?.message);
      },
    );
    return receiptOf(fetched, summarizePage(fetched, page, search.creation), written, counted.spent());
  });
}

function receiptOf(
  { offres, total, date, unsaid, counted }: SearchPage,
  summary: PageSummary,
  written: PageWrite,
  { calls, rateLimited }: Spent,
): PageReceipt {
  return {
    ...summary,
    ...(unsaid && { unsaid }),
    ...(date !== undefined && { date }),
    ...(counted !== undefined && { counted }),
    tally: {
      calls,
      rateLimited,
      pages: 1,
      read: offres.length,
      created: written.created,
      changed: written.changed,
      unchanged: written.unchanged + written.duplicates,
      rejected: written.rejected.length,
      understated: summary.total > total ? 1 : 0,
      windows: 0,
      fell: 0,
      unsteady: 0,
    },
  };
}

async function readReferentiel(
  { api, datalake }: Pick<ApiDependencies, 'api' | 'datalake'>,
  name: ListName,
  run: string | undefined,
): Promise<readonly ListEntry[]> {
  const { log, cancellationSignal: signal } = Context.current();
  const list = await api.referentiel(name, { signal });
  const entries = LABELLED.includes(name) ? list : list.map(({ code }) => ({ code }));
  if (run !== undefined) {
    await storing(
      signal,
      () => datalake.keepList(run, name, entries, new Date(), signal),
      (reason) => {
        if (reason !== undefined) log.warn(`a list waits for Elasticsearch: ${reason.message}`, { name });
      },
    );
  }
  return entries;
}

/** Lists whose labels are used: the others are long. */
const LABELLED: readonly ListName[] = ['regions', 'departements', 'pays'];

export function createApiActivities({ api, datalake, setRate }: ApiDependencies): ApiActivities {
  const countries = new CountriesOfRuns(datalake);
  return {
    collectPage: (input) => collectPage({ api, datalake, setRate, countries }, input),

    async countOffres(search) {
      const counted = countedCalls(api);
      return whileBeating(counted.spent, async () => {
        const { total } = await counted.search(search, { first: 0, last: 0 });
        return { total, calls: counted.spent().calls };
      });
    },

    async askOffre({ id }) {
      const counted = countedCalls(api);
      return whileBeating(counted.spent, async () => {
        const state = await counted.offre(id);
        return { state, calls: counted.spent().calls };
      });
    },

    async findOffre({ id, search }) {
      const counted = countedCalls(api);
      return whileBeating(counted.spent, async () => {
        const page = await counted.search(search, pageRange(0));
        const { total } = summarizePage(page, 0, search.creation);
        const found = page.offres.some((offre) => offre.id === id);
        const { calls } = counted.spent();
        return { found, total, ...(page.unsaid && { unsaid: page.unsaid }), calls };
      });
    },

    readReferentiel: (name, run) =>
      whileBeating(
        () => undefined,
        () => readReferentiel({ api, datalake }, name, run),
      ),
  };
}

function requireRate(rate: unknown): void {
  if (rate === undefined || rate === 'standing' || isRate(rate)) return;
  throw ApplicationFailure.nonRetryable(
    `rate must be ${RATE_FORM} (got ${JSON.stringify(rate)})`,
    'InvalidRate',
  );
}
