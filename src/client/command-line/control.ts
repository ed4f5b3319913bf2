import type { Command } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { runUnderWayOption, toRate } from './options.js';

/** What changes a run that is under way: `pause`, `resume`, `rate` and `cancel`. */
export function addControl(program: Command, done: Done): void {
  const control = () => import('../commands/control.js');
  program
    .command('pause')
    .description('stop calling the API for a while; the run waits')
    .addOption(runUnderWayOption())
    .action(async (options) => done(await (await control()).pause(options, await showWarnings())));

  program
    .command('resume')
    .description('go on with a paused run')
    .addOption(runUnderWayOption())
    .action(async (options) => done(await (await control()).resume(options, await showWarnings())));

  program
    .command('rate')
    .description('change the rate of a run that is under way')
    .argument(
      '<rate>',
      'calls a second and application, "auto", "unlimited", or "configured" for the workers\' own',
      toRate,
    )
    .addOption(runUnderWayOption())
    .action(async (rate, options) => done(await (await control()).rate(rate, options, await showWarnings())));

  program
    .command('cancel')
    .description('end a run that is under way, cleanly')
    .addOption(runUnderWayOption())
    .action(async (options) => done(await (await control()).cancel(options, await showWarnings())));
}
