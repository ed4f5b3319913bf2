import { Context } from '@temporalio/activity';
import { HEARTBEAT_MS } from '../patience/index.js';

/**
 * Runs `work` while telling the server that this worker is alive. `details` survive a failed attempt. Work that is
 * done before the first beat is due says nothing: a beat a page would be a write in the server that nobody reads.
 */
export async function whileBeating<T>(details: () => unknown, work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = () => context.heartbeat(details());
  const timer = setInterval(beat, HEARTBEAT_MS);
  try {
    return await work();
  } catch (error) {
    // What a failed attempt has spent is carried into the next.
    beat();
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Wraps each activity so that a worker which dies in the middle of it is noticed at once, not at its time limit. */
export function withHeartbeats<A extends Record<keyof A, (...args: never[]) => Promise<unknown>>>(
  activities: A,
): A {
  const wrapped = Object.entries<(...args: never[]) => Promise<unknown>>(activities).map(
    ([name, activity]) => [
      name,
      (...args: never[]) =>
        whileBeating(
          () => undefined,
          () => activity(...args),
        ),
    ],
  );
  return Object.fromEntries(wrapped) as A;
}
