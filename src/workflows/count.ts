import { proxyActivities } from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { OffreCount } from '../activities/contracts.js';
import type { Search } from '../domain/search.js';
import { searchLabel } from '../domain/search-label.js';
import { witnessCall } from '../patience/index.js';
import type { Collector } from './collector.js';
import { PRIORITY } from './priority.js';

/** How many offers a search has, without storing one, on `queue` if it is given; undefined when nobody says. */
export function countOn(
  collector: Collector,
  search: Search,
  queue?: string,
): Promise<OffreCount | undefined> {
  return collector.ask(
    (taskQueue) =>
      proxyActivities<ApiActivities>({
        ...witnessCall,
        taskQueue,
        priority: PRIORITY.probe,
      }).countOffres.executeWithOptions({ summary: `count: ${searchLabel(search)}` }, [search]),
    queue,
  );
}
