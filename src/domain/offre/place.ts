import { DEPARTEMENTS } from '../territoires.js';
import { type Countries, SHIPPED_COUNTRIES } from './countries.js';
import { departementNamed, isFrance, namesakeIn, regionNamed, words } from './place-names.js';
import { isPostalCode } from './postal-codes.js';

/** How precisely an offer says where the work is. */
export type Precision = 'commune' | 'departement' | 'region' | 'france' | 'etranger' | 'inconnu';

/** Where an offer's `lieuTravail` says that the work is. */
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
export function toPlace(
  { commune, codePostal, libelle }: Readonly<Record<string, unknown>>,
  countries: Countries = SHIPPED_COUNTRIES,
): Place {
  const ofCommune = typeof commune === 'string' ? departementOfCommune(commune) : undefined;
  if (ofCommune !== undefined && typeof commune === 'string') {
    return { commune, ...inDepartement(ofCommune, 'commune'), lieu: 'commune' };
  }
  if (typeof commune === 'string' && /^99\d{3}$/.test(commune)) return { lieu: 'etranger' };
  const ofPostalCode = typeof codePostal === 'string' ? departementOfPostalCode(codePostal) : undefined;
  if (ofPostalCode !== undefined) return { ...inDepartement(ofPostalCode, 'codePostal'), lieu: 'commune' };
  return typeof libelle === 'string' ? placeOfLabel(libelle.slice(0, 200), countries) : { lieu: 'inconnu' };
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

/**
 * `NN - CITY`, `NN - DEPARTEMENT`, `NN`, a departement, a region, `France`, a place abroad (docs/api/offers.md "Place labels").
 * A country's name is believed last: places of France hold such names.
 */
function placeOfLabel(label: string, countries: Countries): Place {
  return (
    placeOfCode(label) ??
    placeOfName(label) ??
    placeOfPart(label, countries) ??
    placeOfNamesake(label, countries) ?? {
      lieu: countries.isNamedIn(words(label)) ? 'etranger' : 'inconnu',
    }
  );
}

/** A label that begins with a departement's code. */
function placeOfCode(label: string): Place | undefined {
  const [, code, rest] = /^\s*(2[AB]|\d{2,3})(?:\s*-\s*(.*))?$/su.exec(label) ?? [];
  const departement = code === undefined ? undefined : known(code);
  if (departement === undefined) return undefined;
  const whole = rest === undefined || words(rest).length === 0 || departementNamed(rest) === departement;
  return { ...inDepartement(departement, 'libelle'), lieu: whole ? 'departement' : 'commune' };
}

/** A label that is the name of a departement, of a region or of France. */
function placeOfName(label: string): Place | undefined {
  if (isFrance(label)) return { lieu: 'france' };
  const departement = departementNamed(label);
  // An island that is both keeps both: "Martinique" is the region 02 and its only departement 972.
  if (departement !== undefined) return { ...inDepartement(departement, 'libelle'), lieu: 'departement' };
  const region = regionNamed(label);
  return region === undefined ? undefined : { region, lieu: 'region' };
}

/**
 * A label with a French postal code, or with a departement or region between commas or the like: `31330 GRENADE`,
 * `Grenade (31)`, `La Suisse Normande, Calvados`. A code of five digits beside a country's name counts if a commune of
 * France has it: other countries have such codes too.
 */
function placeOfPart(label: string, countries: Countries): Place | undefined {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(label)?.[0];
  const ofCode = code === undefined ? undefined : departementOfPostalCode(code);
  if (ofCode !== undefined && (isPostalCode(code ?? '') || !countries.isNamedIn(words(label)))) {
    return { ...inDepartement(ofCode, 'libelle'), lieu: 'commune' };
  }
  const parts = label.split(/[,;:/|()]|\s-\s/).map((part) => part.trim());
  if (parts.length === 1) return undefined;
  const ofPart = parts.map((part) => known(part) ?? departementNamed(part)).find((one) => one !== undefined);
  if (ofPart !== undefined) return { ...inDepartement(ofPart, 'libelle'), lieu: 'departement' };
  const region = parts.map(regionNamed).find((one) => one !== undefined);
  return region === undefined ? undefined : { region, lieu: 'region' };
}

/** A place of France whose name holds that of a country, unless the label names a country beside it. */
function placeOfNamesake(label: string, countries: Countries): Place | undefined {
  const found = namesakeIn(words(label));
  if (found === undefined || countries.isNamedIn(found.rest)) return undefined;
  if (found.departement === undefined) return { lieu: 'france' };
  return { ...inDepartement(found.departement, 'libelle'), lieu: 'commune' };
}
