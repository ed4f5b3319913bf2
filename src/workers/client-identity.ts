import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { type ClientUse, otherUses } from '../activities/client-uses.js';
import { ANNOUNCED_EVERY_MS, ANNOUNCEMENT_PAUSE_MS } from '../patience/index.js';

/**
 * Two installations with one client id each take its whole rate, and the API refuses a third of the calls of both. They
 * may know nothing of each other: other prefixes, other queues. So every API worker asks for work, which there never is,
 * on a task queue that is named after a fingerprint of its client id. Whoever else has that id on this namespace is
 * listed there.
 */
export function clientQueue(clientId: string, apiUrl: string): string {
  const fingerprint = createHash('sha256').update(`moisson ${apiUrl} ${clientId}`).digest('hex').slice(0, 16);
  return `moisson-client-${fingerprint}`;
}

/** How a worker of an application calls itself to Temporal: where it runs, what it serves, and the queue of its client id. */
export function identityOf(taskQueue: string, clientQueueName: string): string {
  return `${process.pid}@${hostname()} ${taskQueue} ${clientQueueName}`;
}

export interface Announced {
  readonly namespace: string;
  /** Of the application, which tells installations apart. */
  readonly taskQueue: string;
  /** From {@link clientQueue}. */
  readonly clientQueue: string;
}

/**
 * Announces a worker until `signal` fires, and hands over who else uses its client id whenever that changes. What cannot
 * be asked for a while (a server that is away) is asked again.
 */
export async function announceClient(
  connection: ConnectionLike,
  { namespace, taskQueue, clientQueue }: Announced,
  found: (others: readonly ClientUse[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const poll = { namespace, taskQueue: { name: clientQueue }, identity: identityOf(taskQueue, clientQueue) };
  let known = '';
  while (!signal.aborted) {
    const asked = connection.withDeadline(Date.now() + ANNOUNCED_EVERY_MS, () =>
      connection.withAbortSignal(signal, () => connection.workflowService.pollActivityTaskQueue(poll)),
    );
    const ended = asked.then(
      () => {},
      () => {},
    );
    // By then the server has listed it, and the others too.
    await sleep(ANNOUNCEMENT_PAUSE_MS, undefined, { signal }).catch(() => {});
    const others = await otherUses(connection.workflowService, { namespace, taskQueue, clientQueue }).catch(
      () => undefined,
    );
    const now = others?.map(({ taskQueue, host }) => `${taskQueue} on ${host}`).join(', ') ?? known;
    if (others !== undefined && now !== known) found(others);
    known = now;
    await ended;
  }
}
