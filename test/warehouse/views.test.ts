import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type DataState, lastDays } from '../../src/domain/questions/days.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { VIEWS } from '../../src/domain/warehouse/views.js';
import { NOW } from '../questions/world.js';
import { askAll, expectAlike, viewSql } from './alike.js';
import { useFilled } from './filled.js';
import { load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 180_000 });

/** large.test.ts takes more. */
const OFFERS = 1_000;
const filled = useFilled(OFFERS);
const { client, store, prefix } = filled;
let file: string;
let state: DataState;
const SPAN = lastDays(60, NOW);

beforeAll(async () => {
  file = join(filled.folder.path, 'entrepot.duckdb');
  const types = ['ouverte', 'modifiee', 'fermee', 'rouverte'];
  const operations = Array.from({ length: 300 }, (_, i) => {
    const date = new Date(Date.parse('2026-11-02T00:30:00Z') + i * 7_000_000).toISOString();
    return [
      { create: { _id: `e${i}` } },
      { offre: `o${i}`, type: types[i % 4], date, ecrit: date, run: 'r' },
    ];
  });
  await client.bulk({ index: `${prefix}evenements`, operations: operations.flat(), refresh: true });
  await load(store, filled.postgresql.settings('moisson'), prefix);
  await load(store, file, prefix);
  state = await store.dataState(SPAN);
}, 1_200_000);

it('there is a view for each question', () => {
  expect(VIEWS.flatMap(({ question }) => question ?? []).sort()).toEqual([...QUESTION_NAMES].sort());
});

describe.each(QUESTION_NAMES)('the view of `%s`', (name) => {
  it('gives the counts, sums and medians of Elasticsearch, in PostgreSQL and in DuckDB', async () => {
    const sql = viewSql(name);
    const wanted = await askAll(store, name, { span: SPAN, state });
    expectAlike(name, wanted, await filled.postgresql.look('moisson', (database) => database.rows(sql)));
    expectAlike(name, wanted, await lookAt(file, (database) => database.rows(sql)));
  });
});
