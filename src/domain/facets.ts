/** Counts of a search per value, by the name of the facet: `{ typeContrat: { CDI: 120, CDD: 31 } }`. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Offers that facets count: the largest sum over one of them, since each lacks the offers without a value. */
export function countedBy(facets: Facets): number {
  const sums = Object.values(facets).map((counts) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
  return Math.max(...sums);
}

/**
 * How many offers have entered a search at least between two answers, by its facets: where one left as one came, its
 * total says nothing of them. Of the same kind in every facet, they still pass unnoticed.
 */
export function enteredBetween(before: Facets, after: Facets): number {
  const entered = Object.entries(after).map(([name, counts]) => {
    const earlier = before[name];
    if (earlier === undefined) return 0;
    return Object.entries(counts).reduce(
      (sum, [value, count]) => sum + Math.max(0, count - (earlier[value] ?? 0)),
      0,
    );
  });
  return Math.max(0, ...entered);
}
