import { parseContentRange } from './content-range.js';
import { UnreadableAnswer } from './errors.js';
import { parseJson } from './json.js';
import { type RateLimit, readRateLimit } from './rate-limit.js';
import type { Range } from './search-params.js';
import type { Answer } from './transport.js';

/** An offer as the API sent it, unchecked: no attribute is sure to be there. (facts.md "An offer") */
export type OffreBrute = Readonly<Record<string, unknown>>;

/** The three statuses of success. (facts.md "status": never treat 204 and 206 as errors) */
export type PageAnswer = Answer<200 | 204 | 206>;

export function isSuccess(answer: Answer): answer is PageAnswer {
  return answer.status === 200 || answer.status === 204 || answer.status === 206;
}

/** The part of a page that the answer itself tells. */
export interface PageContent {
  /** Offers that the whole search has, by the API's count. */
  readonly total: number;
  /** Position of the first offer, as asked. */
  readonly first: number;
  /** Position of the last offer received; -1 when there is none. */
  readonly last: number;
  readonly offres: readonly OffreBrute[];
  /** 200 = the whole result, 206 = a part, 204 = nothing in this range. */
  readonly status: PageAnswer['status'];
  readonly rateLimit?: RateLimit;
}

/**
 * Checks an answer of the search against what was asked, so that a page is either whole or an error.
 * Whether totals and offers agree over all pages is for the caller to reconcile.
 * (facts.md "range", "status")
 * @throws UnreadableAnswer saying which rule is broken.
 */
export function readSearchPage(answer: PageAnswer, asked: Range): PageContent {
  const { status } = answer;
  const range = parseContentRange(answer.headers['content-range']);
  const rateLimit = readRateLimit(answer.headers);
  const common = { total: range.total, first: asked.first, status, ...(rateLimit && { rateLimit }) };

  if (status === 204) {
    if (range.first !== undefined) {
      throw new UnreadableAnswer('The answer is a 204 (no offer), but its Content-Range names offers.', {
        status,
      });
    }
    return { ...common, last: -1, offres: [] };
  }

  const offres = readOffres(answer.body);
  const expected = range.first === undefined || range.last === undefined ? 0 : range.last - range.first + 1;
  if (offres.length !== expected) {
    throw new UnreadableAnswer(
      `The number of offers must equal last - first + 1 of Content-Range: ${offres.length} offers, ` +
        `expected ${expected}.`,
      { status },
    );
  }
  if (range.first === undefined || range.last === undefined) return { ...common, last: -1, offres };
  if (range.first !== asked.first || range.last > asked.last) {
    throw new UnreadableAnswer(
      `The answer must lie in the range asked for: ${range.first}-${range.last} came for ` +
        `${asked.first}-${asked.last}.`,
      { status },
    );
  }
  return { ...common, last: range.last, offres };
}

function readOffres(body: string): OffreBrute[] {
  const json = parseJson(body, 'The page');
  const resultats = isObject(json) ? json.resultats : undefined;
  if (!Array.isArray(resultats)) throw new UnreadableAnswer('The page has no list "resultats".');
  if (!resultats.every(isObject)) {
    throw new UnreadableAnswer('The list "resultats" must hold objects only.');
  }
  return resultats;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
