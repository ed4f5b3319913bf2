import { addSeconds, formatSecond, toSecond } from './clock.js';
import type { PageSummary } from './page.js';
import { balancedSets, type RomeWeights, TARGET_PER_SET } from './rome-sets.js';
import type { CreationWindow, Search } from './search.js';
import { sweepStep } from './sweep.js';

/** What a split needs to know of the API: its reference lists, and how heavy each ROME code is thought to be. */
export interface SplitContext {
  /** Departements of each region, by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
  readonly typesContrat: readonly string[];
  readonly weights: RomeWeights;
}

/** Shortest window on the creation date that can still be split: two seconds on each side of the middle. */
const MIN_WINDOW_S = 4;

/**
 * The searches that together show what `search`, with its `total` above 3150, cannot show by itself, by the API's
 * lists of codes: by departement, then by ROME code. `undefined` when neither axis is left.
 *
 * The parts cover the search exactly once, but that a departement never shows offers that only name their region: a
 * run measures those and never assumes them away.
 */
export function splitByCode(search: Search, total: number, context: SplitContext): Search[] | undefined {
  return byDepartement(search, context) ?? byCodeROME(search, total, context);
}

/** A search with creation dates that it can be split by. */
export type DatedSearch = Search & { readonly creation: CreationWindow };

/** How a search is read along its creation dates. */
export interface DatedSplit {
  /** Whether its own pages, of its newest 3150 offers, are to be read. */
  readonly shown: boolean;
  /** What is left to be searched. */
  readonly parts: readonly Search[];
}

export function hasDates(search: Search): search is DatedSearch {
  const { creation } = search;
  return creation !== undefined && toSecond(creation.max) - toSecond(creation.min) >= MIN_WINDOW_S;
}

/**
 * Reads a search whose codes are used up from its newest offers down: its own pages show 3150 of them, and the last
 * of these pages tells where the rest begins, as in a sweep. So no call finds a search too full in vain, and no
 * window comes out half empty. `undefined` when the last page contradicts its own total.
 */
export function splitByDates(search: DatedSearch, lastPage: PageSummary): DatedSplit | undefined {
  const { min } = search.creation;
  const step = sweepStep(search.creation, lastPage);
  switch (step.kind) {
    case 'last':
      return { shown: true, parts: [] };
    case 'next':
      return { shown: true, parts: [{ ...search, creation: { min, max: step.next } }] };
    case 'dense':
      return {
        shown: false,
        parts: [
          { ...search, creation: step.dense },
          { ...search, creation: { min, max: step.next } },
        ],
      };
    case 'blocked':
      return undefined;
  }
}

/** The two parts of a window on the creation date, the newer first, that meet at `second` or as near to it as they can. */
export function halvesAt(
  { min, max }: CreationWindow,
  second: string,
): readonly [CreationWindow, CreationWindow] {
  const middle = formatSecond(Math.min(Math.max(toSecond(second), toSecond(min) + 1), toSecond(max) - 1));
  return [
    { min: middle, max },
    { min, max: middle },
  ];
}

/**
 * Splits a search when neither its codes nor its last page do: origin, halves of its creation dates, contract
 * type. `undefined` when no axis is left. Neighbouring halves share a second on purpose (whether bounds are inclusive
 * is unknown, docs/api/search.md "Creation window"), and a few offers have a contract type that cannot be asked for
 * (docs/api/search.md "Contract types").
 */
export function splitFurther(search: Search, context: SplitContext): Search[] | undefined {
  return byOrigine(search) ?? byCreation(search) ?? byTypeContrat(search, context);
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
  if (!hasDates(search)) return undefined;
  const min = toSecond(search.creation.min);
  const max = toSecond(search.creation.max);
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
