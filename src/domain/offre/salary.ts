/** The pay that an offer announces. */
export interface Salaire {
  /** `autre` where the label names no period. */
  readonly periode: 'horaire' | 'mensuel' | 'annuel' | 'autre';
  /** Euros per period; equal when the label gives one amount. */
  readonly min: number;
  readonly max: number;
  /** Euros per year of full-time work; absent where the result could not be a year's pay. */
  readonly annuelMin?: number;
  readonly annuelMax?: number;
}

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d+)?)\s*Euros`;
const SALARY = new RegExp(
  String.raw`^(?:(Horaire|Mensuel|Annuel|Autre)\s+)?de\s+${AMOUNT}(?:\s+à\s+${AMOUNT})?(?:\s+sur\s+(\d{1,2}(?:[.,]\d+)?)\s*mois)?$`,
  'iu',
);
/** 35 hours a week, 52 weeks: the legal working year. */
const HOURS_A_YEAR = 1820;
/** A year's pay outside these limits is a mistake of the label (an hourly amount called yearly, a missing comma). */
const PLAUSIBLE_YEAR = { min: 3_000, max: 500_000 };

/** Reads `Mensuel de 3500,00 Euros sur 12 mois` and its kin (docs/api/offers.md "Salary"); anything else is absent. */
export function toSalaire(libelle: unknown): Salaire | undefined {
  if (typeof libelle !== 'string' || libelle.length > 200) return undefined;
  const [, word, first, second, months] = SALARY.exec(libelle.trim()) ?? [];
  if (first === undefined) return undefined;
  const amounts = [toNumber(first), toNumber(second ?? first)];
  const [min, max] = [Math.min(...amounts), Math.max(...amounts)];
  if (max === 0) return undefined;
  const periode = toPeriode(word);
  const perYear = periodsPerYear(periode, months === undefined ? 0 : toNumber(months));
  const [annuelMin, annuelMax] = [cents(min * perYear), cents(max * perYear)];
  const plausible = annuelMin >= PLAUSIBLE_YEAR.min && annuelMax <= PLAUSIBLE_YEAR.max;
  return { periode, min, max, ...(plausible && { annuelMin, annuelMax }) };
}

function toPeriode(word: string | undefined): Salaire['periode'] {
  const periode = word?.toLowerCase();
  return periode === 'horaire' || periode === 'mensuel' || periode === 'annuel' ? periode : 'autre';
}

/** Months count for monthly pay only (a 13th month); partner feeds write `sur 0.0 mois` for "not said". */
function periodsPerYear(periode: Salaire['periode'], months: number): number {
  if (periode === 'horaire') return HOURS_A_YEAR;
  if (periode === 'mensuel') return months >= 12 && months <= 18 ? months : 12;
  return periode === 'annuel' ? 1 : 0;
}

function toNumber(amount: string): number {
  return Number(amount.replace(',', '.'));
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
