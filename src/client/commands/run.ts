import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import type { IngestionInput } from '../../domain/ingestion-input.js';
import { parseIngestionInput } from '../../domain/ingestion-input.js';
import { certificate, closuresWait, type RunReport } from '../../domain/report.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type FollowOptions, followIngestion } from '../follow.js';
import { type Conflict, startIngestion } from '../ingestion.js';
import { listenToInterrupts } from '../interrupts.js';
import { meant } from '../meant.js';
import { type IngestionHandle, usualWorkflowId } from '../runs.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print } from '../terminal.js';
import { progressView } from '../view.js';

export interface RunOptions {
  readonly plan?: string;
  readonly mode?: string;
  readonly region?: readonly string[];
  readonly workflowId?: string;
  readonly maxClosedShare?: number;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `moisson run`: starts an ingestion, follows it to its end, prints the certificate. */
export async function run(options: RunOptions, context: Context): Promise<ExitCode> {
  const input = inputOf(options);
  const { config } = context;
  return withTemporal(config, async (client) => {
    return runAndFollow(client, input, {
      context,
      workflowId: options.workflowId ?? usualWorkflowId(config),
      json: options.json ?? false,
      strict: options.strict ?? false,
      interrupts: true,
    });
  });
}

/** The input that the options stand for. @throws UsageError naming what is wrong, before anything starts. */
export function inputOf({
  plan,
  mode,
  region,
  maxClosedShare,
}: Pick<RunOptions, 'plan' | 'mode' | 'region' | 'maxClosedShare'>): IngestionInput {
  const input = {
    ...(plan === undefined ? {} : { plan }),
    ...(mode === undefined ? {} : { mode }),
    ...(region === undefined ? {} : { regions: region }),
    ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
  };
  try {
    parseIngestionInput(input);
    return input as IngestionInput;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Starts a run, or joins the one under way, follows it, and prints how it ended. */
export async function runAndFollow(
  client: Client,
  input: IngestionInput,
  options: {
    readonly context: Pick<Context, 'config' | 'servers'>;
    readonly workflowId: string;
    readonly json: boolean;
    readonly strict?: boolean;
    readonly conflict?: Conflict;
    readonly signal?: AbortSignal;
    /** Ctrl-C leaves the run to itself, and cancels it when it comes twice. */
    readonly interrupts?: boolean;
    /** See {@link FollowOptions}. */
    readonly workersAwaitedMs?: number;
  },
): Promise<ExitCode> {
  const { context, json } = options;
  const { config } = context;
  const memo = await meant(context);
  const handle = await startIngestion(client, { ...options, config, input, memo });
  const signal = options.interrupts ? listenToInterrupts(handle) : options.signal;
  const { workersAwaitedMs } = options;
  const report = await follow(client, handle, { config, json, signal, workersAwaitedMs });
  printReport(report, json);
  return exitCodeOf(report, options.strict);
}

export async function follow(
  client: Client,
  handle: IngestionHandle,
  options: Pick<FollowOptions, 'signal' | 'workersAwaitedMs'> & {
    readonly config: Config;
    readonly json: boolean;
  },
): Promise<RunReport> {
  const { config, json, signal, workersAwaitedMs } = options;
  // Standard output belongs to the report when a program reads it.
  const view = progressView(json ? process.stderr : process.stdout);
  try {
    const unserved = () => unservedQueue(client, config);
    return await followIngestion(client, handle, view, { signal, unserved, workersAwaitedMs });
  } finally {
    view.end();
  }
}

export function printReport(report: RunReport, json: boolean): void {
  print(json ? JSON.stringify(report, null, 2) : certificate(report).join('\n'));
}

/** `strict`: a proven run that leaves offers open for a person to decide on has a code of its own. */
export function exitCodeOf(report: RunReport, strict = false): ExitCode {
  if (report.status !== 'proven') return EXIT.gap;
  return strict && closuresWait(report) ? EXIT.waiting : EXIT.proven;
}
