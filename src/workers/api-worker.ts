import { type NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createApiActivities } from '../activities/api.js';
import { createProbeActivities } from '../activities/probing.js';
import { ADDRESS_SOURCES, type Config, queueOf } from '../config/index.js';
import type { Metrics } from '../domain/metrics/metrics.js';
import { callsPerSecond, MAX_ALLOWED_RATE, type Rate } from '../domain/rate.js';
import type { Store } from '../elasticsearch/index.js';
import {
  type Application,
  createFranceTravailClient,
  type FranceTravailClient,
} from '../france-travail/index.js';
import { HEARTBEAT_MS, WORKER_GRACE } from '../patience/index.js';
import { clientQueue, identityOf } from '../temporal/client-queue.js';
import { type ClientUse, describeUses } from '../temporal/client-uses.js';
import { reportFailures } from './activity-interceptors.js';
import { announceClient } from './announce-client.js';
import { type Guard, GuardedWorker } from './guarded-worker.js';
import { ownInstallation } from './identity.js';
import { guardInstallation } from './installation-guard.js';
import { Observed } from './observed.js';
import { RunRate } from './run-rate.js';

/**
 * Calls in flight: at 3 a second and half a second each two would do; the others cover slow answers and pages that
 * wait for Elasticsearch. Each holds at most one page, about 2 MB.
 */
const CONCURRENT_CALLS = 10;

/**
 * The worker of one application of the API: activities only, on a queue of its own. There must be one such process
 * per application, since the pacer that keeps its rate cannot look into another one.
 */
export function createApiWorker(
  application: Application,
  config: Config,
  connection: NativeConnection,
  store: Store,
  observed: Observed = new Observed(),
): { run: () => Promise<void>; shutdown: () => void } {
  const { apiUrl, rate: configured } = config.franceTravail;
  const { metrics } = observed;
  const api = apiOf(application, config, metrics);
  const runRate = new RunRate({
    set(rate = configured) {
      api.setRate(rate);
      worker.raise(guardOf(rate));
    },
    lapse() {
      api.setRate(configured);
      worker.reset(guardOf(configured));
    },
  });
  const { namespace } = config.temporal;
  const taskQueue = queueOf(application.name, config.indexPrefix);
  const own = { namespace, taskQueue, clientQueue: clientQueue(application.clientId, apiUrl) };
  const guard = guardInstallation(application.name, ownInstallation(config, store));
  const activities = {
    ...createApiActivities({ api, store, setRate: (rate) => runRate.set(rate), metrics }),
    ...createProbeActivities(api),
  };
  const worker = new GuardedWorker(guardOf(configured), (limit) =>
    Worker.create({
      connection,
      namespace,
      taskQueue,
      identity: identityOf(taskQueue, own.clientQueue),
      activities,
      interceptors: { activity: [...observed.interceptors, reportFailures, guard] },
      maxConcurrentActivityTaskExecutions: CONCURRENT_CALLS,
      // The durable guard: whatever the pacer does, no more activities start than the application may make calls.
      ...(Number.isFinite(limit) ? { maxActivitiesPerSecond: limit } : {}),
      shutdownGraceTime: WORKER_GRACE,
      maxHeartbeatThrottleInterval: HEARTBEAT_MS,
    }),
  );
  return {
    async run() {
      const ended = new AbortController();
      const tell = (others: readonly ClientUse[]) => {
        if (others.length > 0) Runtime.instance().logger.warn(describeUses(application.name, others));
      };
      const announced = announceClient(connection, own, tell, ended.signal);
      try {
        await worker.run();
      } finally {
        ended.abort();
        await announced;
      }
      runRate.close();
      await api.close();
    },
    shutdown: () => worker.shutdown(),
  };
}

function apiOf(
  application: Application,
  { franceTravail, proxies }: Config,
  metrics: Metrics,
): FranceTravailClient {
  const { apiUrl, tokenUrl, rate, marginMs, coldStartMs, timeoutMs } = franceTravail;
  return createFranceTravailClient({
    application,
    apiUrl,
    tokenUrl,
    addressSources: ADDRESS_SOURCES,
    rate,
    marginMs,
    coldStartMs,
    timeoutMs,
    proxies,
    metrics,
  });
}

function guardOf(rate: Rate): Guard {
  return callsPerSecond(rate, MAX_ALLOWED_RATE);
}
