import type { Command } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { jsonOption, maxClosedShareOption } from './options.js';

/** What looks at what runs left behind: `report`, `replay` and `close`. */
export function addResults(program: Command, done: Done): void {
  program
    .command('report')
    .description('print the certificate of the last run, or of the run with this id')
    .argument('[run]', 'id of the run')
    .addOption(jsonOption())
    .action(async (run, options) =>
      done(await (await import('../commands/report.js')).report(run, options, await showWarnings())),
    );

  program
    .command('replay')
    .description('try every open case of `erreurs` again, and close each on proof')
    .option('--dry-run', 'only show the open cases')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/replay.js')).replay(options, await showWarnings())),
    );

  program
    .command('close')
    .description('look again at offers that the last proven run has not seen, and say which would close')
    .option('--apply', 'close them')
    .addOption(maxClosedShareOption())
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/close.js')).close(options, await showWarnings())),
    );
}
