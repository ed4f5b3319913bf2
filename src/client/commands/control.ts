import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import type { Config } from '../../config/index.js';
import type { Rate } from '../../domain/rate.js';
import { TASK_TAKEN_MS } from '../../patience/index.js';
import { pauseSignal, resumeSignal, runProgressQuery, setRateUpdate } from '../../workflows/messages.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { cancelIngestion } from '../ingestion.js';
import { printJson } from '../json.js';
import { findRun, type IngestionHandle } from '../runs.js';
import { silentQueue, unservedQueue, withTemporal, workersOf } from '../temporal.js';
import { print, say } from '../terminal.js';
import { type UnservedQueue, whileServed } from '../unserved.js';

interface Options {
  readonly workflowId?: string;
  readonly json?: boolean;
}

/** `moisson pause`: no call begins any more; those in flight and in a queue end. */
export function pause(options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle) => {
    await handle.signal(pauseSignal);
    const named = options.workflowId === undefined ? '' : ` --workflow-id ${options.workflowId}`;
    return `paused: \`npx moisson resume${named}\` goes on with it`;
  });
}

/** `moisson resume` */
export function resume(options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle) => {
    await handle.signal(resumeSignal);
    return 'goes on';
  });
}

/** `moisson rate`: changes the calls a second and application of the current run. */
export function rate(wanted: Rate | 'configured', options: Options, context: Context): Promise<ExitCode> {
  return withRun(options, context, async (handle, client) => {
    try {
      const now = await whileServed(
        'the change of the rate',
        () => unservedUpdate(client, context.config, handle),
        say,
        () => handle.executeUpdate(setRateUpdate, { args: [wanted] }),
      );
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

/** An update makes no task that Temporal shows before a worker takes it: a run that answers no question has no worker. */
async function unservedUpdate(
  client: Client,
  config: Config,
  handle: IngestionHandle,
): Promise<UnservedQueue | undefined> {
  const unserved = await unservedQueue(client, config, handle);
  if (unserved !== undefined) return unserved;
  const answers = await client
    .withDeadline(Date.now() + TASK_TAKEN_MS, () => handle.query(runProgressQuery))
    .then(
      () => true,
      () => false,
    );
  return answers ? undefined : silentQueue(client, config);
}

/** `moisson cancel`: ends a run; held pages are stored, and the run document says that it was cancelled. */
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
  { workflowId, json }: Options,
  { config }: Context,
  act: (handle: IngestionHandle, client: Client) => Promise<string>,
): Promise<ExitCode> {
  return withTemporal(config, async (client) => {
    const handle = await findRun(client, config, workflowId);
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') {
      throw new UsageError(`The run "${handle.workflowId}" is not running (${status.name.toLowerCase()}).`);
    }
    const done = await act(handle, client);
    if (json) printJson({ workflowId: handle.workflowId, done });
    else print(`run ${handle.workflowId}: ${done}`);
    return EXIT.proven;
  });
}
