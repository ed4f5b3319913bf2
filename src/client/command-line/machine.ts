import { type Command, Option } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { jsonOption, planOption, toCount, toPort } from './options.js';

/** What runs on this machine: `doctor`, `worker`, `up`, `down`, `attributes` and `start`. */
export function addMachine(program: Command, done: Done): void {
  program
    .command('doctor')
    .description('check everything that a run needs, and say what to do about what is wrong')
    .option(
      '--notify',
      'tell what happened in the last day and nobody was told, by MOISSON_WEBHOOK_URL and MOISSON_ON_RUN: for a cron',
    )
    .addOption(jsonOption())
    .action(async (options) => done(await (await import('../commands/doctor.js')).doctor(options)));

  program
    .command('worker')
    .description('run every worker until a signal')
    .option('--only <role...>', 'only these: ingestion, app-1, app-2...')
    .option(
      '--check',
      'start none; exit with 0 if these have asked for work from this machine in the last minute',
    )
    .action(async (options) =>
      done(await (await import('../commands/worker.js')).worker(options, await showWarnings())),
    );

  addServices(program, done);

  program
    .command('attributes')
    .description("make the search attributes by which Temporal's list tells runs apart (`up` has made them)")
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/attributes.js')).attributes(options, await showWarnings())),
    );

  program
    .command('start')
    .description('one whole run, with everything it needs that is not configured or up (`npm start`)')
    .addOption(planOption())
    .option(
      '--offers <number>',
      'offers of the simulated API, when no application is configured',
      toCount,
      20_000,
    )
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/start.js')).start(options, await showWarnings())),
    );
}

/** What leaves servers running: `up` and `down`. */
function addServices(program: Command, done: Done): void {
  program
    .command('up')
    .description('leave Temporal and Elasticsearch running in the background')
    .option('--temporal-port <port>', 'port of Temporal (7233)', toPort)
    .option('--ui-port <port>', "port of Temporal's web UI (8233)", toPort)
    .option('--elasticsearch-port <port>', 'port of Elasticsearch (9200)', toPort)
    .addOption(
      new Option('--with <service...>', 'a PostgreSQL for a warehouse too').choices(['postgres'] as const),
    )
    .option('--postgres-port <port>', 'port of PostgreSQL (5432)', toPort)
    .option(
      '--secure',
      'Elasticsearch with users, TLS and generated keys, from now on; Temporal without its web UI',
    )
    .option('--no-secure', 'both open to every user of this machine again')
    .addOption(jsonOption())
    .action(async (options) => done(await (await import('../commands/services.js')).up(options)));

  program
    .command('down')
    .description('stop what `up` started')
    .action(async () => done(await (await import('../commands/services.js')).down()));
}
