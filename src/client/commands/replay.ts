import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import { summarizeCase } from '../../activities/replay.js';
import { describeCases, describeReplay, type ReplayReport } from '../../domain/replay.js';
import { openDatalake } from '../../workers/datalake.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { RunFailed } from '../ingestion.js';
import { requireWorkers, withTemporal } from '../temporal.js';

export interface ReplayOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** One id, so that Temporal itself refuses a second replay while one is under way. */
const WORKFLOW_ID = 'replay';

/** `moisson replay`: tries every open case again; exit code 0 when none is left open, 3 when some are. */
export async function replay(options: ReplayOptions, context: Context): Promise<ExitCode> {
  const json = options.json ?? false;
  if (options.dryRun === true) return showOpenCases(context, json);
  const report = await replayAll(context);
  console.log(json ? JSON.stringify(report, null, 2) : describeReplay(report).join('\n'));
  return exitCodeOf(report.open);
}

async function showOpenCases({ config }: Context, json: boolean): Promise<ExitCode> {
  const cases = (await openDatalake(config).listOpenCases()).map(summarizeCase);
  if (json) console.log(JSON.stringify({ open: cases.length, cases }, null, 2));
  else {
    console.log(cases.length === 0 ? 'No case is open.' : `${cases.length} cases are open.`);
    for (const line of describeCases(cases, cases.length)) console.log(line);
  }
  return exitCodeOf(cases.length);
}

async function replayAll({ config }: Context): Promise<ReplayReport> {
  return withTemporal(config, async (client) => {
    await requireWorkers(client, config);
    return startReplay(client, config.queues.ingestion);
  });
}

async function startReplay(client: Client, taskQueue: string): Promise<ReplayReport> {
  try {
    return await client.workflow.execute<() => Promise<ReplayReport>>('ReplayWorkflow', {
      workflowId: WORKFLOW_ID,
      taskQueue,
      staticSummary: 'Open cases, tried again',
    });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) {
      throw new UsageError('A replay is under way: wait for its end.');
    }
    if (error instanceof WorkflowFailedError)
      throw new RunFailed(`The replay failed: ${rootCause(error.cause) ?? error.message}`, false);
    throw error;
  }
}

function exitCodeOf(open: number): ExitCode {
  return open === 0 ? EXIT.proven : EXIT.gap;
}
