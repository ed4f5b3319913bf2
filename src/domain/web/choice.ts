import type { Filters } from '../questions/filters.js';

/** What a reader of the web page has chosen: at most one value of each, and how duplicates count. */
export interface Choice {
  /** Code, such as `31` or `2A`. */
  readonly departement?: string;
  /** ROME code, such as `D1102`. */
  readonly trade?: string;
  /** Code of `typeContrat`. */
  readonly contract?: string;
  /** Name of a board; `France Travail` for offers of no partner. */
  readonly board?: string;
  /** Offers of the same title, place and text count once. */
  readonly once?: boolean;
}

/** What can be chosen, in the order in which choices are written. */
export const DIMENSIONS = ['departement', 'trade', 'contract', 'board'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const FORMS: Readonly<Record<Dimension, RegExp>> = {
  departement: /^(?:\d{2,3}|2[AB])$/,
  trade: /^[A-Z]\d{4}$/,
  // Whatever the API calls them, but for control characters.
  contract: /^[^\p{Cc}]{1,100}$/u,
  board: /^[^\p{Cc}]{1,100}$/u,
};

/** A choice as the query of an address has it; undefined where a value has not the form of one. Anything else is left out. */
export function readChoice(query: Readonly<Record<string, string | undefined>>): Choice | undefined {
  const chosen: { -readonly [name in keyof Choice]: Choice[name] } = {};
  for (const dimension of DIMENSIONS) {
    const value = query[dimension];
    if (value === undefined || value === '') continue;
    if (!FORMS[dimension].test(value)) return undefined;
    chosen[dimension] = value;
  }
  return query.once === '1' ? { ...chosen, once: true } : chosen;
}

/** A choice as the pairs of a query, the same for two equal choices. */
export function choicePairs(choice: Choice): readonly (readonly [string, string])[] {
  const pairs = DIMENSIONS.flatMap((dimension): [string, string][] => {
    const value = choice[dimension];
    return value === undefined ? [] : [[dimension, value]];
  });
  return choice.once ? [...pairs, ['once', '1']] : pairs;
}

/** A choice without one of its values: what else could be chosen there is counted without it. */
export function without(choice: Choice, dimension: Dimension | undefined): Choice {
  if (dimension === undefined) return choice;
  const { [dimension]: _, ...rest } = choice;
  return rest;
}

export function filtersOf({ departement, trade, contract, board }: Choice): Filters {
  return {
    ...(departement !== undefined && { departements: [departement] }),
    ...(trade !== undefined && { trades: [trade] }),
    ...(contract !== undefined && { contracts: [contract] }),
    ...(board !== undefined && { boards: [board] }),
  };
}
