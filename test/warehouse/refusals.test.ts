import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import { openWarehouse, WarehouseFailed } from '../../src/warehouse/index.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { PASSWORD, type TestPostgresql, testPostgresql } from '../support/postgresql.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 120_000 });

const { client, store, prefix } = useStore();
let postgresql: TestPostgresql;
let folder: TemporaryFolder;

beforeAll(async () => {
  [, postgresql, folder] = await Promise.all([
    fill({ client, prefix }, 200),
    testPostgresql(),
    temporaryFolder(),
  ]);
}, 300_000);
afterAll(async () => {
  await postgresql.stop();
  await folder.remove();
});

const sql = (...statements: readonly string[]) =>
  postgresql.look('moisson', async (database) => {
    for (const statement of statements) await database.run(statement);
  });

/** What a load says. @throws where it succeeds. */
async function refusal(
  ...[place, wanted]: [Parameters<typeof load>[1], Parameters<typeof load>[3]?]
): Promise<WarehouseFailed> {
  const error: unknown = await load(store, place, prefix, wanted).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WarehouseFailed);
  const failed = error as WarehouseFailed;
  expect(failed.message).not.toContain(PASSWORD);
  expect(failed.message).toMatch(/Nothing was changed\.$/);
  return failed;
}

describe('a PostgreSQL that cannot be loaded', () => {
  it('is one that is away', async () => {
    const failed = await refusal(postgresql.settings('moisson', { port: await freePort() }));
    expect(failed).toMatchObject({ retryable: true });
    expect(failed.message).toMatch(
      /cannot be reached \(ECONNREFUSED\): check MOISSON_WAREHOUSE_URL or PGHOST and PGPORT\./,
    );
  });

  it('is one with another password, database or TLS', async () => {
    const wrong = await refusal(postgresql.settings('moisson', { password: 'wrong-one' }));
    expect(wrong).toMatchObject({ retryable: false });
    expect(wrong.message).toMatch(/refused the user moisson .*: check the password/);
    expect(wrong.message).not.toContain('wrong-one');
    expect((await refusal(postgresql.settings('moisson', { database: 'aucune' }))).message).toContain(
      'has no database aucune',
    );
    expect((await refusal(postgresql.settings('moisson', { tls: 'verify-full' }))).message).toMatch(
      /the wanted TLS do not go together .*: check sslmode/,
    );
    expect(
      (await refusal(postgresql.settings('moisson', { tls: 'verify-ca', caFile: '/nowhere.pem' }))).message,
    ).toContain('The certificate file /nowhere.pem of the warehouse cannot be read.');
  });

  it('is one without rights: the sentence says which, and what was given makes it work', async () => {
    await sql(`CREATE ROLE pauvre LOGIN PASSWORD '${PASSWORD}'`);
    const poor = postgresql.settings('a_pauvre', { user: 'pauvre' });
    expect((await refusal(poor)).message).toContain(
      'may not make the schema a_pauvre in the database postgres: GRANT CREATE ON DATABASE postgres TO pauvre',
    );
    await sql('CREATE SCHEMA a_pauvre AUTHORIZATION pauvre');
    // It may not make the role for readers, and does without.
    expect(await load(store, poor, prefix)).toMatchObject({ mode: 'full', offres: 200 });
    await load(store, postgresql.settings('moisson'), prefix);
    expect((await refusal(postgresql.settings('moisson', { user: 'pauvre' }))).message).toMatch(
      /may not use the schema moisson of postgres/,
    );
  });

  it('is one with tables of the same names, or of a newer version', async () => {
    await sql(
      'CREATE SCHEMA etranger',
      'CREATE TABLE etranger.dim_temps (a integer)',
      'INSERT INTO etranger.dim_temps VALUES (7)',
    );
    expect((await refusal(postgresql.settings('etranger'))).message).toBe(
      'There is a table dim_temps that Moisson did not make: give another schema (MOISSON_WAREHOUSE_SCHEMA). Nothing was changed.',
    );
    expect(await postgresql.look('etranger', (database) => database.rows('SELECT a FROM dim_temps'))).toEqual(
      [{ a: 7 }],
    );
    await load(store, postgresql.settings('nouveau'), prefix);
    await postgresql.look('nouveau', (database) =>
      database.run('UPDATE moisson_chargement SET version = 99'),
    );
    expect((await refusal(postgresql.settings('nouveau'))).message).toMatch(
      /is of version 99, which a newer Moisson made/,
    );
    expect((await refusal(postgresql.settings('nouveau'), { full: true })).message).toContain(
      'update Moisson',
    );
  });

  it('is one that was loaded from other indexes, unless a person says so', async () => {
    await load(store, postgresql.settings('ailleurs'), prefix);
    const settings = postgresql.settings('ailleurs');
    const loader = await openWarehouse(settings);
    await expect(loader.load(store, { prefix: 'other-' })).rejects.toThrow(
      /was loaded from other indexes \(.*\) than these/,
    );
    expect(await loader.load(store, { prefix: 'other-', full: true })).toMatchObject({
      mode: 'full',
      reason: 'asked',
    });
    await loader.close();
  });

  it('is one that is being loaded', async () => {
    const first = await openWarehouse(postgresql.settings('moisson'));
    const failed = await refusal(postgresql.settings('moisson'));
    expect(failed).toMatchObject({ retryable: true });
    expect(failed.message).toContain('Another load of this warehouse goes on');
    await first.close();
  });

  it('is one with views of a person on tables that are made anew', async () => {
    await load(store, postgresql.settings('vues'), prefix);
    await postgresql.look('vues', (database) =>
      database.run('CREATE VIEW la_mienne AS SELECT offre FROM fait_offre'),
    );
    // A full load of the same version leaves them alone.
    expect(await load(store, postgresql.settings('vues'), prefix, { full: true })).toMatchObject({
      mode: 'full',
    });
    await postgresql.look('vues', (database) => database.run('UPDATE moisson_chargement SET version = 0'));
    expect((await refusal(postgresql.settings('vues'))).message).toMatch(
      /Views of your own rest on tables .*: drop them, load/,
    );
    expect(
      await postgresql.look('vues', (database) => database.rows('SELECT count(*) AS n FROM la_mienne')),
    ).toEqual([{ n: '200' }]);
  });
});

