import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { type Certificate, certificateLines, closuresWait } from '../../domain/certificate.js';
import type { IngestionInput } from '../../domain/ingestion-input.js';
import { parseIngestionInput } from '../../domain/ingestion-input.js';
import { languageOf } from '../../domain/language.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type Conflict, startIngestion } from '../ingestion.js';
import { intendedInstallation } from '../intended-installation.js';
import { listenToInterrupts } from '../interrupts.js';
import { certificateJson, printJson } from '../json.js';
import { type IngestionHandle, usualWorkflowId } from '../runs.js';
import { sayMigrations } from '../say-migrations.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { coloured, columnsOf, folded, print, printColoured, say } from '../terminal.js';
import { progressView } from '../view.js';
import { type WatchOptions, watchRun } from '../watch-run.js';

export interface RunOptions {
  readonly plan?: string;
  readonly mode?: string;
  readonly region?: readonly string[];
  readonly workflowId?: string;
  readonly maxClosedShare?: number;
  readonly newApi?: boolean;
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
      startedBy: 'moisson run',
    });
  });
}

/** The input that the options stand for. @throws UsageError naming what is wrong, before anything starts. */
export function inputOf({
  plan,
  mode,
  region,
  maxClosedShare,
  newApi,
  warehouse,
}: Pick<RunOptions, 'plan' | 'mode' | 'region' | 'maxClosedShare' | 'newApi'> & {
  readonly warehouse?: boolean;
}): IngestionInput {
  const input = {
    ...(plan === undefined ? {} : { plan }),
    ...(mode === undefined ? {} : { mode }),
    ...(region === undefined ? {} : { regions: region }),
    ...(maxClosedShare === undefined ? {} : { maxClosedShare }),
    ...(newApi === undefined ? {} : { newApi }),
    ...(warehouse === undefined ? {} : { warehouse }),
  };
  try {
    parseIngestionInput(input);
    return input as IngestionInput;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Starts a run, or joins the current run, follows it, and prints how it ended. */
export async function runAndFollow(
  client: Client,
  input: IngestionInput,
  options: {
    readonly context: Pick<Context, 'config' | 'servers'>;
    readonly workflowId: string;
    /** The command, as a person calls it. */
    readonly startedBy: string;
    readonly json: boolean;
    readonly strict?: boolean;
    readonly conflict?: Conflict;
    readonly signal?: AbortSignal;
    /** Ctrl-C leaves the run to itself, and cancels it when it comes twice. */
    readonly interrupts?: boolean;
    /** See {@link WatchOptions}. */
    readonly workersAwaitedMs?: number;
  },
): Promise<ExitCode> {
  const { context, json } = options;
  const { config } = context;
  const [memo] = await Promise.all([intendedInstallation(context), sayMigrations(context, 'the run', say)]);
  const starting = startIngestion(client, { ...options, config, input, memo });
  const { workflowId, workersAwaitedMs } = options;
  const signal = options.interrupts ? listenToInterrupts(workflowId, starting) : options.signal;
  const handle = await starting;
  const certificate = await follow(client, handle, { config, signal, workersAwaitedMs });
  printCertificate(certificate, json);
  return exitCodeOf(certificate, options.strict);
}

export async function follow(
  client: Client,
  handle: IngestionHandle,
  options: Pick<WatchOptions, 'signal' | 'workersAwaitedMs'> & {
    readonly config: Config;
  },
): Promise<Certificate> {
  const { config, signal, workersAwaitedMs } = options;
  const view = progressView();
  try {
    const unserved = () => unservedQueue(client, config, handle);
    return await watchRun(client, handle, view, { signal, unserved, workersAwaitedMs });
  } finally {
    view.end();
  }
}

/** Column at which the values of a certificate stand. */
const VALUES_AT = 24;

export function printCertificate(certificate: Certificate, json: boolean): void {
  if (json) {
    printJson(certificateJson(certificate));
    return;
  }
  const [verdict = '', ...figures] = certificateLines(certificate, languageOf(process.env));
  printColoured(coloured(verdict, certificate.status === 'proven' ? 'good' : 'bad'));
  const columns = columnsOf(process.stdout);
  print(figures.flatMap((line) => folded(line, columns, VALUES_AT)).join('\n'));
}

/** `strict`: a proven run that leaves offers open for a person to decide on has a code of its own. */
export function exitCodeOf(certificate: Certificate, strict = false): ExitCode {
  if (certificate.status !== 'proven') return EXIT.gap;
  return strict && closuresWait(certificate) ? EXIT.waiting : EXIT.proven;
}
