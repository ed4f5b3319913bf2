import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { projectFolder } from '../../services/project.js';
import { parseRate, RATE_FORM, type Rate } from '../domain/rate.js';
import type { Context } from './context.js';
import { EXIT, type ExitCode } from './exit.js';
import { say } from './terminal.js';

// What a command needs is imported when it runs: `--help` and `--version` answer at once.

const PLANS = ['region', 'national'];
const MODES = ['full', 'incremental'];

/** Reads `argv` (without node and script) and runs the command it names. Resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.proven;
  const program = build((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.proven : EXIT.usage;
    return (await import('./explain.js')).explain(error);
  }
}

function build(done: (code: ExitCode) => void): Command {
  const program = new Command('moisson')
    .description(
      "Collects every offer of the French API Offres d'emploi v2 into Elasticsearch, durably and provably.",
    )
    .version(version())
    .showHelpAfterError('See --help.')
    .exitOverride();

  const plan = () =>
    new Option('--plan <plan>', 'how the country is cut up (default: region)').choices(PLANS);
  const workflowId = () =>
    new Option('--workflow-id <id>', 'id of the run in Temporal (default: ingestion)').argParser(
      toWorkflowId,
    );
  const runUnderWay = () =>
    new Option('--workflow-id <id>', 'id of the run in Temporal (default: the one under way)').argParser(
      toWorkflowId,
    );
  const maxClosedShare = () =>
    new Option(
      '--max-closed-share <share>',
      'close offers that are gone up to this share of the open ones (0 to 1), whatever the API says of single offers, and no more',
    ).argParser(toShare);
  const json = () => new Option('--json', 'print the result as JSON');

  program
    .command('run')
    .description('start an ingestion, follow it to its end, print the certificate')
    .addOption(plan())
    .addOption(new Option('--mode <mode>', 'every offer, or those since the last proven run').choices(MODES))
    .option('--region <code...>', 'keep to these regions; nothing is then proven about the others')
    .addOption(maxClosedShare())
    .option(
      '--strict',
      'exit code 4 when the run is proven and offers that are gone stay open for a person to decide',
    )
    .addOption(workflowId())
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/run.js')).run(options, await showWarnings())),
    );

  program
    .command('plan')
    .description('say what a run would cost and where it would split, for some two dozen calls')
    .addOption(plan())
    .option('--region <code...>', 'keep to these regions')
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/plan.js')).plan(options, await showWarnings())),
    );

  program
    .command('watch')
    .description('follow a run that is under way, or show how it ended')
    .addOption(runUnderWay())
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/watch.js')).watch(options, await readContext())),
    );

  const control = () => import('./commands/control.js');
  program
    .command('pause')
    .description('stop calling the API for a while; the run waits')
    .addOption(runUnderWay())
    .action(async (options) => done(await (await control()).pause(options, await readContext())));

  program
    .command('resume')
    .description('go on with a paused run')
    .addOption(runUnderWay())
    .action(async (options) => done(await (await control()).resume(options, await readContext())));

  program
    .command('rate')
    .description('change the rate of a run that is under way')
    .argument(
      '<rate>',
      'calls a second and application, "auto", "unlimited", or "configured" for the workers\' own',
      toRate,
    )
    .addOption(runUnderWay())
    .action(async (rate, options) => done(await (await control()).rate(rate, options, await readContext())));

  program
    .command('cancel')
    .description('end a run that is under way, cleanly')
    .addOption(runUnderWay())
    .action(async (options) => done(await (await control()).cancel(options, await readContext())));

  program
    .command('report')
    .description('print the certificate of the last run, or of the run with this id')
    .argument('[run]', 'id of the run')
    .addOption(json())
    .action(async (run, options) =>
      done(await (await import('./commands/report.js')).report(run, options, await readContext())),
    );

  program
    .command('replay')
    .description('try every open case of `erreurs` again, and close each on proof')
    .option('--dry-run', 'only show the open cases')
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/replay.js')).replay(options, await readContext())),
    );

  program
    .command('close')
    .description('look again at offers that the last proven run has not seen, and say which would close')
    .option('--apply', 'close them')
    .addOption(maxClosedShare())
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/close.js')).close(options, await showWarnings())),
    );

  program
    .command('schedule')
    .description('show the schedule of the daily run; with an option, make, change or end it')
    .option('--every-day-at <HH:MM>', 'start a run every day at this time: makes the schedule, or changes it')
    .option('--timezone <name>', 'of that time (default: Europe/Paris)')
    .addOption(plan())
    .option('--pause', 'start no more runs; one under way goes on')
    .option('--resume', 'start runs again')
    .option('--trigger', 'start a run now, unless one that the schedule started goes on')
    .option('--delete', 'remove the schedule; a run under way goes on')
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/schedule.js')).schedule(options, await readContext())),
    );

  program
    .command('doctor')
    .description('check everything that a run needs, and say what to do about what is wrong')
    .addOption(json())
    .action(async (options) => done(await (await import('./commands/doctor.js')).doctor(options)));

  program
    .command('worker')
    .description('run every worker until a signal')
    .option('--only <role...>', 'only these: ingestion, app-1, app-2...')
    .action(async (options) =>
      done(await (await import('./commands/worker.js')).worker(options, await showWarnings())),
    );

  program
    .command('up')
    .description('leave Temporal and Elasticsearch running in the background')
    .option('--temporal-port <port>', 'port of Temporal (7233)', toPort)
    .option('--ui-port <port>', "port of Temporal's web UI (8233)", toPort)
    .option('--elasticsearch-port <port>', 'port of Elasticsearch (9200)', toPort)
    .addOption(json())
    .action(async (options) => done(await (await import('./commands/services.js')).up(options)));

  program
    .command('down')
    .description('stop what `up` started')
    .action(async () => done(await (await import('./commands/services.js')).down()));

  program
    .command('start')
    .description('one whole run, with everything it needs that is not configured or up (`npm start`)')
    .addOption(plan())
    .option(
      '--offers <number>',
      'offers of the simulated API, when no application is configured',
      toCount,
      20_000,
    )
    .addOption(json())
    .action(async (options) =>
      done(await (await import('./commands/start.js')).start(options, await showWarnings())),
    );

  return program;
}

function version(): string {
  const file = join(projectFolder(), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

async function readContext(): Promise<Context> {
  return (await import('./context.js')).readContext();
}

async function showWarnings(): Promise<Context> {
  const context = await readContext();
  for (const warning of context.config.warnings) say(`warning: ${warning}`);
  return context;
}

function toShare(text: string): number {
  const share = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.2.');
}

function toWorkflowId(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('An id must not be empty.');
  return text;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return port;
}

function toRate(text: string): Rate | 'configured' {
  const rate = text === 'configured' ? text : parseRate(text);
  if (rate === undefined) throw new InvalidArgumentError(`It must be "configured", or ${RATE_FORM}.`);
  return rate;
}

function toCount(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1)
    throw new InvalidArgumentError('It must be a whole number of at least 1.');
  return n;
}
