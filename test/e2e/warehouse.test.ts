import { ScheduleOverlapPolicy } from '@temporalio/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scheduleIdOf } from '../../src/client/schedule.js';
import { useInstallation } from '../support/installation.js';
import { PASSWORD, type TestPostgresql, testPostgresql } from '../support/postgresql.js';

vi.setConfig({ testTimeout: 240_000 });

const installation = useInstallation({ offers: 1_200, rate: null });
let postgresql: TestPostgresql;
let worker: ReturnType<typeof installation.start>;

const settings = () => ({
  FRANCE_TRAVAIL_RATE: 'unlimited',
  MOISSON_WAREHOUSE_URL: `postgresql://moisson@127.0.0.1:${postgresql.port}/postgres`,
  MOISSON_WAREHOUSE_PASSWORD: PASSWORD,
});

beforeAll(async () => {
  postgresql = await testPostgresql();
  worker = installation.start(['worker'], settings());
});
afterAll(async () => {
  worker.process.kill('SIGTERM');
  await worker.ended;
  await postgresql.stop();
});

it('a schedule with --warehouse loads it after a PROVEN run, through a worker that is killed meanwhile', async () => {
  const { client, config } = installation;
  const { code, err } = await installation.run([
    ...['schedule', 'create', 'night', '--cron', '0 0 29 2 *', '--warehouse', '--json'],
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const schedule = client.schedule.getHandle(scheduleIdOf(config, 'night'));
  await schedule.trigger(ScheduleOverlapPolicy.SKIP);
  const load = await vi.waitFor(
    async () => {
      for await (const found of client.workflow.list({ query: "WorkflowType = 'WarehouseWorkflow'" }))
        return found;
      throw new Error('no load has begun');
    },
    { timeout: 120_000, interval: 50 },
  );
  worker.process.kill('SIGKILL');
  await worker.ended;
  worker = installation.start(['worker'], settings());
  const handle = client.workflow.getHandle(load.workflowId, load.runId);
  const report = (await handle.result()) as {
    readonly mode: string;
    readonly offres: number;
    readonly open: number;
  };
  expect(report).toMatchObject({ mode: 'full', offres: 1_200, open: 1_200 });
  const rows = await postgresql.look('moisson', (database) =>
    database.rows('SELECT count(*) AS n FROM fait_offre'),
  );
  expect(rows).toEqual([{ n: '1200' }]);
  const history = JSON.stringify(await handle.fetchHistory());
  expect(history).not.toContain(Buffer.from(PASSWORD).toString('base64').slice(0, 20));
  expect(history).not.toContain(PASSWORD);
});
