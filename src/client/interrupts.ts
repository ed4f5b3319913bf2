import { SECOND_INTERRUPT_MS } from '../patience/index.js';
import { Interrupted } from './exit.js';
import { cancelIngestion } from './ingestion.js';
import type { IngestionHandle } from './runs.js';
import { say } from './terminal.js';

/**
 * What Ctrl-C does to a client that follows a run, from the moment at which it asks Temporal to start it. The first one
 * leaves the run to itself after five seconds; a second one within these cancels it, and the client stays until its end.
 * Returns the signal to stop following.
 */
export function listenToInterrupts(workflowId: string, started: Promise<IngestionHandle>): AbortSignal {
  const leaving = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const leave = () =>
    leaving.abort(
      new Interrupted(
        `The run goes on without this client: \`npx moisson watch --workflow-id ${workflowId}\` follows it.`,
      ),
    );
  const onInterrupt = () => {
    if (timer === undefined) {
      say('\nLeaving the run to itself in 5 s. Ctrl-C again cancels it.');
      timer = setTimeout(leave, SECOND_INTERRUPT_MS);
      return;
    }
    process.off('SIGINT', onInterrupt);
    clearTimeout(timer);
    say('Cancelling: held pages are stored first.');
    started.then((handle) => cancelIngestion(handle, say)).catch((error: unknown) => leaving.abort(error));
  };
  process.on('SIGINT', onInterrupt);
  return leaving.signal;
}
