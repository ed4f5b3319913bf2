import { ANNOUNCED_WITHIN_MS } from '../patience/index.js';
import { pollersOf, type QueueService } from './pollers.js';

/** A worker of another installation that uses the same client id. */
export interface ClientUse {
  /** The task queue that it serves, after its index prefix. */
  readonly taskQueue: string;
  readonly host: string;
}

/** As `identityOf` spells it. */
const IDENTITY = /^\d+@(\S+) (\S+) (moisson-client-[0-9a-f]{16})$/;

interface Listed extends ClientUse {
  readonly clientQueue: string;
  /** Milliseconds, on Temporal's clock. */
  readonly askedAt: number;
}

/** Who has asked this queue for work, as they call themselves. */
async function listedOn(service: QueueService, namespace: string, queue: string): Promise<Listed[]> {
  const pollers = await pollersOf(service, { namespace, name: queue });
  return pollers.flatMap(({ identity, askedAt }) => {
    const [, host, taskQueue, clientQueue] = IDENTITY.exec(identity) ?? [];
    if (host === undefined || taskQueue === undefined || clientQueue === undefined) return [];
    return [{ host, taskQueue, clientQueue, askedAt }];
  });
}

/**
 * Workers on this namespace that use the client id of an application and serve another task queue than its own: those of
 * other installations.
 * @throws what Temporal's client does.
 */
export async function otherUses(
  service: QueueService,
  own: { readonly namespace: string; readonly taskQueue: string; readonly clientQueue: string },
): Promise<ClientUse[]> {
  const listed = await listedOn(service, own.namespace, own.clientQueue);
  const ours = listed.filter(({ taskQueue }) => taskQueue === own.taskQueue);
  // Our own worker has asked a moment ago, which tells what time it is on Temporal's clock.
  const now = ours.length === 0 ? Date.now() : Math.max(...listed.map(({ askedAt }) => askedAt));
  const uses = new Map<string, ClientUse>();
  for (const { host, taskQueue, askedAt } of listed) {
    if (taskQueue === own.taskQueue || askedAt < now - ANNOUNCED_WITHIN_MS) continue;
    uses.set(`${taskQueue} ${host}`, { taskQueue, host });
  }
  return [...uses.values()];
}

/** The queues of the client ids that the workers of an application's queue say they use: one, as a rule. */
export async function clientQueuesOf(
  service: QueueService,
  namespace: string,
  taskQueue: string,
): Promise<string[]> {
  const listed = await listedOn(service, namespace, taskQueue);
  return [...new Set(listed.map(({ clientQueue }) => clientQueue))];
}

/** For a person. */
export function describeUses(application: string, uses: readonly ClientUse[]): string {
  const where = uses.map(({ taskQueue, host }) => `${taskQueue} on ${host}`).join(', ');
  return `The client id of ${application} is used by another installation on this Temporal namespace too (${where}): together they exceed the rate that the API allows it, and about a third of their calls are refused. Give each an application of its own, or run them at different times.`;
}
