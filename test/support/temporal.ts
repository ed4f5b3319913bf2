import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort, startTemporal } from '../../services/index.js';
import { temporaryFolder } from './temporary-folder.js';

export interface TestTemporal {
  /** "127.0.0.1:20123" */
  address: string;
  stop(): Promise<void>;
}

/** A Temporal dev server of one's own, without web UI, its executions in memory. */
export async function startTestTemporal(): Promise<TestTemporal> {
  const folder = await temporaryFolder();
  const server = await startTemporal({
    program: inject('temporalBinary'),
    port: await freePort(),
    logFile: join(folder.path, 'temporal.log'),
    env: process.env,
  });
  return {
    address: server.address,
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}
