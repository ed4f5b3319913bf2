import type { Client } from '@temporalio/client';
import type { IngestionInput } from '../../domain/ingestion-input.js';
import { parseIngestionInput } from '../../domain/ingestion-input.js';
import { certificate, type RunReport } from '../../domain/report.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type Conflict, followIngestion, type IngestionHandle, startIngestion } from '../ingestion.js';
import { listenToInterrupts } from '../interrupts.js';
import { requireWorkers, withTemporal } from '../temporal.js';
import { progressView } from '../view.js';

export interface RunOptions {
  readonly plan?: string;
  readonly mode?: string;
  readonly region?: readonly string[];
  readonly workflowId: string;
  readonly json?: boolean;
}

/** `moisson run`: starts an ingestion, follows it to its end, prints the certificate. */
export async function run(options: RunOptions, { config }: Context): Promise<ExitCode> {
  const input = inputOf(options);
  return withTemporal(config, async (client) => {
    await requireWorkers(client, config);
    return runAndFollow(client, input, {
      taskQueue: config.queues.ingestion,
      workflowId: options.workflowId,
      json: options.json ?? false,
      interrupts: true,
    });
  });
}

/** The input that the options stand for. Throws UsageError naming what is wrong, before anything starts. */
export function inputOf({
  plan,
  mode,
  region,
}: Pick<RunOptions, 'plan' | 'mode' | 'region'>): IngestionInput {
  const input = {
    ...(plan === undefined ? {} : { plan }),
    ...(mode === undefined ? {} : { mode }),
    ...(region === undefined ? {} : { regions: region }),
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
    readonly taskQueue: string;
    readonly workflowId: string;
    readonly json: boolean;
    readonly conflict?: Conflict;
    readonly signal?: AbortSignal;
    /** Ctrl-C leaves the run to itself, and cancels it when it comes twice. */
    readonly interrupts?: boolean;
  },
): Promise<ExitCode> {
  const { json } = options;
  const handle = await startIngestion(client, { ...options, input });
  const signal = options.interrupts ? listenToInterrupts(handle) : options.signal;
  const report = await follow(client, handle, json, signal);
  printReport(report, json);
  return exitCodeOf(report);
}

export async function follow(
  client: Client,
  handle: IngestionHandle,
  json: boolean,
  signal?: AbortSignal,
): Promise<RunReport> {
  // Standard output belongs to the report when a program reads it.
  const view = progressView(json ? process.stderr : process.stdout);
  try {
    return await followIngestion(client, handle, (state) => view.show(state), {
      intervalMs: view.intervalMs,
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    view.end();
  }
}

export function printReport(report: RunReport, json: boolean): void {
  console.log(json ? JSON.stringify(report, null, 2) : certificate(report).join('\n'));
}

export function exitCodeOf(report: Pick<RunReport, 'status'>): ExitCode {
  return report.status === 'proven' ? EXIT.proven : EXIT.gap;
}
