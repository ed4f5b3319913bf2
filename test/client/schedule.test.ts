import { describe, expect, it, vi } from 'vitest';
import { clockWarning } from '../../src/client/commands/schedule.js';
import { UsageError } from '../../src/client/exit.js';
import {
  createSchedule,
  deleteSchedule,
  listSchedules,
  type PlannedRuns,
  pauseSchedule,
  putSchedule,
  readSchedule,
  resumeSchedule,
  scheduleIdOf,
  triggerSchedule,
} from '../../src/client/schedule.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();

const AT = { hour: 3, minute: 30, timezone: 'Europe/Paris' };
/** Runs at a time of the day. */
const daily = (at: typeof AT, input = {}): PlannedRuns => ({ times: { kind: 'daily', ...at }, input });
const DAILY = daily(AT);
const INSTALLATION = { indexPrefix: '', queues: { ingestion: 'ingestion', applications: [] } };

/** Wall-clock time in Paris, as `03:30`. */
const inParis = (at: string) =>
  new Date(at).toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

it('does not know a schedule that was never made', async () => {
  for (const act of [readSchedule, pauseSchedule, resumeSchedule, triggerSchedule, deleteSchedule]) {
    await expect(act(temporal.client, INSTALLATION)).rejects.toThrow(UsageError);
  }
});

it('starts a run every day at a time of Paris, and skips it while the one before goes on', async () => {
  expect(await putSchedule(temporal.client, INSTALLATION, DAILY)).toBe('created');
  const state = await readSchedule(temporal.client, INSTALLATION);
  expect(state).toMatchObject({
    id: 'moisson-daily',
    everyDayAt: ['03:30'],
    timezone: 'Europe/Paris',
    input: {},
    paused: false,
    note: 'every day at 03:30 (Europe/Paris), plan verified',
    running: [],
  });
  // Over months, so that both of Paris's clocks are among them.
  expect(new Set(state.next.map(inParis))).toEqual(new Set(['03:30']));
  const { policies, action } = await temporal.client.schedule
    .getHandle(scheduleIdOf(INSTALLATION))
    .describe();
  expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 12 * 3600 * 1000 });
  expect(action).toMatchObject({
    workflowType: 'IngestionWorkflow',
    taskQueue: 'ingestion',
    workflowId: 'ingestion',
  });
});

it('warns of a time that clocks skip, as the server itself does', async () => {
  const odd = { ...AT, hour: 2 };
  expect(clockWarning(odd, new Date('2026-11-26T12:00:00Z'))).toBe(
    'warning: 02:30 (Europe/Paris) does not exist on 2027-03-28, when clocks go forward: no run starts that night. Choose another time, such as 03:30.',
  );
  expect(clockWarning(AT, new Date())).toBeUndefined();

  await putSchedule(temporal.client, INSTALLATION, daily(odd));
  const startsOn = async (day: string) => {
    const noon = Date.parse(`${day}T12:00:00Z`) / 1000;
    // The type asks for a Long, and a number serves.
    const second = (seconds: number) => ({ seconds: seconds as never });
    const { startTime }: { startTime?: unknown[] | null } =
      await temporal.client.workflowService.listScheduleMatchingTimes({
        namespace: 'default',
        scheduleId: scheduleIdOf(INSTALLATION),
        startTime: second(noon - 86_400),
        endTime: second(noon),
      });
    return startTime?.length ?? 0;
  };
  expect(await startsOn('2027-03-27')).toBe(1);
  expect(await startsOn('2027-03-28')).toBe(0);
  // It comes twice that night, and starts one run.
  expect(await startsOn('2027-10-31')).toBe(1);
  await putSchedule(temporal.client, INSTALLATION, DAILY);
});

it('takes a new time and plan, and stays paused through it', async () => {
  await pauseSchedule(temporal.client, INSTALLATION);
  const change = daily({ ...AT, hour: 4, minute: 5 }, { plan: 'national' as const });
  expect(await putSchedule(temporal.client, INSTALLATION, change)).toBe('updated');
  expect(await readSchedule(temporal.client, INSTALLATION)).toMatchObject({
    everyDayAt: ['04:05'],
    input: { plan: 'national' },
    paused: true,
    note: 'every day at 04:05 (Europe/Paris), plan national',
  });
  await resumeSchedule(temporal.client, INSTALLATION);
  expect(await readSchedule(temporal.client, INSTALLATION)).toMatchObject({ paused: false });
});

it('starts one run when asked twice, under the id of runs and the time', async () => {
  await triggerSchedule(temporal.client, INSTALLATION);
  await until(async () => (await readSchedule(temporal.client, INSTALLATION)).running.length > 0);
  await triggerSchedule(temporal.client, INSTALLATION);
  await until(async () => (await readSchedule(temporal.client, INSTALLATION)).skipped > 0);
  const { running, last } = await readSchedule(temporal.client, INSTALLATION);
  expect(running).toEqual([expect.stringMatching(/^ingestion-\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)]);
  expect(last).toHaveLength(1);
  const [id = ''] = running;
  const started = await temporal.client.workflow.getHandle(id).describe();
  expect(started.type).toBe('IngestionWorkflow');
  await temporal.client.workflow.getHandle(id).terminate();
});

