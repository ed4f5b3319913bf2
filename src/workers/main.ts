/** One worker process: `node dist/src/workers/main.js <role>`. Ends with 0 on SIGTERM or SIGINT, 2 on a wrong configuration. */

import { inspect } from 'node:util';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { ConfigError, loadConfig, requireRole } from '../config/index.js';
import { printable } from '../domain/printable.js';
import { openStore } from '../elasticsearch/index.js';
import { createApiWorker } from './api-worker.js';
import { createIngestionWorker } from './ingestion-worker.js';
import { workerLogger } from './log.js';
import { tellUntold, untoldNotices } from './tell-untold.js';

async function main(role: string): Promise<void> {
  const config = loadConfig({ env: process.env, cwd: process.cwd() });
  requireRole(config, role);
  const logger = workerLogger();
  Runtime.install({ logger, shutdownSignals: ['SIGINT', 'SIGTERM'] });
  // Without its supervisor it would go on beside its own successor, and both would spend one application's rate.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  const connection = await NativeConnection.connect(config.temporal.connectionOptions);
  const store = openStore(config);
  const application = config.franceTravail.applications.find(({ name }) => name === role);
  if (application === undefined) {
    const worker = await createIngestionWorker(config, connection, store);
    const warn = (line: string) => logger.warn(line);
    const untold = await untoldNotices(config, connection, store, warn);
    void tellUntold(config, store, untold, warn);
    await worker.run();
  } else {
    await createApiWorker(application, config, connection, store).run();
  }
  await connection.close();
}

try {
  await main(process.argv[2] ?? '');
  process.exit(0);
} catch (error) {
  const isUsage = error instanceof ConfigError || error instanceof RangeError;
  console.error(printable(isUsage ? error.message : inspect(error)));
  process.exit(isUsage ? 2 : 1);
}
