import { NAF_2025, NAF_REV_2 } from './naf-codes.js';

/** What an offer says of the sector of the employer. */
export interface Naf {
  /** `62.02A`: as the offer gives it, with its point. */
  readonly code: string;
  /** The classification that the code belongs to; INSEE replaces NAF rév. 2 by NAF 2025 on 1 January 2027. */
  readonly version: 'rev2' | '2025' | 'inconnue';
  /** Letter of the section in that classification; the two use the letters from J on for other sections. */
  readonly section?: string;
}

type Sections = readonly (readonly [section: string, first: number, last: number])[];

const SECTIONS: Readonly<Record<'rev2' | '2025', Sections>> = {
  rev2: [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 45, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 63],
    ['K', 64, 66],
    ['L', 68, 68],
    ['M', 69, 75],
    ['N', 77, 82],
    ['O', 84, 84],
    ['P', 85, 85],
    ['Q', 86, 88],
    ['R', 90, 93],
    ['S', 94, 96],
    ['T', 97, 98],
    ['U', 99, 99],
  ],
  '2025': [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 46, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 60],
    ['K', 61, 63],
    ['L', 64, 66],
    ['M', 68, 68],
    ['N', 69, 75],
    ['O', 77, 82],
    ['P', 84, 84],
    ['Q', 85, 85],
    ['R', 86, 88],
    ['S', 90, 93],
    ['T', 94, 96],
    ['U', 97, 98],
    ['V', 99, 99],
  ],
};

/**
 * The sector of an offer: from `codeNAF`, else from the division in `secteurActivite`. The list that has the code tells its
 * version; a division that both have goes by the date of the offer (docs/api/offers.md "Sector").
 */
export function toNaf({
  codeNAF,
  secteurActivite,
  dateActualisation,
}: Readonly<Record<string, unknown>>): Naf | undefined {
  const given = [codeNAF, secteurActivite].find((one) => typeof one === 'string' && /^\s*\d{2}/.test(one));
  if (typeof given !== 'string') return undefined;
  const code = withPoint(given.trim().toUpperCase());
  const version = versionOf(code, dateActualisation);
  const section = version === 'inconnue' ? undefined : sectionOf(code, SECTIONS[version]);
  return { code, version, ...(section !== undefined && { section }) };
}

/** `6202A` is `62.02A`. */
function withPoint(code: string): string {
  return /^\d{4}/.test(code) ? `${code.slice(0, 2)}.${code.slice(2, 8)}` : code.slice(0, 8);
}

/** Codes of sub-classes and divisions. */
const CODES = { rev2: codesOf(NAF_REV_2), '2025': codesOf(NAF_2025) };

function codesOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [division = '', ...ends] = line.split(' ');
        return [division, ...ends.map((end) => `${division}.${end}`)];
      }),
  );
}

/** What INSEE, and so the API, replaces NAF rév. 2 on; compared with the year, month and day of the offer. */
const CHANGE = '2027-01-01';

function versionOf(code: string, date: unknown): Naf['version'] {
  const [isOld, isNew] = [CODES.rev2.has(code), CODES['2025'].has(code)];
  if (isOld !== isNew) return isOld ? 'rev2' : '2025';
  if (!isOld || typeof date !== 'string' || !/^20\d\d-/.test(date)) return 'inconnue';
  return date < CHANGE ? 'rev2' : '2025';
}

function sectionOf(code: string, sections: Sections): string | undefined {
  const division = Number(code.slice(0, 2));
  return sections.find(([, first, last]) => division >= first && division <= last)?.[0];
}
