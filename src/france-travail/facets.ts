import { z } from 'zod';
import type { Facets } from '../domain/facets.js';

const facet = z.object({
  filtre: z.string(),
  agregation: z.array(z.object({ valeurPossible: z.string(), nbResultats: z.int().min(0) })),
});

/**
 * The facets of a page, which count the whole search. (docs/api/search.md "Facets": the counts are exact, whatever page
 * they come with)
 *
 * `filtered` names a facet that the search itself narrows, which is left out: whether its counts then cover the search
 * or what lies around it is unverified. Undefined when no facet counts anything, and when any part of the list has an
 * unknown form or names a value twice: such a list proves nothing.
 */
export function readFacets(filtresPossibles: unknown, filtered?: string): Facets | undefined {
  const facets = z.array(facet).safeParse(filtresPossibles);
  if (!facets.success || facets.data.some(namesTwice)) return undefined;
  const counting = facets.data.filter(
    ({ filtre, agregation }) => filtre !== filtered && agregation.length > 0,
  );
  if (counting.length === 0) return undefined;
  return Object.fromEntries(
    counting.map(({ filtre, agregation }) => [
      filtre,
      Object.fromEntries(agregation.map(({ valeurPossible, nbResultats }) => [valeurPossible, nbResultats])),
    ]),
  );
}

/** Offers that facets count: the largest sum over one of them, since each lacks the offers without a value. */
export function countedBy(facets: Facets): number | undefined {
  const sums = Object.values(facets).map((counts) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(...sums);
  return Number.isSafeInteger(most) ? most : undefined;
}

function namesTwice({ agregation }: z.output<typeof facet>): boolean {
  return new Set(agregation.map(({ valeurPossible }) => valeurPossible)).size < agregation.length;
}
