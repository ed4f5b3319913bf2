import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import { openWarehouse, WarehouseFailed } from '../../src/warehouse/index.js';
import { PASSWORD } from '../support/postgresql.js';
import { useFilled } from './filled.js';
import { load, lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 120_000 });

const filled = useFilled(200);
const { store, prefix } = filled;

const sql = (...statements: readonly string[]) =>
  filled.postgresql.look('moisson', async (database) => {
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
    const failed = await refusal(filled.postgresql.settings('moisson', { port: await freePort() }));
    expect(failed).toMatchObject({ retryable: true });
    expect(failed.message).toMatch(
      /cannot be reached \(ECONNREFUSED\): check MOISSON_WAREHOUSE_URL or PGHOST and PGPORT\./,
    );
  });

  it('is one with another password, database or TLS', async () => {
    const wrong = await refusal(filled.postgresql.settings('moisson', { password: 'wrong-one' }));
    expect(wrong).toMatchObject({ retryable: false });
    expect(wrong.message).toMatch(/refused the user moisson .*: check the password/);
    expect(wrong.message).not.toContain('wrong-one');
    expect((await refusal(filled.postgresql.settings('moisson', { database: 'aucune' }))).message).toContain(
      'has no database aucune',
    );
    expect((await refusal(filled.postgresql.settings('moisson', { tls: 'verify-full' }))).message).toMatch(
      /the wanted TLS do not go together .*: check sslmode/,
    );
    expect(
      (await refusal(filled.postgresql.settings('moisson', { tls: 'verify-ca', caFile: '/nowhere.pem' })))
        .message,
    ).toContain('The certificate file /nowhere.pem of the warehouse cannot be read.');
  });

  it('is one without rights: the sentence says which, and what was given makes it work', async () => {
    await sql(`CREATE ROLE pauvre LOGIN PASSWORD '${PASSWORD}'`);
    const poor = filled.postgresql.settings('a_pauvre', { user: 'pauvre' });
    expect((await refusal(poor)).message).toContain(
      'may not make the schema a_pauvre in the database postgres: GRANT CREATE ON DATABASE postgres TO pauvre',
    );
    await sql('CREATE SCHEMA a_pauvre AUTHORIZATION pauvre');
    // It may not make the role for readers, and does without.
    expect(await load(store, poor, prefix)).toMatchObject({ mode: 'full', offres: 200 });
    await load(store, filled.postgresql.settings('moisson'), prefix);
    expect((await refusal(filled.postgresql.settings('moisson', { user: 'pauvre' }))).message).toMatch(
      /may not use the schema moisson of postgres/,
    );
  });

  it('is one with tables of the same names, or of a newer version', async () => {
    await sql(
      'CREATE SCHEMA etranger',
      'CREATE TABLE etranger.dim_temps (a integer)',
      'INSERT INTO etranger.dim_temps VALUES (7)',
    );
    expect((await refusal(filled.postgresql.settings('etranger'))).message).toBe(
      'There is a table dim_temps that Moisson did not make: give another schema (MOISSON_WAREHOUSE_SCHEMA). Nothing was changed.',
    );
    expect(
      await filled.postgresql.look('etranger', (database) => database.rows('SELECT a FROM dim_temps')),
    ).toEqual([{ a: 7 }]);
    await load(store, filled.postgresql.settings('nouveau'), prefix);
    await filled.postgresql.look('nouveau', (database) =>
      database.run('UPDATE moisson_chargement SET version = 99'),
    );
    expect((await refusal(filled.postgresql.settings('nouveau'))).message).toMatch(
      /is of version 99, which a newer Moisson made/,
    );
    expect((await refusal(filled.postgresql.settings('nouveau'), { full: true })).message).toContain(
      'update Moisson',
    );
  });

  it('is one that was loaded from other indexes, unless a person says so', async () => {
    await load(store, filled.postgresql.settings('ailleurs'), prefix);
    const settings = filled.postgresql.settings('ailleurs');
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
    const first = await openWarehouse(filled.postgresql.settings('moisson'));
    const failed = await refusal(filled.postgresql.settings('moisson'));
    expect(failed).toMatchObject({ retryable: true });
    expect(failed.message).toContain('Another load of this warehouse goes on');
    await first.close();
  });

  it('is one with views of a person on tables that are made anew', async () => {
    await load(store, filled.postgresql.settings('vues'), prefix);
    await filled.postgresql.look('vues', (database) =>
      database.run('CREATE VIEW la_mienne AS SELECT offre FROM fait_offre'),
    );
    // A full load of the same version leaves them alone.
    expect(await load(store, filled.postgresql.settings('vues'), prefix, { full: true })).toMatchObject({
      mode: 'full',
    });
    await filled.postgresql.look('vues', (database) =>
      database.run('UPDATE moisson_chargement SET version = 0'),
    );
    expect((await refusal(filled.postgresql.settings('vues'))).message).toMatch(
      /Views of your own rest on tables .*: drop them, load/,
    );
    expect(
      await filled.postgresql.look('vues', (database) =>
        database.rows('SELECT count(*) AS n FROM la_mienne'),
      ),
    ).toEqual([{ n: '200' }]);
  });
});

it('a member of the role that may read can read, and nothing else', async () => {
  await load(store, filled.postgresql.settings('moisson'), prefix);
  await sql(`CREATE ROLE lectrice LOGIN PASSWORD '${PASSWORD}' IN ROLE moisson_lecture`);
  await sql('GRANT CREATE ON DATABASE postgres TO lectrice');
  const { openPostgresql } = await import('../../src/warehouse/postgresql.js');
  const reader = await openPostgresql(filled.postgresql.settings('moisson', { user: 'lectrice' }));
  expect(await reader.rows('SELECT count(*) AS n FROM v_recentes')).toHaveLength(1);
  await expect(reader.run('DELETE FROM fait_offre')).rejects.toThrow(/may not do this/);
  await reader.close();
});

describe('a DuckDB file that cannot be loaded', () => {
  it('is none, or in no folder, or open elsewhere, or of somebody else', async () => {
    const none = join(filled.folder.path, 'texte.duckdb');
    writeFileSync(none, 'a'.repeat(20_000));
    expect((await refusal(none)).message).toMatch(/is not a DuckDB file of this version/);
    expect((await refusal(join(filled.folder.path, 'nowhere', 'x.duckdb'))).message).toMatch(
      /cannot be opened: check its folder/,
    );
    const foreign = join(filled.folder.path, 'etranger.duckdb');
    await lookAt(foreign, (database) => database.run('CREATE TABLE fait_offre (a integer)'));
    expect((await refusal(foreign)).message).toContain(
      'There is a table fait_offre that Moisson did not make: give another file.',
    );
  });
});
