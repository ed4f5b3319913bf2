import { Argument, type Command, Option } from 'commander';
import { FORMATS } from '../../domain/export/formats.js';
import { PARTITIONS } from '../../domain/export/parts.js';
import { STATES } from '../../domain/export/request.js';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { cursorOption, jsonOption, sinceOption } from './options.js';

/** What hands offers on: `export` and `warehouse`. */
export function addOutputs(program: Command, done: Done): void {
  addExport(program, done);
  program
    .command('warehouse')
    .description('a relational copy of the stored offers, for analysts')
    .command('load')
    .description('bring it to the state of the indexes: all of them at first, then what was written since')
    .addOption(
      new Option(
        '--to <place...>',
        'duckdb FILE: one file instead of the PostgreSQL of MOISSON_WAREHOUSE_URL or PGHOST',
      ),
    )
    .option('--full', 'load everything anew, whatever was loaded before')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/warehouse.js')).loadWarehouseInto(options, await showWarnings())),
    );
}

function addExport(program: Command, done: Done): void {
  program
    .command('export')
    .description('write the stored offers to files: Parquet, NDJSON or CSV, with a manifest')
    .addArgument(
      new Argument('<folder>', 'where to: an empty folder, or that of an export that was broken off'),
    )
    .addOption(new Option('--format <format>', 'of the files').choices(FORMATS).default('parquet'))
    .addOption(
      new Option(
        '--by <part>',
        'a file for each departement or month of creation, or one for all (default: departement; aucun for csv-excel and changes)',
      ).choices(PARTITIONS),
    )
    .addOption(
      new Option('--state <state>', 'open offers with their texts, closed ones as facts, or both')
        .choices(STATES)
        .default('open'),
    )
    .option(
      '--where <filter...>',
      'only these: departement=31, region=, rome=, contract=, keyword=, near=, within=, as in `query`',
    )
    .addOption(sinceOption('what changed since then: ').conflicts('state'))
    .addOption(cursorOption().conflicts(['state', 'since']))
    .option('--anew', 'first remove what an export wrote there')
    .addOption(jsonOption())
    .action(async (folder, options) =>
      done(await (await import('../commands/export.js')).exportTo(folder, options, await showWarnings())),
    );
}
