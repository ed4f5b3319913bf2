import { END_OF_TIME } from './clock.js';

/**
 * A search of the API as plain data: what is asked, without how it is paged or sorted.
 * Every criterion narrows the search; an absent one does not. (docs/api/search.md "Search")
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

/** Offers per page: the widest range the API serves. (docs/api/search.md "Range") */
export const PAGE_SIZE = 150;
/** Offers that one search can show: positions 0 to 3149. (docs/api/search.md "Range") */
export const SEARCH_LIMIT = 3150;
/** The largest number of departements in one search. (docs/api/search.md "Places") */
export const MAX_DEPARTEMENTS = 5;
/** The largest number of ROME codes in one search. (docs/api/search.md "ROME codes") */
export const MAX_CODES_ROME = 200;

/** Pages that show a search of `total` offers, the unreachable part left out. */
export function pageCount(total: number): number {
  return Math.ceil(Math.min(total, SEARCH_LIMIT) / PAGE_SIZE);
}

/** Whether nothing can enter the search any more: its bounds end in the past, not at the end of time. */
export function isFrozen({ creation }: Search): boolean {
  return creation !== undefined && creation.max !== END_OF_TIME;
}

/** First and last position of a page, as the API's `range` wants them. Always a full page wide. */
export function pageRange(page: number): { first: number; last: number } {
  return { first: page * PAGE_SIZE, last: (page + 1) * PAGE_SIZE - 1 };
}

/**
 * The key of the place that a search looks at, whatever run asks: without the freeze, which differs in each. A search
 * that a run bounded by more than its freeze keeps its bounds.
 */
export function placeKey(search: Search, freeze: CreationWindow): string {
  const { creation, ...place } = search;
  const isFreeze = creation?.min === freeze.min && creation.max === freeze.max;
  return searchKey(isFreeze ? place : search);
}

/** What a gap of the whole country, or of what `base` finds of it, is named after. */
export function placeName(base: Search): string {
  return Object.keys(base).length === 0 ? 'france' : searchKey(base);
}

/**
 * A short name that two searches share only if they ask for the same offers: the key of a window in the
 * ledger. Code lists are sorted, since their order means nothing; long ones become their size and a digest.
 */
export function searchKey(search: Search): string {
  const parts: string[] = [];
  if (search.region !== undefined) parts.push(`region=${search.region}`);
  if (search.departements !== undefined) parts.push(`departement=${listKey(search.departements)}`);
  if (search.codesROME !== undefined) parts.push(`rome=${listKey(search.codesROME)}`);
  if (search.origine !== undefined) parts.push(`origine=${search.origine}`);
  if (search.typesContrat !== undefined) parts.push(`contrat=${listKey(search.typesContrat)}`);
  if (search.creation !== undefined) parts.push(`creation=${search.creation.min}..${search.creation.max}`);
  return parts.length === 0 ? 'france' : parts.join(' ');
}

function listKey(codes: readonly string[]): string {
  const sorted = codes.toSorted();
  if (sorted.length <= 6) return sorted.join(',');
  return `${sorted[0]}..${sorted.at(-1)}(${sorted.length};${fnv1a(sorted.join(','))})`;
}

/** FNV-1a, twice 32 bits: enough to tell code lists apart, and pure, so that workflows may call it. */
function fnv1a(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  return ((low >>> 0).toString(36) + (high >>> 0).toString(36)).padStart(13, '0');
}
