import { type Commune, communeOf, communesNamed } from './communes.js';
import type { Place, Precision } from './place.js';
import { words } from './place-names.js';
import { isPostalCode } from './postal-codes.js';

/** What INSEE's list of communes of 2026 adds to the place of an offer. */
export interface CommuneFacts {
  /** INSEE code of the commune of today: of Paris for its arrondissements, of the new commune for a delegated one. */
  readonly communeActuelle?: string;
  /** Its name, as INSEE spells it. */
  readonly communeNom?: string;
  /** SIREN of its group of communes. */
  readonly epci?: string;
  /** Its inhabitants; 0 where INSEE gives none (984, 989). */
  readonly population?: number;
  /** How closely Moisson knows the place, where `lieu` is how closely the offer words it. */
  readonly precision: Precision;
}

/** The commune that an offer names by its code, or else by label and postal code; undefined when neither settles it. */
export function communeOfOffre(
  { codePostal, libelle }: Readonly<Record<string, unknown>>,
  place: Place,
): Commune | undefined {
  if (place.commune !== undefined) return communeOf(place.commune);
  if (place.lieu !== 'commune' || place.departement === undefined || typeof libelle !== 'string')
    return undefined;
  return communeOfLabel(libelle.slice(0, 200), place.departement, codePostal);
}

/** What is stored of `commune`, which is the one of {@link communeOfOffre}. */
export function toCommuneFacts(commune: Commune | undefined, { departement, lieu }: Place): CommuneFacts {
  if (commune === undefined) {
    return { precision: lieu === 'commune' ? (departement === undefined ? 'inconnu' : 'departement') : lieu };
  }
  const { code, nom, epci, population } = commune;
  return {
    communeActuelle: code,
    communeNom: nom,
    ...(epci !== undefined && { epci }),
    population,
    precision: 'commune',
  };
}

/**
 * The one commune that a label names and that has the postal code. A postal code that no commune has (a CEDEX), or none,
 * leaves it to a name that only one commune of the departement has; the code alone settles nothing.
 */
function communeOfLabel(label: string, departement: string, codePostal: unknown): Commune | undefined {
  const [, code, rest] = /^\s*(2[AB]|\d{2,3})\s*-\s*(.*)$/su.exec(label) ?? [];
  const written = code ?? departement;
  const postal = typeof codePostal === 'string' ? codePostal : /(?<!\d)\d{5}(?!\d)/.exec(label)?.[0];
  const named = communesNamed(written, cityIn(rest ?? label));
  const confirmed = named.filter(({ codesPostaux }) => postal !== undefined && codesPostaux.includes(postal));
  if (confirmed.length > 0) return only(confirmed);
  return postal !== undefined && isPostalCode(postal) ? undefined : only(named);
}

function only(communes: readonly Commune[]): Commune | undefined {
  return communes.length === 1 ? communes[0] : undefined;
}

/** `LYON CEDEX 03`, `Paris 8e Arrondissement`, `SALAZIE (MAFATE)`, `31330 GRENADE`: the name of the city alone. */
function cityIn(text: string): string {
  const spelt = words(text.replace(/\([^)]*\)|(?<!\d)\d{5}(?!\d)/g, ' ')).join(' ');
  const [, city] = /^(paris|lyon|marseille) (?:\d.*|cedex.*)$/.exec(spelt) ?? [];
  return city ?? spelt.replace(/ cedex\b.*$/, '');
}
