import { type SignalDefinition, setDefaultSignalHandler } from '@temporalio/workflow';

/**
 * Takes the one signal by which other workflows of the run speak to this one. As the default handler, it is not among
 * those that the web UI offers to a person. Other signals are left unheard.
 */
export function onInternalSignal<Args extends [unknown]>(
  { name }: SignalDefinition<Args>,
  handler: (message: Args[0]) => void,
): void {
  setDefaultSignalHandler((signal, message) => {
    if (signal === name) handler(message as Args[0]);
  });
}
