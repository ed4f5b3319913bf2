/** What an offer says of its contract and of when one works, as numbers and facts. */
export interface ContractTerms {
  /** Months of experience that are asked for: 0 where beginners are accepted; absent where no number is said. */
  readonly experienceMois?: number;
  /** Length of the contract in days, a month counted as 30.4. */
  readonly dureeJours?: number;
  /** Only where the offer says so. */
  readonly nuit?: true;
  /** Saturdays or Sundays, only where the offer says so. */
  readonly weekend?: true;
}

const MONTHS_A_YEAR = 12;
const DAYS_A_MONTH = 365.25 / MONTHS_A_YEAR;
/** Longer ones are mistakes of the label. */
const MOST_MONTHS = 480;
const MOST_DAYS = 10 * 366;

/** Reads the labels of experience and contract, and the working hours (docs/api/offers.md "Contract"). */
export function toContractTerms(offre: Readonly<Record<string, unknown>>): ContractTerms {
  const experienceMois = experienceMonths(offre.experienceLibelle, offre.experienceExige);
  const dureeJours = contractDays(offre.typeContratLibelle);
  const hours = workingTimes(offre);
  return {
    ...(experienceMois !== undefined && { experienceMois }),
    ...(dureeJours !== undefined && { dureeJours }),
    ...(/\bnuits?\b/i.test(hours) && { nuit: true }),
    ...(/week-?\s?end|samedi|dimanche/i.test(hours) && { weekend: true }),
  };
}

/** `Débutant accepté`, `2 An(s)`, `Expérience exigée de 48 Mois`, `6 mois - en vente`. */
function experienceMonths(libelle: unknown, exige: unknown): number | undefined {
  const label = textOf(libelle);
  if (exige === 'D' || /^\s*d[ée]butant/i.test(label)) return 0;
  const [, number, unit] = /(\d{1,3})\s*(ans?\b|an\(s\)|mois)/i.exec(label) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const months = Number(number) * (/^an/i.test(unit) ? MONTHS_A_YEAR : 1);
  return months > MOST_MONTHS ? undefined : months;
}

/** `CDD - 12 Mois`, `Mission intérimaire - 15 Jour(s)`. */
function contractDays(libelle: unknown): number | undefined {
  const [, number, unit] = /-\s*(\d{1,4})\s*(jour|semaine|mois|an)/i.exec(textOf(libelle)) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const days = Math.round(Number(number) * (DAYS_IN[unit.toLowerCase()] ?? 0));
  return days === 0 || days > MOST_DAYS ? undefined : days;
}

const DAYS_IN: Readonly<Record<string, number>> = { jour: 1, semaine: 7, mois: DAYS_A_MONTH, an: 365.25 };

/** What the label of hours and `contexteTravail` say of the times of work. */
function workingTimes({ dureeTravailLibelle, contexteTravail }: Readonly<Record<string, unknown>>): string {
  const context = contexteTravail as { horaires?: unknown } | null | undefined;
  const listed = Array.isArray(context?.horaires) ? context.horaires.slice(0, 20) : [];
  return [dureeTravailLibelle, ...listed].map(textOf).join('\n');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
