/**
 * A search of the API as plain data: what is asked, without how it is paged or sorted.
 * Every criterion narrows the search; an absent one does not. (facts.md "Search"; OpenAPI /v2/offres/search)
 */
export interface Search {
  /** One region code, as `/v2/referentiel/regions` lists it ("11", "84"...). */
  readonly region?: string;
  /** One to five departement codes. */
  readonly departements?: readonly string[];
  /** One to 200 ROME codes. */
  readonly codesROME?: readonly string[];
  /** 1 = France Travail, 2 = partner: every offer has exactly one. */
  readonly origine?: 1 | 2;
  /** Codes of contract types. Not a complete axis: some offers carry a type that cannot be asked for. */
  readonly typesContrat?: readonly string[];
  /** Bounds on dateCreation, both or none. */
  readonly creation?: CreationWindow;
}

/**
 * A window on dateCreation in the API's own clock: Paris wall-clock time written with a false Z, whole
 * seconds, e.g. "2026-11-24T08:00:00Z". Kept as text, so that nothing converts it by mistake.
 */
export interface CreationWindow {
  readonly min: string;
  readonly max: string;
}

/** Offers per page: the widest range the API serves. (facts.md "range") */
export const PAGE_SIZE = 150;
/** Offers that one search can show: positions 0 to 3149. (facts.md "range") */
export const SEARCH_LIMIT = 3150;
/** The largest number of departements in one search. (facts.md "departement") */
export const MAX_DEPARTEMENTS = 5;
/** The largest number of ROME codes in one search. (facts.md "codeROME") */
export const MAX_CODES_ROME = 200;
