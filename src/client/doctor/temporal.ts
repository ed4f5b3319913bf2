import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { ATTRIBUTE_NAMES, SEARCH_ATTRIBUTES } from '../../domain/search-attributes.js';
import type { Application } from '../../france-travail/index.js';
import { type AttributeState, attributeStates } from '../../temporal/search-attributes.js';
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
    checkAttributes(client),
    ...queues.map((queue) => checkQueue(client, config, queue)),
    ...config.franceTravail.applications.map((application) => checkClientId(client, config, application)),
  ]);
  return [...server, ...found.flat()];
}

function checkQueue(client: Client, config: Config, queue: string): Promise<Finding[]> {
  const name = `queue ${queue}`;
  return checked(name, async () => {
    // Workflows and the store's activities come from one worker, so either is served by it or neither.
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

/** Runs go on without them, and are told apart in the list by their times alone. */
async function checkAttributes({ connection, options: { namespace } }: Client): Promise<Finding[]> {
  const name = 'search attributes';
  const states = await attributeStates(connection.operatorService, namespace).catch(() => undefined);
  // Who may not ask for them may not make them either, and runs set none.
  if (states === undefined)
    return [notice(name, 'they cannot be listed here, so runs set none', MAKE_ATTRIBUTES)];
  const of = (wanted: AttributeState) => ATTRIBUTE_NAMES.filter((attribute) => states[attribute] === wanted);
  const [missing, foreign] = [of('missing'), of('of another type')];
  if (missing.length + foreign.length === 0) return [right(name, `all ${ATTRIBUTE_NAMES.length} are there`)];
  return [
    ...(missing.length === 0
      ? []
      : [
          notice(
            name,
            `${missing.join(', ')} missing: Temporal's list does not tell runs apart by them`,
            MAKE_ATTRIBUTES,
          ),
        ]),
    ...foreign.map((attribute) =>
      notice(
        name,
        `${attribute} is of another type than ${SEARCH_ATTRIBUTES[attribute]}: somebody else made it, and runs leave it alone`,
        'use a namespace of your own, or do without it',
      ),
    ),
  ];
}

const MAKE_ATTRIBUTES = 'make them with `npx moisson attributes`';

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
