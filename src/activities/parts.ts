import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/common';
import { POLLED_WITHIN_MS } from '../patience/index.js';
import { clientQueuesOf, describeUses, otherUses } from '../temporal/client-uses.js';
import type { PartRef } from './contracts.js';

/** What Temporal itself knows of a run's parts and queues. */

/** The ids of those workflows among these that do not go on any more, as the Temporal server says. */
export async function endedParts(parts: readonly PartRef[]): Promise<readonly string[]> {
  const states = await Promise.all(parts.map(async (part) => ({ part, goesOn: await goesOn(part) })));
  return states.flatMap(({ part, goesOn }) => (goesOn ? [] : [part.workflowId]));
}

async function goesOn({ workflowId, firstRunId }: PartRef): Promise<boolean> {
  try {
    const { status, raw } = await Context.current().client.workflow.getHandle(workflowId).describe();
    // Another run may have started a part of the same name since.
    return status.name === 'RUNNING' && raw.workflowExecutionInfo?.firstRunId === firstRunId;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Of Temporal's protocol: a task queue of activities. */
const ACTIVITIES = 2;

/** Whether a worker has asked a task queue for activities a short while ago. */
export async function isServed(queue: string): Promise<boolean> {
  const { client } = Context.current();
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: queue },
    taskQueueType: ACTIVITIES,
  });
  const since = Date.now() - POLLED_WITHIN_MS;
  return (pollers ?? []).some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > since);
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
