import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import type { Rate } from '../../domain/rate.js';
import { pauseSignal, resumeSignal, setRateUpdate } from '../../workflows/messages.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { cancelIngestion } from '../ingestion.js';
import { findRun, type IngestionHandle } from '../runs.js';
import { withTemporal, workersOf } from '../temporal.js';
import { print, say } from '../terminal.js';

interface Options {
  readonly workflowId?: string;
}

/** `moisson pause`: no call begins any more; those under way and in a queue end. */
export function pause(options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle) => {
    await handle.signal(pauseSignal);
    return `paused: \`npx moisson resume\` goes on with it`;
  });
}

/** `moisson resume` */
export function resume(options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle) => {
    await handle.signal(resumeSignal);
    return 'goes on';
  });
}

/** `moisson rate`: changes the calls a second and application of a run that is under way. */
export function rate(wanted: Rate | 'configured', options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle) => {
    try {
      const now = await handle.executeUpdate(setRateUpdate, { args: [wanted] });
      if (now.rate === undefined) return 'goes at the configured rate';
      if (now.rate === 'auto') return 'goes as fast as the API allows';
      if (now.rate === 'unlimited') return 'goes without a limit';
      return `goes at ${now.rate} calls/s and application`;
    } catch (error) {
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      throw new UsageError(rootCause(error) ?? error.message);
    }
  });
}

/** `moisson cancel`: ends a run; pages in hand are stored, and the run document says that it was cancelled. */
export function cancel(options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle, client) => {
    if ((await workersOf(client, context.config.queues.ingestion, 'workflow')) === 0) {
      await handle.cancel();
      return 'will be cancelled by the next worker that serves it: start one with `npx moisson worker`';
    }
    return (await cancelIngestion(handle, say))
      ? 'cancelled'
      : 'had come to its end: see `npx moisson report`';
  });
}

/** @throws UsageError when there is no such run, or when it has ended. */
async function withRun(
  { workflowId }: Options,
  { config }: Context,
  act: (handle: IngestionHandle, client: Client) => Promise<string>,
): Promise<ExitCode> {
  return withTemporal(config, async (client) => {
    const handle = await findRun(client, config, workflowId);
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') {
      throw new UsageError(`The run "${handle.workflowId}" is not under way (${status.name.toLowerCase()}).`);
    }
    print(`run ${handle.workflowId}: ${await act(handle, client)}`);
    return EXIT.proven;
  });
}
