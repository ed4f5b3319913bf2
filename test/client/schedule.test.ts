import { expect, it } from 'vitest';
import { UsageError } from '../../src/client/exit.js';
import {
  deleteSchedule,
  pauseSchedule,
  putSchedule,
  readSchedule,
  resumeSchedule,
  SCHEDULE_ID,
  triggerSchedule,
} from '../../src/client/schedule.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();

const DAILY = { hour: 3, minute: 30, timezone: 'Europe/Paris', taskQueue: 'ingestion', input: {} };

/** Wall-clock time in Paris, as `03:30`. */
const inParis = (at: string) =>
  new Date(at).toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

it('does not know a schedule that was never made', async () => {
  for (const act of [readSchedule, pauseSchedule, resumeSchedule, triggerSchedule, deleteSchedule]) {
    await expect(act(temporal.client)).rejects.toThrow(UsageError);
  }
});

it('starts a run every day at a time of Paris, and skips it while the one before goes on', async () => {
  expect(await putSchedule(temporal.client, DAILY)).toBe('created');
  const state = await readSchedule(temporal.client);
  expect(state).toMatchObject({
    id: 'moisson-daily',
    everyDayAt: ['03:30'],
    timezone: 'Europe/Paris',
    input: {},
    paused: false,
    note: 'every day at 03:30 (Europe/Paris), plan region',
    running: [],
  });
  // Over months, so that both of Paris's clocks are among them.
  expect(new Set(state.next.map(inParis))).toEqual(new Set(['03:30']));
  const { policies, action } = await temporal.client.schedule.getHandle(SCHEDULE_ID).describe();
  expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 12 * 3600 * 1000 });
  expect(action).toMatchObject({
    workflowType: 'IngestionWorkflow',
    taskQueue: 'ingestion',
    workflowId: 'ingestion',
  });
});

it('takes a new time and plan, and stays paused through it', async () => {
  await pauseSchedule(temporal.client);
  const change = { ...DAILY, hour: 4, minute: 5, input: { plan: 'national' as const } };
  expect(await putSchedule(temporal.client, change)).toBe('updated');
  expect(await readSchedule(temporal.client)).toMatchObject({
    everyDayAt: ['04:05'],
    input: { plan: 'national' },
    paused: true,
    note: 'every day at 04:05 (Europe/Paris), plan national',
  });
  await resumeSchedule(temporal.client);
  expect(await readSchedule(temporal.client)).toMatchObject({ paused: false });
});

it('starts one run when asked twice, under the id of runs and the time', async () => {
  await triggerSchedule(temporal.client);
  await until(async () => (await readSchedule(temporal.client)).running.length > 0);
  await triggerSchedule(temporal.client);
  await until(async () => (await readSchedule(temporal.client)).skipped > 0);
  const { running, last } = await readSchedule(temporal.client);
  expect(running).toEqual([expect.stringMatching(/^ingestion-\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)]);
  expect(last).toHaveLength(1);
  const [id = ''] = running;
  const started = await temporal.client.workflow.getHandle(id).describe();
  expect(started.type).toBe('IngestionWorkflow');
  await temporal.client.workflow.getHandle(id).terminate();
});

it('is gone once deleted', async () => {
  await deleteSchedule(temporal.client);
  await expect(readSchedule(temporal.client)).rejects.toThrow('There is no schedule yet');
});
