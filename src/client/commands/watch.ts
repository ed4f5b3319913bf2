import type { Context } from '../context.js';
import type { ExitCode } from '../exit.js';
import { listenToInterrupts } from '../interrupts.js';
import { findRun } from '../runs.js';
import { withTemporal } from '../temporal.js';
import { exitCodeOf, follow, printReport } from './run.js';

/** `moisson watch`: follows the run that is under way, or shows how the last one ended. */
export async function watch(
  options: { readonly workflowId?: string; readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const json = options.json ?? false;
  return withTemporal(config, async (client) => {
    const handle = await findRun(client, config, options.workflowId);
    const report = await follow(client, handle, { config, json, signal: listenToInterrupts(handle) });
    printReport(report, json);
    return exitCodeOf(report);
  });
}
