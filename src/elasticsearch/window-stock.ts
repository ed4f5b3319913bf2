import type { Search } from '../domain/search.js';
import { OPEN, someOffres } from './open-offres.js';
import type { Query, StoreAccess } from './store-access.js';

/** Ids of offers that are open in the index and that a search should show, as far as the index can tell; at most `most`. */
export async function openInSearch(
  store: StoreAccess,
  search: Search,
  most: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const query = { bool: { filter: [OPEN, ...criteria(search)] } };
  return (await someOffres(store, query, most, {}, signal)).map(({ id }) => id);
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
