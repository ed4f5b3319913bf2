import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { skippedDays, steadyTime, type WallTime } from '../../domain/clock-changes.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { meant } from '../meant.js';
import {
  clock,
  deleteSchedule,
  pauseSchedule,
  putSchedule,
  readSchedule,
  resumeSchedule,
  type ScheduleState,
  scheduleIdOf,
  triggerSchedule,
} from '../schedule.js';
import { isTaken, unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { sayIfUnserved } from '../unserved.js';
import { inputOf } from './run.js';

export interface ScheduleOptions {
  /** `HH:MM` */
  readonly everyDayAt?: string;
  readonly timezone?: string;
  readonly plan?: string;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly trigger?: boolean;
  readonly delete?: boolean;
  readonly json?: boolean;
}

const ACTIONS = ['everyDayAt', 'pause', 'resume', 'trigger', 'delete'] as const;
const DEFAULT_TIMEZONE = 'Europe/Paris';

/** `moisson schedule`: makes, changes or shows the schedule of the daily run. */
export async function schedule(options: ScheduleOptions, context: Context): Promise<ExitCode> {
  const action = chooseAction(options);
  const { config } = context;
  const daily = action === 'everyDayAt' ? dailyRun(options) : undefined;
  const warning = daily === undefined ? undefined : clockWarning(daily, new Date());
  if (warning !== undefined) say(warning);
  return withTemporal(config, async (client) => {
    const done =
      daily === undefined
        ? await act(client, config, action)
        : await putSchedule(client, config, { ...daily, memo: await meant(context) });
    if (action === 'delete') {
      const id = scheduleIdOf(config);
      if (options.json) printJson({ id, done });
      else print(`schedule ${id} ${done}`);
      return EXIT.proven;
    }
    const state = await readSchedule(client, config);
    if (options.json) printJson({ ...state, done: done ?? null });
    else print(lines(state, done).join('\n'));
    return EXIT.proven;
  });
}

/** The one thing asked for; none means: show. @throws UsageError for several, and for settings of no time. */
function chooseAction(options: ScheduleOptions): (typeof ACTIONS)[number] | undefined {
  const chosen = ACTIONS.filter((action) => options[action] !== undefined);
  if (chosen.length > 1) {
    throw new UsageError('Give one of --every-day-at, --pause, --resume, --trigger and --delete.');
  }
  if (chosen[0] !== 'everyDayAt' && (options.plan !== undefined || options.timezone !== undefined)) {
    throw new UsageError('--plan and --timezone go with --every-day-at.');
  }
  return chosen[0];
}

function dailyRun({ everyDayAt = '', timezone = DEFAULT_TIMEZONE, plan }: ScheduleOptions) {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(everyDayAt) ?? [];
  if (hour === undefined || minute === undefined) {
    throw new UsageError(`--every-day-at takes a time from 00:00 to 23:59, not "${everyDayAt}".`);
  }
  if (!isTimezone(timezone)) {
    throw new UsageError(`--timezone takes a name such as Europe/Paris, not "${timezone}".`);
  }
  const input = inputOf(plan === undefined ? {} : { plan });
  return { hour: Number(hour), minute: Number(minute), timezone, input };
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

/** Does what was asked of a schedule that is there; resolves to what was done, for a person. */
async function act(
  client: Client,
  config: Config,
  action: (typeof ACTIONS)[number] | undefined,
): Promise<string | undefined> {
  switch (action) {
    case 'pause':
      await pauseSchedule(client, config);
      return 'paused';
    case 'resume':
      await resumeSchedule(client, config);
      return 'resumed';
    case 'delete':
      await deleteSchedule(client, config);
      return 'deleted';
    case 'trigger': {
      const { running } = await readSchedule(client, config);
      if (running.length > 0) throw new UsageError(`A run is already running: ${running.join(', ')}.`);
      await triggerSchedule(client, config);
      await sayIfUnserved(
        'the run',
        async () => unservedQueue(client, config, await startedRun(client, config)),
        say,
        async () => {
          const started = await startedRun(client, config);
          return started !== undefined && (await isTaken(started));
        },
      );
      return 'triggered';
    }
  }
  return undefined;
}

/** The run that the schedule has just started, as soon as the schedule tells of it. */
async function startedRun(client: Client, config: Config): Promise<WorkflowHandle | undefined> {
  const [id] = (await readSchedule(client, config)).running;
  return id === undefined ? undefined : client.workflow.getHandle(id);
}

function lines(state: ScheduleState, done: string | undefined): string[] {
  const row = (name: string, value: string) => `  ${name.padEnd(12)}${value}`;
  const local = (at: string) =>
    `${new Date(at).toLocaleString('sv-SE', { timeZone: state.timezone })} (${state.timezone})`;
  const last = state.last.at(-1);
  return [
    `schedule ${state.id}${done === undefined ? '' : ` ${done}`}${state.paused && done !== 'paused' ? ', paused' : ''}`,
    row('every day', `at ${state.everyDayAt.join(', ')} ${state.timezone}`),
    row('input', JSON.stringify(state.input)),
    ...(state.paused ? [] : state.next.slice(0, 3).map((at, i) => row(i === 0 ? 'next' : '', local(at)))),
    ...state.running.map((id) => row('running', `${id}: npx moisson watch --workflow-id ${id}`)),
    ...(last === undefined ? [] : [row('last', `${last.workflowId}, started ${local(last.at)}`)]),
    ...(state.skipped + state.missed === 0
      ? []
      : [
          row(
            'not started',
            `${state.skipped} while the one before went on, ${state.missed} while the server was away`,
          ),
        ]),
    row('note', state.note),
  ];
}
