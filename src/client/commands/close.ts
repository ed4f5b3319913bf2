import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { CancelledFailure, rootCause } from '@temporalio/common';
import { type ClosingInput, parseClosingInput } from '../../domain/closing-input.js';
import type { ClosingReport } from '../../domain/closing-report.js';
import type { CloseWorkflow } from '../../workflows/index.js';
import { closingLines } from '../closing-text.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { patientResult } from '../patient-result.js';
import { RunFailed } from '../run-end.js';
import { sayMigrations } from '../say-migrations.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print } from '../terminal.js';
import { whileServed } from '../unserved.js';
import { type LineView, lineView } from '../view.js';
import { watchAsking } from '../watch-asking.js';

export interface CloseOptions {
  readonly apply?: boolean;
  readonly maxClosedShare?: number;
  readonly askAll?: boolean;
  readonly json?: boolean;
}

type ClosingHandle = WorkflowHandle<typeof CloseWorkflow>;

/** One id for an installation, so that two closings never meet. */
const WORKFLOW_ID = 'close';

/**
 * `moisson close`: looks again at the offers that the last proven run has not seen; closes them with `--apply`. Exit code
 * 3 when `--ask-all` ended before all were asked for.
 */
export async function close(options: CloseOptions, context: Context): Promise<ExitCode> {
  const { apply = false, maxClosedShare, askAll = false, json = false } = options;
  const input: ClosingInput = {
    apply,
    ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
    ...(askAll ? { askAll } : {}),
  };
  parseClosingInput(input);
  const report = await closeBy(input, context, lineView());
  if (json) printJson(report);
  else print(closingLines(report).join('\n'));
  return report.asking?.stopped === undefined ? EXIT.proven : EXIT.gap;
}

function closeBy(input: ClosingInput, context: Context, view: LineView): Promise<ClosingReport> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    const end = new AbortController();
    const say = (line: string) => view.say(line);
    await sayMigrations(context, 'the closing', say);
    const handle = await begin(client, input, context, say);
    const asks = input.askAll === true && input.apply === true;
    const following = asks ? watchAsking(handle, view, end.signal) : undefined;
    try {
      return await whileServed(
        'the closing',
        () => unservedQueue(client, config, handle),
        say,
        () => resultOf(handle, input, say),
      );
    } finally {
      end.abort();
      await following;
      view.end();
    }
  });
}

/** Starts a closing. One that goes on is joined where it may take long, and else refused. */
async function begin(
  client: Client,
  input: ClosingInput,
  context: Context,
  say: (line: string) => void,
): Promise<ClosingHandle> {
  const { queues, indexPrefix } = context.config;
  const workflowId = `${indexPrefix}${WORKFLOW_ID}`;
  try {
    return await client.workflow.start<typeof CloseWorkflow>('CloseWorkflow', {
      workflowId,
      taskQueue: queues.ingestion,
      memo: { ...(await intendedInstallation(context)) },
      args: [input],
      staticSummary: input.apply ? 'Offers that are gone are closed' : 'Which offers would close',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    if (input.askAll !== true || input.apply !== true) {
      throw new UsageError('A closing is going on: wait for its end.');
    }
    say('A closing goes on already: this follows it.');
    return client.workflow.getHandle(workflowId);
  }
}

async function resultOf(
  handle: ClosingHandle,
  { askAll = false }: ClosingInput,
  say: (line: string) => void,
): Promise<ClosingReport> {
  const again = askAll ? '; `npx moisson close --ask-all --apply` follows it again' : '';
  const wayBack = `To stop waiting, press Ctrl-C: the closing goes on by itself${again}.`;
  try {
    return await patientResult({ handle, name: 'The closing', wayBack }, say);
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    if (askAll && error.cause instanceof CancelledFailure) {
      throw new RunFailed('The closing was cancelled: what was closed before stays closed.', false);
    }
    const reason = rootCause(error.cause) ?? error.message;
    throw new RunFailed(
      askAll
        ? `The closing failed: ${reason} (what was closed before stays closed)`
        : `Nothing was closed: ${reason}`,
      false,
    );
  }
}
