import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ScheduleAction } from '../commands/schedule.js';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { jsonOption, modeOption, planOption, warehouseOption } from './options.js';

/** `schedule`, with and without a command of its own. */
export function addSchedule(program: Command, done: Done): void {
  const schedule = program
    .command('schedule')
    .description(
      'show the schedule of the daily run; with an option, make, change or end it; with a command, others',
    )
    .option('--every-day-at <HH:MM>', 'start a run every day at this time: makes the schedule, or changes it')
    .option('--timezone <name>', 'of that time (default: Europe/Paris)')
    .addOption(planOption())
    .addOption(warehouseOption())
    .option('--pause', 'start no more runs; a current run goes on')
    .option('--resume', 'start runs again')
    .option('--trigger', 'start a run now, unless one that the schedule started goes on')
    .option('--delete', 'remove the schedule; a current run goes on')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/schedule.js')).schedule(options, await showWarnings())),
    );
  addCreate(schedule, done);
  addList(schedule, done);
  addShow(schedule, done);
  addActions(schedule, done);
}

function addCreate(schedule: Command, done: Done): void {
  schedule
    .command('create')
    .description('make a schedule: give --every, --daily-at or --cron')
    .argument('<name>', 'lower-case letters, digits and "-", such as fast or night', toName)
    .addOption(
      new Option(
        '--every <span>',
        'start a run every so often, such as 15m, 2h or 1d, counted from midnight UTC',
      ).argParser(toInterval),
    )
    .option('--daily-at <HH:MM>', 'start a run every day at this time')
    .option('--cron <expression>', 'start runs by five fields of cron, such as "30 3 * * 1-5"')
    .option('--timezone <name>', 'of --daily-at and --cron (default: Europe/Paris)')
    .addOption(
      new Option(
        '--jitter <span>',
        'start each run late by a random time up to this, such as 30s or 5m',
      ).argParser(toJitter),
    )
    .addOption(planOption())
    .addOption(modeOption())
    .addOption(warehouseOption())
    .addOption(jsonOption())
    .action(async (name, _, command: Command) => {
      const { createNamed } = await import('../commands/named-schedules.js');
      done(await createNamed(name, optionsOf(command), await showWarnings()));
    });
}

function addList(schedule: Command, done: Done): void {
  schedule
    .command('list')
    .description('list every schedule, with its next run and how the last one ended')
    .addOption(jsonOption())
    .action(async (_, command: Command) => {
      const { listNamed } = await import('../commands/named-schedules.js');
      done(await listNamed(optionsOf(command), await showWarnings()));
    });
  schedule
    .command('backfill')
    .description('is refused: a run reads what is open now')
    .argument('<name>', 'of the schedule')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (name) => (await import('../commands/named-schedules.js')).refuseBackfill(name));
}

function addShow(schedule: Command, done: Done): void {
  schedule
    .command('show')
    .description('show a schedule: its next runs, and how the last ones ended')
    .argument('<name>', 'of the schedule; `daily` is the one without a name')
    .addOption(jsonOption())
    .action(async (name, _, command: Command) => {
      const { showSchedule } = await import('../commands/schedule.js');
      done(await showSchedule(name, optionsOf(command), await showWarnings()));
    });
}

function addActions(schedule: Command, done: Done): void {
  const actions: readonly [ScheduleAction, string][] = [
    ['pause', 'start no more runs by a schedule; a current run goes on'],
    ['resume', 'start runs by it again'],
    ['trigger', 'start a run by it now, unless one that it started goes on'],
    ['delete', 'remove it; a current run goes on'],
  ];
  for (const [action, description] of actions) {
    schedule
      .command(action)
      .description(description)
      .argument('<name>', 'of the schedule')
      .addOption(jsonOption())
      .action(async (name, _, command: Command) => {
        const { actOnSchedule } = await import('../commands/schedule.js');
        done(await actOnSchedule(action, name, optionsOf(command), await showWarnings()));
      });
  }
}

/** The options of a command of `schedule`. Those that both have are read by `schedule`, wherever they stand. */
function optionsOf(command: Command): Record<string, never> {
  const { parent } = command;
  const own = new Set(command.options.map((option) => option.attributeName()));
  const foreign = parent?.options.find((option) => {
    const name = option.attributeName();
    return parent.getOptionValue(name) !== undefined && !own.has(name);
  });
  if (foreign !== undefined) command.error(`error: unknown option '${foreign.long}'`);
  return command.optsWithGlobals();
}

function toName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'It must be lower-case letters, digits and "-", not starting with "-", 40 at most.',
  );
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const MAX_INTERVAL_S = 30 * 86_400;
const MAX_JITTER_S = 86_400;

/** A span of time such as `15m`, in seconds. */
function toSeconds(text: string): number {
  const [, n, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  return Number(n) * (SECONDS[unit] ?? Number.NaN);
}

function toInterval(text: string): number {
  const seconds = toSeconds(text);
  if (seconds >= 60 && seconds <= MAX_INTERVAL_S) return seconds;
  throw new InvalidArgumentError('It must be a span from 1m to 30d, such as 15m, 2h or 1d.');
}

function toJitter(text: string): number {
  const seconds = toSeconds(text);
  if (seconds >= 1 && seconds <= MAX_JITTER_S) return seconds;
  throw new InvalidArgumentError('It must be a span from 1s to 1d, such as 30s or 5m.');
}
