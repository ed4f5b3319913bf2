import type { Command } from 'commander';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { jsonOption, toPort } from './options.js';

/** As `npm start` takes it, see ../web/beside-run.ts. */
const PORT = 8_420;

/** What people look at: `page`. */
export function addPage(program: Command, done: Done): void {
  program
    .command('page')
    .description('show runs and offers as a web page, until a signal; with --out, as one file')
    .option('--out <file>', 'write one file that opens without a network: aggregates, no offer')
    .option('--port <port>', 'port to listen on', toPort, PORT)
    .option(
      '--listen <address>',
      'address to listen on; elsewhere than 127.0.0.1, the page needs a token',
      '127.0.0.1',
    )
    .option('--name <name...>', 'further names by which a browser may call it')
    .option('--control', 'let whoever has the token pause, resume and set the rate of the current run')
    .option('--token-file <file>', 'take the token from this file (default: a new one each time)')
    .addOption(jsonOption())
    .action(async (options) =>
      done(await (await import('../commands/page.js')).page(options, await showWarnings())),
    );
}
