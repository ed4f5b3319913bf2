/** One worker process: `node dist/src/workers/main.js <role>`. Ends with 0 on SIGTERM or SIGINT, 2 on a wrong configuration. */

import { NativeConnection, Runtime } from '@temporalio/worker';
import { type Config, ConfigError, loadConfig, requireRole } from '../config/index.js';
import { openStore, type Store } from '../elasticsearch/index.js';
import { WORK_TOLD_MS } from '../patience/index.js';
import { createApiWorker } from './api-worker.js';
import { createIngestionWorker } from './ingestion-worker.js';
import { writeLine } from './log.js';
import { Observed } from './observed.js';
import { installRuntime } from './runtime.js';
import { tellUntold, untoldNotices } from './tell-untold.js';
import { openTraces } from './traces.js';
import { watchStore } from './watch-store.js';

async function main(role: string): Promise<void> {
  const config = loadConfig({ env: process.env, cwd: process.cwd() });
  requireRole(config, role);
  const metrics = installRuntime(config, role);
  const warn = (line: string) => Runtime.instance().logger.warn(line);
  const traces = await openTraces(config, role, (reason) => warn(`traces cannot be sent: ${reason}`));
  const observed = new Observed(metrics, traces);
  // Without its supervisor it would go on beside its own successor, and both would spend one application's rate.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  const connection = await NativeConnection.connect(config.temporal.connectionOptions);
  const store = openStore(config, observed.metrics);
  const application = config.franceTravail.applications.find(({ name }) => name === role);
  const telling = tellWork(observed);
  if (application === undefined) {
    const worker = await createIngestionWorker(config, connection, store, { observed });
    const untold = await untoldNotices(config, connection, store, warn);
    void tellUntold(config, store, untold, warn);
    await besideWatch(config, { store, observed }, () => worker.run());
  } else {
    await createApiWorker(application, config, connection, store, observed).run();
  }
  clearInterval(telling);
  await traces?.close();
  await connection.close();
}

/** A line a minute, by which a reader knows that the worker is there and what it does. */
function tellWork(observed: Observed): NodeJS.Timeout {
  return setInterval(() => {
    const { message, context } = observed.takeLine(WORK_TOLD_MS / 1_000);
    Runtime.instance().logger.info(message, { ...context });
  }, WORK_TOLD_MS).unref();
}

/** Looks at the index, where somebody reads what it finds. */
async function besideWatch(
  { metrics }: Config,
  { store, observed }: { readonly store: Store; readonly observed: Observed },
  work: () => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  const failed = (error: unknown) =>
    Runtime.instance().logger.error('the index cannot be looked at', { error });
  const watching =
    metrics === undefined ? undefined : watchStore(store, observed.metrics, ended.signal, failed);
  try {
    await work();
  } finally {
    ended.abort();
    await watching;
  }
}

const role = process.argv[2] ?? '';
try {
  await main(role);
  process.exit(0);
} catch (error) {
  const isUsage = error instanceof ConfigError || error instanceof RangeError;
  const event = { at: new Date().toISOString(), level: 'error', worker: role } as const;
  // What was said before comes first.
  Runtime._instance?.flushLogs();
  // The configuration may be what is wrong.
  const format = process.env.MOISSON_LOG_FORMAT === 'json' ? 'json' : 'text';
  writeLine(
    isUsage ? { ...event, message: error.message } : { ...event, message: 'the worker ends', error },
    format,
  );
  process.exit(isUsage ? 2 : 1);
}
