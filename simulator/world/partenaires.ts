import { mix } from '../random.js';
import { origineOf } from './contrats.js';
import type { World } from './world.js';

/** Partner boards, invented. */
export const PARTENAIRES: readonly string[] = [
  'EMPLOI-EXEMPLE',
  'JOBSIMULE',
  'INTERIM-FICTIF',
  'TRAVAILDEMO',
  'REGIONJOB-TEST',
  'CADRES-EXEMPLE',
  'AGRI-FICTIF',
  'SANTE-EXEMPLE',
  'HOTEL-SIMULE',
  'ANNONCES-DEMO',
];

/** Share of a partner's offers that are on two boards: 16 of 5 269 offers were. (docs/api/search.md "Partners") */
const ON_TWO = 0.006;

/** The boards that an offer is from: none for France Travail, mostly one. */
export function partenairesOf(world: World, row: number): readonly string[] {
  if (origineOf(world.traits[row] as number) === 1) return [];
  const roll = (mix(world.seed ^ 0xb0a2d, world.identityOf(row)) / 2 ** 32) * PARTENAIRES.length;
  const first = Math.floor(roll);
  const names = [first, ...(roll - first < ON_TWO ? [(first + 1) % PARTENAIRES.length] : [])];
  return names.map((index) => PARTENAIRES[index] as string);
}
