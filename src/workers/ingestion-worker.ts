import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createClosingActivities } from '../activities/closing.js';
import { createLedgerActivities } from '../activities/ledger.js';
import { createReplayActivities } from '../activities/replay.js';
import { createStockActivities } from '../activities/stock.js';
import { type Config, INGESTION } from '../config/index.js';
import type { Datalake } from '../elasticsearch/index.js';
import { HEARTBEAT_MS, STICKY_WAIT, WORKER_GRACE } from '../patience/index.js';
import { keepBeating, reportFailures } from './activity-interceptors.js';
import { ownInstallation } from './identity.js';
import { guardInstallation } from './installation-guard.js';

/** Built by `npm run build`, next to the compiled sources. */
const WORKFLOW_BUNDLE = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url));

/** The worker of the queue `ingestion`: every workflow, and the activities that keep a run's books in Elasticsearch. */
export async function createIngestionWorker(
  config: Config,
  connection: NativeConnection,
  datalake: Datalake,
  bundle = WORKFLOW_BUNDLE,
): Promise<Worker> {
  const { queues, closedOffers } = config;
  const { recheckMs } = config.franceTravail;
  const installation = ownInstallation(config, datalake);
  return Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: queues.ingestion,
    workflowBundle: { codePath: bundle },
    activities: {
      ...createLedgerActivities({
        datalake,
        queues: queues.applications,
        recheckMs,
        maxClosedShare: config.maxClosedShare,
        installation,
      }),
      ...createStockActivities({ datalake, closedOffers }),
      ...createClosingActivities({ datalake, queues: queues.applications, recheckMs, installation }),
      ...createReplayActivities({ datalake, queues: queues.applications, installation }),
    },
    interceptors: { activity: [reportFailures, guardInstallation(INGESTION, installation), keepBeating] },
    maxConcurrentActivityTaskExecutions: 8,
    // A run has some twenty children; every one of them stays in memory, or each page would replay its history.
    maxCachedWorkflows: 100,
    // Eager dispatch ignores the rate limit of a worker (27 calls/s were measured for a limit of 3).
    maxEagerActivityReservationsPerWorkflowTask: 0,
    stickyQueueScheduleToStartTimeout: STICKY_WAIT,
    maxHeartbeatThrottleInterval: HEARTBEAT_MS,
    shutdownGraceTime: WORKER_GRACE,
  });
}
