import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import { PASSWORD } from '../support/postgresql.js';
import { runMoisson, userEnvironment } from '../support/run-moisson.js';
import { useFilled } from './filled.js';
import { lookAt } from './warehouses.js';

vi.setConfig({ testTimeout: 120_000 });

const filled = useFilled(200);
const { prefix } = filled;

describe('`moisson warehouse load`', () => {
  async function moisson(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
    const env = userEnvironment({
      MOISSON_HOME: filled.folder.path,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      ...more,
    });
    return runMoisson(['warehouse', 'load', ...args], { cwd: filled.folder.path, env });
  }

  it('loads the PostgreSQL that is named in either way, with a password by file', async () => {
    const file = join(filled.folder.path, 'password');
    writeFileSync(file, `${PASSWORD}\n`);
    const url = {
      MOISSON_WAREHOUSE_URL: `postgresql://moisson@127.0.0.1:${filled.postgresql.port}/postgres`,
    };
    const first = await moisson([], {
      ...url,
      MOISSON_WAREHOUSE_PASSWORD_FILE: file,
      MOISSON_WAREHOUSE_SCHEMA: 'commande',
    });
    expect(first.err).toBe('');
    expect(first.out).toMatch(
      /^PostgreSQL: The warehouse holds 200 offers, \d+ of them open, and 0 events\.\nEverything was loaded anew: it is the first load\.\nAs of /,
    );
    const named = {
      PGHOST: '127.0.0.1',
      PGPORT: String(filled.postgresql.port),
      PGUSER: 'moisson',
      PGDATABASE: 'postgres',
    };
    const second = await moisson(['--json'], {
      ...named,
      PGPASSWORD: PASSWORD,
      MOISSON_WAREHOUSE_SCHEMA: 'commande',
    });
    expect(JSON.parse(second.out)).toMatchObject({
      schemaVersion: 1,
      warehouse: 'postgresql',
      mode: 'incremental',
      read: 0,
    });
    const wrong = await moisson([], { ...named, PGPASSWORD: 'wrong-one' });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^PostgreSQL at .* refused the user moisson/);
  });

  it('makes a DuckDB file', async () => {
    const { code, out } = await moisson(['--to', 'duckdb', 'entrepot.duckdb'], { MOISSON_LANG: 'fr' });
    expect(out).toMatch(/^DuckDB: L'entrepôt contient 200 offres/);
    expect(code).toBe(0);
    const rows = await lookAt(join(filled.folder.path, 'entrepot.duckdb'), (database) =>
      database.rows('SELECT count(*) AS n FROM fait_offre'),
    );
    expect(rows).toEqual([{ n: '200' }]);
  });

  it.each([
    [[], 'No warehouse is configured: set MOISSON_WAREHOUSE_URL or PGHOST'],
    [['--to', 'duckdb'], 'A place is `--to duckdb FILE`'],
    [['--to', 'oracle', 'x'], 'A place is `--to duckdb FILE`'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { code, err } = await moisson(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
