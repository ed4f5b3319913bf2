import { resolve } from 'node:path';
import { languageOf } from '../../domain/language.js';
import { openStore } from '../../elasticsearch/index.js';
import { openDuckdbFile, openWarehouse, type WarehouseLoader } from '../../warehouse/index.js';
import type { Context } from '../context.js';
import { duckdbModule } from '../duckdb-module.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { warnOfUnnamed } from '../servers.js';
import { isQuiet, print, say } from '../terminal.js';
import { loadedLines, tellLoad } from '../warehouse-text.js';

export interface LoadOptions {
  /** `duckdb` and a file. */
  readonly to?: readonly string[];
  readonly full?: boolean;
  readonly json?: boolean;
}

/** `moisson warehouse load`: brings the warehouse to the state of the indexes. */
export async function loadWarehouseInto(options: LoadOptions, context: Context): Promise<ExitCode> {
  const { config } = context;
  const file = fileOf(options.to);
  if (file === undefined && config.warehouse === undefined) {
    throw new UsageError(
      'No warehouse is configured: set MOISSON_WAREHOUSE_URL or PGHOST, start one with `npx moisson up --with postgres`, or give --to duckdb FILE.',
    );
  }
  warnOfUnnamed('elasticsearch', config);
  const language = languageOf(process.env);
  const loader = await open(context, file);
  try {
    const report = await loader.load(openStore(config), {
      prefix: config.indexPrefix,
      full: options.full ?? false,
      tell: isQuiet() ? () => {} : tellLoad(language, say),
    });
    if (options.json) printJson({ warehouse: loader.kind, ...report });
    else for (const line of loadedLines(report, loader.kind, language)) print(line);
    return EXIT.proven;
  } finally {
    await loader.close();
  }
}

async function open({ config, env }: Context, file: string | undefined): Promise<WarehouseLoader> {
  if (file !== undefined) return openWarehouse(await openDuckdbFile(file, await duckdbModule(env)));
  if (config.warehouse === undefined) throw new Error('no warehouse');
  return openWarehouse(config.warehouse);
}

/** @throws UsageError for a place that is none. */
function fileOf(to: readonly string[] | undefined): string | undefined {
  if (to === undefined) return undefined;
  const [kind, file, ...others] = to;
  if (kind !== 'duckdb' || file === undefined || others.length > 0) {
    throw new UsageError('A place is `--to duckdb FILE`; without --to, it is the configured PostgreSQL.');
  }
  return resolve(file);
}
