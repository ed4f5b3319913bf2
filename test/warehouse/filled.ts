import { afterAll, beforeAll } from 'vitest';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import type { Plain } from '../questions/world.js';
import { type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** What a load is tried with: a store of so many offers, a PostgreSQL and a folder, of this file's own. */
export function useFilled(offers: number) {
  const used = useStore();
  const { client, prefix } = used;
  let all: readonly Plain[];
  let postgresql: TestPostgresql;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    [all, postgresql, folder] = await Promise.all([
      fill({ client, prefix }, offers),
      testPostgresql(),
      temporaryFolder(),
    ]);
  }, 600_000);
  afterAll(async () => {
    await postgresql.stop();
    await folder.remove();
  });
  return {
    ...used,
    /** What plain code reads of each offer. */
    get all() {
      return all;
    },
    get postgresql() {
      return postgresql;
    },
    get folder() {
      return folder;
    },
  };
}
