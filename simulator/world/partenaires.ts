import { mix } from '../random.js';

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

/** For each board, the share of partner offers that are from it or from one before it: with a region, without one. */
const UP_TO = ([0, 1] as const).map((column) => {
  const others = PARTENAIRES.length - PUBLISHED.length;
  const ranks = Array.from({ length: others }, (_, rank) => 1 / (rank + 4));
  const all = ranks.reduce((sum, weight) => sum + weight, 0);
  const weights = [
    ...PUBLISHED.map((published) => published[column]),
    ...ranks.map((weight) => (PUBLISHED_BY_OTHERS[column] * weight) / all),
  ];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
});

/** The board, by its place in `PARTENAIRES`, that an offer would be from if it is a partner's. */
export function partenaireFor(seed: number, identity: number, isLocated: boolean): number {
  const upTo = UP_TO[isLocated ? 0 : 1] as readonly number[];
  const roll = mix(seed ^ 0xb0a2d, identity) / 2 ** 32;
  return Math.max(
    0,
    upTo.findIndex((share) => roll < share),
  );
}

/** The boards of a partner's offer, of which the first is known: mostly that one only. */
export function partenairesFrom(first: number, seed: number, identity: number): readonly string[] {
  const isOnTwo = mix(seed ^ 0x2b0a2d, identity) / 2 ** 32 < ON_TWO;
  const names = [first, ...(isOnTwo ? [(first + 1) % PARTENAIRES.length] : [])];
  return names.map((index) => PARTENAIRES[index] as string);
}
