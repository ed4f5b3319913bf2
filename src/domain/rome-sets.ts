import { MAX_CODES_ROME, MAX_DEPARTEMENTS, type Search } from './search.js';

/** How many offers each ROME code is thought to hold; only the proportions matter. An absent code holds none known. */
export type RomeWeights = Readonly<Record<string, number>>;

/**
 * Offers that a set of ROME codes aims at: below the 3150 of a search by the margin that keeps a set whose
 * weight was guessed from being probed in vain.
 */
export const TARGET_PER_SET = 2600;

/**
 * Splits `codes` into at least `sets` sets of nearly equal weight and at most 200 codes, each code in exactly one.
 * Sets are never empty: fewer codes than `sets` give one set per code. Deterministic for equal input.
 */
export function balancedSets(codes: readonly string[], sets: number, weights: RomeWeights): string[][] {
  const count = Math.min(codes.length, Math.max(1, sets, Math.ceil(codes.length / MAX_CODES_ROME)));
  const bins = Array.from({ length: count }, () => ({ weight: 0, codes: [] as string[] }));
  for (const code of byWeight(codes, weights)) {
    let lightest: (typeof bins)[number] | undefined;
    for (const bin of bins) {
      if (bin.codes.length >= MAX_CODES_ROME) continue;
      if (lightest === undefined || isLighter(bin, lightest)) lightest = bin;
    }
    // `count` leaves room for every code, so a bin with room always exists.
    lightest?.codes.push(code);
    if (lightest !== undefined) lightest.weight += weights[code] ?? 0;
  }
  return bins.map((bin) => bin.codes);
}

/** Two halves of at least two codes. */
export function halvesOf(codes: readonly string[]): readonly [readonly string[], readonly string[]] {
  const middle = Math.ceil(codes.length / 2);
  return [codes.slice(0, middle), codes.slice(middle)];
}

function isLighter(a: { weight: number; codes: string[] }, b: { weight: number; codes: string[] }): boolean {
  return a.weight < b.weight || (a.weight === b.weight && a.codes.length < b.codes.length);
}

/** Heaviest first, then by code, so that the order never depends on how the list was given. */
function byWeight(codes: readonly string[], weights: RomeWeights): string[] {
  return codes.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (a < b ? -1 : a > b ? 1 : 0));
}

/** A departement that one search cannot show, with the total that said so. */
export interface LargeDepartement {
  readonly code: string;
  readonly total: number;
}

/**
 * Splits departements that are too large for one search each into sets of ROME codes. Together the searches cover
 * every offer of these departements that carries one of `codes`, exactly once. `base` holds what all of them have in
 * common, and the region of the departements.
 *
 * The list of codes is long (1 584 in 2026) and a search takes 200, so splitting every departement by the whole
 * list would cost it 8 searches, most of them nearly empty. The heavy codes are therefore split departement by
 * departement, in as many sets as its offers need, and the others once for up to five departements together. Codes
 * of which no offer is known come back empty as a rule: where there are more departements than five, they are asked
 * for once in the whole region, the departements that were read already included.
 */
export function splitDepartementsByROME(
  base: Search,
  large: readonly LargeDepartement[],
  codes: readonly string[],
  weights: RomeWeights,
): Search[] {
  const { region, ...common } = base;
  const searches: Search[] = [];
  const ranked = byWeight(codes, weights);
  const known = sum(ranked, weights);
  const askedOnce = region !== undefined && known > 0 && large.length > MAX_DEPARTEMENTS;
  const listed = askedOnce ? ranked.slice(0, filledSets(bearing(ranked, weights).length)) : ranked;
  const bySize = large.toSorted((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
  for (let i = 0; i < bySize.length; i += MAX_DEPARTEMENTS) {
    const group = bySize.slice(i, i + MAX_DEPARTEMENTS);
    const total = group.reduce((all, departement) => all + departement.total, 0);
    const fewestSets = Math.min(...group.map((departement) => setsFor(departement.total)));
    const heavy = listed.slice(0, fewestSets * MAX_CODES_ROME);
    const light = listed.slice(heavy.length);
    for (const departement of group) {
      for (const codesROME of balancedSets(heavy, setsFor(departement.total), weights)) {
        searches.push({ ...common, departements: [departement.code], codesROME });
      }
    }
    if (light.length === 0) continue;
    const expected = known === 0 ? 0 : (total * sum(light, weights)) / known;
    const departements = group.map((departement) => departement.code);
    for (const codesROME of packedSets(light, setsFor(expected), weights)) {
      searches.push({ ...common, departements, codesROME });
    }
  }
  const unheardOf = ranked.slice(listed.length);
  if (unheardOf.length === 0) return searches;
  return [...searches, ...balancedSets(unheardOf, 1, weights).map((codesROME) => ({ ...base, codesROME }))];
}

function setsFor(total: number): number {
  return Math.max(1, Math.ceil(total / TARGET_PER_SET));
}

/**
 * Light codes: the ones with offers share the first sets, so that the rest come back empty for one call each,
 * where an even spread would make every set pay a last page that is nearly empty.
 */
function packedSets(ranked: readonly string[], sets: number, weights: RomeWeights): string[][] {
  const first = ranked.slice(0, filledSets(bearing(ranked, weights).length));
  const rest = ranked.slice(first.length);
  return [
    ...(first.length === 0 ? [] : balancedSets(first, sets, weights)),
    ...(rest.length === 0 ? [] : balancedSets(rest, 1, weights)),
  ];
}

/** Those with offers. */
function bearing(codes: readonly string[], weights: RomeWeights): string[] {
  return codes.filter((code) => (weights[code] ?? 0) > 0);
}

/** Codes that the sets which these need can take: a search with 200 codes costs no more than one with fewer. */
function filledSets(codes: number): number {
  return Math.ceil(codes / MAX_CODES_ROME) * MAX_CODES_ROME;
}

function sum(codes: readonly string[], weights: RomeWeights): number {
  return codes.reduce((all, code) => all + (weights[code] ?? 0), 0);
}

/**
 * Weights from what an index holds: the region's own counts, completed by the national ones scaled down, so
 * that a code the region has not shown yet is still worth what the country says.
 */
export function blendWeights(region: RomeWeights, national: RomeWeights): RomeWeights {
  const nationalTotal = Object.values(national).reduce((all, n) => all + n, 0);
  if (nationalTotal === 0) return region;
  const regionTotal = Object.values(region).reduce((all, n) => all + n, 0);
  // A tenth of the region's own evidence: strong enough to rank unseen codes, too weak to bend what was counted.
  const scale = Math.max(regionTotal, 100) / 10 / nationalTotal;
  const blended: Record<string, number> = {};
  for (const [code, n] of Object.entries(national)) blended[code] = n * scale;
  for (const [code, n] of Object.entries(region)) blended[code] = (blended[code] ?? 0) + n;
  return blended;
}
