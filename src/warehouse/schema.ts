import { columnsSql, STAR, type StarTable, UPGRADES, WAREHOUSE_VERSION } from '../domain/warehouse/star.js';
import { VIEWS } from '../domain/warehouse/views.js';
import { sqlText } from '../duckdb/duckdb.js';
import type { Database } from './database.js';
import { refused } from './failures.js';

/** The table that says of whom a warehouse is, and up to where it is loaded. It is our mark: without it, tables are not ours. */
const MARK = 'moisson_chargement';

/** Up to where a warehouse is loaded. */
export interface LoadState {
  readonly version: number;
  /** By which rules offers were derived. */
  readonly derivation: number;
  /** UUID of the cluster and prefix of the indexes that it was loaded from. */
  readonly origine: string;
  /** UUID of each index, and the last write up to which all were read. */
  readonly offres: { readonly index: string; readonly rang: number };
  readonly evenements: { readonly index: string; readonly rang: number };
  /** ISO 8601. */
  readonly charge: string;
}

/** What is in the place of a warehouse: nothing, one of an older version that has no way to this one, or one to load on. */
export type Found = 'absent' | 'older' | { readonly state: LoadState };

/**
 * Looks at what is there. Changes nothing.
 * @throws WarehouseFailed for tables that are not ours, and for a warehouse of a newer version.
 */
export async function findWarehouse(database: Database): Promise<Found> {
  const names = new Set(
    (
      await database.rows(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
      )
    ).map(({ name }) => String(name)),
  );
  if (!names.has(MARK)) {
    const foreign = [...STAR, ...VIEWS].find(({ name }) => names.has(name));
    if (foreign === undefined) return 'absent';
    throw refused(
      `There is a table ${foreign.name} that Moisson did not make: give another ${database.kind === 'duckdb' ? 'file' : 'schema (MOISSON_WAREHOUSE_SCHEMA)'}.`,
    );
  }
  const [row] = await database.rows(`SELECT version FROM ${MARK}`);
  const version = Number(row?.version ?? 0);
  if (version > WAREHOUSE_VERSION) {
    throw refused(
      `The warehouse is of version ${version}, which a newer Moisson made; this one knows ${WAREHOUSE_VERSION}: update Moisson.`,
    );
  }
  if (stepsFrom(version) === undefined) return 'older';
  const [state] = await database.rows(
    `SELECT version, derivation, origine, offres_index, offres_rang, evenements_index, evenements_rang, charge FROM ${MARK}`,
  );
  return state === undefined ? 'older' : { state: stateOf(state) };
}

function stateOf(row: Readonly<Record<string, unknown>>): LoadState {
  return {
    version: Number(row.version),
    derivation: Number(row.derivation),
    origine: String(row.origine),
    offres: { index: String(row.offres_index), rang: Number(row.offres_rang) },
    evenements: { index: String(row.evenements_index), rang: Number(row.evenements_rang) },
    charge: String(row.charge),
  };
}

/** The steps from a version to this one, none from this one; undefined where there is no way. */
function stepsFrom(version: number): readonly (readonly string[])[] | undefined {
  const steps: (readonly string[])[] = [];
  for (let at = version; at < WAREHOUSE_VERSION; at++) {
    const step = UPGRADES[at];
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return steps;
}

/**
 * Makes tables and views, in a transaction: where an older version made them, brings them to this one with their rows, or
 * drops them, to be loaded anew. Gives the older version that they were brought from.
 */
export async function makeTables(database: Database, found: Found): Promise<number | undefined> {
  if (found === 'older') await dropAll(database);
  if (typeof found === 'object') return upgrade(database, found.state.version);
  await database.run(
    `CREATE TABLE ${MARK} (version integer, derivation integer, origine text, offres_index text, offres_rang bigint, evenements_index text, evenements_rang bigint, charge text)`,
  );
  for (const table of STAR) {
    await database.run(`CREATE TABLE ${table.name} (${columnsSql(table)}${primaryKey(database, table)})`);
  }
  for (const { name, sql } of VIEWS) await database.run(`CREATE VIEW ${name} AS ${sql}`);
  return undefined;
}

async function upgrade(database: Database, version: number): Promise<number | undefined> {
  for (const statement of stepsFrom(version)?.flat() ?? []) await database.run(statement);
  return version === WAREHOUSE_VERSION ? undefined : version;
}

/** DuckDB looks at columns, not at indexes, and would hold keys in memory. */
function primaryKey({ kind }: Database, { key }: StarTable): string {
  return kind === 'duckdb' || key.length === 0 ? '' : `, PRIMARY KEY (${key.join(', ')})`;
}

/** Whatever tables and views the version of before had: those that begin like ours. */
async function dropAll(database: Database): Promise<void> {
  const tables = await database.rows(
    `SELECT table_name AS name, table_type AS type FROM information_schema.tables WHERE table_schema = current_schema()`,
  );
  const ours = new Set<string>([MARK, ...STAR.map(({ name }) => name), ...VIEWS.map(({ name }) => name)]);
  const found = tables.filter(({ name }) => ours.has(String(name)));
  const views = found.filter(({ type }) => type === 'VIEW').map(({ name }) => String(name));
  // Those that rest on others go first: they come after them in the list.
  const inOrder = VIEWS.map(({ name }) => name)
    .filter((name) => views.includes(name))
    .reverse();
  for (const name of inOrder) await database.run(`DROP VIEW ${name}`);
  for (const { name, type } of found) if (type !== 'VIEW') await database.run(`DROP TABLE ${String(name)}`);
}

/** Makes the indexes of tables that were just filled for the first time. */
export async function makeIndexes(database: Database): Promise<void> {
  if (database.kind === 'duckdb') return;
  for (const { name, indexed = [] } of STAR) {
    for (const column of indexed) {
      await database.run(`CREATE INDEX IF NOT EXISTS ${name}_${column} ON ${name} (${column})`);
    }
  }
}

/** Notes up to where the warehouse is loaded. */
export async function noteState(database: Database, state: LoadState): Promise<void> {
  const { version, derivation, origine, offres, evenements, charge } = state;
  const values = [
    version,
    derivation,
    sqlText(origine),
    sqlText(offres.index),
    offres.rang,
    sqlText(evenements.index),
    evenements.rang,
    sqlText(charge),
  ];
  await database.run(`DELETE FROM ${MARK}`);
  await database.run(`INSERT INTO ${MARK} VALUES (${values.join(', ')})`);
}
