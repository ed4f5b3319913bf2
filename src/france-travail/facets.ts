import { z } from 'zod';

const facet = z.object({
  filtre: z.string(),
  agregation: z.array(z.object({ valeurPossible: z.string(), nbResultats: z.int().min(0) })),
});

/**
 * Offers that the facets of a page count for the whole search: the largest sum over one facet, since a facet lacks the
 * offers without a value. (docs/api/search.md "Facets": the counts are exact, whatever page they come with)
 *
 * `filtered` names a facet that the search itself narrows, which is left out: whether its counts then cover the search
 * or what lies around it is unverified. Undefined when no facet counts anything, and when any part of the list has an
 * unknown form or names a value twice: such a list proves nothing.
 */
export function countedByFacets(filtresPossibles: unknown, filtered?: string): number | undefined {
  const facets = z.array(facet).safeParse(filtresPossibles);
  if (!facets.success || facets.data.some(namesTwice)) return undefined;
  const sums = facets.data
    .filter(({ filtre, agregation }) => filtre !== filtered && agregation.length > 0)
    .map(({ agregation }) => agregation.reduce((sum, { nbResultats }) => sum + nbResultats, 0));
  const most = Math.max(...sums);
  return Number.isSafeInteger(most) ? most : undefined;
}

function namesTwice({ agregation }: z.output<typeof facet>): boolean {
  return new Set(agregation.map(({ valeurPossible }) => valeurPossible)).size < agregation.length;
}
