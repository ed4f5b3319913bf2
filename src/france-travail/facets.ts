import { z } from 'zod';
import { countedBy, type Facets } from '../domain/facets.js';

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
 * unknown form, names a value twice, or counts more than a number holds: such a list proves nothing.
 */
export function readFacets(filtresPossibles: unknown, filtered?: string): Facets | undefined {
  const facets = z.array(facet).safeParse(filtresPossibles);
  if (!facets.success || facets.data.some(namesTwice)) return undefined;
  const counting = facets.data.filter(
    ({ filtre, agregation }) => filtre !== filtered && agregation.length > 0,
  );
  if (counting.length === 0) return undefined;
  const read = Object.fromEntries(
    counting.map(({ filtre, agregation }) => [
      filtre,
      Object.fromEntries(agregation.map(({ valeurPossible, nbResultats }) => [valeurPossible, nbResultats])),
    ]),
  );
  return Number.isSafeInteger(countedBy(read)) ? read : undefined;
}

function namesTwice({ agregation }: z.output<typeof facet>): boolean {
  return new Set(agregation.map(({ valeurPossible }) => valeurPossible)).size < agregation.length;
}
