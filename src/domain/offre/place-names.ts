import { DEPARTEMENTS, REGIONS } from '../territoires.js';
import { FRENCH_NAMES } from './french-names.js';

/** The words of a label, without accents and capitals; `saint` is spelt `st`, as in the names of communes. */
export function words(text: string): string[] {
  const found = text
    .replace(/[œŒ]/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (found ?? []).map((word) => SHORT_FORMS[word] ?? word);
}

const SHORT_FORMS: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste' };

/** Code of the departement that a text names and nothing else: `Rhin (Bas)` and `Bas-Rhin` alike. */
export function departementNamed(text: string): string | undefined {
  return DEPARTEMENT_BY_NAME.get(nameKey(text));
}

/** Code of the region that a text names and nothing else: `Ile-de-France` and `Île-de-France` alike. */
export function regionNamed(text: string): string | undefined {
  return REGION_BY_NAME.get(nameKey(text));
}

export function isFrance(text: string): boolean {
  return nameKey(text) === 'france';
}

/** Whether a text names France, or a part of it that is no commune. */
export function isFrenchPlace(text: string): boolean {
  return isFrance(text) || departementNamed(text) !== undefined || regionNamed(text) !== undefined;
}

/** One key for all spellings of a name. */
function nameKey(name: string): string {
  return words(name)
    .filter((word) => !IGNORED_WORDS.has(word))
    .sort()
    .join(' ');
}

const IGNORED_WORDS = new Set(['d', 'de', 'dept', 'des', 'du', 'et', 'l', 'la', 'le', 'les']);

const DEPARTEMENT_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTEMENTS).map(([code, { libelle }]) => [nameKey(libelle), code]),
);
const REGION_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(REGIONS).map(([code, libelle]) => [nameKey(libelle), code]),
);

/** A place of France whose name holds that of a country. */
interface Namesake {
  readonly words: readonly string[];
  /** Where only one departement has a commune of that name. */
  readonly departement?: string;
}

/** The longest first: `grenade sur l adour` is found before any shorter name in it. */
const NAMESAKES: readonly Namesake[] = FRENCH_NAMES.trim()
  .split('\n')
  .map((line): Namesake => {
    const [name = '', departement = ''] = line.split('|');
    return { words: name.split(' '), ...(departement === '' ? {} : { departement }) };
  })
  .sort((a, b) => b.words.length - a.words.length);

/** The place of France among these words whose name holds that of a country, and the words without it. */
export function namesakeIn(
  text: readonly string[],
): { readonly departement?: string; readonly rest: readonly string[] } | undefined {
  for (const { words: name, departement } of NAMESAKES) {
    const at = text.findIndex((_, start) => name.every((word, i) => text[start + i] === word));
    if (at < 0) continue;
    const rest = [...text.slice(0, at), ...text.slice(at + name.length)];
    return { rest, ...(departement === undefined ? {} : { departement }) };
  }
  return undefined;
}
