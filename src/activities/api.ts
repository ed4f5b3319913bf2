import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { type ReadPage, summarizePage } from '../domain/page.js';
import { pageRange } from '../domain/search.js';
import type { Datalake } from '../elasticsearch/index.js';
import { type FranceTravailClient, FranceTravailError, type Rate } from '../france-travail/index.js';
import type { CollectPageInput, PageReceipt, ReferentielEntry, ReferentielName } from './contracts.js';
import { withFailures } from './failures.js';
import { whileBeating } from './heartbeat.js';
import { storing } from './storing.js';

/** What the activities of one application work with. */
export interface ApiDependencies {
  readonly api: FranceTravailClient;
  readonly datalake: Datalake;
  /** Makes the whole process keep to a rate; undefined = the configured one. Called before each page. */
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
  /** One reference list, as the API gives it. Fails like `collectPage`. */
  readReferentiel(name: ReferentielName): Promise<readonly ReferentielEntry[]>;
}

/** Calls that earlier attempts of the same activity have spent, carried from one to the next by its heartbeat. */
interface Spent {
  readonly calls: number;
  readonly rateLimited: number;
}

export function createApiActivities({ api, datalake, setRate }: ApiDependencies): ApiActivities {
  return withFailures<ApiActivities>({
    async collectPage({ run, window, search, page, rate }) {
      requireRate(rate);
      setRate(rate);
      const { info, cancellationSignal: signal } = Context.current();
      let spent: Spent = (info.heartbeatDetails as Spent | undefined) ?? { calls: 0, rateLimited: 0 };
      return whileBeating(
        () => spent,
        async () => {
          const fetched = await fetchPage();
          const lu = new Date();
          const written = await storing(signal, () =>
            datalake.indexPage({ run, fenetre: window, page, offres: fetched.offres, lu }, signal),
          );
          return {
            ...summarizePage(fetched),
            tally: {
              ...spent,
              pages: 1,
              read: fetched.offres.length,
              created: written.created,
              changed: written.changed,
              unchanged: written.unchanged + written.duplicates,
              rejected: written.rejected.length,
              windows: 0,
            },
          };
        },
      );

      async function fetchPage(): Promise<ReadPage> {
        spent = { ...spent, calls: spent.calls + 1 };
        try {
          return await api.search(search, pageRange(page), { signal });
        } catch (error) {
          if (error instanceof FranceTravailError && error.code === 'RateLimited') {
            spent = { ...spent, rateLimited: spent.rateLimited + 1 };
          }
          throw error;
        }
      }
    },

    async readReferentiel(name) {
      const { cancellationSignal: signal } = Context.current();
      const list = await whileBeating(
        () => undefined,
        () => api.referentiel(name, { signal }),
      );
      return list.map((entry) => ({
        code: entry.code,
        libelle: entry.libelle,
        ...('region' in entry ? { region: entry.region.code } : {}),
      }));
    },
  });
}

/** What came through JSON may be anything: Infinity, for one, comes out as null. */
function requireRate(rate: unknown): void {
  if (rate === undefined || rate === 'auto' || (typeof rate === 'number' && rate > 0)) return;
  throw ApplicationFailure.nonRetryable(
    `rate must be a number of calls per second above 0, or "auto" (got ${JSON.stringify(rate)})`,
    'InvalidRate',
  );
}
