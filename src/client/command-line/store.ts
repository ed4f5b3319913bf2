import { type Command, Option } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { jsonOption, rebuildOption, toOffreId } from './options.js';

/** What looks after the indexes: `migrate` and `forget`. */
export function addStore(program: Command, done: Done): void {
  program
    .command('migrate')
    .description('bring the indexes to this version where that needs a copy, without a gap for readers')
    .option('--dry-run', 'only say what would be done, and the room on the disk that it needs')
    .addOption(rebuildOption())
    .addOption(
      new Option('--cancel', 'end the migration that goes on; everything is then as it was before').conflicts(
        ['dryRun', 'rebuild', 'dropOld'],
      ),
    )
    .addOption(
      new Option('--drop-old', 'remove the indexes that earlier migrations have moved away from').conflicts([
        'dryRun',
        'rebuild',
      ]),
    )
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/migrate.js')).migrate(options, await showWarnings())),
    );

  program
    .command('forget')
    .description('remove one offer from everywhere it is kept, or only whom to ask about it')
    .argument('<id>', 'id of the offer', toOffreId)
    .option('--contact', 'only contact and agency; the offer stays')
    .addOption(jsonOption())
    .action(async (id, options) =>
      done(await (await import('../commands/forget.js')).forget(id, options, await showWarnings())),
    );
}
