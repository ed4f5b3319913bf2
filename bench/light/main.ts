/**
 * The activities of a run in memory, or its workflows alone: `node dist/bench/light/main.js activities 7397880` and
 * `node dist/bench/light/main.js workflows`. Two processes, so that the memory of workflows is told apart.
 */
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { LightWorld } from './world.js';

const QUEUES = ['offres-app-1', 'offres-app-2'];
const [role, offers = '0'] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGINT', 'SIGTERM'] });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
const workers = await Promise.all(role === 'workflows' ? [workflows()] : activities());
await Promise.all(workers.map((worker) => worker.run()));
await connection.close();
process.exit(0);

function activities(): Promise<Worker>[] {
  const world = new LightWorld(Number(offers), 1);
  return [
    Worker.create({ connection, taskQueue: 'ingestion', activities: world.storeActivities(QUEUES) }),
    ...QUEUES.map((taskQueue) => Worker.create({ connection, taskQueue, activities: world.api })),
  ];
}

/** With the settings of the ingestion worker, so that its memory compares. */
function workflows(): Promise<Worker> {
  return Worker.create({
    connection,
    taskQueue: 'ingestion',
    workflowBundle: { codePath: fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url)) },
    maxCachedWorkflows: 100,
    maxEagerActivityReservationsPerWorkflowTask: 0,
  });
}