it('is gone once deleted', async () => {
  await deleteSchedule(temporal.client, INSTALLATION);
  await expect(readSchedule(temporal.client, INSTALLATION)).rejects.toThrow('There is no schedule yet');
});

describe('schedules with a name', () => {
  const create = (name: string, planned: PlannedRuns, installation = INSTALLATION) =>
    createSchedule(temporal.client, installation, name, planned);
  const policiesOf = async (name: string) =>
    (await temporal.client.schedule.getHandle(scheduleIdOf(INSTALLATION, name)).describe()).policies;

  it('start runs every so often, with a delay, and make good one missed run, not all', async () => {
    await create('fast', {
      times: { kind: 'every', seconds: 900 },
      jitterS: 30,
      input: { mode: 'incremental' },
    });
    const state = await readSchedule(temporal.client, INSTALLATION, 'fast');
    expect(state).toMatchObject({
      name: 'fast',
      id: 'moisson-fast',
      everyS: 900,
      jitterS: 30,
      everyDayAt: [],
      timezone: 'UTC',
      mode: 'incremental',
      plan: 'national',
      note: 'every 15 min, up to 30 s later, incremental',
    });
    for (const at of state.next) {
      const past = (Date.parse(at) / 1_000) % 900;
      expect(past).toBeGreaterThanOrEqual(0);
      expect(past).toBeLessThanOrEqual(30);
    }
    expect(await policiesOf('fast')).toMatchObject({ overlap: 'SKIP', catchupWindow: 900_000 });
  });

  it('start runs by a cron expression in a time zone, and show it as it was given', async () => {
    await create('workdays', {
      times: { kind: 'cron', expression: '5 4 * * 1-5', timezone: 'Europe/Paris' },
      input: { plan: 'region' },
    });
    const state = await readSchedule(temporal.client, INSTALLATION, 'workdays');
    expect(state).toMatchObject({
      cron: '5 4 * * 1-5',
      everyDayAt: [],
      timezone: 'Europe/Paris',
      mode: 'full',
      plan: 'region',
    });
    expect(new Set(state.next.map(inParis))).toEqual(new Set(['04:05']));
    expect(state.next.map((at) => new Date(at).getUTCDay()).filter((day) => day % 6 === 0)).toEqual([]);
    expect(await policiesOf('workdays')).toMatchObject({ overlap: 'SKIP', catchupWindow: 43_200_000 });
  });

  it('are refused where Temporal does not take the expression, and where one has the name already', async () => {
    const wrong = { kind: 'cron', expression: '61 4 * * *', timezone: 'Europe/Paris' } as const;
    await expect(create('wrong', { times: wrong, input: {} })).rejects.toThrow(
      'Temporal does not take "61 4 * * *" as a cron expression: Minute is not in range [0-59].',
    );
    await expect(create('fast', DAILY)).rejects.toThrow('There is a schedule "fast" already');
    expect((await readSchedule(temporal.client, INSTALLATION, 'fast')).everyS).toBe(900);
    await expect(readSchedule(temporal.client, INSTALLATION, 'wrong')).rejects.toThrow(
      'There is no schedule "wrong"',
    );
  });

  it('start runs with ids of their own, since several may be due at the same second', async () => {
    await putSchedule(temporal.client, INSTALLATION, DAILY);
    const names = ['daily', 'fast', 'workdays'];
    const ids = await Promise.all(
      names.map(async (name) => {
        const handle = temporal.client.schedule.getHandle(scheduleIdOf(INSTALLATION, name));
        return (await handle.describe()).action.workflowId;
      }),
    );
    expect(ids).toEqual(['ingestion', 'ingestion-fast', 'ingestion-workdays']);
  });

  it('are listed by name, those of another installation not among them', async () => {
    const other = {
      indexPrefix: 'moisson-',
      queues: { ingestion: 'moisson-ingestion', applications: [] },
    };
    await create('fast', DAILY, other);
    const named = async (installation: typeof INSTALLATION) =>
      (await listSchedules(temporal.client, installation)).map(({ name }) => name);
    // The list of the server may be a second behind.
    await vi.waitFor(async () => {
      expect(await named(other)).toEqual(['fast']);
      expect(await named(INSTALLATION)).toEqual(['daily', 'fast', 'workdays']);
    }, 30_000);
  });

  it('are paused, resumed and deleted each by itself', async () => {
    await pauseSchedule(temporal.client, INSTALLATION, 'fast');
    const paused = async (name: string) => (await readSchedule(temporal.client, INSTALLATION, name)).paused;
    expect([await paused('fast'), await paused('daily')]).toEqual([true, false]);
    await resumeSchedule(temporal.client, INSTALLATION, 'fast');
    expect(await paused('fast')).toBe(false);
    await deleteSchedule(temporal.client, INSTALLATION, 'fast');
    await expect(paused('fast')).rejects.toThrow('There is no schedule "fast"');
    expect(await paused('daily')).toBe(false);
  });
});
