import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { requireBuild } from '../support/built.js';
import { PASSWORD } from '../support/postgresql.js';
import { userEnvironment } from '../support/run-moisson.js';
import { useFilled } from './filled.js';
import { contents, load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const OFFERS = 20_000;
const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));
const BATCH = 500;

const filled = useFilled(OFFERS);
const { client, store, prefix, refresh } = filled;
let watcher: pg.Client;

beforeAll(async () => {
  requireBuild();
  watcher = new pg.Client({
    host: '127.0.0.1',
    port: filled.postgresql.port,
    user: 'moisson',
    password: PASSWORD,
    database: 'postgres',
  });
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
});

function begin(args: readonly string[], schema: string) {
  const child = spawn(process.execPath, [MOISSON, 'warehouse', 'load', ...args], {
    cwd: filled.folder.path,
    env: userEnvironment({
      MOISSON_HOME: filled.folder.path,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      PGHOST: '127.0.0.1',
      PGPORT: String(filled.postgresql.port),
      PGUSER: 'moisson',
      PGDATABASE: 'postgres',
      PGPASSWORD: PASSWORD,
      MOISSON_WAREHOUSE_SCHEMA: schema,
    }),
    stdio: 'ignore',
  });
  return { child, ended: once(child, 'exit') };
}

/** Kills a load once PostgreSQL works on a statement of it, and waits until PostgreSQL has noticed. */
async function killedAt(statement: RegExp, schema: string, args: readonly string[] = []): Promise<void> {
  const { child, ended } = begin(args, schema);
  for (;;) {
    const { rows } = await watcher.query<{ query: string }>(
      "SELECT query FROM pg_stat_activity WHERE application_name = 'moisson' AND state <> 'idle'",
    );
    if (rows.some(({ query }) => statement.test(query))) break;
    expect(child.exitCode, `the load has ended before ${statement}`).toBeNull();
  }
  child.kill('SIGKILL');
  await ended;
  await vi.waitFor(
    async () => {
      const { rows } = await watcher.query(
        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'moisson'",
      );
      expect(rows).toEqual([]);
    },
    { timeout: 60_000 },
  );
}

const inPostgresql = (schema: string) => filled.postgresql.look(schema, contents);
const nothing = (schema: string) =>
  filled.postgresql.look(schema, (database) =>
    database.rows(`SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = '${schema}'`),
  );

/** A tenth of the offers is written again, with another title. */
async function rewriteSome(title: string): Promise<void> {
  const ids = filled.all.filter((_, i) => i % 10 === 0).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    const { docs } = await client.mget<Record<string, unknown>>({
      index: `${prefix}offres`,
      ids: ids.slice(start, start + BATCH),
    });
    const operations = docs.flatMap((doc) =>
      '_source' in doc && doc._source !== undefined
        ? [{ index: { _id: doc._id } }, { ...doc._source, intitule: title }]
        : [],
    );
    await client.bulk({ index: `${prefix}offres`, operations });
  }
  await refresh();
}

describe('a load of PostgreSQL that is killed', () => {
  it.each([
    ['while it stages', /^COPY etape_fait_offre/],
    ['while it swaps', /^INSERT INTO pont_competence/],
    ['while it makes indexes', /^CREATE INDEX/],
  ])('%s leaves nothing at first, and later what was there', async (_, statement) => {
    const schema = `s${String(statement).replace(/\W/g, '').toLowerCase()}`;
    await killedAt(statement, schema);
    expect(await nothing(schema)).toEqual([{ n: '0' }]);
    expect(await load(store, filled.postgresql.settings(schema), prefix)).toMatchObject({ reason: 'first' });
    const before = await inPostgresql(schema);
    expect(before.fait_offre).toHaveLength(OFFERS);
    await killedAt(/^COPY etape_fait_offre|^INSERT INTO pont_competence/, schema, ['--full']);
    expect(await inPostgresql(schema)).toEqual(before);
  });

  it.each([
    ['while it stages', /^COPY etape_fait_offre/],
    ['while it replaces what changed', /^(?:DELETE FROM|INSERT INTO) (?:fait_offre|pont_competence)/],
  ])(
    '%s what was written since leaves what was there, and the next load brings all',
    async (name, statement) => {
      await load(store, filled.postgresql.settings('suite'), prefix);
      const before = await inPostgresql('suite');
      await rewriteSome(name);
      await killedAt(statement, 'suite');
      expect(await inPostgresql('suite')).toEqual(before);
      expect(await load(store, filled.postgresql.settings('suite'), prefix)).toMatchObject({
        mode: 'incremental',
        read: OFFERS / 10,
      });
      expect((await inPostgresql('suite')).fait_offre?.filter((row) => row.includes(name)).length).toBe(
        filled.all.filter(({ isOpen }, i) => isOpen && i % 10 === 0).length,
      );
    },
  );
});

describe('a load of a DuckDB file that is killed', () => {
  it('at any moment leaves the state before or the one after', async () => {
    const file = join(filled.folder.path, 'star.duckdb');
    const args = ['--to', 'duckdb', file];
    const whole = begin(args, 'x');
    const began = Date.now();
    await whole.ended;
    const duration = Date.now() - began;
    const before = await lookAt(file, contents);
    expect(before.fait_offre).toHaveLength(OFFERS);
    const killed: boolean[] = [];
    for (const part of [0.3, 0.5, 0.65, 0.75, 0.82, 0.88, 0.93, 0.97]) {
      const { child, ended } = begin([...args, '--full'], 'x');
      await Promise.race([ended, sleep(duration * part)]);
      killed.push(child.exitCode === null);
      child.kill('SIGKILL');
      await ended;
      expect(await lookAt(file, contents), `at ${part}`).toEqual(before);
    }
    expect(killed.filter(Boolean).length).toBeGreaterThanOrEqual(4);
    await rewriteSome('Une fois tuée');
    for (const part of [0.4, 0.6]) {
      const { child, ended } = begin(args, 'x');
      await Promise.race([ended, sleep(duration * part)]);
      child.kill('SIGKILL');
      await ended;
      const titles = (await lookAt(file, contents)).fait_offre?.filter((row) =>
        row.includes('Une fois tuée'),
      );
      expect([0, filled.all.filter(({ isOpen }, i) => isOpen && i % 10 === 0).length]).toContain(
        titles?.length,
      );
    }
    expect(await load(store, file, prefix)).toMatchObject({ mode: 'incremental' });
    const fresh = join(filled.folder.path, 'fresh.duckdb');
    await load(store, fresh, prefix);
    expect(await lookAt(file, contents)).toEqual(await lookAt(fresh, contents));
  });
});
