import { hostname } from 'node:os';
import { Client, Connection, isGrpcServiceError, type WorkflowHandle } from '@temporalio/client';
import { type Config, INGESTION, queueOf, type WorkerRole } from '../config/index.js';
import type { Application } from '../france-travail/index.js';
import { POLLED_WITHIN_MS, TASK_TAKEN_MS, TEMPORAL_CONNECT } from '../patience/index.js';
import { clientQueue } from '../temporal/client-queue.js';
import { type ClientUse, describeUses, otherUses } from '../temporal/client-uses.js';
import {
  lastPollOf,
  lastPollsOf,
  NEVER,
  recentPollersOf,
  unpolledApplications,
  workersOn,
} from '../temporal/pollers.js';
import { CommandFailed, UsageError } from './exit.js';
import { warnOfUnnamed } from './servers.js';
import type { UnservedQueue } from './unserved.js';

/** A client of the configured Temporal server. @throws CommandFailed with the ways out when none answers. */
export async function connectTemporal(config: Config): Promise<Client> {
  const { address, namespace, connectionOptions } = config.temporal;
  try {
    const connection = await Connection.connect({ ...connectionOptions, connectTimeout: TEMPORAL_CONNECT });
    return new Client({ connection, namespace });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(
      `No Temporal server answers at ${address} (${reason}). Start one with \`npx moisson up\` or \`docker compose up\`, or set TEMPORAL_ADDRESS.`,
    );
  }
}

/** @throws UsageError when the server does not have the namespace: whatever is asked of it would fail. */
export async function requireNamespace({ workflowService }: Client, config: Config): Promise<void> {
  const { address, namespace } = config.temporal;
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (error) {
    // Who may not look at a namespace may still use it.
    if (!isGrpcServiceError(error) || error.code !== NOT_FOUND) return;
    throw new UsageError(
      `The Temporal server at ${address} has no namespace "${namespace}": create it, or set TEMPORAL_NAMESPACE.`,
    );
  }
}

/** Of gRPC. */
const NOT_FOUND = 5;

/**
 * Connects, works, and closes the connection in any case.
 * @throws what {@link connectTemporal} and {@link requireNamespace} do.
 */
export async function withTemporal<T>(config: Config, work: (client: Client) => Promise<T>): Promise<T> {
  warnOfUnnamed('temporal', config);
  const client = await connectTemporal(config);
  try {
    await requireNamespace(client, config);
    return await work(client);
  } finally {
    await client.connection.close();
  }
}

/**
 * The queue that a workflow needs and nobody polls. One application is enough to go on with, and a client without
 * credentials does not know the queues of any. `work` is the workflow, once it is started: Temporal remembers pollers
 * for minutes, and a task of the workflow that nobody takes tells at once that they are gone.
 */
export async function unservedQueue(
  client: Client,
  { queues }: Pick<Config, 'queues'>,
  work?: Pick<WorkflowHandle, 'describe'>,
): Promise<UnservedQueue | undefined> {
  const now = Date.now();
  const { ingestion } = queues;
  const polledAt = await lastWorkflowPoll(client, ingestion);
  if (polledAt <= now - POLLED_WITHIN_MS) return asUnserved(ingestion, polledAt);
  const waitsSince = work === undefined ? undefined : await taskWaitingSince(work);
  if (waitsSince !== undefined && now - waitsSince >= TASK_TAKEN_MS && polledAt < waitsSince) {
    return asUnserved(ingestion, polledAt);
  }
  const applications = { namespace: client.options.namespace, queues: queues.applications };
  const unpolled = await unpolledApplications(client.workflowService, applications, now - POLLED_WITHIN_MS);
  return unpolled && asUnserved(unpolled.name, unpolled.polledAt);
}

/** Of the queues of the applications, those that nobody polls. With one that is polled, a run goes on, more slowly. */
export async function unpolledQueues(
  client: Client,
  { queues: { applications } }: Pick<Config, 'queues'>,
): Promise<readonly UnservedQueue[]> {
  const since = Date.now() - POLLED_WITHIN_MS;
  const { namespace } = client.options;
  const polls = await lastPollsOf(client.workflowService, { namespace, queues: applications });
  return polls
    .filter(({ polledAt }) => polledAt <= since)
    .map(({ name, polledAt }) => asUnserved(name, polledAt));
}

