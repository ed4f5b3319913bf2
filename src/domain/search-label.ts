import { BEGINNING, END_OF_TIME } from './clock.js';
import { type CreationWindow, pageCount, type Search } from './search.js';
import { DEPARTEMENTS, REGIONS } from './territoires.js';

/** More codes than this become their number. */
const NAMED = 3;

/**
 * A search as a person reads it: `Paris (75), 120 trades`, `offers created 24 Nov 08:00:00 to 09:12:31`. Dates are Paris
 * time, as the API's own.
 */
export function searchLabel({
  region,
  departements,
  codesROME,
  origine,
  typesContrat,
  creation,
}: Search): string {
  const parts = [
    ...(region === undefined ? [] : [named(REGIONS[region], region)]),
    ...(departements === undefined
      ? []
      : [list(departements, 'departements', (code) => named(DEPARTEMENTS[code]?.libelle, code))]),
    ...(codesROME === undefined ? [] : [list(codesROME, 'trades', (code) => code)]),
    ...(origine === undefined ? [] : [origine === 1 ? 'from France Travail' : 'from partners']),
    ...(typesContrat === undefined ? [] : [list(typesContrat, 'contracts', (code) => code)]),
  ];
  const dates = creation === undefined ? undefined : datesLabel(creation);
  // Where a place or a trade is named, the bounds that every search of a run shares would only be long.
  if (dates !== undefined && (parts.length === 0 || creation?.min !== BEGINNING)) parts.push(dates);
  return parts.length === 0 ? 'France' : parts.join(', ');
}

/** A page of a search as a person reads it; the number of pages where the total is known. Pages count from 0. */
export function pageLabel(search: Search, page: number, total?: number): string {
  const pages = total === undefined ? 0 : pageCount(total);
  return `${searchLabel(search)}, page ${page + 1}${pages > page ? ` of ${pages}` : ''}`;
}

function named(libelle: string | undefined, code: string): string {
  return libelle === undefined ? code : `${libelle} (${code})`;
}

function list(codes: readonly string[], noun: string, name: (code: string) => string): string {
  return codes.length > NAMED ? `${codes.length} ${noun}` : codes.map(name).join(' and ');
}

function datesLabel({ min, max }: CreationWindow): string {
  if (min === BEGINNING && max === END_OF_TIME) return 'France';
  if (min === BEGINNING) return `offers created until ${moment(max)}`;
  if (max === END_OF_TIME) return `offers created since ${moment(min)}`;
  const until = min.slice(0, 10) === max.slice(0, 10) ? max.slice(11, 19) : moment(max);
  return `offers created ${moment(min)} to ${until}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Digit by digit: the suffix of the API's stamps means nothing. */
function moment(stamp: string): string {
  const month = MONTHS[Number(stamp.slice(5, 7)) - 1] ?? '';
  return `${Number(stamp.slice(8, 10))} ${month} ${stamp.slice(11, 19)}`;
}
