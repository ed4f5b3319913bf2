import { ExactNumber, nearest } from '../exact-json.js';
import { toPay } from './pay.js';
import { BELIEVED } from './pay-period.js';
import { toWorkHours } from './work-hours.js';

/** The attributes of an offer, without what Moisson adds. */
type Attributes = Readonly<Record<string, unknown>>;

/** Attributes whose parts are named one by one. Of all others, `contact` and `agence` among them, only the name is told. */
const IN_PARTS = ['lieuTravail', 'salaire', 'entreprise', 'origineOffre', 'contexteTravail'];

/**
 * Which attributes of an offer differ between two states of it, in order: `intitule`, `salaire.libelle`, `contact`. Never a
 * value. Pure.
 */
export function changedFields(before: Attributes, after: Attributes): string[] {
  const fields: string[] = [];
  for (const name of namesOf(before, after)) {
    const [one, other] = [before[name], after[name]];
    if (isSameValue(one, other)) continue;
    if (!IN_PARTS.includes(name) || !isRecord(one) || !isRecord(other)) {
      fields.push(name);
      continue;
    }
    for (const part of namesOf(one, other)) {
      if (!isSameValue(one[part], other[part])) fields.push(`${name}.${part}`);
    }
  }
  return fields;
}

function namesOf(before: Attributes, after: Attributes): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

function isRecord(value: unknown): value is Attributes {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof ExactNumber) return other instanceof ExactNumber && one.digits === other.digits;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, i) => isSameValue(item, other[i]))
    );
  }
  // An attribute that is undefined has no JSON: it is absent.
  return (
    isRecord(one) &&
    isRecord(other) &&
    namesOf(one, other).every((name) => isSameValue(one[name], other[name]))
  );
}

/** A short value of an offer that is a code, a number or yes and no. */
type ShortValue = string | number | boolean;
type ShortValues = Readonly<Partial<Record<ShortField, ShortValue>>>;

/** The short values that an event tells, by kind; `salaireMin` and `salaireMax` are the pay of a full-time year. */
const CODES = [
  'typeContrat',
  'romeCode',
  'experienceExige',
  'dureeTravailLibelleConverti',
  'qualificationCode',
  'deplacementCode',
  'codeNAF',
] as const;
const FLAGS = ['alternance', 'accessibleTH', 'offresManqueCandidats'] as const;
export const SHORT_FIELDS = {
  codes: [...CODES, 'commune'],
  flags: FLAGS,
  integers: ['nombrePostes'],
  amounts: ['salaireMin', 'salaireMax'],
} as const;
type ShortField = (typeof SHORT_FIELDS)[keyof typeof SHORT_FIELDS][number];

/** An attribute of a code may hold anything: what is longer, or holds other characters, is not told. */
const CODE = /^[\p{L}\p{N} .'-]{1,24}$/u;
const MOST_POSTS = 1_000_000;

function shortValues(offre: Attributes): ShortValues {
  const values: Partial<Record<ShortField, ShortValue>> = {};
  const { commune } = isRecord(offre.lieuTravail) ? offre.lieuTravail : {};
  for (const field of SHORT_FIELDS.codes) {
    const value = field === 'commune' ? commune : offre[field];
    if (typeof value === 'string' && CODE.test(value)) values[field] = value;
  }
  for (const field of FLAGS) {
    const value = offre[field];
    if (typeof value === 'boolean') values[field] = value;
  }
  const posts = nearest(offre.nombrePostes);
  if (Number.isInteger(posts) && Math.abs(posts as number) <= MOST_POSTS)
    values.nombrePostes = posts as number;
  const pay = toPay(isRecord(offre.salaire) ? offre.salaire : {}, toWorkHours(offre));
  // Of amounts that are doubtful, a rise says nothing.
  if (pay?.annuelMax !== undefined && BELIEVED.includes(pay.confiance)) {
    values.salaireMax = pay.annuelMax;
    values.salaireMin = pay.annuelMin ?? pay.annuelMax;
  }
  return values;
}

/** The short values that differ between two states of an offer, before and after. */
export interface ShortChanges {
  readonly avant?: ShortValues;
  readonly apres?: ShortValues;
  /** By how much the pay of a full-time year has risen, in euros; negative where it fell. The middle of the range counts. */
  readonly variationSalaire?: number;
}

/** Pure; never throws. */
export function shortChanges(before: Attributes, after: Attributes): ShortChanges {
  const [one, other] = [shortValues(before), shortValues(after)];
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])] as ShortField[];
  const differing = fields.filter((field) => one[field] !== other[field]);
  const variation = middle(other) - middle(one);
  return {
    ...part('avant', one, differing),
    ...part('apres', other, differing),
    ...(Number.isFinite(variation) && variation !== 0 ? { variationSalaire: Math.round(variation) } : {}),
  };
}

/** Not a number where no pay is known. */
function middle({ salaireMin, salaireMax }: ShortValues): number {
  return (Number(salaireMin) + Number(salaireMax)) / 2;
}

function part<K extends string>(name: K, values: ShortValues, fields: readonly ShortField[]) {
  const told = Object.fromEntries(
    fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
  );
  return (Object.keys(told).length === 0 ? {} : { [name]: told }) as { readonly [P in K]?: ShortValues };
}
