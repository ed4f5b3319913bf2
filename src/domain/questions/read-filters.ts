import { CODES_ROME } from '../codes-rome.js';
import { shippedList } from '../lists.js';
import { departementNamed, regionNamed } from '../offre/place-names.js';
import { DEPARTEMENTS, REGIONS } from '../territoires.js';
import type { Filters, Near } from './filters.js';
import { centreOf } from './near.js';

/** Filters as a person writes them. */
export interface FilterTexts {
  readonly departement?: readonly string[];
  readonly region?: readonly string[];
  readonly rome?: readonly string[];
  readonly contract?: readonly string[];
  readonly keyword?: string;
  readonly near?: string;
  /** Kilometres. */
  readonly within?: number;
}

/** From where nothing else is said. */
const WITHIN_KM = 20;
const MOST_KM = 500;
const LONGEST_KEYWORD = 200;

/** What a person means, or a sentence for everything that means nothing. */
export function readFilters(
  texts: FilterTexts,
): { readonly filters: Filters } | { readonly problems: string[] } {
  const problems: string[] = [];
  /** What `read` makes of each text; a text of which it makes nothing is a problem. */
  const each = (all: readonly string[] | undefined, read: (text: string) => string | { problem: string }) =>
    all?.flatMap((text) => {
      const meant = read(text.trim());
      if (typeof meant === 'string') return [meant];
      problems.push(meant.problem);
      return [];
    });
  const departements = each(texts.departement, readDepartement);
  const regions = each(texts.region, readRegion);
  const trades = each(texts.rome, readTrade);
  const contracts = each(texts.contract, readContract);
  const keyword = texts.keyword?.trim();
  if (keyword !== undefined && (keyword === '' || keyword.length > LONGEST_KEYWORD)) {
    problems.push(`A keyword has 1 to ${LONGEST_KEYWORD} characters.`);
  }
  const near = readNear(texts);
  if (near !== undefined && 'problem' in near) problems.push(near.problem);
  if (problems.length > 0) return { problems };
  return {
    filters: {
      ...(departements && { departements }),
      ...(regions && { regions }),
      ...(trades && { trades }),
      ...(contracts && { contracts }),
      ...(keyword !== undefined && { keyword }),
      ...(near !== undefined && !('problem' in near) && { near }),
    },
  };
}

function readDepartement(text: string): string | { problem: string } {
  const code = text.toUpperCase().padStart(2, '0');
  if (Object.hasOwn(DEPARTEMENTS, code)) return code;
  return (
    departementNamed(text) ?? {
      problem: `There is no departement "${text}": give its code, such as 31, 2A or 974, or its name.`,
    }
  );
}

function readRegion(text: string): string | { problem: string } {
  const code = text.padStart(2, '0');
  if (Object.hasOwn(REGIONS, code)) return code;
  const known = Object.entries(REGIONS)
    .map(([one, libelle]) => `${one} ${libelle}`)
    .sort();
  return regionNamed(text) ?? { problem: `There is no region "${text}". There are ${known.join(', ')}.` };
}

/** A code that our list lacks may be a new one: the index tells, see {@link unlistedCodes}. */
function readTrade(text: string): string | { problem: string } {
  const code = text.toUpperCase();
  if (!/^[A-Z](?:\d{2}|\d{4})?$/.test(code)) {
    return {
      problem: `"${text}" is no ROME code: a letter and four digits, such as D1102. A domain (D11) or a main domain (D) will do too.`,
    };
  }
  if (code.length < 5 && !CODES_ROME.some((known) => known.startsWith(code))) {
    return { problem: `ROME has no domain "${text}".` };
  }
  return code;
}

function readContract(text: string): string | { problem: string } {
  const code = text.toUpperCase();
  return /^[A-Z0-9]{2,10}$/.test(code)
    ? code
    : { problem: `"${text}" is no type of contract: ${contractCodes()}.` };
}

function contractCodes(): string {
  return `there are ${shippedList('typesContrats')
    .map(({ code }) => code)
    .join(', ')}`;
}

function readNear({ near, within }: FilterTexts): Near | { readonly problem: string } | undefined {
  if (near === undefined) {
    return within === undefined ? undefined : { problem: 'A distance (--within) needs a place (--near).' };
  }
  const kilometres = within ?? WITHIN_KM;
  if (!(kilometres > 0 && kilometres <= MOST_KM)) {
    return { problem: `A distance is above 0 and at most ${MOST_KM} kilometres.` };
  }
  const centre = centreOf(near);
  return 'problem' in centre ? centre : { ...centre, kilometres };
}

/** Codes of filters that no list of ours has: whoever asks looks whether an offer has them. */
export function unlistedCodes({ trades = [], contracts = [] }: Filters): {
  readonly romeCode: readonly string[];
  readonly typeContrat: readonly string[];
} {
  const listed = new Set(shippedList('typesContrats').map(({ code }) => code));
  const known = new Set(CODES_ROME);
  return {
    romeCode: trades.filter((trade) => trade.length === 5 && !known.has(trade)),
    typeContrat: contracts.filter((code) => !listed.has(code)),
  };
}

/** What is said of a code that no list and no offer has. */
export function unknownCode(field: 'romeCode' | 'typeContrat', code: string): string {
  return field === 'romeCode'
    ? `No list and no stored offer has the ROME code ${code}.`
    : `No list and no stored offer has the type of contract ${code}: ${contractCodes()}.`;
}
