/** The periods that pay is stated for. */
export type Period = 'horaire' | 'mensuel' | 'annuel';

/** Euros per period. */
export interface Amounts {
  /** Absent where the offer gives 0, which means "not said". */
  readonly min?: number;
  readonly max: number;
}

/**
 * How far the yearly amounts can be believed. `sure`: the stated period fits the amounts. `corrigee`: another one fits,
 * and was taken. `douteuse`: the amounts may be part-time pay, or a mistake: too little or too much for a year of full-time
 * work. `aucune`: there are no yearly amounts.
 */
export type Confidence = 'sure' | 'corrigee' | 'douteuse' | 'aucune';

/** Yearly amounts of these can be believed: medians, maxima and lists have no others. */
export const BELIEVED: readonly Confidence[] = ['sure', 'corrigee'];

/** What amounts mean. */
export interface Meaning {
  readonly confiance: Confidence;
  /** Absent where no period fits. */
  readonly periode?: Period;
}

type Range = readonly [least: number, most: number];

/** Amounts that a stated period can have. Below and above, the period is a mistake of the label. */
const POSSIBLE: Readonly<Record<Period, Range>> = {
  horaire: [5, 150],
  mensuel: [415, 14_999],
  annuel: [5_000, 500_000],
};

/**
 * Amounts that tell their period without its being stated. They leave gaps on purpose: 28 may be euros an hour or
 * thousands a year.
 */
const TELLING: Readonly<Record<Period, Range>> = {
  horaire: [8, 24.99],
  mensuel: [1_000, 12_000],
  annuel: [15_000, 250_000],
};

/** An offer whose highest amount is this many times the lowest has a digit too many, or too few. */
const WIDEST_RATIO = 5;
/** Full-time pay of a year has been above this since 2019, apprentices excepted. */
const LEAST_FULL_TIME = 15_000;

/** The legal working year: 35 hours a week, 52 weeks. */
const HOURS_A_YEAR = 1_820;

/** What `amounts` mean that are stated for `stated`, or for no period. `months`: pays a year, 12 where not said. */
export function meaningOf(amounts: Amounts, stated: Period | undefined, months: number): Meaning {
  if (stated !== undefined && lie(amounts, POSSIBLE[stated])) {
    const wide = amounts.min !== undefined && amounts.max > WIDEST_RATIO * amounts.min;
    const little = amounts.max * periodsPerYear(stated, months) < LEAST_FULL_TIME;
    return { periode: stated, confiance: wide || little ? 'douteuse' : 'sure' };
  }
  const periode = (Object.keys(TELLING) as Period[]).find((one) => lie(amounts, TELLING[one]));
  return periode === undefined ? { confiance: 'aucune' } : { periode, confiance: 'corrigee' };
}

/** By what to multiply an amount to have that of a full-time year. */
export function periodsPerYear(periode: Period, months: number): number {
  if (periode === 'horaire') return HOURS_A_YEAR;
  return periode === 'mensuel' ? months : 1;
}

function lie({ min, max }: Amounts, [least, most]: Range): boolean {
  return (min ?? max) >= least && max <= most;
}
