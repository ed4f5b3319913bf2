import type { Context } from '../context.js';
import type { ExitCode } from '../exit.js';
import { handleOf } from '../ingestion.js';
import { connectTemporal } from '../temporal.js';
import { exitCodeOf, follow, printReport } from './run.js';

/** `moisson watch`: follows a run that is under way, or shows how it ended. */
export async function watch(
  options: { readonly workflowId: string; readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const client = await connectTemporal(config);
  try {
    const report = await follow(client, await handleOf(client, options.workflowId), options.json ?? false);
    printReport(report, options.json ?? false);
    return exitCodeOf(report);
  } finally {
    await client.connection.close();
  }
}
