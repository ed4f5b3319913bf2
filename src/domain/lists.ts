import { CODES_ROME } from './codes-rome.js';
import { DEPARTEMENTS, PAYS, REGIONS } from './territoires.js';

/** The API's reference lists that a run reads, as `/v2/referentiel/{name}` spells them. */
export const LISTS = ['regions', 'departements', 'metiers', 'typesContrats', 'pays'] as const;
export type ListName = (typeof LISTS)[number];

/** One line of a list. */
export interface ListEntry {
  readonly code: string;
  readonly libelle?: string;
  /** Of a departement: code of its region. */
  readonly region?: string;
}

/** A list that the API did not give, and what a run used in its place. */
export interface ReplacedList {
  readonly name: ListName;
  /** Why the API did not give it, in a sentence. */
  readonly reason: string;
  /** `index` = as an earlier run read it, at `readAt` (ISO 8601 UTC); `shipped` = as it came with Moisson. */
  readonly from: 'index' | 'shipped';
  readonly readAt?: string;
}

/** What it says of a list, for a certificate. */
export function describeReplaced({ name, reason, from, readAt }: ReplacedList): string {
  const source = from === 'index' ? `as it was read on ${readAt?.slice(0, 10)}` : 'that came with Moisson';
  return `the list of ${name} is the one ${source}, since the API did not give it: ${reason}`;
}

/** What came with this version of Moisson, made from the API's lists of 2024 to 2026. None is empty. */
export function shippedList(name: ListName): readonly ListEntry[] {
  switch (name) {
    case 'regions':
      return Object.entries(REGIONS).map(([code, libelle]) => ({ code, libelle }));
    case 'departements':
      return Object.entries(DEPARTEMENTS).flatMap(([code, { libelle, region }]) =>
        // The API's list has no territories without a region.
        region === undefined ? [] : [{ code, libelle, region }],
      );
    case 'metiers':
      return CODES_ROME.map((code) => ({ code }));
    case 'typesContrats':
      return TYPES_CONTRATS.map((code) => ({ code }));
    case 'pays':
      return PAYS.map((libelle) => ({ code: libelle, libelle }));
  }
}

/** As the API listed them in October 2026. */
const TYPES_CONTRATS = ['CDI', 'CDD', 'MIS', 'SAI', 'CCE', 'FRA', 'LIB', 'REP', 'TTI', 'DDI', 'DIN', 'DDT'];

/** The reference lists that splitting needs. */
export interface References {
  readonly regions: readonly { readonly code: string; readonly libelle: string }[];
  /** Departement codes by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
  readonly typesContrat: readonly string[];
}
