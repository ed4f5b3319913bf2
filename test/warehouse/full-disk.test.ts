import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Format } from '../../src/domain/export/formats.js';
import type { Partition } from '../../src/domain/export/parts.js';
import { ExportFailed, ExportFolder, runExport } from '../../src/export/index.js';
import { WarehouseFailed } from '../../src/warehouse/index.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { duckdbModule, withDuckdb } from '../support/duckdb.js';
import { type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';
import { contents, load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 240_000 });

const OFFERS = 3_000;
const { client, store, prefix } = useStore();
let duckdb: string;
let disk: SmallDisk;

beforeAll(async () => {
  duckdb = await duckdbModule();
  await fill({ client, prefix }, OFFERS);
}, 300_000);
beforeEach(() => {
  disk = smallDisk(64);
});
afterEach(() => disk.remove());

describe('an export to a disk that is full', () => {
  const exported = (format: Format, by: Partition = 'departement', into = 'out') =>
    runExport(
      {
        store,
        folder: new ExportFolder(join(disk.path, into)),
        request: { format, by, state: 'all', filters: {} },
        duckdb,
        tell: () => {},
        beganAnew: () => {},
      },
      false,
    );

  /** How much its text takes: what DuckDB writes beside it is a tenth. */
  async function sizeOfText(): Promise<number> {
    const { files } = await exported('ndjson', 'aucun', 'size');
    rmSync(join(disk.path, 'size'), { recursive: true });
    return files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  it.each([
    ['while it reads', 'csv', 'departement', async (): Promise<number> => 4_000_000],
    ['while it reads', 'parquet', 'departement', async (): Promise<number> => 4_000_000],
    [
      'while DuckDB makes a file',
      'parquet',
      'aucun',
      async (): Promise<number> => (await sizeOfText()) + 150_000,
    ],
    ['at its very first note', 'csv', 'departement', async (): Promise<number> => 0],
  ] as const)('%s (%s) says so, and goes on where there is room', async (_, format, by, left) => {
    disk.fill(await left());
    const full =
      /^The disk of .* is full\. Make room and start the same command again: it goes on where it was\.$/;
    for (const _attempt of [1, 2]) {
      const failed: unknown = await exported(format, by).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(ExportFailed);
      expect((failed as ExportFailed).message).toMatch(full);
    }
    expect(existsSync(join(disk.path, 'out', 'manifest.json'))).toBe(false);
    disk.free();
    expect((await exported(format, by)).rows).toBe(OFFERS);
    const out = join(disk.path, 'out');
    expect(readdirSync(out).filter((name) => !/^offres-.*\.(csv|parquet)$/.test(name))).toEqual([
      'manifest.json',
    ]);
    const source =
      format === 'parquet'
        ? `read_parquet('${out}/*.parquet')`
        : `read_csv('${out}/*.csv', all_varchar = true)`;
    const [row] = await withDuckdb((read) =>
      read.rows(`SELECT count(DISTINCT id) AS ids, count(*) AS n FROM ${source}`),
    );
    expect(row).toEqual({ ids: String(OFFERS), n: String(OFFERS) });
  });
});

async function refused(place: Parameters<typeof load>[1], full = false): Promise<void> {
  const error: unknown = await load(store, place, prefix, { full }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WarehouseFailed);
  const { message, retryable } = error as WarehouseFailed;
  expect(message).toMatch(/^The disk of .* is full: make room, then load again\. Nothing was changed\.$/);
  expect(retryable).toBe(true);
}

describe('a DuckDB file on a disk that is full', () => {
  it.each([0, 1_000_000, 3_000_000])(
    '(%i bytes are left) is as it was, and is loaded where there is room',
    async (left) => {
      const file = join(disk.path, 'entrepot.duckdb');
      disk.fill(left);
      await refused(file);
      disk.free();
      await load(store, file, prefix);
      const before = await lookAt(file, contents);
      expect(before.fait_offre).toHaveLength(OFFERS);
      disk.fill(left);
      await refused(file, true);
      expect(await lookAt(file, contents)).toEqual(before);
      disk.free();
      expect(await load(store, file, prefix, { full: true })).toMatchObject({ offres: OFFERS });
    },
  );
});

describe('a PostgreSQL on a disk that is full', () => {
  let postgresql: TestPostgresql;
  beforeAll(async () => {
    postgresql = await testPostgresql();
  });
  afterAll(() => postgresql.stop());

  it.each([0, 6_000_000])(
    '(%i bytes are left) is as it was, and is loaded where there is room',
    async (left) => {
      disk.resize(128);
      const name = `petite_${left}`;
      await postgresql.look('public', async (database) => {
        await database.run(
          `CREATE TABLESPACE ${name} LOCATION '${postgresql.ownFolder(join(disk.path, 'pg'))}'`,
        );
        await database.run(`CREATE DATABASE ${name} TABLESPACE ${name}`);
      });
      const place = postgresql.settings('moisson', { database: name });
      const held = () => postgresql.look('moisson', contents, { database: name });
      disk.fill(left);
      await refused(place);
      disk.free();
      await load(store, place, prefix);
      const before = await held();
      expect(before.fait_offre).toHaveLength(OFFERS);
      disk.fill(left);
      await refused(place, true);
      expect(await held()).toEqual(before);
      disk.free();
      expect(await load(store, place, prefix, { full: true })).toMatchObject({ offres: OFFERS });
      await postgresql.look('public', async (database) => {
        await database.run(`DROP DATABASE ${name}`);
        await database.run(`DROP TABLESPACE ${name}`);
      });
    },
  );
});
