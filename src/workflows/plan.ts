import { proxyActivities } from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { OffreCount } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Forecast } from '../domain/forecast.js';
import { type IngestionInput, parseIngestionInput } from '../domain/ingestion-input.js';
import type { ReplacedList } from '../domain/lists.js';
import type { Search } from '../domain/search.js';
import { searchLabel } from '../domain/search-label.js';
import { apiCall, forecasting, storeCall } from '../patience/index.js';
import { Applications } from './applications.js';
import { chooseRegions } from './chosen-regions.js';
import { defaultPlan } from './default-plan.js';
import { readInput } from './input.js';
import { PRIORITY } from './priority.js';
import { readReferences } from './references.js';

const store = proxyActivities<StoreActivities>(storeCall);
const forecasts = proxyActivities<StoreActivities>(forecasting);

/** What a run would cost, and the calls that it took to say so: the reference lists and some counts. */
export interface SpentForecast extends Forecast {
  readonly spent: number;
  /** Reference lists that the API did not give. */
  readonly replacedLists?: readonly ReplacedList[];
}

/**
 * Says what a run with this input would cost, without collecting anything: the reference lists, the national total
 * and, for the region plan, a count per region. Its calls share queues and rate with a current run.
 *
 * Fails with `InvalidInput`, `InvalidCredentials`, or with an activity's own error.
 */
export async function PlanWorkflow(input?: IngestionInput): Promise<SpentForecast> {
  const { plan, regions } = readInput((given) => parseIngestionInput(given, defaultPlan), input);
  const applications = new Applications(await store.applicationQueues());
  const { references, replaced } = await readReferences(applications);
  const chosen = plan === 'region' ? chooseRegions(references, regions) : [];
  const [country, ...counts] = await Promise.all([
    count(applications, {}),
    ...chosen.map(({ code }) => count(applications, { region: code })),
  ]);
  const forecast = await forecasts.estimateRun({
    plan,
    total: country.total,
    territory: references,
    counted: Object.fromEntries(chosen.map(({ code }, i) => [code, counts[i]?.total ?? 0])),
    ...(regions === undefined ? {} : { regions }),
  });
  const lists = 4;
  const spent = [country, ...counts].reduce((sum, { calls }) => sum + calls, lists);
  return { ...forecast, spent, ...(replaced.length === 0 ? {} : { replacedLists: replaced }) };
}

function count(applications: Applications, search: Search): Promise<OffreCount> {
  return applications.call((taskQueue) =>
    proxyActivities<ApiActivities>({
      ...apiCall,
      taskQueue,
      priority: PRIORITY.probe,
    }).countOffres.executeWithOptions({ summary: `count: ${searchLabel(search)}` }, [search]),
  );
}
