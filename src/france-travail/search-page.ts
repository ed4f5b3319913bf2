import type { Facets } from '../domain/facets.js';
import type { OffreBrute } from '../domain/offre/brute.js';
import type { Search } from '../domain/search.js';
import type { Answer } from './answer.js';
import { answerDate } from './answer-date.js';
import { type AnswerHeaders, readHeaders } from './answer-headers.js';
import { type ContentRange, parseContentRange } from './content-range.js';
import { UnreadableAnswer } from './errors.js';
import { readFacets } from './facets.js';
import { isObject, parseJson } from './json.js';
import { type RateLimit, readRateLimit } from './rate-limit.js';
import type { Range } from './search-params.js';

/** The three statuses of success. (docs/api/search.md "Status": never treat 204 and 206 as errors) */
export type PageAnswer = Answer<200 | 204 | 206>;

export function isSuccess(answer: Answer): answer is PageAnswer {
  return answer.status === 200 || answer.status === 204 || answer.status === 206;
}

/** One page of a search, as the API answered it. */
export interface SearchPage {
  /** Offers that the whole search has, by the API's count. */
  readonly total: number;
  /** The answer did not say the total: no offer came for position 0, so it is taken for 0. */
  readonly unsaid?: true;
  /** Position of the first offer, as asked. */
  readonly first: number;
  /** Position of the last offer received; -1 when there is none. */
  readonly last: number;
  readonly offres: readonly OffreBrute[];
  /** 200 = the whole result, 206 = a part, 204 = nothing in this range. */
  readonly status: PageAnswer['status'];
  readonly rateLimit?: RateLimit;
  /** The API's clock when the answer arrived, ISO 8601 UTC; absent when it does not tell. See `answerDate`. */
  readonly date?: string;
  /** What the page's facets count; absent without facets. */
  readonly facets?: Facets;
  readonly headers: AnswerHeaders;
}

/**
 * Checks an answer of the search against what was asked, so that a page is either whole or an error.
 * Whether totals and offers agree over all pages is for the caller to reconcile.
 * (docs/api/search.md "Range", "Status") Of `search`, what it narrows matters to how its facets are counted.
 * @throws UnreadableAnswer saying which rule is broken.
 */
export function readSearchPage(answer: PageAnswer, asked: Range, search: Search = {}): SearchPage {
  const { status } = answer;
  const range = rangeOf(answer, asked);
  const rateLimit = readRateLimit(answer.headers);
  const date = answerDate(answer.headers);
  const common = {
    total: range.total,
    ...(range.unsaid && { unsaid: range.unsaid }),
    first: asked.first,
    status,
    headers: readHeaders(answer.headers),
    ...(rateLimit && { rateLimit }),
    ...(date !== undefined && { date }),
  };

  if (status === 204) {
    if (range.first !== undefined) {
      throw new UnreadableAnswer('The answer is a 204 (no offer), but its Content-Range names offers.', {
        status,
      });
    }
    return { ...common, last: -1, offres: [] };
  }

  const { offres, facets } = readBody(answer.body, search);
  const expected = range.first === undefined || range.last === undefined ? 0 : range.last - range.first + 1;
  if (offres.length !== expected) {
    throw new UnreadableAnswer(
      `The number of offers must equal last - first + 1 of Content-Range: ${offres.length} offers, ` +
        `expected ${expected}.`,
      { status },
    );
  }
  const content = { ...common, offres, ...(facets !== undefined && { facets }) };
  if (range.first === undefined || range.last === undefined) return { ...content, last: -1 };
  if (range.first !== asked.first || range.last > asked.last) {
    throw new UnreadableAnswer(
      `The answer must lie in the range asked for: ${range.first}-${range.last} came for ` +
        `${asked.first}-${asked.last}.`,
      { status },
    );
  }
  return { ...content, last: range.last };
}

/**
 * A 204 may come without Content-Range: for the start of a result that means none. (docs/api/access.md "Unusual
 * responses")
 */
function rangeOf({ status, headers }: PageAnswer, asked: Range): ContentRange & { readonly unsaid?: true } {
  const header = headers['content-range'];
  if (status === 204 && header === undefined && asked.first === 0) return { total: 0, unsaid: true };
  return parseContentRange(header);
}

function readBody(
  body: string,
  { typesContrat }: Search,
): { readonly offres: OffreBrute[]; readonly facets: Facets | undefined } {
  const json = parseJson(body, 'The page');
  const { resultats, filtresPossibles } = isObject(json) ? json : {};
  if (!Array.isArray(resultats)) throw new UnreadableAnswer('The page has no list "resultats".');
  if (!resultats.every(isObject)) {
    throw new UnreadableAnswer('The list "resultats" must hold objects only.');
  }
  const filtered = typesContrat === undefined ? undefined : 'typeContrat';
  return { offres: resultats, facets: readFacets(filtresPossibles, filtered) };
}
