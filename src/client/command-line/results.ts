import { type Command, Option } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import {
  cursorOption,
  jsonOption,
  kindOption,
  limitOption,
  maxClosedShareOption,
  offreOption,
  sinceOption,
} from './options.js';

/** What looks at what runs left behind: `runs`, `report`, `changes`, `replay` and `close`. */
export function addResults(program: Command, done: Done): void {
  program
    .command('runs')
    .description('list what ran, and how it went')
    .addOption(limitOption(20, 'the newest so many'))
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/runs.js')).runs(options, await showWarnings())),
    );

  program
    .command('report')
    .description('print the certificate of the last run, or of another one')
    .argument(
      '[run]',
      'id of the run or of its workflow, or the beginning of its id, as `moisson runs` shows it',
    )
    .addOption(jsonOption())
    .action(async (run, options) =>
      done(await (await import('../commands/report.js')).report(run, options, await showWarnings())),
    );

  program
    .command('changes')
    .description('what happened to offers: opened, changed, closed, reopened')
    .addOption(sinceOption('', ' (default: the last day)'))
    .addOption(cursorOption().conflicts('since'))
    .addOption(limitOption(1_000))
    .addOption(kindOption())
    .option('--field <name>', 'only what changed this attribute, such as intitule or salaire.libelle')
    .addOption(offreOption())
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/changes.js')).changes(options, await showWarnings())),
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
    .addOption(
      new Option(
        '--ask-all',
        'ask for every one of them by its id, and close those alone that are gone; without --apply, say how long that takes',
      ).conflicts('maxClosedShare'),
    )
    .addOption(maxClosedShareOption())
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/close.js')).close(options, await showWarnings())),
    );
}
