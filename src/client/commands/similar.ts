import { languageOf } from '../../domain/language.js';
import { lastDays } from '../../domain/questions/days.js';
import type { Rows } from '../../domain/questions/question.js';
import { offreBody, similar, similarBody, similarRows } from '../../domain/questions/similar.js';
import { openStore, type Store } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { answerJson, answerLines } from '../query-text.js';
import { warnOfUnnamed } from '../servers.js';
import { columnsOf, print } from '../terminal.js';

export interface SimilarOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/**
 * `moisson similar`: the open offers whose text is nearly that of an offer, the surest first.
 * @throws UsageError for an id that no stored offer has.
 */
export async function showSimilar(
  id: string,
  { limit, json }: SimilarOptions,
  { config }: Context,
): Promise<ExitCode> {
  const language = languageOf(process.env);
  warnOfUnnamed('elasticsearch', config);
  const store = openStore(config);
  const span = lastDays(1, new Date());
  const [answer, state] = await Promise.all([compare(store, id, limit), store.dataState(span)]);
  const title = { en: `${similar.title.en} as ${id}`, fr: `${similar.title.fr} que celui de ${id}` };
  const answered = {
    question: { ...similar, name: 'similar', title },
    asked: { filters: {}, limit, atLeast: 0, span, cohorts: [], state },
    answer,
  };
  if (json) printJson({ ...answerJson(answered), offre: id });
  else for (const line of answerLines(answered, language, columnsOf(process.stdout))) print(line);
  return EXIT.proven;
}

async function compare(store: Store, id: string, limit: number): Promise<Rows> {
  const [offre] = (await store.answerTo({ index: 'offres', body: offreBody(id) })).sources;
  if (offre === undefined) throw new UsageError(`No stored offer has the id ${id}.`);
  const body = similarBody(offre);
  if (body === undefined) return { rows: [], more: false };
  return similarRows(offre, await store.answerTo({ index: 'offres', body }), limit);
}
