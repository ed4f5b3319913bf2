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
import { type IngestionInput, parseIngestionInput, planOf } from '../domain/ingestion-input.js';
import { describePlan } from '../domain/plans.js';
import { SCHEDULE_CATCH_UP } from '../patience/index.js';
import { scheduleIdsOf, schedulesOf } from '../temporal/schedules.js';
import { UsageError } from './exit.js';
import type { IntendedInstallation } from './intended-installation.js';
import { usualWorkflowId } from './runs.js';
import { asTold, catchUpOf, specOf, type Times, type ToldTimes, toldTimes } from './schedule-times.js';
import { timesText } from './schedule-times-text.js';

/** The name of the schedule that `moisson schedule --every-day-at` makes. */
export const DAILY = 'daily';

type Scheduled = Pick<Config, 'indexPrefix' | 'queues'>;

/** The id of a schedule in Temporal. */
export function scheduleIdOf({ indexPrefix }: Pick<Config, 'indexPrefix'>, name = DAILY): string {
  return `${scheduleIdsOf(indexPrefix)}${name}`;
}

const SHOWN_WITHIN_MS = 10_000;

/** Runs that a schedule is to start. */
export interface PlannedRuns {
  readonly times: Times;
  /** Each start is late by a random time up to this, in seconds. */
  readonly jitterS?: number;
  readonly input: IngestionInput;
  readonly memo?: IntendedInstallation;
}

/** A start, as the schedule tells it. Instants are ISO 8601, UTC. */
export interface ScheduledStart {
  readonly at: string;
  readonly workflowId: string;
  /** Id of the run. */
  readonly run: string;
}

/** What there is to know of a schedule. Instants are ISO 8601, UTC. */
export interface ScheduleState extends ToldTimes {
  readonly name: string;
  readonly id: string;
  readonly input: unknown;
  /** `full` or `incremental`. */
  readonly mode: string;
  readonly plan: string;
  readonly paused: boolean;
  readonly note: string;
  readonly next: readonly string[];
  /** Ids of the runs that it started and that go on. */
  readonly running: readonly string[];
  /** Its last starts, the newest last: ten at most. */
  readonly last: readonly ScheduledStart[];
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
  planned: PlannedRuns,
): Promise<'created' | 'updated'> {
  const options = optionsOf(config, DAILY, planned);
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

/** Makes a schedule. @throws UsageError where one of this name is there, and for a cron expression that Temporal refuses. */
export async function createSchedule(
  client: Client,
  config: Scheduled,
  name: string,
  planned: PlannedRuns,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: scheduleIdOf(config, name),
      ...optionsOf(config, name, planned),
    });
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) {
      throw new UsageError(
        `There is a schedule "${name}" already: \`npx moisson schedule show ${name}\` shows it, \`npx moisson schedule delete ${name}\` removes it.`,
      );
    }
    // What the server says of a wrong specification.
    if (error instanceof TypeError && planned.times.kind === 'cron') {
      throw new UsageError(
        `Temporal does not take "${planned.times.expression}" as a cron expression: ${error.message}.`,
      );
    }
    throw error;
  }
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

function optionsOf({ queues }: Scheduled, name: string, { times, jitterS, input, memo }: PlannedRuns) {
  const usual = usualWorkflowId({ queues });
  const what = describePlan(planOf(input), input.mode ?? 'full');
  return {
    spec: specOf(times, jitterS),
    action: {
      type: 'startWorkflow',
      workflowType: 'IngestionWorkflow',
      // The server adds the time that the run was due at: two schedules may have runs due at the same second.
      workflowId: name === DAILY ? usual : `${usual}-${name}`,
      taskQueue: queues.ingestion,
      ...(memo === undefined ? {} : { memo: { ...memo } }),
      args: [input],
      staticSummary: `Offres d'emploi, ${what}, by schedule ${name}`,
    },
    policies: {
      // A run that is still running goes on; two at once would share the rate and finish later.
      overlap: ScheduleOverlapPolicy.SKIP,
      catchupWindow: catchUpOf(times, SCHEDULE_CATCH_UP),
    },
    state: { note: `${timesText(asTold(times, jitterS), 'en')}, ${what}` },
  } satisfies ScheduleUpdateOptions;
}

/** A schedule. @throws UsageError when there is none of this name. */
export async function readSchedule(client: Client, config: Scheduled, name = DAILY): Promise<ScheduleState> {
  return stateOf(name, await withSchedule(client, config, name, (handle) => handle.describe()));
}

/** Every schedule of the installation, by name. */
export async function listSchedules(client: Client, config: Scheduled): Promise<ScheduleState[]> {
  const { length } = scheduleIdsOf(config.indexPrefix);
  const found = await schedulesOf(client, config);
  return found
    .map((description) => stateOf(description.scheduleId.slice(length), description))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export const pauseSchedule = (client: Client, config: Scheduled, name = DAILY) =>
  withSchedule(client, config, name, async (handle) => {
    await handle.pause('paused by `moisson schedule`');
    await shown(handle, ({ state }) => state.paused);
  });

export const resumeSchedule = (client: Client, config: Scheduled, name = DAILY) =>
  withSchedule(client, config, name, async (handle) => {
    await handle.unpause('resumed by `moisson schedule`');
    await shown(handle, ({ state }) => !state.paused);
  });

export const deleteSchedule = (client: Client, config: Scheduled, name = DAILY) =>
  withSchedule(client, config, name, (handle) => handle.delete());

/** Starts a run now, unless one that the schedule started goes on: a bare trigger would start a second one. */
export const triggerSchedule = (client: Client, config: Scheduled, name = DAILY) =>
  withSchedule(client, config, name, (handle) => handle.trigger(ScheduleOverlapPolicy.SKIP));

async function withSchedule<T>(
  client: Client,
  config: Scheduled,
  name: string,
  work: (handle: ScheduleHandle) => Promise<T>,
): Promise<T> {
  try {
    return await work(client.schedule.getHandle(scheduleIdOf(config, name)));
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    throw new UsageError(
      name === DAILY
        ? 'There is no schedule yet: make one with `npx moisson schedule --every-day-at 03:30`. `npx moisson schedule list` lists those with another name.'
        : `There is no schedule "${name}": \`npx moisson schedule list\` lists those that are there.`,
    );
  }
}

function stateOf(
  name: string,
  { scheduleId, spec, action, state, info }: ScheduleDescription,
): ScheduleState {
  const input: unknown = action.args?.[0] ?? {};
  return {
    name,
    id: scheduleId,
    ...toldTimes(spec),
    input,
    ...settingsOf(input),
    paused: state.paused,
    note: state.note ?? '',
    next: info.nextActionTimes.map((at) => at.toISOString()),
    running: info.runningActions.map(({ workflow }) => workflow.workflowId),
    last: info.recentActions.map(({ takenAt, action: { workflow } }) => ({
      at: takenAt.toISOString(),
      workflowId: workflow.workflowId,
      run: workflow.firstExecutionRunId,
    })),
    skipped: info.numActionsSkippedOverlap,
    missed: info.numActionsMissedCatchupWindow,
  };
}

/** Another tool may have given it an input that is wrong. */
function settingsOf(input: unknown): { readonly plan: string; readonly mode: string } {
  try {
    const { plan, mode } = parseIngestionInput(input);
    return { plan, mode };
  } catch {
    return { plan: 'unknown', mode: 'unknown' };
  }
}
