import type { FakeApi } from '../workflows/fake-api.js';
import { QUEUES } from '../workflows/stage.js';

/** The workers of a run over a fake API; `changes` are activities that stand in for the world's own. */
export function workersOf(api: FakeApi, changes: object = {}): Readonly<Record<string, object>> {
  return {
    ingestion: { ...api.storeActivities(QUEUES), ...changes },
    ...Object.fromEntries(QUEUES.map((queue) => [queue, api.apiActivities(queue)])),
  };
}
