import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { fillOffres } from '../../bench/harness/fill-offres.js';
import type { Manifest } from '../../src/domain/export/manifest.js';
import { createStore } from '../../src/elasticsearch/index.js';
import type { DatabaseRow } from '../../src/warehouse/database.js';
import { useStore } from '../elasticsearch/store.js';
import { requireBuild } from '../support/built.js';
import { duckdbModule, withDuckdb } from '../support/duckdb.js';
import { PASSWORD, type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { contents, lookAt } from '../warehouse/warehouses.js';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 3_600_000 });

const OFFERS = Number(process.env.OUTPUT_OFFERS ?? 200_000);
/** Peak memory of an export, in megabytes, and how much of it more offers may add. */
const MOST_MEGABYTES = 512;
const GROWTH = 1.4;
const MAIN = fileURLToPath(new URL('../../dist/bench/outputs/main.js', import.meta.url));
const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

const { client, prefix } = useStore();
let folder: TemporaryFolder;
let postgresql: TestPostgresql;
let duckdb: string;

beforeAll(async () => {
  requireBuild();
  [folder, postgresql, duckdb] = await Promise.all([temporaryFolder(), testPostgresql(), duckdbModule()]);
  await fillOffres(client, `${prefix}offres`, OFFERS, Date.now());
});
afterAll(async () => {
  await postgresql.stop();
  await folder.remove();
});

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...(process.env.MOISSON_CACHE === undefined ? {} : { MOISSON_CACHE: process.env.MOISSON_CACHE }),
  MOISSON_HOME: folder.path,
  ELASTICSEARCH_URL: inject('elasticsearchUrl'),
  ELASTICSEARCH_INDEX_PREFIX: prefix,
  PGPASSWORD: PASSWORD,
  ...more,
});

async function measured(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env: environment(more) });
  return JSON.parse(stdout) as {
    rows: number;
    bytes: number;
    seconds: number;
    cpuSeconds: number;
    peakMegabytes: number;
  };
}