it('a member of the role that may read can read, and nothing else', async () => {
  await load(store, postgresql.settings('moisson'), prefix);
  await sql(`CREATE ROLE lectrice LOGIN PASSWORD '${PASSWORD}' IN ROLE moisson_lecture`);
  await sql('GRANT CREATE ON DATABASE postgres TO lectrice');
  const { openPostgresql } = await import('../../src/warehouse/postgresql.js');
  const reader = await openPostgresql(postgresql.settings('moisson', { user: 'lectrice' }));
  expect(await reader.rows('SELECT count(*) AS n FROM v_recentes')).toHaveLength(1);
  await expect(reader.run('DELETE FROM fait_offre')).rejects.toThrow(/may not do this/);
  await reader.close();
});

describe('a DuckDB file that cannot be loaded', () => {
  it('is none, or in no folder, or open elsewhere, or of somebody else', async () => {
    const none = join(folder.path, 'texte.duckdb');
    writeFileSync(none, 'a'.repeat(20_000));
    expect((await refusal(none)).message).toMatch(/is not a DuckDB file of this version/);
    expect((await refusal(join(folder.path, 'nowhere', 'x.duckdb'))).message).toMatch(
      /cannot be opened: check its folder/,
    );
    const foreign = join(folder.path, 'etranger.duckdb');
    await lookAt(foreign, (database) => database.run('CREATE TABLE fait_offre (a integer)'));
    expect((await refusal(foreign)).message).toContain(
      'There is a table fait_offre that Moisson did not make: give another file.',
    );
  });
});
