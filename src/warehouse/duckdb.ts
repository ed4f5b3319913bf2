import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csvOf, type StarColumn } from '../domain/warehouse/star.js';
import { type Duckdb, DuckdbFailed, openDuckdb, sqlText } from '../duckdb/duckdb.js';
import type { Database } from './database.js';
import { broken, refused } from './failures.js';

/** Sorting and joining a million offers; the rest goes to the disk. */
const MEMORY_MB = 512;

/** Opens a DuckDB file, made where there is none. @throws WarehouseFailed. */
export async function openDuckdbFile(file: string, module: string): Promise<Database> {
  // Batches of rows pass through a file of their own: DuckDB reads CSV faster than it takes values one by one.
  const folder = temporaryBeside(file);
  const isNew = !existsSync(file);
  let duckdb: Duckdb;
  try {
    duckdb = await openDuckdb({ module, file, temporary: folder, memoryMb: MEMORY_MB });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // What a full disk leaves of a new file would be taken for a damaged one.
    if (isNew) rmSync(file, { force: true });
    throw explained(error, file);
  }
  const failing = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw explained(error, file);
    });
  return {
    kind: 'duckdb',
    run: (sql) => failing(async () => void (await duckdb.run(sql))),
    rows: (sql) => failing(() => duckdb.rows(sql)),
    copy: (into, columns, rows) =>
      failing(async () => {
        const batch = join(folder, 'lot.csv');
        writeFileSync(batch, csvOf(rows));
        await duckdb.run(`INSERT INTO ${into} SELECT * FROM ${csvSource(columns, batch)}`);
      }),
    async close() {
      duckdb.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Beside the file, where room is made for it, and else where the system keeps such things. */
function temporaryBeside(file: string): string {
  try {
    return mkdtempSync(join(dirname(file), '.moisson-duckdb-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'moisson-duckdb-'));
  }
}

function csvSource(columns: readonly StarColumn[], file: string): string {
  const types = {
    cle: 'BIGINT',
    texte: 'VARCHAR',
    entier: 'INTEGER',
    grand: 'BIGINT',
    decimal: 'DOUBLE',
    booleen: 'BOOLEAN',
    instant: 'TIMESTAMPTZ',
    jour: 'DATE',
  };
  const named = columns.map(({ name, type }) => `${name}: ${sqlText(types[type])}`).join(', ');
  const form = `header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, parallel = false`;
  return `read_csv(${sqlText(file)}, ${form}, columns = {${named}})`;
}

function explained(error: unknown, file: string): Error {
  if (error instanceof DuckdbFailed && error.isDiskFull) {
    return broken(`The disk of ${file} is full: make room, then load again.`, error);
  }
  const { code } = error as { readonly code?: unknown };
  if (code === 'ENOSPC') return broken(`The disk of ${file} is full: make room, then load again.`, error);
  if (!(error instanceof DuckdbFailed)) return error instanceof Error ? error : new Error(String(error));
  const { message } = error;
  if (/could not set lock|conflicting lock|being used by another/i.test(message)) {
    return broken(`${file} is open in another program: close it there, then load again.`, error);
  }
  if (/not a valid duckdb database file|serializ/i.test(message)) {
    return refused(`${file} is not a DuckDB file of this version: give another name.`, error);
  }
  if (/cannot open file|permission denied|no such file/i.test(message)) {
    return refused(`${file} cannot be opened: check its folder and rights.`, error);
  }
  return broken(`DuckDB could not do it (${message}).`, error);
}
