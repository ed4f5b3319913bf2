import type { Context } from '../context.js';
import type { ExitCode } from '../exit.js';
import { listenToInterrupts } from '../interrupts.js';
import { findRun } from '../runs.js';
import { withTemporal } from '../temporal.js';
import { exitCodeOf, follow, printCertificate } from './run.js';

/** `moisson watch`: follows the current run, or shows how the last one ended. */
export async function watch(
  options: { readonly workflowId?: string; readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const json = options.json ?? false;
  return withTemporal(config, async (client) => {
    const handle = await findRun(client, config, options.workflowId);
    const signal = listenToInterrupts(handle.workflowId, Promise.resolve(handle));
    const certificate = await follow(client, handle, { config, signal });
    printCertificate(certificate, json);
    return exitCodeOf(certificate);
  });
}
