/** Windows that one workflow reads in parallel, at most: what is left of them must end in the same history. */
export const MAX_CONCURRENCY = 12;

/**
 * Windows that all regions together read in parallel, at least. Twenty calls a second of half a second each take ten;
 * four times as many, and the largest region, which ends last, has enough of them still in its last seconds.
 */
const TOTAL_CONCURRENCY = 40;

/**
 * Windows that each region reads in parallel, by its code. A window reads its pages one after the other, so a
 * concurrency in proportion to the offers lets the regions end together. It is rounded up: a small region that ends
 * early leaves its calls to the others, while one window that is left alone at the end cannot use them.
 */
export function concurrencyByRegion(
  regions: readonly { readonly code: string; readonly total: number }[],
): Readonly<Record<string, number>> {
  const all = regions.reduce((sum, { total }) => sum + total, 0);
  const share = (total: number) => Math.ceil((TOTAL_CONCURRENCY * total) / Math.max(1, all));
  return Object.fromEntries(
    regions.map(({ code, total }) => [code, Math.min(MAX_CONCURRENCY, Math.max(1, share(total)))]),
  );
}

/** The same for a region of which nothing but its own offers is known. */
export function concurrencyFor(total: number): number {
  return Math.min(8, Math.max(1, Math.round(total / 25_000)));
}
