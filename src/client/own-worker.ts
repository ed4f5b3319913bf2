import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { makeHome } from '../../services/index.js';
import { INGESTION } from '../config/index.js';
import { WORKERS_WATCHED_MS } from '../patience/index.js';
import type { Context } from './context.js';
import { superviseWorkers } from './supervisor.js';
import { workersOf } from './temporal.js';

/** It lives as long as its command: nobody reads its metrics, and their port may be taken. */
const UNMEASURED = { MOISSON_METRICS_PORT: '0' };

/**
 * Runs a worker of the queue `ingestion` until `end` where nobody else does: for work that needs no application of the
 * API, so that a person need not start the workers first.
 */
export async function serveUnlessServed(
  client: Client,
  { config, env, home }: Context,
  name: string,
  log: (line: string) => void,
  end: AbortSignal,
): Promise<void> {
  const { ingestion: queue } = config.queues;
  // Who cannot be asked for now may be there.
  const isServed = () =>
    workersOf(client, queue, 'workflow').then(
      (n) => n > 0,
      () => true,
    );
  while (!end.aborted && (await isServed())) {
    await sleep(WORKERS_WATCHED_MS, undefined, { signal: end }).catch(() => {});
  }
  if (end.aborted) return;
  makeHome(home);
  const logFile = join(home, 'workers.log');
  log(`No worker polls the task queue "${queue}": this command runs one for ${name}, its log is ${logFile}`);
  const worker = superviseWorkers([INGESTION], { env: { ...env, ...UNMEASURED }, log, logFile });
  try {
    await Promise.race([once(end, 'abort'), worker.failed]);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
  } finally {
    await worker.stop();
  }
}
