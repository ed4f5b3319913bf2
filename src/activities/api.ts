import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { countedBy } from '../domain/facets.js';
import type { ListEntry, ListName } from '../domain/lists.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { type PageSummary, summarizePage } from '../domain/page.js';
import { isRate, RATE_FORM, type Rate, UNCHANGED_RATE } from '../domain/rate.js';
import { pageRange, type Search } from '../domain/search.js';
import type { PageWrite, Store } from '../elasticsearch/index.js';
import type { FranceTravailClient, SearchPage } from '../france-travail/index.js';
import { askOffres } from './ask-offres.js';
import type {
  AskedOffre,
  AskedOffres,
  AskOffreInput,
  AskOffresInput,
  CollectPageInput,
  FindOffreInput,
  FoundOffre,
  OffreCount,
  PageReceipt,
} from './contracts.js';
import { countedCalls, type Spent } from './counted-calls.js';
import { whileBeating } from './heartbeat.js';
import { HeldPages } from './held-pages.js';
import { storing } from './storing.js';
import { RulesOfRuns } from './storing-rules.js';

/** What the activities of one application work with. */
export interface ApiDependencies {
  readonly api: FranceTravailClient;
  readonly store: Store;
  /** Makes the whole process keep to a rate; undefined = the configured one. Called before each page of a run. */
  readonly setRate: (rate: Rate | undefined) => void;
  /** Told what became of the offers of each page. Default: nobody. */
  readonly metrics?: Metrics | undefined;
}

/** What activities of one process share. */
interface Shared {
  readonly rules: RulesOfRuns;
  readonly held: HeldPages;
}

export interface ApiActivities {
  /**
   * Fetches one page and stores it: offers into `offres`, what was seen into `presences`. Only a receipt returns, so
   * no text ever enters a history. A held page waits for an Elasticsearch that is away, so that no call is spent
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
  /**
   * Asks for offers by their ids, one call after the other; what is heard survives a worker that dies. A question that
   * fails for good leaves its offer `unknown`. Fails like `collectPage`, but for `InvalidRequest`.
   */
  askOffres(input: AskOffresInput): Promise<AskedOffres>;
  /** Reads the first page of a search to hear whether an offer is on it, and stores nothing. Fails like `collectPage`. */
  findOffre(input: FindOffreInput): Promise<FoundOffre>;
  /**
   * One reference list, as the API gives it. With `run`, it is kept in the document of that run, for later ones to which
   * the API does not give it. Fails like `collectPage`.
   */
  readReferentiel(name: ListName, run?: string): Promise<readonly ListEntry[]>;
}

async function collectPage(
  { api, store, setRate, metrics = NO_METRICS, rules, held }: ApiDependencies & Shared,
  { run, window, search, page, rate }: CollectPageInput,
): Promise<PageReceipt> {
  requireRate(rate);
  if (rate !== UNCHANGED_RATE) setRate(rate);
  const { log, cancellationSignal: signal } = Context.current();
  const counted = countedCalls(api);
  const waits = held.ofPage();
  return whileBeating(counted.spent, async () => {
    const fetched = await counted.search(search, pageRange(page));
    // The clock that the offers' own dates come from, where the answer tells it.
    const lu = fetched.date === undefined ? new Date() : new Date(fetched.date);
    const written = await storing(
      signal,
      async () => {
        const reponse = { enTetes: fetched.headers.names, limites: fetched.headers.limits };
        const read = { run, fenetre: window, search, page, offres: fetched.offres, lu, reponse };
        const known = await rules.of(run);
        const outcome = await store.indexPage({ ...read, ...known }, signal);
        rules.hear(run, outcome);
        return outcome;
      },
      (reason) => {
        if (reason !== undefined && counted.spent().waiting === undefined) {
          log.warn(`a page waits for Elasticsearch: ${reason.message}`, { window, page });
        }
        counted.waitFor(reason?.message);
        waits(reason !== undefined);
      },
    ).finally(() => waits(false));
    const summary = summarizePage(fetched, page, search.creation);
    const receipt = receiptOf(fetched, summary, written, counted.spent());
    tellOffres(metrics, receipt);
    return receipt;
  });
}

function tellOffres(metrics: Metrics, { tally }: PageReceipt): void {
  for (const outcome of ['created', 'changed', 'unchanged', 'rejected'] as const) {
    if (tally[outcome] > 0) metrics.count('moisson_offers_total', { outcome }, tally[outcome]);
  }
}

function receiptOf(
  { offres, total, date, unsaid, facets }: SearchPage,
  summary: PageSummary,
  written: PageWrite,
  { calls, rateLimited }: Spent,
): PageReceipt {
  return {
    ...summary,
    ...(unsaid && { unsaid }),
    ...(date !== undefined && { date }),
    ...(facets !== undefined && { facets, counted: countedBy(facets) }),
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
  { api, store }: Pick<ApiDependencies, 'api' | 'store'>,
  name: ListName,
  run: string | undefined,
): Promise<readonly ListEntry[]> {
  const { log, cancellationSignal: signal } = Context.current();
  const list = await api.referentiel(name, { signal });
  const entries = LABELLED.includes(name) ? list : list.map(({ code }) => ({ code }));
  if (run !== undefined) {
    await storing(
      signal,
      () => store.keepList(run, name, entries, new Date(), signal),
      (reason) => {
        if (reason !== undefined) log.warn(`a list waits for Elasticsearch: ${reason.message}`, { name });
      },
    );
  }
  return entries;
}

/** Lists whose labels are used: the others are long. */
const LABELLED: readonly ListName[] = ['regions', 'departements', 'pays'];

export function createApiActivities(dependencies: ApiDependencies): ApiActivities {
  const { api, store, setRate, metrics } = dependencies;
  const shared = { rules: new RulesOfRuns(store), held: new HeldPages(metrics) };
  return {
    collectPage: (input) => collectPage({ ...dependencies, ...shared }, input),

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

    async askOffres(input) {
      requireRate(input.rate);
      return askOffres({ api, setRate }, input);
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
        () => readReferentiel({ api, store }, name, run),
      ),
  };
}

function requireRate(rate: unknown): void {
  if (rate === undefined || rate === UNCHANGED_RATE || isRate(rate)) return;
  throw ApplicationFailure.nonRetryable(
    `rate must be ${RATE_FORM} (got ${JSON.stringify(rate)})`,
    'InvalidRate',
  );
}
