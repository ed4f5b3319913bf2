import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { describeOrigin, remedyFor, type ServerOrigin } from '../servers.js';
import { ONE_WORKER_EACH, pollersOf, requireNamespace } from '../temporal.js';
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
  return [...server, ...(await Promise.all(queues.map((queue) => checkQueue(client, config, queue)))).flat()];
}

function checkQueue(client: Client, config: Config, queue: string): Promise<Finding[]> {
  const name = `queue ${queue}`;
  return checked(name, async () => {
    // Workflows and the ledger's activities come from one worker, so either is served by it or neither.
    const type = queue === config.queues.ingestion ? 'workflow' : 'activity';
    const workers = await pollersOf(client, queue, type);
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
