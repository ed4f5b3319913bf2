import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GuardedWorker } from '../../src/workers/guarded-worker.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';

const QUEUE = 'pages';

let temporal: TestTemporal;
let connection: NativeConnection;
let client: Client;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  temporal = await startTestTemporal();
  connection = await NativeConnection.connect({ address: temporal.address });
  client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
});

afterAll(async () => {
  await client?.connection.close();
  await connection?.close();
  await temporal?.stop();
});

it('takes another guard in the middle of its work, and loses and repeats nothing', async () => {
  /** Asked for once so many pages are done by the worker that stands then. */
  const asks = [
    { worker: 1, done: 3, guard: 100 },
    { worker: 2, done: 20, guard: 400 },
    // Lower than what stands, and the same again: neither is a reason to stop.
    { worker: 3, done: 30, guard: 5 },
    { worker: 3, done: 31, guard: 400 },
  ];
  const done: number[] = [];
  const guards: number[] = [];
  const workers: Worker[] = [];
  const read = async (page: number): Promise<number> => {
    const [next] = asks;
    if (next !== undefined && guards.length >= next.worker && done.length >= next.done) {
      asks.shift();
      worker.raise(next.guard);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
    done.push(page);
    return page;
  };
  const worker = new GuardedWorker(20, async (guard) => {
    guards.push(guard);
    const created = await Worker.create({
      connection,
      taskQueue: QUEUE,
      activities: { read },
      maxActivitiesPerSecond: guard,
      maxConcurrentActivityTaskExecutions: 10,
    });
    workers.push(created);
    return created;
  });
  const running = worker.run();

  const pages = [...Array(60).keys()];
  const execute = (page: number) =>
    client.activity.execute<number>('read', {
      id: `page-${page}`,
      taskQueue: QUEUE,
      args: [page],
      startToCloseTimeout: '20 seconds',
    });
  const results = await Promise.all(pages.map(execute));
  expect(results).toEqual(pages);
  expect([...done].sort((a, b) => a - b)).toEqual(pages);
  expect(asks).toEqual([]);
  expect(guards).toEqual([20, 100, 400]);
  expect(workers.map((each) => each.getState())).toEqual(['STOPPED', 'STOPPED', 'RUNNING']);

  // Raised while it ends what it has for a lower guard: the next worker begins with what holds then.
  worker.reset(20);
  worker.raise(400);
  await vi.waitUntil(() => workers.length === 4 && workers[3]?.getState() === 'RUNNING', { timeout: 20_000 });
  worker.reset(20);
  await vi.waitUntil(() => workers.length === 5 && workers[4]?.getState() === 'RUNNING', { timeout: 20_000 });
  expect(guards.slice(3)).toEqual([400, 20]);
  expect(await execute(100)).toBe(100);

  workers.at(-1)?.shutdown();
  await running;
});