/** The queue of a run that does not answer, whoever Temporal remembers. */
export async function silentQueue(
  client: Client,
  { queues: { ingestion } }: Pick<Config, 'queues'>,
): Promise<UnservedQueue> {
  return asUnserved(ingestion, await lastWorkflowPoll(client, ingestion));
}

function lastWorkflowPoll(client: Client, name: string): Promise<number> {
  const { namespace } = client.options;
  return lastPollOf(client.workflowService, { namespace, name, type: 'workflow' });
}

function asUnserved(name: string, polledAt: number): UnservedQueue {
  return { name, ...(polledAt === NEVER ? {} : { polledAt: new Date(polledAt) }) };
}

/** Since when a task of a workflow has waited for a worker, in milliseconds on Temporal's clock; undefined when none does. */
async function taskWaitingSince(work: Pick<WorkflowHandle, 'describe'>): Promise<number | undefined> {
  const { pendingWorkflowTask } = (await work.describe()).raw;
  // Of Temporal's protocol: PendingWorkflowTaskState, of which 1 is "scheduled" and 2 is "started".
  if (pendingWorkflowTask == null || pendingWorkflowTask.state !== 1) return undefined;
  const { originalScheduledTime, scheduledTime } = pendingWorkflowTask;
  const since = originalScheduledTime ?? scheduledTime;
  return since == null ? undefined : Number(since.seconds) * 1_000 + Number(since.nanos ?? 0) / 1e6;
}

/** Whether a worker has taken the first task of a workflow. */
export async function isTaken(work: Pick<WorkflowHandle, 'describe'>): Promise<boolean> {
  return (await work.describe()).raw.pendingWorkflowTask == null;
}

/** Why an application has one worker: no pacer can look into another process. */
export const ONE_WORKER_EACH = 'each keeps the rate for itself, and together they exceed it';

/** Says so when workers of these queues are about to be started beside others. */
export async function warnOfOtherWorkers(
  client: Client,
  queues: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  for (const queue of queues) {
    if ((await workersOf(client, queue, 'activity')) === 0) continue;
    log(
      `warning: a worker has asked ${queue} for calls in the last minute. Stop it if it still runs: ${ONE_WORKER_EACH}.`,
    );
  }
}

/** Workers of other installations on this namespace that use the client id of an application. */
export function otherUsesOf(
  client: Client,
  { temporal: { namespace }, franceTravail: { apiUrl }, indexPrefix }: Config,
  { name, clientId }: Application,
): Promise<ClientUse[]> {
  const taskQueue = queueOf(name, indexPrefix);
  return otherUses(client.workflowService, {
    namespace,
    taskQueue,
    clientQueue: clientQueue(clientId, apiUrl),
  });
}

/** Says so when workers of another installation use a client id that these roles are about to use. */
export async function warnOfSharedClients(
  client: Client,
  config: Config,
  roles: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  for (const application of config.franceTravail.applications) {
    if (!roles.includes(application.name)) continue;
    const others = await otherUsesOf(client, config, application);
    if (others.length > 0) log(`warning: ${describeUses(application.name, others)}`);
  }
}

/** Workers that have asked a task queue of the client's namespace for work in the last minute. */
export function workersOf(client: Client, name: string, type: 'workflow' | 'activity'): Promise<number> {
  return workersOn(client.workflowService, { namespace: client.options.namespace, name, type });
}

/** The roles among these whose worker has not asked for work from this machine in the last minute. */
export async function silentHere(
  client: Client,
  { indexPrefix }: Pick<Config, 'indexPrefix'>,
  roles: readonly WorkerRole[],
): Promise<WorkerRole[]> {
  const silent: WorkerRole[] = [];
  for (const role of roles) {
    const type = role === INGESTION ? 'workflow' : 'activity';
    const queue = { namespace: client.options.namespace, name: queueOf(role, indexPrefix), type } as const;
    const workers = await recentPollersOf(client.workflowService, queue);
    // Every worker names itself by its process and its machine first.
    if (!workers.some(({ identity }) => identity.split(' ')[0]?.endsWith(`@${hostname()}`)))
      silent.push(role);
  }
  return silent;
}
