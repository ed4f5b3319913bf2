import type { Command } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { currentRunOption, jsonOption, requireAllowedRate, toRate } from './options.js';

/** What changes the current run: `pause`, `resume`, `rate` and `cancel`. */
export function addControl(program: Command, done: Done): void {
  const control = () => import('../commands/control.js');
  program
    .command('pause')
    .description('stop calling the API for a while; the run waits')
    .addOption(currentRunOption())
    .addOption(jsonOption())
    .action(async (options) => done(await (await control()).pause(options, await showWarnings())));

  program
    .command('resume')
    .description('go on with a paused run')
    .addOption(currentRunOption())
    .addOption(jsonOption())
    .action(async (options) => done(await (await control()).resume(options, await showWarnings())));

  program
    .command('rate')
    .description('change the rate of the current run')
    .argument(
      '<rate>',
      'calls a second and application, "auto", "unlimited", or "configured" for the workers\' own',
      toRate,
    )
    .option('--force', 'a rate above the ten calls a second that the API allows an application')
    .addOption(currentRunOption())
    .addOption(jsonOption())
    .action(async (rate, options) => {
      requireAllowedRate(rate, options.force === true);
      done(await (await control()).rate(rate, options, await showWarnings()));
    });

  program
    .command('cancel')
    .description('end the current run, cleanly')
    .addOption(currentRunOption())
    .addOption(jsonOption())
    .action(async (options) => done(await (await control()).cancel(options, await showWarnings())));
}
