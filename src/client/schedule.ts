import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  type ScheduleHandle,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type ScheduleUpdateOptions,
} from '@temporalio/client';
import type { Config } from '../config/index.js';
import { type IngestionInput, planOf } from '../domain/ingestion-input.js';
import { SCHEDULE_CATCH_UP } from '../patience/index.js';
import { UsageError } from './exit.js';
import type { Meant } from './meant.js';
import { usualWorkflowId } from './runs.js';

/** The id of the one schedule that an installation keeps. */
export function scheduleIdOf({ indexPrefix }: Pick<Config, 'indexPrefix'>): string {
  return `${indexPrefix}moisson-daily`;
}

const SHOWN_WITHIN_MS = 10_000;

type Scheduled = Pick<Config, 'indexPrefix' | 'queues'>;

export interface DailyRun {
  /** Wall-clock time in `timezone`. */
  readonly hour: number;
  readonly minute: number;
  /** IANA name, e.g. `Europe/Paris`. */
  readonly timezone: string;
  readonly input: IngestionInput;
  readonly memo?: Meant;
}

/** What there is to know of the schedule. Instants are ISO 8601, UTC. */
export interface ScheduleState {
  readonly id: string;
  /** `03:30` for each time of the day. */
  readonly everyDayAt: readonly string[];
  readonly timezone: string;
  readonly input: unknown;
  readonly paused: boolean;
  readonly note: string;
  readonly next: readonly string[];
  /** Ids of the runs that it started and that go on. */
  readonly running: readonly string[];
  readonly last: readonly { readonly at: string; readonly workflowId: string }[];
  /** Runs that were due and not started: the one before still went on, or the server was away for too long. */
  readonly skipped: number;
  readonly missed: number;
}

/**
 * Starts a run every day from now on. A schedule that is there is given the new time and input, and stays paused if it
 * was.
 */
export async function putSchedule(
  client: Client,
  config: Scheduled,
  daily: DailyRun,
): Promise<'created' | 'updated'> {
  const options = optionsOf(config, daily);
  const scheduleId = scheduleIdOf(config);
  try {
    await client.schedule.create({ scheduleId, ...options });
    return 'created';
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  const handle = client.schedule.getHandle(scheduleId);
  await handle.update(({ state }) => ({ ...options, state: { ...options.state, paused: state.paused } }));
  await shown(handle, ({ state }) => state.note === options.state.note);
  return 'updated';
}

/**
 * Waits until the server shows a change: it says that it took one before it has made it, and whoever reads the schedule
 * meanwhile, such as an update that keeps the pause, reads the old one.
 * @throws Error when it does not show within some seconds.
 */
async function shown(
  handle: ScheduleHandle,
  isMade: (description: ScheduleDescription) => boolean,
): Promise<void> {
  for (const end = Date.now() + SHOWN_WITHIN_MS; !isMade(await handle.describe()); await sleep(100)) {
    if (Date.now() < end) continue;
    throw new Error(
      `Temporal took the change of schedule ${handle.scheduleId}, and does not show it: look again with \`npx moisson schedule\`.`,
    );
  }
}

function optionsOf({ queues }: Scheduled, { hour, minute, timezone, input, memo }: DailyRun) {
  return {
    spec: { calendars: [{ hour, minute }], timezone },
    action: {
      type: 'startWorkflow',
      workflowType: 'IngestionWorkflow',
      // The server adds the time that the run was due at.
      workflowId: usualWorkflowId({ queues }),
      taskQueue: queues.ingestion,
      ...(memo === undefined ? {} : { memo: { ...memo } }),
      args: [input],
      staticSummary: `Offres d'emploi, plan ${planOf(input)}, by schedule`,
    },
    policies: {
      // A run that is still running goes on; two at once would share the rate and finish later.
      overlap: ScheduleOverlapPolicy.SKIP,
      catchupWindow: SCHEDULE_CATCH_UP,
    },
    state: { note: `every day at ${clock(hour, minute)} (${timezone}), plan ${planOf(input)}` },
  } satisfies ScheduleUpdateOptions;
}

/** The schedule. @throws UsageError when there is none. */
export async function readSchedule(client: Client, config: Scheduled): Promise<ScheduleState> {
  return stateOf(await withSchedule(client, config, (handle) => handle.describe()));
}

export const pauseSchedule = (client: Client, config: Scheduled) =>
  withSchedule(client, config, async (handle) => {
    await handle.pause('paused by `moisson schedule --pause`');
    await shown(handle, ({ state }) => state.paused);
  });

export const resumeSchedule = (client: Client, config: Scheduled) =>
  withSchedule(client, config, async (handle) => {
    await handle.unpause('resumed by `moisson schedule --resume`');
    await shown(handle, ({ state }) => !state.paused);
  });

export const deleteSchedule = (client: Client, config: Scheduled) =>
  withSchedule(client, config, (handle) => handle.delete());

/** Starts a run now, unless one that the schedule started goes on: a bare trigger would start a second one. */
export const triggerSchedule = (client: Client, config: Scheduled) =>
  withSchedule(client, config, (handle) => handle.trigger(ScheduleOverlapPolicy.SKIP));

async function withSchedule<T>(
  client: Client,
  config: Scheduled,
  work: (handle: ScheduleHandle) => Promise<T>,
): Promise<T> {
  try {
    return await work(client.schedule.getHandle(scheduleIdOf(config)));
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    throw new UsageError(
      'There is no schedule yet: make one with `npx moisson schedule --every-day-at 03:30`.',
    );
  }
}

function stateOf({ scheduleId, spec, action, state, info }: ScheduleDescription): ScheduleState {
  const times = (spec.calendars ?? []).flatMap((calendar) =>
    (calendar.hour ?? []).flatMap(({ start: hour }) =>
      (calendar.minute ?? []).map(({ start: minute }) => clock(hour, minute)),
    ),
  );
  return {
    id: scheduleId,
    everyDayAt: times,
    timezone: spec.timezone ?? 'UTC',
    input: action.args?.[0] ?? {},
    paused: state.paused,
    note: state.note ?? '',
    next: info.nextActionTimes.map((at) => at.toISOString()),
    running: info.runningActions.map(({ workflow }) => workflow.workflowId),
    last: info.recentActions.map(({ takenAt, action: { workflow } }) => ({
      at: takenAt.toISOString(),
      workflowId: workflow.workflowId,
    })),
    skipped: info.numActionsSkippedOverlap,
    missed: info.numActionsMissedCatchupWindow,
  };
}

/** `03:30` */
export function clock(hour: number, minute: number): string {
  return [hour, minute].map((n) => n.toString().padStart(2, '0')).join(':');
}
