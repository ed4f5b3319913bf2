import { DEPARTEMENTS, PAYS, REGIONS } from '../territoires.js';

/** How precisely an offer says where the work is. */
export type Precision = 'commune' | 'departement' | 'region' | 'france' | 'etranger' | 'inconnu';

/** Where the work is. */
export interface Place {
  /** INSEE code of the commune, only as the API states it. */
  readonly commune?: string;
  readonly departement?: string;
  /** What the departement was read from. */
  readonly origineDepartement?: 'commune' | 'codePostal' | 'libelle';
  readonly region?: string;
  readonly lieu: Precision;
}

/** The first that says something: commune, postal code, the label's code, a place that the label names. */
export function toPlace({ commune, codePostal, libelle }: Readonly<Record<string, unknown>>): Place {
  const ofCommune = typeof commune === 'string' ? departementOfCommune(commune) : undefined;
  if (ofCommune !== undefined && typeof commune === 'string') {
    return { commune, ...inDepartement(ofCommune, 'commune'), lieu: 'commune' };
  }
  if (typeof commune === 'string' && /^99\d{3}$/.test(commune)) return { lieu: 'etranger' };
  const ofPostalCode = typeof codePostal === 'string' ? departementOfPostalCode(codePostal) : undefined;
  if (ofPostalCode !== undefined) return { ...inDepartement(ofPostalCode, 'codePostal'), lieu: 'commune' };
  return typeof libelle === 'string' ? placeOfLabel(libelle) : { lieu: 'inconnu' };
}

function inDepartement(departement: string, origineDepartement: NonNullable<Place['origineDepartement']>) {
  const region = DEPARTEMENTS[departement]?.region;
  return { departement, origineDepartement, ...(region !== undefined && { region }) };
}

/** 97x and 98x take three characters; 2A and 2B are spelt as such in commune codes; 99x is abroad. */
function departementOfCommune(commune: string): string | undefined {
  if (!/^\d[\dAB]\d{3}$/.test(commune)) return undefined;
  return known(commune.slice(0, /^9[78]/.test(commune) ? 3 : 2));
}

function departementOfPostalCode(codePostal: string): string | undefined {
  if (!/^\d{5}$/.test(codePostal)) return undefined;
  if (codePostal.startsWith('20')) return /^20[01]/.test(codePostal) ? '2A' : '2B';
  // Saint-Barthélemy and Saint-Martin left Guadeloupe, but kept its postal codes.
  if (codePostal === '97133') return '977';
  if (codePostal === '97150') return '978';
  return known(codePostal.slice(0, /^9[78]/.test(codePostal) ? 3 : 2));
}

function known(departement: string): string | undefined {
  return Object.hasOwn(DEPARTEMENTS, departement) ? departement : undefined;
}

/** `NN - CITY`, `NN - DEPARTEMENT`, `NN`, a departement, a region, `France`, a place abroad (docs/api/offers.md "Place labels"). */
function placeOfLabel(libelle: string): Place {
  const label = libelle.slice(0, 200);
  const [, code, rest] = /^\s*(2[AB]|\d{2,3})(?:\s*-\s*(.*))?$/su.exec(label) ?? [];
  const departement = code === undefined ? undefined : known(code);
  if (departement !== undefined) {
    const name = rest === undefined ? '' : nameKey(rest);
    const whole = name === '' || DEPARTEMENT_BY_NAME.get(name) === departement;
    return { ...inDepartement(departement, 'libelle'), lieu: whole ? 'departement' : 'commune' };
  }
  const key = nameKey(label);
  if (key === 'france') return { lieu: 'france' };
  const region = REGION_BY_NAME.get(key);
  const named = DEPARTEMENT_BY_NAME.get(key);
  // An island that is both keeps both: "Martinique" is the region 02 and its only departement 972.
  if (named !== undefined) return { ...inDepartement(named, 'libelle'), lieu: 'departement' };
  if (region !== undefined) return { region, lieu: 'region' };
  return { lieu: namesCountry(label) ? 'etranger' : 'inconnu' };
}

/** One key for all spellings of a name: `Rhin (Bas)` and `Bas-Rhin`, `Ile-de-France` and `Île-de-France`. */
function nameKey(name: string): string {
  return words(name)
    .filter((word) => !IGNORED_WORDS.has(word))
    .sort()
    .join(' ');
}

const IGNORED_WORDS = new Set(['d', 'de', 'dept', 'des', 'du', 'et', 'l', 'la', 'le', 'les']);

function words(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

const DEPARTEMENT_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTEMENTS).map(([code, { libelle }]) => [nameKey(libelle), code]),
);
const REGION_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(REGIONS).map(([code, libelle]) => [nameKey(libelle), code]),
);
const COUNTRIES: readonly string[] = PAYS.map((pays) => ` ${words(pays).join(' ')} `);

function namesCountry(label: string): boolean {
  const text = ` ${words(label).join(' ')} `;
  return COUNTRIES.some((country) => text.includes(country));
}
