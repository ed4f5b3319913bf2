import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import type { Application } from '../../france-travail/index.js';
import { describeOrigin, remedyFor, type ServerOrigin } from '../servers.js';
import { ONE_WORKER_EACH, otherUsesOf, requireNamespace, workersOf } from '../temporal.js';
import { checked, type Finding, notice, right, wrong } from './check.js';

/** The server, the namespace, and whether each queue has its workers. */
export async function checkTemporal(
  client: Client,
  config: Config,
  origin: ServerOrigin,
): Promise<Finding[]> {
  const { address, namespace } = config.temporal;
  const server = await checked('Temporal', async () => {
    const { serverVersion } = await client.workflowService.getSystemInfo({});
    await requireNamespace(client, config);
    const seen = `server ${serverVersion} at ${address} (${describeOrigin(origin)}), namespace ${namespace}`;
    if (origin === 'usual') return notice('Temporal', seen, remedyFor('temporal'));
    return right('Temporal', seen);
  });
  if (server.some(({ status }) => status === 'wrong')) return server;
  const queues = [config.queues.ingestion, ...config.queues.applications];
  const found = await Promise.all([
    ...queues.map((queue) => checkQueue(client, config, queue)),
    ...config.franceTravail.applications.map((application) => checkClientId(client, config, application)),
  ]);
  return [...server, ...found.flat()];
}

function checkQueue(client: Client, config: Config, queue: string): Promise<Finding[]> {
  const name = `queue ${queue}`;
  return checked(name, async () => {
    // Workflows and the ledger's activities come from one worker, so either is served by it or neither.
    const type = queue === config.queues.ingestion ? 'workflow' : 'activity';
    const workers = await workersOf(client, queue, type);
    if (type === 'activity' && workers > 1) {
      return notice(
        name,
        `${workers} workers have asked for work in the last minute`,
        `stop all but one: ${ONE_WORKER_EACH}`,
      );
    }
    if (workers > 0)
      return right(name, `${workers} ${workers === 1 ? 'worker asks' : 'workers ask'} for work`);
    return wrong(
      name,
      'no worker has asked for work in the last minute',
      'start them with `npx moisson worker`',
    );
  });
}

/** Says nothing where no other installation uses the id: other namespaces cannot be looked into. */
async function checkClientId(client: Client, config: Config, application: Application): Promise<Finding[]> {
  const name = `id of ${application.name}`;
  const others = await otherUsesOf(client, config, application).catch(() => []);
  if (others.length === 0) return [];
  const where = others.map(({ taskQueue, host }) => `${taskQueue} on ${host}`).join(', ');
  return [
    notice(
      name,
      `another installation uses this client id too (${where}): the API refuses about a third of the calls of both`,
      'give each installation an application of its own, or run them at different times',
    ),
  ];
}
