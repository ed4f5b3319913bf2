import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { ANNOUNCED_EVERY_MS, ANNOUNCEMENT_PAUSE_MS } from '../patience/index.js';
import { identityOf } from '../temporal/client-queue.js';
import { type ClientUse, otherUses } from '../temporal/client-uses.js';

export interface Announced {
  readonly namespace: string;
  /** Of the application, which tells installations apart. */
  readonly taskQueue: string;
  /** From `clientQueue`. */
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
