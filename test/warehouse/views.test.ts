import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DataState, lastDays } from '../../src/domain/questions/days.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { VIEWS } from '../../src/domain/warehouse/views.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { NOW } from '../questions/world.js';
import { type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { askAll, expectAlike, viewSql } from './alike.js';
import { load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 180_000 });

/** large.test.ts takes more. */
const OFFERS = 1_000;
const { client, store, prefix } = useStore();
let postgresql: TestPostgresql;
let folder: TemporaryFolder;
let file: string;
let state: DataState;
const SPAN = lastDays(60, NOW);

beforeAll(async () => {
  [, postgresql, folder] = await Promise.all([
    fill({ client, prefix }, OFFERS),
    testPostgresql(),
    temporaryFolder(),
  ]);
  file = join(folder.path, 'entrepot.duckdb');
  const types = ['ouverte', 'modifiee', 'fermee', 'rouverte'];
  const operations = Array.from({ length: 300 }, (_, i) => {
    const date = new Date(Date.parse('2026-11-02T00:30:00Z') + i * 7_000_000).toISOString();
    return [
      { create: { _id: `e${i}` } },
      { offre: `o${i}`, type: types[i % 4], date, ecrit: date, run: 'r' },
    ];
  });
  await client.bulk({ index: `${prefix}evenements`, operations: operations.flat(), refresh: true });
  await load(store, postgresql.settings('moisson'), prefix);
  await load(store, file, prefix);
  state = await store.dataState(SPAN);
}, 1_200_000);
afterAll(async () => {
  await postgresql.stop();
  await folder.remove();
});

it('there is a view for each question', () => {
  expect(VIEWS.flatMap(({ question }) => question ?? []).sort()).toEqual([...QUESTION_NAMES].sort());
});

describe.each(QUESTION_NAMES)('the view of `%s`', (name) => {
  it('gives the counts, sums and medians of Elasticsearch, in PostgreSQL and in DuckDB', async () => {
    const sql = viewSql(name);
    const wanted = await askAll(store, name, { span: SPAN, state });
    expectAlike(name, wanted, await postgresql.look('moisson', (database) => database.rows(sql)));
    expectAlike(name, wanted, await lookAt(file, (database) => database.rows(sql)));
  });
});
