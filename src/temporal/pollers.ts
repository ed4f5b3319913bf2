import type { WorkflowService } from '@temporalio/client';
import { POLLED_WITHIN_MS } from '../patience/index.js';

/** Someone who has asked a task queue for work within the last minutes, as Temporal remembers. */
export interface Poller {
  readonly identity: string;
  /** Milliseconds, on Temporal's clock. */
  readonly askedAt: number;
}

/** What can tell of a task queue: the service of a client, or of a connection. */
export type QueueService = Pick<WorkflowService, 'describeTaskQueue'>;

export interface TaskQueue {
  readonly namespace: string;
  readonly name: string;
  /** @default 'activity' */
  readonly type?: keyof typeof TYPES;
}

/** Of Temporal's protocol: TaskQueueType. */
const TYPES = { workflow: 1, activity: 2 } as const;

/** Who has asked a task queue for work. @throws what Temporal's client does. */
export async function pollersOf(
  service: QueueService,
  { namespace, name, type = 'activity' }: TaskQueue,
): Promise<Poller[]> {
  const { pollers } = await service.describeTaskQueue({
    namespace,
    taskQueue: { name },
    taskQueueType: TYPES[type],
  });
  return (pollers ?? []).map(({ identity, lastAccessTime }) => ({
    identity: identity ?? '',
    askedAt: Number(lastAccessTime?.seconds ?? 0) * 1_000 + Number(lastAccessTime?.nanos ?? 0) / 1e6,
  }));
}

/** Those who have asked a task queue for work in the last minute. @throws what Temporal's client does. */
export async function recentPollersOf(service: QueueService, queue: TaskQueue): Promise<Poller[]> {
  const since = Date.now() - POLLED_WITHIN_MS;
  return (await pollersOf(service, queue)).filter(({ askedAt }) => askedAt > since);
}

/** How many workers have asked a task queue for work in the last minute. @throws what Temporal's client does. */
export async function workersOn(service: QueueService, queue: TaskQueue): Promise<number> {
  return (await recentPollersOf(service, queue)).length;
}

/** In milliseconds on Temporal's clock. */
export const NEVER = 0;

/** When a task queue was polled last, on Temporal's clock. @throws what Temporal's client does. */
export async function lastPollOf(service: QueueService, queue: TaskQueue): Promise<number> {
  const pollers = await pollersOf(service, queue);
  return Math.max(NEVER, ...pollers.map(({ askedAt }) => askedAt));
}

/** A task queue, and when somebody polled it last. */
export interface LastPoll {
  readonly name: string;
  readonly polledAt: number;
}

interface TaskQueues {
  readonly namespace: string;
  readonly queues: readonly string[];
}

/** When each of some task queues was polled last. @throws what Temporal's client does. */
export function lastPollsOf(
  service: QueueService,
  { namespace, queues }: TaskQueues,
): Promise<readonly LastPoll[]> {
  return Promise.all(
    queues.map(async (name) => ({ name, polledAt: await lastPollOf(service, { namespace, name }) })),
  );
}

/**
 * Of the queues of the applications, which nobody has polled since a moment, the first one, with the last poll of any;
 * undefined where one of them was polled, since one is enough to go on with, and where none is known.
 */
export async function unpolledApplications(
  service: QueueService,
  queues: TaskQueues,
  since: number,
): Promise<LastPoll | undefined> {
  const polls = await lastPollsOf(service, queues);
  const latest = Math.max(...polls.map(({ polledAt }) => polledAt));
  const [first] = polls;
  return first === undefined || latest > since ? undefined : { name: first.name, polledAt: latest };
}
