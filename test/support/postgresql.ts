import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, installPostgresql, startPostgresql } from '../../services/index.js';
import { NOBODY } from '../../services/other-user.js';
import type { Database } from '../../src/warehouse/database.js';
import type { PostgresqlSettings } from '../../src/warehouse/index.js';
import { openPostgresql } from '../../src/warehouse/postgresql.js';
import { temporaryFolder } from './temporary-folder.js';

export const PASSWORD = 'a-password-of-tests';

/** A real PostgreSQL of a file's own. */
export interface TestPostgresql {
  readonly port: number;
  /** A warehouse in a schema of its own. */
  settings(schema: string, change?: Partial<PostgresqlSettings>): PostgresqlSettings;
  /** Opens the schema as its owner, for looking at it: no load can go on meanwhile. */
  look<T>(
    schema: string,
    work: (database: Database) => Promise<T>,
    change?: Partial<PostgresqlSettings>,
  ): Promise<T>;
  /** Makes a folder that the server may write to. */
  ownFolder(path: string): string;
  stop(): Promise<void>;
}

export async function testPostgresql(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestPostgresql> {
  const setup = { env: process.env, log: (line: string) => console.error(line) };
  const folder = await temporaryFolder();
  const port = await freePort();
  const server = await startPostgresql({
    install: await installPostgresql(setup),
    port,
    folder: join(folder.path, 'postgresql'),
    password: PASSWORD,
    settings: { fsync: 'off', ...settings },
    env: process.env,
  });
  const settingsOf = (schema: string, change: Partial<PostgresqlSettings> = {}): PostgresqlSettings => ({
    host: '127.0.0.1',
    port,
    database: 'postgres',
    user: 'moisson',
    password: PASSWORD,
    tls: 'disable',
    schema,
    ...change,
  });
  return {
    port,
    settings: settingsOf,
    ownFolder(path) {
      mkdirSync(path);
      if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
      return path;
    },
    async look(schema, work, change) {
      const database = await openPostgresql(settingsOf(schema, change));
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    async stop() {
      await server.stop();
      await folder.remove();
    },
  };
}
