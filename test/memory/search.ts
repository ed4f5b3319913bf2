import { toSecond } from '../../src/domain/clock.js';
import type { CreationWindow, Search } from '../../src/domain/search.js';
import type { Habits } from './api.js';
import type { Offre } from './offre.js';

/** What an honest API finds of a stock, which is sorted newest first, in its order. */
export function found(
  stock: readonly Offre[],
  search: Search,
  habits: Pick<Habits, 'inclusive' | 'milliseconds' | 'unfiledInBounds'>,
): readonly Offre[] {
  const { region, departements, codesROME, origine, typesContrat, creation } = search;
  const dated = creation === undefined ? stock : within(stock, creation, habits);
  const codes = codesROME === undefined ? undefined : new Set(codesROME);
  const isWhole = [region, departements, codes, origine, typesContrat].every((axis) => axis === undefined);
  if (isWhole) return dated;
  return dated.filter(
    (offre) =>
      (region === undefined || region === offre.region) &&
      (departements === undefined ||
        (offre.departement !== undefined && departements.includes(offre.departement))) &&
      (codes === undefined || codes.has(offre.codeROME)) &&
      (origine === undefined || origine === offre.origine) &&
      (typesContrat === undefined || typesContrat.includes(offre.typeContrat)),
  );
}

function within(
  stock: readonly Offre[],
  { min, max }: CreationWindow,
  { inclusive, milliseconds, unfiledInBounds }: Parameters<typeof found>[2],
): readonly Offre[] {
  // A second is a whole one where bounds do not see milliseconds.
  const second = milliseconds ? 1 : 1_000;
  const [low, high] = [toSecond(min) * 1_000, toSecond(max) * 1_000];
  const [from, to] = inclusive ? [low, high + second] : [low + second, high];
  const newest = firstOlderThan(stock, to);
  const oldest = firstOlderThan(stock, from);
  const dated = newest < oldest ? stock.slice(newest, oldest) : [];
  if (!unfiledInBounds) return dated;
  const unfiled = stock.slice(firstOlderThan(stock, Number.NEGATIVE_INFINITY));
  return unfiled.length === 0 ? dated : [...dated, ...unfiled];
}

/** The position of the first offer that was created before a moment; offers without a date stand last of all. */
function firstOlderThan(stock: readonly Offre[], moment: number): number {
  let [low, high] = [0, stock.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { created } = stock[middle] as Offre;
    if (created !== null && created >= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
