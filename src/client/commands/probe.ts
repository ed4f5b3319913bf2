import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import { languageOf } from '../../domain/language.js';
import { isTroubling } from '../../domain/probe/checks.js';
import type { ProbeReport } from '../../domain/probe/report.js';
import { isRefusedStart } from '../../domain/refusals.js';
import { PROBE_TIMEOUT } from '../../patience/index.js';
import { failureTypeOf } from '../../temporal/ingestions.js';
import type { ProbeWorkflow } from '../../workflows/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { patientResult } from '../patient-result.js';
import { probeJson, probeLines } from '../probe-text.js';
import { RunFailed } from '../run-end.js';
import { sayMigrations } from '../say-migrations.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { untilServed, whileServed } from '../unserved.js';

export interface ProbeOptions {
  readonly json?: boolean;
}

type ProbeHandle = WorkflowHandle<typeof ProbeWorkflow>;

/** One id for an installation, so that two probes never meet. */
const WORKFLOW_ID = 'probe';

/**
 * `moisson probe`: asks the API some thirty questions, and says which of Moisson's assumptions hold. Exit code 3 when one
 * that it relies on does not, 2 beside a run.
 */
export async function probe({ json = false }: ProbeOptions, context: Context): Promise<ExitCode> {
  const report = await probeBy(context);
  if (json) printJson(probeJson(report));
  else print(probeLines(report, languageOf(process.env)).join('\n'));
  return isTroubling(report.checked) ? EXIT.gap : EXIT.proven;
}

function probeBy(context: Context): Promise<ProbeReport> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    await sayMigrations(context, 'the probe', say);
    // Its time limit begins with its start.
    await untilServed('the probe', () => unservedQueue(client, config), say);
    const handle = await begin(client, context);
    return whileServed(
      'the probe',
      () => unservedQueue(client, config, handle),
      say,
      () => resultOf(handle),
    );
  });
}

async function begin(client: Client, context: Context): Promise<ProbeHandle> {
  const { queues, indexPrefix } = context.config;
  try {
    return await client.workflow.start<typeof ProbeWorkflow>('ProbeWorkflow', {
      workflowId: `${indexPrefix}${WORKFLOW_ID}`,
      taskQueue: queues.ingestion,
      memo: { ...(await intendedInstallation(context)) },
      workflowExecutionTimeout: PROBE_TIMEOUT,
      staticSummary: 'Which assumptions about the API hold',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    throw new UsageError('A probe is going on: wait for its end.');
  }
}

async function resultOf(handle: ProbeHandle): Promise<ProbeReport> {
  const wayBack = 'To stop waiting, press Ctrl-C: the probe goes on by itself.';
  try {
    return await patientResult({ handle, name: 'The probe', wayBack }, say);
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    const reason = rootCause(error.cause) ?? error.message;
    throw new RunFailed(`The probe failed: ${reason}`, isRefusedStart(failureTypeOf(error)));
  }
}
