import type { Source } from './columns.js';

/** What the files of an export are parted by. `aucun`: one file. */
export const PARTITIONS = ['departement', 'mois', 'aucun'] as const;
export type Partition = (typeof PARTITIONS)[number];

/** Files at most; there are some 110 departements and territories. */
export const MOST_FILES = 298;

/** Months that have a file of their own, each `2026-11`; what is older shares one. */
export type Months = ReadonlySet<string>;

/** The newest of the months that there are. */
export function ownMonths(all: readonly string[]): Months {
  return new Set(all.toSorted().reverse().slice(0, MOST_FILES));
}

/** The part of an export that an offer belongs to: `75`, `2026-11`, `etranger`. Of letters, digits and `-`. */
export function partOf({ derive, dateCreation }: Source, by: Partition, months: Months): string {
  if (by === 'aucun') return 'toutes';
  if (by === 'departement') {
    const { departement, lieu } = (derive ?? {}) as {
      readonly departement?: unknown;
      readonly lieu?: unknown;
    };
    if (typeof departement === 'string' && /^[\dAB]{2,3}$/.test(departement)) return departement;
    return lieu === 'etranger' ? 'etranger' : 'sans-departement';
  }
  // Paris time with a false Z: its month is the month in Paris.
  const month = typeof dateCreation === 'string' ? /^\d{4}-\d{2}(?=-)/.exec(dateCreation)?.[0] : undefined;
  if (month === undefined) return 'sans-date';
  return months.has(month) ? month : 'plus-anciennes';
}

/** The name of the file of a part, without what says its format: `offres-departement-75`. */
export function fileOf(part: string, by: Partition): string {
  return by === 'aucun' ? `offres-${part}` : `offres-${by}-${part}`;
}
