import { proxyActivities } from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { FoundOffre } from '../activities/contracts.js';
import type { Search } from '../domain/search.js';
import { searchLabel } from '../domain/search-label.js';
import { witnessCall } from '../patience/index.js';
import type { Collector } from './collector.js';
import { PRIORITY } from './priority.js';

/** Whether the first page of a search shows an offer, and how many the search counts; undefined when nobody says. */
export function findIn(collector: Collector, id: string, search: Search): Promise<FoundOffre | undefined> {
  return collector.ask((taskQueue) =>
    proxyActivities<ApiActivities>({
      ...witnessCall,
      taskQueue,
      priority: PRIORITY.page,
    }).findOffre.executeWithOptions({ summary: `offer ${id}: ${searchLabel(search)}` }, [{ id, search }]),
  );
}
