import { toSecond } from '../../src/domain/clock.js';
import type { Search } from '../../src/domain/search.js';
import type { Habits } from './api.js';
import type { Offre } from './offre.js';

/** What an honest API finds of a stock, in its order. */
export function found(
  stock: readonly Offre[],
  search: Search,
  habits: Pick<Habits, 'inclusive' | 'milliseconds' | 'unfiledInBounds'>,
): readonly Offre[] {
  const { region, departements, codesROME, origine, typesContrat, creation } = search;
  const isWithin = creation === undefined ? undefined : bounds(creation, habits);
  const codes = codesROME === undefined ? undefined : new Set(codesROME);
  return stock.filter(
    (offre) =>
      (isWithin === undefined ||
        (offre.created === null ? habits.unfiledInBounds : isWithin(offre.created))) &&
      (region === undefined || region === offre.region) &&
      (departements === undefined ||
        (offre.departement !== undefined && departements.includes(offre.departement))) &&
      (codes === undefined || codes.has(offre.codeROME)) &&
      (origine === undefined || origine === offre.origine) &&
      (typesContrat === undefined || typesContrat.includes(offre.typeContrat)),
  );
}

function bounds(
  { min, max }: NonNullable<Search['creation']>,
  { inclusive, milliseconds }: Pick<Habits, 'inclusive' | 'milliseconds'>,
): (created: number) => boolean {
  const [low, high] = [toSecond(min) * 1_000, toSecond(max) * 1_000];
  const of = milliseconds
    ? (created: number) => created
    : (created: number) => Math.floor(created / 1_000) * 1_000;
  return inclusive
    ? (created) => of(created) >= low && of(created) <= high
    : (created) => of(created) > low && of(created) < high;
}
