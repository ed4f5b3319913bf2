import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterEach, expect, inject, test } from 'vitest';
import { freePort, PortInUse, startTemporal, type TemporalOptions } from '../../services/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { listenOn } from './listen-on.js';
import { writeProgram } from './write-program.js';

const cleanUp: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function options(): Promise<TemporalOptions & { folder: TemporaryFolder }> {
  const folder = await temporaryFolder();
  cleanUp.push(folder.remove);
  return {
    folder,
    program: inject('temporalBinary'),
    port: await freePort(),
    logFile: join(folder.path, 'temporal.log'),
    env: process.env,
  };
}

test('keeps its executions through kill -9', async () => {
  const given = await options();
  const dbFile = join(given.folder.path, 'db', 'temporal.db');
  const first = await startTemporal({ ...given, dbFile });
  cleanUp.push(first.stop);
  await withClient(first.address, (client) =>
    client.workflow.start('Any', { taskQueue: 'nobody-listens', workflowId: 'kept' }),
  );
  process.kill(first.pid, 'SIGKILL');
  await first.stop();

  const second = await startTemporal({ ...given, dbFile });
  cleanUp.push(second.stop);
  const ids = await withClient(second.address, async (client) => {
    const found: string[] = [];
    for await (const execution of client.workflow.list()) found.push(execution.workflowId);
    return found;
  });
  expect(ids).toEqual(['kept']);
});

test('serves its web UI when it is ready', async () => {
  const uiPort = await freePort();
  const server = await startTemporal({ ...(await options()), uiPort });
  cleanUp.push(server.stop);
  const page = await fetch(`http://127.0.0.1:${uiPort}`);
  expect(page.status).toBe(200);
});

test('a port that another program uses is named, with the option, before anything starts', async () => {
  const given = await options();
  cleanUp.push(await listenOn(given.port));
  const uiPort = await freePort();
  cleanUp.push(await listenOn(uiPort));
  await expect(startTemporal(given)).rejects.toThrow(PortInUse);
  await expect(startTemporal(given)).rejects.toThrow(new RegExp(`port ${given.port} .*--temporal-port`));
  const port = await freePort();
  await expect(startTemporal({ ...given, port, uiPort })).rejects.toThrow(
    new RegExp(`web UI cannot start: port ${uiPort} .*--ui-port`),
  );
});

test('a server that dies while it starts is told with the end of its log', async () => {
  const given = await options();
  const program = await writeProgram(given.folder.path, 'temporal', 'echo no room left; exit 3');
  await expect(startTemporal({ ...given, program })).rejects.toThrow(
    /Temporal did not start: it ended \(exit code 3\).*no room left/s,
  );
});

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

test('has one partition for reading and one for writing, whatever the queue', async () => {
  const server = await startTemporal(await options());
  cleanUp.push(server.stop);
  const partitions = await withClient(server.address, (client) =>
    client.workflowService.listTaskQueuePartitions({
      namespace: 'default',
      taskQueue: { name: 'offres-app-1' },
    }),
  );
  expect(partitions.activityTaskQueuePartitions).toHaveLength(1);
});
