import { languageOf } from '../../domain/language.js';
import { cohortsOf, lastDays } from '../../domain/questions/days.js';
import type { Filters } from '../../domain/questions/filters.js';
import { QUESTIONS } from '../../domain/questions/index.js';
import type { QuestionName } from '../../domain/questions/names.js';
import type { Question } from '../../domain/questions/question.js';
import { type FilterTexts, readFilters } from '../../domain/questions/read-filters.js';
import { openStore, type Store } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { requireKnown } from '../known-filters.js';
import { answerJson, answerLines, questionLines } from '../query-text.js';
import { warnOfUnnamed } from '../servers.js';
import { columnsOf, print } from '../terminal.js';

export interface QueryOptions extends FilterTexts {
  readonly limit?: number;
  readonly days: number;
  readonly atLeast: number;
  readonly json?: boolean;
}

/** `moisson query`: answers a question about the stored offers; without one, lists the questions. */
export async function query(
  name: QuestionName | undefined,
  options: QueryOptions,
  { config }: Context,
): Promise<ExitCode> {
  const language = languageOf(process.env);
  if (name === undefined) {
    if (options.json) printJson({ questions: Object.values(QUESTIONS).map(listed) });
    else for (const line of questionLines(Object.values(QUESTIONS), language)) print(line);
    return EXIT.proven;
  }
  const question = QUESTIONS[name];
  const filters = filtersFor(question, options);
  warnOfUnnamed('elasticsearch', config);
  const store = openStore(config);
  await requireKnown(store, filters);
  const answered = await ask(store, question, filters, options);
  if (options.json) printJson(answerJson(answered));
  else for (const line of answerLines(answered, language, columnsOf(process.stdout))) print(line);
  return EXIT.proven;
}

function listed({ name, index, title, columns }: Question): object {
  return { name, index, title: title.en, columns: columns.map((column) => column.name) };
}

/** @throws UsageError for filters that mean nothing, and for those that the question cannot do with or without. */
function filtersFor(question: Question, options: QueryOptions): Filters {
  const read = readFilters(options);
  if ('problems' in read) throw new UsageError(read.problems.join('\n'));
  const { filters } = read;
  if (question.filtered === false && Object.keys(filters).length > 0) {
    throw new UsageError(
      `\`${question.name}\` takes no filter: an event holds neither place nor trade. \`days\` does.`,
    );
  }
  if (question.needs === 'rome' && filters.trades === undefined) {
    throw new UsageError(`\`${question.name}\` is about a trade: name it with --rome, such as --rome D1102.`);
  }
  return filters;
}

async function ask(
  store: Store,
  question: Question,
  filters: Filters,
  { limit, days, atLeast }: QueryOptions,
) {
  const span = lastDays(days, new Date());
  const state = await store.dataState(span);
  const rows = question.byDay ? days : question.rows;
  const asked = {
    filters,
    limit: limit ?? rows,
    atLeast,
    span,
    cohorts: cohortsOf(span, state),
    state,
  };
  const found = await store.answerTo({ index: question.index, body: question.request(asked) });
  return { question, asked, answer: question.read(found, asked) };
}
