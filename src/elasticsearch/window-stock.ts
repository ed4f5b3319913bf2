import type { Search } from '../domain/search.js';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';

/** Ids of offers that are open in the index and that a search should show, as far as the index can tell; at most `most`. */
export async function openInSearch(
  { client, index }: Lake,
  search: Search,
  most: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const answer = await settled(
    (options) =>
      client.search(
        {
          index: index('offres'),
          query: { bool: { filter: [{ term: { 'suivi.statut': 'ouverte' } }, ...criteria(search)] } },
          size: most,
          docvalue_fields: ['id'],
          stored_fields: ['_none_'],
          track_total_hits: false,
        },
        options,
      ),
    signal,
  );
  return answer.hits.hits.map(({ fields }) => String(fields?.id?.[0]));
}

/** The index keeps `dateCreation` as the API writes it, so both are on the same clock. */
function criteria({ region, departements, codesROME, origine, typesContrat, creation }: Search): Query[] {
  return [
    ...(region === undefined ? [] : [{ term: { 'derive.region': region } }]),
    ...(departements === undefined ? [] : [{ terms: { 'derive.departement': [...departements] } }]),
    ...(codesROME === undefined ? [] : [{ terms: { romeCode: [...codesROME] } }]),
    ...(origine === undefined ? [] : [{ term: { 'origineOffre.origine': String(origine) } }]),
    ...(typesContrat === undefined ? [] : [{ terms: { typeContrat: [...typesContrat] } }]),
    ...(creation === undefined
      ? []
      : [{ range: { dateCreation: { gte: creation.min, lte: creation.max } } }]),
  ];
}
