import { readPayLabel, type StatedPay } from './pay-label.js';
import { type Confidence, meaningOf, type Period, periodsPerYear } from './pay-period.js';
import { type GrossNet, grossOrNet, readPayText } from './pay-text.js';
import { FULL_WEEK, type WorkHours } from './work-hours.js';

/** The pay that an offer announces. Euros. */
export interface Pay {
  /** Where it is written. */
  readonly source: 'libelle' | 'commentaire' | 'complement';
  /** As written; `autre` where no period is named. */
  readonly periode: Period | 'autre';
  /** As written, per period; `min` is absent where the offer gives 0, and equals `max` where it gives one amount. */
  readonly min?: number;
  readonly max: number;
  /** The period that the amounts are taken to mean, where it is another than the written one. */
  readonly periodeComprise?: Period;
  readonly confiance: Confidence;
  /** A full-time year: 35 hours a week, 1 820 hours. For comparing and for medians, where `confiance` is sure or corrected. */
  readonly annuelMin?: number;
  readonly annuelMax?: number;
  /** A year of the hours that the offer asks for, without supplements; absent where it does not say the hours. */
  readonly verseMin?: number;
  readonly verseMax?: number;
  /** Only where the offer says it. */
  readonly brutNet?: GrossNet;
}

/** A year's pay, lower and higher. */
interface Year {
  readonly min?: number;
  readonly max: number;
}

/** Full-time pay of a year is above this: the minimum wage of 2022. Part-time offers below it state what they pay. */
const MINIMUM_WAGE = 19_000;
/**
 * No offer pays more for a year of full-time work. Beyond it, the amounts are a mistake, or do not belong to the hours that
 * they are counted for: they are doubtful, so that no median or maximum takes them.
 */
const MOST_A_YEAR = 250_000;
const isTooMuch = (year: number) => year > MOST_A_YEAR;

/**
 * The pay in `salaire`: its label, else its comment, else its complements (docs/api/offers.md "Salary"). An amount that no
 * period fits yields to one of the others that a period fits. Never throws.
 */
export function toPay(salaire: Readonly<Record<string, unknown>>, hours: WorkHours): Pay | undefined {
  const texts = [salaire.commentaire, ...complements(salaire)];
  const label = readPayLabel(salaire.libelle);
  const ofLabel = label && understood('libelle', label, hours);
  const pay = saysPay(ofLabel) ? ofLabel : (payOfTexts(texts, hours) ?? ofLabel);
  const brutNet = texts.map(grossOrNet).find((one) => one !== undefined);
  return pay && { ...pay, ...(brutNet !== undefined && { brutNet }) };
}

/** A zero too many in the label leaves the word to the comment. */
function saysPay(pay: Pay | undefined): boolean {
  return pay !== undefined && pay.confiance !== 'aucune' && !isTooMuch(pay.annuelMax ?? 0);
}

function payOfTexts(texts: readonly unknown[], hours: WorkHours): Pay | undefined {
  const stated = texts.map(readPayText);
  const at = stated.findIndex((one) => one !== undefined);
  const first = stated[at];
  return first && understood(at === 0 ? 'commentaire' : 'complement', first, hours);
}

function complements({
  complement1,
  complement2,
  listeComplements,
}: Readonly<Record<string, unknown>>): unknown[] {
  const listed = Array.isArray(listeComplements) ? listeComplements.slice(0, 10) : [];
  return [complement1, complement2, ...listed.map((one: { libelle?: unknown } | null) => one?.libelle)];
}

function understood(source: Pay['source'], { amounts, periode, months }: StatedPay, hours: WorkHours): Pay {
  const meaning = meaningOf(amounts, periode, months);
  const written = { source, periode: periode ?? ('autre' as const), ...amounts };
  if (meaning.periode === undefined) return { ...written, confiance: meaning.confiance };
  const perYear = periodsPerYear(meaning.periode, months);
  const year = times({ ...amounts }, perYear);
  const { fullTime, paid, confiance } =
    meaning.periode === 'horaire'
      ? byTheHour(year, hours, meaning.confiance)
      : byTheMonth(year, hours, meaning.confiance);
  return {
    ...written,
    ...(meaning.periode !== periode && { periodeComprise: meaning.periode }),
    confiance: isTooMuch(fullTime.max) ? 'douteuse' : confiance,
    ...(fullTime.min !== undefined && { annuelMin: fullTime.min }),
    annuelMax: fullTime.max,
    ...(paid?.min !== undefined && { verseMin: paid.min }),
    ...(paid !== undefined && { verseMax: paid.max }),
  };
}

interface Years {
  readonly fullTime: Year;
  readonly paid?: Year;
  readonly confiance: Confidence;
}

function byTheHour(fullTime: Year, { heuresHebdo }: WorkHours, confiance: Confidence): Years {
  if (heuresHebdo === undefined) return { fullTime, confiance };
  return { fullTime, paid: times(fullTime, heuresHebdo / FULL_WEEK), confiance };
}

/**
 * A part-time offer states its pay for the hours that it asks for, or for full time. Amounts below the minimum wage of
 * full time are the former; others can be either, so they are doubtful, and taken for full time.
 */
function byTheMonth(year: Year, { heuresHebdo, tempsPartiel }: WorkHours, confiance: Confidence): Years {
  const little = year.max < MINIMUM_WAGE;
  if (tempsPartiel !== true) {
    return { fullTime: year, ...(heuresHebdo !== undefined && { paid: year }), confiance };
  }
  if (heuresHebdo === undefined || heuresHebdo >= FULL_WEEK) return { fullTime: year, confiance: 'douteuse' };
  if (!little) return { fullTime: year, paid: times(year, heuresHebdo / FULL_WEEK), confiance: 'douteuse' };
  const fullTime = times(year, FULL_WEEK / heuresHebdo);
  if (fullTime.max > MOST_A_YEAR) return { fullTime: year, confiance: 'douteuse' };
  return { fullTime, paid: year, confiance: 'corrigee' };
}

function times({ min, max }: Year, factor: number): Year {
  return { ...(min !== undefined && { min: cents(min * factor) }), max: cents(max * factor) };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
