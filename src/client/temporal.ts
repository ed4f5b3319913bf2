import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config.js';
import { UsageError } from './exit.js';

const CONNECT_TIMEOUT = '10 seconds';

/** A client of the configured Temporal server. Throws UsageError with the ways out when none answers. */
export async function connectTemporal(config: Config): Promise<Client> {
  const { address, namespace, connectionOptions } = config.temporal;
  try {
    const connection = await Connection.connect({ ...connectionOptions, connectTimeout: CONNECT_TIMEOUT });
    return new Client({ connection, namespace });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `No Temporal server answers at ${address} (${reason}). Start one with \`npx moisson up\` or \`docker compose up\`, or set TEMPORAL_ADDRESS.`,
    );
  }
}

/** Throws UsageError when no worker polls the queue of workflows: a run would wait without a word. */
export async function requireWorkers(client: Client, config: Config): Promise<void> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: config.temporal.namespace,
    taskQueue: { name: config.queues.ingestion },
    taskQueueType: 1,
  });
  if ((pollers ?? []).length === 0) {
    throw new UsageError(
      `No worker serves the task queue "${config.queues.ingestion}": start them with \`npx moisson worker\`.`,
    );
  }
}
