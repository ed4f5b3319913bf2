import { communesIn } from './offre/communes.js';
import { DEPARTEMENTS } from './territoires.js';

const COUNTED = new Map<string, number>();

/** Inhabitants of a departement or territory: those of its communes, as INSEE counts them; 0 where it gives none (984, 989). */
export function inhabitantsOf(departement: string): number {
  const known = COUNTED.get(departement);
  if (known !== undefined) return known;
  let inhabitants = 0;
  for (const { population } of communesIn(departement)) inhabitants += population;
  COUNTED.set(departement, inhabitants);
  return inhabitants;
}

/** Inhabitants of the departements of a region. */
export function inhabitantsOfRegion(region: string): number {
  return Object.entries(DEPARTEMENTS)
    .filter(([, departement]) => departement.region === region)
    .reduce((sum, [code]) => sum + inhabitantsOf(code), 0);
}
