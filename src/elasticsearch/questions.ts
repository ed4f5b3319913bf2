import { type Answer, type SearchAnswer, toAnswer } from '../domain/questions/answer.js';
import type { Question, SearchBody } from '../domain/questions/question.js';
import { QUESTION_WITHIN_S } from '../patience/index.js';
import { classified, ElasticsearchUnavailable } from './errors.js';
import type { StoreAccess } from './store-access.js';

/** What a question asks, and where. */
export interface AskedSearch {
  readonly index: Question['index'];
  readonly body: SearchBody;
}

/**
 * The answer to a question, as of the last refresh: all of it, or none.
 * @throws StoreError; ElasticsearchUnavailable where the node does not get through in time.
 */
export async function answerTo(
  { client, index }: StoreAccess,
  { index: name, body }: AskedSearch,
  signal?: AbortSignal,
): Promise<Answer> {
  const request = {
    method: 'POST',
    path: `/${encodeURIComponent(index(name))}/_search`,
    querystring: { timeout: `${QUESTION_WITHIN_S}s`, allow_partial_search_results: false },
    body,
  };
  const answer = await classified(
    (options) => client.transport.request<SearchAnswer & { readonly timed_out?: boolean }>(request, options),
    signal,
  );
  if (answer.timed_out === true) {
    throw new ElasticsearchUnavailable(
      `Elasticsearch did not get through with the question in ${QUESTION_WITHIN_S} seconds: ask again later, or ask for less with filters.`,
    );
  }
  return toAnswer(answer);
}

/** Which of some codes no stored offer has, open or closed. @throws StoreError. */
export async function unknownCodes(
  store: StoreAccess,
  field: 'romeCode' | 'typeContrat',
  codes: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const filters = Object.fromEntries(codes.map((code) => [code, { term: { [field]: code } }]));
  const { aggregations } = await answerTo(
    store,
    {
      index: 'offres',
      body: {
        size: 0,
        track_total_hits: true,
        query: { terms: { [field]: [...codes] } },
        aggs: { codes: { filters: { filters } } },
      },
    },
    signal,
  );
  const { buckets } = aggregations.codes as {
    buckets: Readonly<Record<string, { readonly doc_count: number }>>;
  };
  return codes.filter((code) => buckets[code]?.doc_count === 0);
}
