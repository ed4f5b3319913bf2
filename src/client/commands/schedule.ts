import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { skippedDays, steadyTime, type WallTime } from '../../domain/clock-changes.js';
import { languageOf } from '../../domain/language.js';
import { openStore } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { currentRuns } from '../runs.js';
import {
  DAILY,
  deleteSchedule,
  type PlannedRuns,
  pauseSchedule,
  putSchedule,
  readSchedule,
  resumeSchedule,
  type ScheduleState,
  scheduleIdOf,
  triggerSchedule,
} from '../schedule.js';
import { doneText, type ScheduleDone, scheduleLines } from '../schedule-text.js';
import { clock } from '../schedule-times.js';
import { type ScheduledRun, scheduledRuns } from '../scheduled-runs.js';
import { isTaken, unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { sayIfUnserved } from '../unserved.js';
import { inputOf } from './run.js';

export interface ScheduleOptions {
  /** `HH:MM` */
  readonly everyDayAt?: string;
  readonly timezone?: string;
  readonly plan?: string;
  readonly warehouse?: boolean;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly trigger?: boolean;
  readonly delete?: boolean;
  readonly json?: boolean;
}

/** What can be done to a schedule that is there. */
export type ScheduleAction = 'pause' | 'resume' | 'trigger' | 'delete';

const ACTIONS = ['everyDayAt', 'pause', 'resume', 'trigger', 'delete'] as const;
const DEFAULT_TIMEZONE = 'Europe/Paris';
/** Starts that are looked up, of the ten that Temporal tells. */
const STARTS_SHOWN = 5;

/** `moisson schedule`: makes, changes or shows the schedule of the daily run. */
export async function schedule(options: ScheduleOptions, context: Context): Promise<ExitCode> {
  const action = chooseAction(options);
  if (action === undefined) return showSchedule(DAILY, options, context);
  if (action !== 'everyDayAt') return actOnSchedule(action, DAILY, options, context);
  const planned = dailyRuns(options);
  return withTemporal(context.config, async (client) => {
    const done = await putSchedule(client, context.config, {
      ...planned,
      memo: await intendedInstallation(context),
    });
    return show(client, DAILY, { done, json: options.json }, context);
  });
}

/** `moisson schedule show NAME`: when it starts runs, and how the last ones ended. */
export function showSchedule(
  name: string,
  { json }: Pick<ScheduleOptions, 'json'>,
  context: Context,
): Promise<ExitCode> {
  return withTemporal(context.config, (client) => show(client, name, { json }, context));
}

/** `moisson schedule pause NAME`, and the others. @throws UsageError where there is none of this name. */
export function actOnSchedule(
  action: ScheduleAction,
  name: string,
  { json }: Pick<ScheduleOptions, 'json'>,
  context: Context,
): Promise<ExitCode> {
  const { config } = context;
  return withTemporal(config, async (client) => {
    const done = await act(client, config, action, name);
    if (done !== 'deleted') return show(client, name, { done, json }, context);
    const state = { name, id: scheduleIdOf(config, name) };
    if (json) printJson({ ...state, done });
    else print(doneText(state, done, languageOf(process.env)));
    return EXIT.proven;
  });
}

/** Prints a schedule, and what was done to it. */
export async function show(
  client: Client,
  name: string,
  { done, json }: { readonly done?: ScheduleDone; readonly json?: boolean | undefined },
  { config }: Pick<Context, 'config'>,
): Promise<ExitCode> {
  const state = await readSchedule(client, config, name);
  const last = await runsOf(client, config, state);
  if (json) printJson({ ...state, last: last.toReversed(), done: done ?? null });
  else print(scheduleLines(state, last, done, languageOf(process.env)).join('\n'));
  return EXIT.proven;
}

/** How the last starts of a schedule came out, the newest first. */
export function runsOf(
  client: Client,
  config: Config,
  { last }: Pick<ScheduleState, 'last'>,
  most = STARTS_SHOWN,
): Promise<ScheduledRun[]> {
  return scheduledRuns(client, openStore(config), last, most);
}

/** The one thing asked for; none means: show. @throws UsageError for several, and for settings of no time. */
function chooseAction(options: ScheduleOptions): (typeof ACTIONS)[number] | undefined {
  const chosen = ACTIONS.filter((action) => options[action] !== undefined);
  if (chosen.length > 1) {
    throw new UsageError('Give one of --every-day-at, --pause, --resume, --trigger and --delete.');
  }
  const { plan, timezone, warehouse } = options;
  if (chosen[0] !== 'everyDayAt' && [plan, timezone, warehouse].some((given) => given !== undefined)) {
    throw new UsageError('--plan, --timezone and --warehouse go with --every-day-at.');
  }
  return chosen[0];
}

function dailyRuns({ everyDayAt = '', timezone, plan, warehouse }: ScheduleOptions): PlannedRuns {
  const times = dailyTimes('--every-day-at', everyDayAt, timezone);
  return { times, input: inputOf({ ...(plan && { plan }), ...(warehouse && { warehouse }) }) };
}

/**
 * The times that `03:30` stands for, after a warning where clocks skip one of them.
 * @throws UsageError that names the option.
 */
export function dailyTimes(option: string, text: string, timezone: string | undefined): PlannedRuns['times'] {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) {
    throw new UsageError(`${option} takes a time from 00:00 to 23:59, not "${text}".`);
  }
  const time = { hour: Number(hour), minute: Number(minute), timezone: requireTimezone(timezone) };
  const warning = clockWarning(time, new Date());
  if (warning !== undefined) say(warning);
  return { kind: 'daily', ...time };
}

