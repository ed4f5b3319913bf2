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
