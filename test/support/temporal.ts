import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, inject } from 'vitest';
import { freePort, startTemporal } from '../../services/index.js';
import { temporaryFolder } from './temporary-folder.js';

export interface TestTemporal {
  /** "127.0.0.1:20123" */
  address: string;
  /** As kill -9 does. */
  kill(): Promise<void>;
  /** Again, on the same port, with the executions of before. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A Temporal dev server of one's own, without web UI, its executions in memory, or in a file that outlives a kill. */
export async function startTestTemporal(options: { readonly durable?: boolean } = {}): Promise<TestTemporal> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const launch = () =>
    startTemporal({
      program: inject('temporalBinary'),
      port,
      logFile: join(folder.path, 'temporal.log'),
      env: process.env,
      ...(options.durable ? { dbFile: join(folder.path, 'temporal.db') } : {}),
    });
  let server = await launch();
  return {
    address: server.address,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
    },
    start: async () => {
      server = await launch();
    },
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}

/** A Temporal server of the file's own, and a client of it. */
export function useTemporal(): { readonly address: string; readonly client: Client } {
  let temporal: TestTemporal | undefined;
  let client: Client | undefined;
  beforeAll(async () => {
    temporal = await startTestTemporal();
    client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
  });
  afterAll(async () => {
    await client?.connection.close();
    await temporal?.stop();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('Temporal runs during tests only.');
    return part;
  };
  return {
    get address() {
      return started(temporal).address;
    },
    get client() {
      return started(client);
    },
  };
}