/** @throws UsageError for a name that no time zone has. */
export function requireTimezone(name = DEFAULT_TIMEZONE): string {
  if (isTimezone(name)) return name;
  throw new UsageError(`--timezone takes a name such as Europe/Paris, not "${name}".`);
}

/** A warning of a time that does not exist on the day on which clocks go forward; undefined for any other. */
export function clockWarning(time: WallTime, from: Date): string | undefined {
  const skipped = skippedDays(time, from);
  if (skipped.length === 0) return undefined;
  const said = (hour: number) => clock(hour, time.minute);
  return `warning: ${said(time.hour)} (${time.timezone}) does not exist on ${skipped.join(', ')}, when clocks go forward: no run starts that night. Choose another time, such as ${said(steadyTime(time, from).hour)}.`;
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** Does what was asked of a schedule that is there; resolves to what was done. */
async function act(
  client: Client,
  config: Config,
  action: ScheduleAction,
  name: string,
): Promise<ScheduleDone> {
  switch (action) {
    case 'pause':
      await pauseSchedule(client, config, name);
      return 'paused';
    case 'resume':
      await resumeSchedule(client, config, name);
      return 'resumed';
    case 'delete':
      await deleteSchedule(client, config, name);
      return 'deleted';
    case 'trigger':
      await trigger(client, config, name);
      return 'triggered';
  }
}

async function trigger(client: Client, config: Config, name: string): Promise<void> {
  const { running, mode } = await readSchedule(client, config, name);
  if (running.length > 0) throw new UsageError(`A run is already running: ${running.join(', ')}.`);
  const [other] = await currentRuns(client, config);
  if (other !== undefined && mode === 'incremental') {
    throw new UsageError(
      `The run "${other}" is running, and an incremental run beside it would be refused: wait for its end.`,
    );
  }
  await triggerSchedule(client, config, name);
  if (other !== undefined) say(`The run "${other}" is running: the new one waits for its end.`);
  const started = () => startedRun(client, config, name);
  await sayIfUnserved(
    'the run',
    async () => unservedQueue(client, config, await started()),
    say,
    async () => {
      const run = await started();
      return run !== undefined && (await isTaken(run));
    },
  );
}

/** The run that the schedule has just started, as soon as the schedule tells of it. */
async function startedRun(client: Client, config: Config, name: string): Promise<WorkflowHandle | undefined> {
  const [id] = (await readSchedule(client, config, name)).running;
  return id === undefined ? undefined : client.workflow.getHandle(id);
}
