import { Context } from '@temporalio/activity';
import { clientQueuesOf, describeUses, otherUses } from '../temporal/client-uses.js';
import { workersOn } from '../temporal/pollers.js';

/** Whether a worker has asked a task queue for activities a short while ago. */
export async function isServed(queue: string): Promise<boolean> {
  const { client } = Context.current();
  const { namespace } = client.options;
  return (await workersOn(client.workflowService, { namespace, name: queue })) > 0;
}

/**
 * What stands against the client ids of these queues' workers, in sentences: other installations that use them too. Says
 * nothing where it cannot be known: workers that have not asked for work yet, or a namespace of their own.
 */
export async function sharedClients(queues: readonly string[]): Promise<readonly string[]> {
  const { client } = Context.current();
  const { namespace } = client.options;
  const { workflowService } = client;
  const found = await Promise.all(
    queues.map(async (taskQueue) => {
      const clientQueues = await clientQueuesOf(workflowService, namespace, taskQueue);
      const uses = await Promise.all(
        clientQueues.map((clientQueue) => otherUses(workflowService, { namespace, taskQueue, clientQueue })),
      );
      return uses.some(({ length }) => length > 0) ? [describeUses(taskQueue, uses.flat())] : [];
    }),
  );
  return found.flat();
}
