import type { Point } from '../offre/distance.js';
import type { Clause } from './clause.js';

/** Which offers a question is about. Several values of one filter are alternatives; filters narrow each other down. */
export interface Filters {
  /** Codes, as the first characters of a commune's spell them. */
  readonly departements?: readonly string[];
  readonly regions?: readonly string[];
  /** ROME codes, domains (three characters) or main domains (a letter). */
  readonly trades?: readonly string[];
  /** Codes of `typeContrat`. */
  readonly contracts?: readonly string[];
  /** Names of boards; {@link OWN_BOARD} for offers of no partner. */
  readonly boards?: readonly string[];
  /** Words that an offer has all of, in its title, text or trade. */
  readonly keyword?: string;
  /** Offers whose point is within so many kilometres, unless that point is doubtful. */
  readonly near?: Near;
}

export interface Near {
  readonly label: string;
  readonly point: Point;
  readonly kilometres: number;
}

/** An offer that names no partner is France Travail's own. */
export const OWN_BOARD = 'France Travail';
const BOARD = 'origineOffre.partenaires.nom';

/** Offers whose point is not too far from their commune to be true. */
export const POINT_NOT_DOUBTFUL = {
  bool: { must_not: [{ term: { 'derive.geo': 'douteuse' } }] },
} as const satisfies Clause;

/** Where a keyword is looked for: texts of one analysis, so that words may be spread over them. */
const KEYWORD_FIELDS = [
  'intitule',
  'appellationlibelle',
  'romeLibelle',
  'description',
  'competences.libelle',
];

/** What {@link Filters} ask of an offer, as clauses that all have to hold. */
export function clausesOf(filters: Filters): Clause[] {
  const { departements, regions, trades, contracts, boards, keyword, near } = filters;
  return [
    ...oneOf('derive.departement', departements),
    ...oneOf('derive.region', regions),
    ...(trades === undefined ? [] : [tradesClause(trades)]),
    ...oneOf('typeContrat', contracts),
    ...(boards === undefined ? [] : [boardsClause(boards)]),
    ...(keyword === undefined ? [] : [keywordClause(keyword)]),
    ...(near === undefined ? [] : nearClauses(near)),
  ];
}

function oneOf(field: string, values: readonly string[] | undefined): Clause[] {
  return values === undefined ? [] : [{ terms: { [field]: [...values] } }];
}

function boardsClause(boards: readonly string[]): Clause {
  const partners = { terms: { [BOARD]: boards.filter((board) => board !== OWN_BOARD) } };
  if (!boards.includes(OWN_BOARD)) return partners;
  const own = { bool: { must_not: [{ exists: { field: BOARD } }] } };
  return { bool: { should: [partners, own], minimum_should_match: 1 } };
}

/** By the length of each: a code, a domain or a main domain. */
function tradesClause(trades: readonly string[]): Clause {
  const fields = { 5: 'romeCode', 3: 'derive.rome.domaine', 1: 'derive.rome.grandDomaine' };
  const should = Object.entries(fields).flatMap(([length, field]) => {
    const values = trades.filter((trade) => trade.length === Number(length));
    return values.length === 0 ? [] : [{ terms: { [field]: values } }];
  });
  return should.length === 1 && should[0] !== undefined
    ? should[0]
    : { bool: { should, minimum_should_match: 1 } };
}

function keywordClause(query: string): Clause {
  return { multi_match: { query, type: 'cross_fields', operator: 'and', fields: KEYWORD_FIELDS } };
}

function nearClauses({ point: { lat, lon }, kilometres }: Near): Clause[] {
  return [
    { geo_distance: { distance: `${kilometres}km`, 'derive.localisation': { lat, lon } } },
    POINT_NOT_DOUBTFUL,
  ];
}
