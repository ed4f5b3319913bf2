import { addSeconds, formatSecond, toSecond } from './clock.js';
import { balancedSets, type RomeWeights, TARGET_PER_SET } from './rome-sets.js';
import type { Search } from './search.js';

/** What a split needs to know of the API: its reference lists, and how heavy each ROME code is thought to be. */
export interface SplitContext {
  /** Departements of each region, by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
  readonly typesContrat: readonly string[];
  readonly weights: RomeWeights;
}

/** Shortest window on the creation date that can still be halved: two seconds on each side of the cut. */
const SHORTEST_WINDOW_S = 4;

/**
 * The searches that together show what `search`, with its `total` above 3150, cannot show by itself; `undefined`
 * when no axis is left. The order of axes goes from what the API indexes well to the last resort: departements,
 * ROME codes, origin, creation date, contract type.
 *
 * The parts cover the search exactly once, with three exceptions that a run measures and never assumes away:
 * neighbouring creation windows share a second on purpose (whether bounds are inclusive is unknown, facts.md
 * "minCreationDate"); a departement never shows offers that only name their region; and a few offers have a
 * contract type that cannot be asked for (facts.md "typeContrat").
 */
export function split(search: Search, total: number, context: SplitContext): Search[] | undefined {
  return (
    byDepartement(search, context) ??
    byCodeROME(search, total, context) ??
    byOrigine(search) ??
    byCreation(search) ??
    byTypeContrat(search, context)
  );
}

function byDepartement(search: Search, context: SplitContext): Search[] | undefined {
  const { region, ...rest } = search;
  const codes = search.departements ?? (region === undefined ? undefined : context.departements[region]);
  if (codes === undefined || codes.length === 0) return undefined;
  if (search.departements !== undefined && codes.length === 1) return undefined;
  return codes.map((code) => ({ ...rest, departements: [code] }));
}

function byCodeROME(search: Search, total: number, context: SplitContext): Search[] | undefined {
  const codes = search.codesROME ?? context.codesROME;
  if (codes.length === 0 || (search.codesROME !== undefined && codes.length === 1)) return undefined;
  const sets = Math.max(2, Math.ceil(total / TARGET_PER_SET));
  return balancedSets(codes, sets, context.weights).map((codesROME) => ({ ...search, codesROME }));
}

function byOrigine(search: Search): Search[] | undefined {
  if (search.origine !== undefined) return undefined;
  return [
    { ...search, origine: 1 },
    { ...search, origine: 2 },
  ];
}

function byCreation(search: Search): Search[] | undefined {
  if (search.creation === undefined) return undefined;
  const min = toSecond(search.creation.min);
  const max = toSecond(search.creation.max);
  if (max - min < SHORTEST_WINDOW_S) return undefined;
  const middle = formatSecond(Math.floor((min + max) / 2));
  return [
    { ...search, creation: { min: search.creation.min, max: addSeconds(middle, 1) } },
    { ...search, creation: { min: middle, max: search.creation.max } },
  ];
}

function byTypeContrat(search: Search, context: SplitContext): Search[] | undefined {
  if (search.typesContrat !== undefined || context.typesContrat.length < 2) return undefined;
  return context.typesContrat.map((type) => ({ ...search, typesContrat: [type] }));
}
