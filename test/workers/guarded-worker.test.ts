import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('takes a higher guard in the middle of its work, and loses and repeats nothing', async () => {
  const asks = new Map([
    [3, 100],
    [20, 400],
    // Lower than what stands, and the same again: neither is a reason to stop.
    [30, 5],
    [31, 400],
  ]);
  const done: number[] = [];
  const guards: number[] = [];
  const workers: Worker[] = [];
  const read = async (page: number): Promise<number> => {
    const guard = asks.get(page);
    if (guard !== undefined) worker.raise(guard);
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
  const results = await Promise.all(
    pages.map((page) =>
      client.activity.execute<number>('read', {
        id: `page-${page}`,
        taskQueue: QUEUE,
        args: [page],
        startToCloseTimeout: '20 seconds',
      }),
    ),
  );
  expect(results).toEqual(pages);
  expect([...done].sort((a, b) => a - b)).toEqual(pages);
  // The highest may be asked for before the worker with the one between has come.
  expect([
    [20, 100, 400],
    [20, 400],
  ]).toContainEqual(guards);
  const states = workers.map((each) => each.getState());
  expect(states).toEqual([...guards.slice(1).map(() => 'STOPPED'), 'RUNNING']);

  workers.at(-1)?.shutdown();
  await running;
});
