import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import type { Config } from '../../config/index.js';
import { type ReplayReport, summarizeCase } from '../../domain/replay.js';
import { openStore } from '../../elasticsearch/index.js';
import type { ReplayWorkflow } from '../../workflows/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type IntendedInstallation, intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { patientResult } from '../patient-result.js';
import { caseLines, replayLines } from '../replay-text.js';
import { RunFailed } from '../run-end.js';
import { sayMigrations } from '../say-migrations.js';
import { warnOfUnnamed } from '../servers.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { whileServed } from '../unserved.js';

export interface ReplayOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** One id for all replays of an installation, so that Temporal itself refuses a second replay while one is running. */
const WORKFLOW_ID = 'replay';

/** `moisson replay`: tries every open case again; exit code 0 when none is left open, 3 when some are. */
export async function replay(options: ReplayOptions, context: Context): Promise<ExitCode> {
  const json = options.json ?? false;
  if (options.dryRun === true) return showOpenCases(context, json);
  const report = await replayAll(context);
  if (json) printJson(report);
  else print(replayLines(report).join('\n'));
  return exitCodeOf(report.open);
}

async function showOpenCases({ config }: Context, json: boolean): Promise<ExitCode> {
  warnOfUnnamed('elasticsearch', config);
  const cases = (await openStore(config).listOpenCases()).map(summarizeCase);
  if (json) printJson({ open: cases.length, cases });
  else {
    print(cases.length === 0 ? 'No case is open.' : `${cases.length} cases are open.`);
    for (const line of caseLines(cases, cases.length)) print(line);
  }
  return exitCodeOf(cases.length);
}

async function replayAll(context: Context): Promise<ReplayReport> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    await sayMigrations(context, 'the replay', say);
    return await startReplay(client, config, await intendedInstallation(context));
  });
}

async function startReplay(
  client: Client,
  config: Config,
  memo: IntendedInstallation,
): Promise<ReplayReport> {
  const { queues, indexPrefix } = config;
  try {
    const handle = await client.workflow.start<typeof ReplayWorkflow>('ReplayWorkflow', {
      workflowId: `${indexPrefix}${WORKFLOW_ID}`,
      taskQueue: queues.ingestion,
      memo: { ...memo },
      staticSummary: 'Open cases, tried again',
    });
    const wayBack = 'To stop waiting, press Ctrl-C: the replay goes on by itself.';
    return await whileServed(
      'the replay',
      () => unservedQueue(client, config, handle),
      say,
      () => patientResult({ handle, name: 'The replay', wayBack }, say),
    );
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) {
      throw new UsageError('A replay is running: wait for its end.');
    }
    if (error instanceof WorkflowFailedError)
      throw new RunFailed(`The replay failed: ${rootCause(error.cause) ?? error.message}`, false);
    throw error;
  }
}

function exitCodeOf(open: number): ExitCode {
  return open === 0 ? EXIT.proven : EXIT.gap;
}
