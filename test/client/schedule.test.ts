import { expect, it } from 'vitest';
import { clockWarning } from '../../src/client/commands/schedule.js';
import { UsageError } from '../../src/client/exit.js';
import {
  deleteSchedule,
  pauseSchedule,
  putSchedule,
  readSchedule,
  resumeSchedule,
  scheduleIdOf,
  triggerSchedule,
} from '../../src/client/schedule.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();

const DAILY = { hour: 3, minute: 30, timezone: 'Europe/Paris', input: {} };
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
  const odd = { ...DAILY, hour: 2, minute: 30 };
  expect(clockWarning(odd, new Date('2026-11-26T12:00:00Z'))).toBe(
    'warning: 02:30 (Europe/Paris) does not exist on 2027-03-28, when clocks go forward: no run starts that night. Choose another time, such as 03:30.',
  );
  expect(clockWarning(DAILY, new Date())).toBeUndefined();

  await putSchedule(temporal.client, INSTALLATION, odd);
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
  const change = { ...DAILY, hour: 4, minute: 5, input: { plan: 'national' as const } };
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
