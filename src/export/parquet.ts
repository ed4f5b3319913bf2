import { renameSync, statSync } from 'node:fs';
import type { CellType } from '../domain/export/columns.js';
import type { NamedColumn } from '../domain/export/formats.js';
import { type Duckdb, sqlText } from '../duckdb/duckdb.js';

const TYPES: Readonly<Record<CellType, string>> = {
  texte: 'VARCHAR',
  textes: 'VARCHAR[]',
  entier: 'BIGINT',
  decimal: 'DOUBLE',
  booleen: 'BOOLEAN',
  instant: 'TIMESTAMPTZ',
};

/** Rows that are kept in memory until their group is written: some 15 MB of texts. */
const ROW_GROUP = 5_000;
/** No offer is longer, as JSON; DuckDB keeps several of these in memory. */
const LONGEST_LINE = 1 << 20;

/**
 * Makes a Parquet file (zstd) of a file of NDJSON. The file appears under its name whole or not at all.
 * Gives its rows and size.
 * @throws DuckdbFailed.
 */
export async function toParquet(
  duckdb: Duckdb,
  columns: readonly NamedColumn[],
  from: string,
  to: string,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const types = columns.map(({ name, type }) => `${name}: ${sqlText(TYPES[type])}`).join(', ');
  const source = `read_json(${sqlText(from)}, format = 'newline_delimited', compression = 'uncompressed', maximum_object_size = ${LONGEST_LINE}, columns = {${types}})`;
  const part = `${to}.part`;
  const rows = await duckdb.run(
    `COPY (SELECT * FROM ${source}) TO ${sqlText(part)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  renameSync(part, to);
  return { rows, bytes: statSync(to).size };
}
