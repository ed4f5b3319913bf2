import { Argument, type Command } from 'commander';
import { QUESTION_NAMES } from '../../domain/questions/names.js';
import { showWarnings } from './context.js';
import type { Done } from './done.js';
import { boundedOption, jsonOption, toOffreId, withinOption } from './options.js';

/** Rows that a terminal or a program is given at once. */
const MOST_ROWS = 1_000;
/** Beyond a year, a table by day is no table. */
const MOST_DAYS = 366;

/** What analysts ask: `query` and `similar`. */
export function addQuery(program: Command, done: Done): void {
  program
    .command('query')
    .description('answer a question about the stored offers; without one, list the questions')
    .addArgument(new Argument('[question]', 'what to ask').choices(QUESTION_NAMES))
    .option('--departement <code...>', 'offers of these departements, by code or name')
    .option('--region <code...>', 'of these regions, by code or name')
    .option('--rome <code...>', 'of these trades, by ROME code, domain (D11) or main domain (D)')
    .option('--contract <code...>', 'with these types of contract, such as CDI')
    .option('--keyword <words>', 'with all these words in title, text, trade or skills')
    .option('--near <place>', 'near this commune (name or INSEE code) or point (45.76,4.84)')
    .addOption(withinOption())
    .addOption(boundedOption('--limit <number>', 'at most so many rows', MOST_ROWS))
    .addOption(
      boundedOption('--at-least <number>', 'of rankings: trades with so many offers', 1_000_000).default(10),
    )
    .addOption(
      boundedOption('--days <number>', 'of questions by day: the last so many', MOST_DAYS).default(30),
    )
    .addOption(jsonOption())
    .action(async (question, options) =>
      done(await (await import('../commands/query.js')).query(question, options, await showWarnings())),
    );
  addSimilar(program, done);
}

function addSimilar(program: Command, done: Done): void {
  program
    .command('similar')
    .description('open offers whose text is nearly that of one, and how surely')
    .argument('<id>', 'id of the offer', toOffreId)
    .addOption(boundedOption('--limit <number>', 'at most so many rows', MOST_ROWS).default(20))
    .addOption(jsonOption())
    .action(async (id, options) =>
      done(await (await import('../commands/similar.js')).showSimilar(id, options, await showWarnings())),
    );
}
