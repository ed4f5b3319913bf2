import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

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
