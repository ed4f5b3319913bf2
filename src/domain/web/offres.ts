import { parisInstant } from '../clock.js';
import { type Answer, numberAt, textAt } from '../questions/answer.js';
import { OPEN } from '../questions/bodies.js';
import { clausesOf } from '../questions/filters.js';
import { newest, payOf } from '../questions/lists.js';
import type { SearchBody } from '../questions/question.js';
import { type Choice, filtersOf } from './choice.js';
import type { OffreList } from './results.js';

/** Offers at a time, and how many of them can be looked through: beyond, a search is the better way. */
const OFFRES_AT_ONCE = 20;
export const MOST_PAGES = 50;
/** A longer search is no search. */
export const LONGEST_SEARCH = 200;

/** What is asked of the list: open offers of a choice, with all these words, the newest first. */
export interface ListAsked {
  readonly choice: Choice;
  readonly words?: string;
  /** From 0. */
  readonly page: number;
}

/** The body of one search. */
export function listBody({ choice, words, page }: ListAsked): SearchBody & { readonly from: number } {
  const { sort = [], _source = [] } = newest.request({
    filters: {},
    limit: OFFRES_AT_ONCE,
    atLeast: 0,
    cohorts: [],
    span: { from: '', to: '' },
    state: { provenRuns: [], isSimulated: false },
  });
  const filters = { ...filtersOf(choice), ...(words !== undefined && { keyword: words }) };
  return {
    from: page * OFFRES_AT_ONCE,
    size: OFFRES_AT_ONCE,
    track_total_hits: true,
    query: { bool: { filter: [OPEN, ...clausesOf(filters)] } },
    sort,
    _source,
  };
}

/** The offers of an answer to {@link listBody}. */
export function readList({ total, sources }: Answer): OffreList {
  return {
    total,
    rows: sources.map((source) => ({
      id: textAt(source, 'id') ?? '',
      title: textAt(source, 'intitule'),
      place: textAt(source, 'lieuTravail.libelle'),
      contract: textAt(source, 'typeContrat'),
      posts: numberAt(source, 'nombrePostes') ?? 1,
      created: parisInstant(source.dateCreation) ?? null,
      ...payOf(source),
    })),
  };
}
