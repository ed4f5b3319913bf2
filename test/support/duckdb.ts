import { installDuckdb } from '../../services/index.js';
import { type Duckdb, openDuckdb } from '../../src/duckdb/duckdb.js';
import { temporaryFolder } from './temporary-folder.js';

/** The path of DuckDB's module, installed if needed. */
export function duckdbModule(): Promise<string> {
  return installDuckdb({ env: process.env, log: (line) => console.error(line) });
}

/** Runs `work` with a DuckDB in memory. */
export async function withDuckdb<T>(work: (duckdb: Duckdb) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  const duckdb = await openDuckdb({ module: await duckdbModule(), temporary: folder.path, memoryMb: 1_000 });
  try {
    return await work(duckdb);
  } finally {
    duckdb.close();
    await folder.remove();
  }
}
