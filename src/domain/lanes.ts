/** Windows that one workflow reads side by side, at most: what is left of them must end in the same history. */
export const MAX_LANES = 12;

/**
 * Windows that all regions together read side by side, at least. Twenty calls a second of half a second each take ten;
 * four times as many, and the largest region, which ends last, has enough of them still in its last seconds.
 */
const LANES_OF_ALL = 40;

/**
 * Windows that each region reads side by side, by its code. A window reads its pages one after the other, so lanes in
 * proportion to the offers let the regions end together. They are rounded up: a small region that ends early leaves
 * its calls to the others, while one window that is left alone at the end cannot use them.
 */
export function lanesByRegion(
  regions: readonly { readonly code: string; readonly total: number }[],
): Readonly<Record<string, number>> {
  const all = regions.reduce((sum, { total }) => sum + total, 0);
  const lanes = (total: number) => Math.ceil((LANES_OF_ALL * total) / Math.max(1, all));
  return Object.fromEntries(
    regions.map(({ code, total }) => [code, Math.min(MAX_LANES, Math.max(1, lanes(total)))]),
  );
}

/** The same for a region of which nothing but its own offers is known. */
export function lanesFor(total: number): number {
  return Math.min(8, Math.max(1, Math.round(total / 25_000)));
}
