import { withLock } from '../scripts/lock.mjs';
import { stopServer } from './server-process.js';
import { ALL_SERVICES, findServices, type ServiceName, stateLock, updateState } from './state.js';

export interface DownOptions {
  /** From homeFolder. */
  home: string;
  /** All by default. */
  services?: readonly ServiceName[];
  log: (line: string) => void;
}

const NAMES = { temporal: 'Temporal', elasticsearch: 'Elasticsearch', postgresql: 'PostgreSQL' } as const;

/** Stops what `up` left running, and nothing else; resolves to the names of what it stopped. */
export async function down({ home, log, services = ALL_SERVICES }: DownOptions): Promise<ServiceName[]> {
  return withLock(
    stateLock(home),
    async () => {
      const running = findServices(home);
      const stopped = services.filter((name) => running[name] !== undefined);
      await Promise.all(
        stopped.map(async (name) => {
          if (running[name]) await stopServer(running[name]);
          log(`${NAMES[name]}: stopped`);
        }),
      );
      updateState(home, {});
      return stopped;
    },
    () => log('Another process is starting or stopping the services, waiting for it.'),
  );
}
