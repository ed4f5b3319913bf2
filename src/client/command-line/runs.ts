import type { Command } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import {
  boundedOption,
  currentRunOption,
  jsonOption,
  maxClosedShareOption,
  modeOption,
  newApiOption,
  planOption,
  shareOption,
  workflowIdOption,
} from './options.js';

/** `run`, `plan`, `probe`, `follow` and `watch`. */
export function addRuns(program: Command, done: Done): void {
  program
    .command('run')
    .description('start an ingestion, follow it to its end, print the certificate')
    .addOption(planOption())
    .addOption(modeOption())
    .option('--region <code...>', 'keep to these regions; nothing is then proven about the others')
    .addOption(maxClosedShareOption())
    .addOption(newApiOption())
    .option(
      '--strict',
      'exit code 4 when the run is proven and offers that are gone stay open for a person to decide',
    )
    .addOption(workflowIdOption())
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/run.js')).run(options, await showWarnings())),
    );

  program
    .command('plan')
    .description('say what a run would cost and where it would split, for some two dozen calls')
    .addOption(planOption())
    .option('--region <code...>', 'keep to these regions')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/plan.js')).plan(options, await showWarnings())),
    );

  program
    .command('probe')
    .description('ask the API some thirty questions, and say which assumptions about it hold')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/probe.js')).probe(options, await showWarnings())),
    );

  program
    .command('follow')
    .description('keep the lake fresh from now on: store new offers as they are published')
    .addOption(
      boundedOption('--every <seconds>', 'from one look to the next, at least 5 (default: 60)', 3_600),
    )
    .addOption(shareOption('--share <share>', 'of the rate, for what one page does not show (default: 0.1)'))
    .option('--status', 'say how far the lake is behind the API, and nothing else')
    .option('--stop', 'follow no more')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/follow.js')).follow(options, await showWarnings())),
    );

  program
    .command('watch')
    .description('follow the current run, or show how it ended')
    .addOption(currentRunOption())
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/watch.js')).watch(options, await showWarnings())),
    );
}
