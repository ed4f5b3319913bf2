import { WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import { type ClosingInput, parseClosingInput } from '../../domain/closing-input.js';
import type { ClosingReport } from '../../domain/closing-report.js';
import type { CloseWorkflow } from '../../workflows/index.js';
import { closingLines } from '../closing-text.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { meant } from '../meant.js';
import { patientResult } from '../patient-result.js';
import { RunFailed } from '../run-end.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { sayWhenUnserved } from '../unserved.js';

export interface CloseOptions {
  readonly apply?: boolean;
  readonly maxClosedShare?: number;
  readonly json?: boolean;
}

/** One id for an installation, so that two closings never meet. */
const WORKFLOW_ID = 'close';

/** `moisson close`: looks again at the offers that the last proven run has not seen; closes them with `--apply`. */
export async function close(options: CloseOptions, context: Context): Promise<ExitCode> {
  const { apply = false, maxClosedShare } = options;
  const input: ClosingInput = { apply, ...(maxClosedShare === undefined ? {} : { maxClosedShare }) };
  parseClosingInput(input);
  const report = await closeBy(input, context);
  print(options.json === true ? JSON.stringify(report, null, 2) : closingLines(report).join('\n'));
  return EXIT.proven;
}

function closeBy(input: ClosingInput, context: Context): Promise<ClosingReport> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    const end = new AbortController();
    const telling = sayWhenUnserved('the closing', () => unservedQueue(client, config), say, end.signal);
    try {
      const handle = await client.workflow.start<typeof CloseWorkflow>('CloseWorkflow', {
        workflowId: `${config.indexPrefix}${WORKFLOW_ID}`,
        taskQueue: config.queues.ingestion,
        memo: { ...(await meant(context)) },
        args: [input],
        staticSummary: input.apply ? 'Offers that are gone are closed' : 'Which offers would close',
      });
      const wayBack = 'To stop waiting, press Ctrl-C: the closing goes on by itself.';
      return await patientResult({ handle, name: 'The closing', wayBack }, say);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) {
        throw new UsageError('A closing is going on: wait for its end.');
      }
      if (error instanceof WorkflowFailedError) {
        throw new RunFailed(`Nothing was closed: ${rootCause(error.cause) ?? error.message}`, false);
      }
      throw error;
    } finally {
      end.abort();
      await telling;
    }
  });
}
