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

/** Which rows of a table those in the stages take the place of. */
const REPLACED: Readonly<Record<string, string>> = {
  fait_offre: 'cle IN (SELECT cle FROM etape_fait_offre)',
  pont_competence: 'cle_offre IN (SELECT cle FROM etape_fait_offre)',
  pont_partenaire: 'cle_offre IN (SELECT cle FROM etape_fait_offre)',
  fait_evenement: 'cle IN (SELECT cle FROM etape_fait_evenement)',
  dim_collecte: 'TRUE',
  etat_donnees: 'TRUE',
};

/** Puts what was written into the tables; a row of a dimension that is there stays as it is. */
export async function mergeWritten(database: Database): Promise<void> {
  await describeTo(
    database,
    STAR.map(({ name }) => stageOf(name)),
  );
  for (const { name } of STAR) {
    const replaced = REPLACED[name];
    const stage = stageOf(name);
    if (replaced === undefined) {
      await database.run(
        `INSERT INTO ${name} SELECT * FROM ${stage} e WHERE NOT EXISTS (SELECT 1 FROM ${name} d WHERE d.cle = e.cle)`,
      );
    } else {
      await database.run(`DELETE FROM ${name} WHERE ${replaced}`);
      await database.run(`INSERT INTO ${name} SELECT * FROM ${stage}`);
    }
  }
}

/** Removes the rows of a fact whose ids are not listed. */
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
  const tables: readonly (readonly [string, string])[] =
    name === 'fait_offre'
      ? [
          ['pont_competence', 'cle_offre'],
          ['pont_partenaire', 'cle_offre'],
          ['fait_offre', 'cle'],
        ]
      : [[name, 'cle']];
  for (const [table, column] of tables) {
    await database.run(
      `DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${LISTED} l WHERE l.cle = ${table}.${column})`,
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
