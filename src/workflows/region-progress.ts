import { log, proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import { briefStoreCall } from '../patience/index.js';
import type { RegionProgress } from './messages.js';
import type { RunScope } from './run-scope.js';

const store = proxyActivities<StoreActivities>(briefStoreCall);

/** How far each region has come that was counted at `first`, by code. It is shown only: nothing when it cannot be told. */
export async function reached(
  { run, references }: RunScope,
  first: Readonly<Record<string, number>>,
): Promise<readonly RegionProgress[]> {
  if (Object.keys(first).length === 0) return [];
  try {
    const seen = await store.seenByRegion({ run });
    return references.regions.flatMap(({ code, libelle }) => {
      const total = first[code];
      return total === undefined ? [] : [{ code, libelle, total, seen: seen[code] ?? 0 }];
    });
  } catch (error) {
    log.warn('the regions cannot be counted', { error });
    return [];
  }
}