/** Starts a command and kills it with SIGKILL once `when` holds. */
async function killed(
  args: readonly string[],
  when: () => boolean,
  more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(process.execPath, [MOISSON, ...args], {
    cwd: folder.path,
    env: environment(more),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (!when() && child.exitCode === null) await sleep(20);
  expect(child.exitCode, `${args.join(' ')} was to be killed and has ended`).toBeNull();
  child.kill('SIGKILL');
  await ended;
}

async function finished(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const { stdout } = await promisify(execFile)(process.execPath, [MOISSON, ...args, '--json'], {
    cwd: folder.path,
    env: environment(more),
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Ten figures by SQL of the columns of an export, and the same by Elasticsearch. */
const AGGREGATES: Readonly<Record<string, readonly [sql: string, aggregation: object]>> = {
  ouvertes: ["count(*) FILTER (etat = 'ouverte')", { filter: { term: { 'suivi.statut': 'ouverte' } } }],
  postes: ['sum(nombre_postes)', { sum: { field: 'nombrePostes' } }],
  metiers: ['count(DISTINCT code_rome)', { cardinality: { field: 'romeCode', precision_threshold: 40_000 } }],
  departements: ['count(DISTINCT departement)', { cardinality: { field: 'derive.departement' } }],
  cdi: ["count(*) FILTER (type_contrat = 'CDI')", { filter: { term: { typeContrat: 'CDI' } } }],
  payees: ['count(salaire_annuel_max)', { value_count: { field: 'derive.salaire.annuelMax' } }],
  teletravail: ['count(teletravail)', { value_count: { field: 'derive.teletravail.niveau' } }],
  penurie: ['count(*) FILTER (manque_candidats)', { filter: { term: { offresManqueCandidats: true } } }],
  points: ['count(latitude)', { filter: { exists: { field: 'derive.localisation' } } }],
  fermees: ['count(date_fermeture)', { value_count: { field: 'suivi.dateFermeture' } }],
};

async function aggregated(): Promise<Readonly<Record<string, number>>> {
  const aggs = Object.fromEntries(
    Object.entries(AGGREGATES).map(([name, [, aggregation]]) => [name, aggregation]),
  );
  const { aggregations } = await client.search({ index: `${prefix}offres`, size: 0, aggs });
  return Object.fromEntries(
    Object.entries(aggregations ?? {}).map(([name, found]) => {
      const { value, doc_count } = found as { value?: number; doc_count?: number };
      return [name, value ?? doc_count ?? Number.NaN];
    }),
  );
}

const numbers = (row: DatabaseRow | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));

it('Parquet that DuckDB reads back gives the counts and ten aggregates of Elasticsearch', async () => {
  const into = join(folder.path, 'parquet');
  const done = await measured(['export', 'parquet', into, duckdb]);
  console.error('export to Parquet', done);
  expect(done.rows).toBe(OFFERS);
  expect(done.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  const { files } = JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8')) as Manifest;
  expect(files.length).toBeLessThanOrEqual(300);
  const sql = Object.entries(AGGREGATES)
    .map(([name, [expression]]) => `${expression} AS ${name}`)
    .join(', ');
  const [row] = await withDuckdb((read) => read.rows(`SELECT ${sql} FROM read_parquet('${into}/*.parquet')`));
  expect(numbers(row)).toEqual(await aggregated());
});

describe('an export that is killed', () => {
  const journal = (into: string) => {
    const file = join(folder.path, into, 'export-en-cours.json');
    return existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { after?: unknown; isRead: boolean; files: unknown[] })
      : undefined;
  };

  it.each([
    ['before its first note', (into: string) => journal(into) !== undefined],
    ['while it reads', (into: string) => journal(into)?.after !== undefined],
    ['while it makes files', (into: string) => (journal(into)?.files.length ?? 0) > 3],
  ])('%s goes on, and ends with every offer once', async (name, when) => {
    const into = name.replaceAll(' ', '-');
    await killed(['export', into, '--state', 'all'], () => when(into));
    const manifest = await finished(['export', into, '--state', 'all']);
    expect(manifest.rows).toBe(OFFERS);
    const [row] = await withDuckdb((read) =>
      read.rows(
        `SELECT count(*) AS n, count(DISTINCT id) AS ids FROM read_parquet('${join(folder.path, into)}/*.parquet')`,
      ),
    );
    expect(numbers(row)).toEqual({ n: OFFERS, ids: OFFERS });
    expect(readdirSync(join(folder.path, into)).filter((file) => !file.endsWith('.parquet'))).toEqual([
      'manifest.json',
    ]);
  });
});

describe('both warehouses', () => {
  const place = () => ({
    PGHOST: '127.0.0.1',
    PGPORT: String(postgresql.port),
    PGUSER: 'moisson',
    PGDATABASE: 'postgres',
  });

  it('that are killed while they load hold nothing, then what the index holds, alike', async () => {
    const file = join(folder.path, 'star.duckdb');
    const began = Date.now();
    const after = (seconds: number) => () => Date.now() - began > seconds * 1_000;
    await killed(['warehouse', 'load'], after(8), place());
    await sleep(2_000);
    const tables = await postgresql.look('moisson', (database) =>
      database.rows("SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = 'moisson'"),
    );
    expect(numbers(tables[0])).toEqual({ n: 0 });
    const loaded = await finished(['warehouse', 'load'], place());
    expect(loaded).toMatchObject({ mode: 'full', offres: OFFERS });
    expect(await finished(['warehouse', 'load', '--to', 'duckdb', file])).toMatchObject({
      mode: 'full',
      offres: OFFERS,
    });
    // Killed while it loads all anew, each is as it was.
    const again = Date.now();
    await killed(['warehouse', 'load', '--full'], () => Date.now() - again > 10_000, place());
    const once = Date.now();
    await killed(['warehouse', 'load', '--full', '--to', 'duckdb', file], () => Date.now() - once > 10_000);
    await sleep(2_000);
    const inPostgresql = await postgresql.look('moisson', contents);
    const inDuckdb = await lookAt(file, contents);
    for (const name of Object.keys(inPostgresql)) expect(inDuckdb[name], name).toEqual(inPostgresql[name]);
    expect(inPostgresql.fait_offre).toHaveLength(OFFERS);
    const open = inPostgresql.fait_offre?.filter((row) => row.includes('|ouverte|')).length;
    expect(open).toBe((await aggregated()).ouvertes);
  });
});

it('memory grows by less than half from 100 000 to 740 000 offers, and stays within its bound', async () => {
  const peaks: number[] = [];
  for (const offers of [100_000, 740_000]) {
    const indexPrefix = `${prefix}taille${offers}-`;
    await createStore(client, { indexPrefix }).ensureSchema();
    await fillOffres(client, `${indexPrefix}offres`, offers, Date.now());
    const done = await measured(['export', 'parquet', join(folder.path, `of-${offers}`), duckdb], {
      ELASTICSEARCH_INDEX_PREFIX: indexPrefix,
    });
    console.error(`export of ${offers} to Parquet`, done);
    expect(done.rows).toBe(offers);
    expect(done.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
    peaks.push(done.peakMegabytes);
  }
  expect((peaks[1] ?? 0) / (peaks[0] ?? 1)).toBeLessThan(GROWTH);
});
