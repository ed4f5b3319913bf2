import { mix, Random, WeightedChoice } from '../random.js';

/** Boards that put `France` on what they publish, or publish much: invented names, the largest first. */
const NAMED: readonly string[] = [
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
/** Names of boards that were met. (docs/api/search.md "Partners") */
const MET = 62;
/** Partner boards, invented. */
export const PARTENAIRES: readonly string[] = [
  ...NAMED,
  ...Array.from({ length: MET - NAMED.length }, (_, rank) => `SITE-FICTIF-${NAMED.length + rank + 1}`),
];

/**
 * Offers of the five boards that publish nearly all that no region shows: with a region, and without one; then those of
 * all other boards together. (docs/api/search.md "Offers without a place")
 */
const PUBLISHED: readonly (readonly [located: number, nowhere: number])[] = [
  [520, 7],
  [298, 251],
  [171, 28],
  [75, 19],
  [1, 199],
];
const PUBLISHED_BY_OTHERS: readonly [located: number, nowhere: number] = [1061, 17];

/** Share of a partner's offers that are on two boards: 16 of 5 269 offers were. (docs/api/search.md "Partners") */
const ON_TWO = 0.006;

/** A board, of an offer with a region and of one without. */
const [LOCATED, NOWHERE] = ([0, 1] as const).map((column) => {
  const others = Array.from({ length: PARTENAIRES.length - PUBLISHED.length }, (_, rank) => 1 / (rank + 4));
  const all = others.reduce((sum, weight) => sum + weight, 0);
  return new WeightedChoice([
    ...PUBLISHED.map((published) => published[column]),
    ...others.map((weight) => (PUBLISHED_BY_OTHERS[column] * weight) / all),
  ]);
}) as [WeightedChoice, WeightedChoice];

const random = new Random(0);

/** The board, by its place in `PARTENAIRES`, that an offer would be from if it is a partner's. */
export function partenaireFor(seed: number, identity: number, isLocated: boolean): number {
  random.reset(mix(seed ^ 0xb0a2d, identity));
  return (isLocated ? LOCATED : NOWHERE).pick(random);
}

/** The boards of a partner's offer, of which the first is known: mostly that one only. */
export function partenairesFrom(first: number, seed: number, identity: number): readonly string[] {
  const isOnTwo = mix(seed ^ 0x2b0a2d, identity) / 2 ** 32 < ON_TWO;
  const names = [first, ...(isOnTwo ? [(first + 1) % PARTENAIRES.length] : [])];
  return names.map((index) => PARTENAIRES[index] as string);
}
