import { STAR } from '../../src/domain/warehouse/star.js';
import type { Store } from '../../src/elasticsearch/index.js';
import type { Database } from '../../src/warehouse/database.js';
import {
  type LoadProgress,
  type LoadReport,
  openDuckdbFile,
  openWarehouse,
  type PostgresqlSettings,
} from '../../src/warehouse/index.js';
import { duckdbModule } from '../support/duckdb.js';

interface Wanted {
  readonly full?: boolean;
  readonly tell?: (progress: LoadProgress) => void;
}

/** Loads one warehouse and closes it. */
export async function load(
  store: Store,
  place: PostgresqlSettings | string,
  prefix: string,
  wanted: Wanted = {},
): Promise<LoadReport> {
  const loader = await openWarehouse(
    typeof place === 'string' ? await openDuckdbFile(place, await duckdbModule()) : place,
  );
  try {
    return await loader.load(store, { prefix, ...wanted });
  } finally {
    await loader.close();
  }
}

/** Looks into a DuckDB file. */
export async function lookAt<T>(file: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDuckdbFile(file, await duckdbModule());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Every row of the star, the same way from both databases: each a line, in order. Of lists, how many there are. */
export async function contents(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  for (const { name, columns } of STAR) {
    const cells = columns.map(({ name: column, type }) => {
      if (type === 'instant') return `CAST(extract(epoch FROM ${column}) * 1000 AS bigint) AS ${column}`;
      return type === 'jour' ? `CAST(${column} AS text) AS ${column}` : column;
    });
    const hasLists = columns.some(({ name: column }) => column === 'reference');
    const where = hasLists ? 'NOT reference' : 'TRUE';
    const rows = await database.rows(`SELECT ${cells.join(', ')} FROM ${name} WHERE ${where}`);
    tables[name] = rows
      .map((row) =>
        columns
          .map(({ name: column, type }) => {
            const value = row[column];
            if (value === null || value === undefined) return '∅';
            return type === 'decimal' ? String(Number(value)) : String(value);
          })
          .join('|'),
      )
      .sort();
    if (!hasLists) continue;
    const [lists] = await database.rows(`SELECT count(*) AS n FROM ${name} WHERE reference`);
    tables[`${name} reference`] = [String(lists?.n)];
  }
  return tables;
}
