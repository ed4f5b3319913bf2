import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createClosingActivities } from '../activities/closing.js';
import { createFollowActivities } from '../activities/following.js';
import { createMigrationActivities } from '../activities/migration.js';
import { createProbeStoreActivities } from '../activities/probing.js';
import { createReplayActivities } from '../activities/replay.js';
import { createSeenCounts } from '../activities/seen-counts.js';
import { createStockActivities } from '../activities/stock.js';
import { createStoreActivities } from '../activities/store-activities.js';
import { createTellingActivities } from '../activities/telling.js';
import { createWarehouseActivities } from '../activities/warehouse.js';
import { type Config, INGESTION } from '../config/index.js';
import type { Store } from '../elasticsearch/index.js';
import { notifierOf } from '../notify/index.js';
import { HEARTBEAT_MS, STICKY_WAIT, WORKER_GRACE } from '../patience/index.js';
import { openWarehouse } from '../warehouse/index.js';
import { keepBeating, reportFailures } from './activity-interceptors.js';
import { ownInstallation } from './identity.js';
import { guardInstallation } from './installation-guard.js';
import { Observed } from './observed.js';
import type { Traces } from './traces.js';

/** Built by `npm run build`, next to the compiled sources. */
const WORKFLOW_BUNDLE = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url));
/** What that bundle is made of. */
const WORKFLOWS = fileURLToPath(new URL('../workflows/index.js', import.meta.url));
const INSTALLATION_MODULE = fileURLToPath(new URL('../workflows/installation.js', import.meta.url));

interface IngestionWorkerOptions {
  /** @default what `npm run build` made */
  readonly bundle?: string;
  /** Told of the work. Default: nobody is. */
  readonly observed?: Observed;
}

/** The worker of the queue `ingestion`: every workflow, and the activities of the store. */
export async function createIngestionWorker(
  config: Config,
  connection: NativeConnection,
  store: Store,
  { bundle = WORKFLOW_BUNDLE, observed = new Observed() }: IngestionWorkerOptions = {},
): Promise<Worker> {
  const { queues, closedOffers, warehouse } = config;
  const { metrics, traces } = observed;
  const { recheckMs, rate, marginMs } = config.franceTravail;
  const installation = ownInstallation(config, store);
  const notifier = notifierOf(config);
  const seenCounts = createSeenCounts(store);
  return Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: queues.ingestion,
    ...workflowsOf(bundle, traces),
    activities: {
      ...createStoreActivities({
        store,
        seenCounts,
        queues: queues.applications,
        recheckMs,
        maxClosedShare: config.maxClosedShare,
        eventDays: config.eventDays,
        tells: notifier !== undefined,
        installation,
        metrics,
      }),
      ...createTellingActivities(store, notifier, config),
      ...createStockActivities({ store, seenCounts, closedOffers }),
      ...createClosingActivities({
        store,
        queues: queues.applications,
        recheckMs,
        closedOffers,
        ...(typeof rate === 'number' ? { pacing: { rate, marginMs } } : {}),
        installation,
        metrics,
      }),
      ...createMigrationActivities({ store, installation }),
      ...createWarehouseActivities({
        store,
        prefix: config.indexPrefix,
        ...(warehouse === undefined ? {} : { open: () => openWarehouse(warehouse) }),
      }),
      ...createProbeStoreActivities({ store, queues: queues.applications, installation }),
      ...createFollowActivities({ store, queues: queues.applications, installation }),
      ...createReplayActivities({ store, queues: queues.applications, installation }),
    },
    interceptors: {
      ...(traces === undefined ? {} : { workflowModules: [INSTALLATION_MODULE, traces.workflowModule] }),
      activity: [
        ...observed.interceptors,
        reportFailures,
        guardInstallation(INGESTION, installation),
        keepBeating,
      ],
    },
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

/** Whoever sends traces waits some seconds for a bundle of his own. */
function workflowsOf(
  bundle: string,
  traces: Traces | undefined,
): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'sinks'> {
  if (traces === undefined) return { workflowBundle: { codePath: bundle } };
  return { workflowsPath: WORKFLOWS, sinks: traces.sinks };
}
