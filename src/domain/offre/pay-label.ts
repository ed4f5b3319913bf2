import type { Amounts, Period } from './pay-period.js';

/** Pay as an offer writes it. */
export interface StatedPay {
  readonly amounts: Amounts;
  /** Absent where the offer names no period, or `Autre`. */
  readonly periode?: Period;
  /** Pays a year: 12 where not said. */
  readonly months: number;
}

const AMOUNT = String.raw`(\d{1,9}(?:[.,]\d+)?)\s*Euros`;
const LABEL = new RegExp(
  String.raw`^(?:(Horaire|Mensuel|Annuel|Autre)\s+)?de\s+${AMOUNT}(?:\s+à\s+${AMOUNT})?(?:\s+sur\s+(\d{1,2}(?:[.,]\d+)?)\s*mois)?$`,
  'iu',
);

/** Reads `Mensuel de 3500,00 Euros sur 12 mois` and its kin (docs/api/offers.md "Salary"); anything else is absent. */
export function readPayLabel(libelle: unknown): StatedPay | undefined {
  if (typeof libelle !== 'string' || libelle.length > 200) return undefined;
  const [, word, first, second, months] = LABEL.exec(libelle.trim()) ?? [];
  if (first === undefined) return undefined;
  const amounts = toAmounts(toNumber(first), toNumber(second ?? first));
  if (amounts === undefined) return undefined;
  const periode = toPeriod(word);
  return { amounts, months: toMonths(months), ...(periode !== undefined && { periode }) };
}

/** The lower and the higher of two amounts; 0 means "not said". */
export function toAmounts(one: number, other: number): Amounts | undefined {
  const [min, max] = [Math.min(one, other), Math.max(one, other)];
  if (max === 0) return undefined;
  return min === 0 ? { max } : { min, max };
}

function toPeriod(word: string | undefined): Period | undefined {
  const periode = word?.toLowerCase();
  return periode === 'horaire' || periode === 'mensuel' || periode === 'annuel' ? periode : undefined;
}

/** A 13th month and the like. The boards write `sur 0.0 mois` for "not said". */
function toMonths(months: string | undefined): number {
  const said = toNumber(months ?? '12');
  return said >= 12 && said <= 18 ? said : 12;
}

function toNumber(amount: string): number {
  return Number(amount.replace(',', '.'));
}
