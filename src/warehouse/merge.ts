import { keyOf } from '../domain/warehouse/keys.js';
import { offreKey } from '../domain/warehouse/rows.js';
import { columnsSql, STAR, type StarRow, type StarTable } from '../domain/warehouse/star.js';
import type { Database } from './database.js';

const stageOf = (name: string): string => `etape_${name}`;
const LISTED = 'etape_cles';
const KEYS = [{ name: 'cle', type: 'cle' }] as const;

/** Makes the tables that rows are copied into first; they end with the transaction. */
export async function makeStages(database: Database): Promise<void> {
  const tables = [
    ...STAR.map((table) => ({ name: stageOf(table.name), columns: table.columns })),
    { name: LISTED, columns: KEYS },
  ];
  for (const { name, columns } of tables) {
    await database.run(`DROP TABLE IF EXISTS ${name}`);
    const end = database.kind === 'duckdb' ? '' : ' ON COMMIT DROP';
    await database.run(`CREATE TEMP TABLE ${name} (${columnsSql({ columns })})${end}`);
  }
}

export async function fillStage(
  database: Database,
  { name, columns }: StarTable,
  rows: readonly StarRow[],
): Promise<void> {
  if (rows.length > 0) await database.copy(stageOf(name), columns, rows);
}

/** Puts the stages in the place of everything that is there. */
export async function mergeAll(database: Database): Promise<void> {
  for (const { name } of STAR) {
    await database.run(`DELETE FROM ${name}`);
    await database.run(`INSERT INTO ${name} SELECT * FROM ${stageOf(name)}`);
  }
}

/** Puts what was written into the tables; a row of a dimension that is there stays as it is. */
export async function mergeWritten(database: Database): Promise<void> {
  await describeTo(
    database,
    STAR.map(({ name }) => stageOf(name)),
  );
  for (const { name, replacedWith } of STAR) {
    const stage = stageOf(name);
    if (replacedWith === undefined) {
      await database.run(
        `INSERT INTO ${name} SELECT * FROM ${stage} e WHERE NOT EXISTS (SELECT 1 FROM ${name} d WHERE d.cle = e.cle)`,
      );
    } else {
      await database.run(`DELETE FROM ${name}${replacedRows(replacedWith)}`);
      await database.run(`INSERT INTO ${name} SELECT * FROM ${stage}`);
    }
  }
}

function replacedRows(replacedWith: NonNullable<StarTable['replacedWith']>): string {
  if (replacedWith === 'all') return '';
  const [fact, column] = replacedWith;
  return ` WHERE ${column} IN (SELECT cle FROM ${stageOf(fact)})`;
}

/** Removes the rows of a fact whose ids are not listed, and those that go with them. */
export async function removeUnlisted(
  database: Database,
  { name }: StarTable,
  ids: AsyncIterable<readonly string[]>,
): Promise<void> {
  const key = name === 'fait_offre' ? offreKey : (id: string) => keyOf('evenement', id);
  await database.run(`DELETE FROM ${LISTED}`);
  for await (const page of ids)
    await database.copy(
      LISTED,
      KEYS,
      page.map((id) => [key(id)]),
    );
  await describeTo(database, [LISTED]);
  // The fact stands before what goes with it.
  for (const { name: table, replacedWith } of STAR.toReversed()) {
    if (replacedWith === undefined || replacedWith === 'all' || replacedWith[0] !== name) continue;
    await database.run(
      `DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${LISTED} l WHERE l.cle = ${table}.${replacedWith[1]})`,
    );
  }
}

/** Without, PostgreSQL takes a table that was just filled for an empty one. */
async function describeTo(database: Database, tables: readonly string[]): Promise<void> {
  if (database.kind === 'duckdb') return;
  for (const table of tables) await database.run(`ANALYZE ${table}`);
}

/** Drops rows of dimensions that nothing refers to, but for those of the lists. */
export async function dropUnreferred(database: Database): Promise<void> {
  for (const { name, columns, referredBy } of STAR) {
    if (referredBy === undefined) continue;
    const kept = columns.some((column) => column.name === 'reference') ? ['NOT reference'] : [];
    const unreferred = referredBy.map(
      ([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} f WHERE f.${column} = ${name}.cle)`,
    );
    await database.run(`DELETE FROM ${name} WHERE ${[...kept, ...unreferred].join(' AND ')}`);
  }
}
