import { expect, it } from 'vitest';
import { countedBy } from '../../src/domain/facets.js';
import { readFacets } from '../../src/france-travail/facets.js';

const facet = (filtre: string, counts: Record<string, unknown>) => ({
  filtre,
  agregation: Object.entries(counts).map(([valeurPossible, nbResultats]) => ({
    valeurPossible,
    nbResultats,
  })),
});

const countedByFacets = (filtresPossibles: unknown, filtered?: string) => {
  const facets = readFacets(filtresPossibles, filtered);
  return facets && countedBy(facets);
};

it('counts the offers of the fullest facet', () => {
  const facets = [facet('typeContrat', { CDD: 3, CDI: 9 }), facet('experience', { '0': 7, '4': 6 })];
  expect(countedByFacets(facets)).toBe(13);
  expect(countedByFacets(facets.toReversed())).toBe(13);
  expect(countedByFacets([...facets, facet('qualification', {})])).toBe(13);
});

it('leaves out the facet that the search narrows itself', () => {
  const facets = [facet('typeContrat', { CDD: 30, CDI: 9 }), facet('experience', { '0': 7 })];
  expect(countedByFacets(facets, 'typeContrat')).toBe(7);
});

it.each<[string, unknown]>([
  ['no facets', undefined],
  ['null', null],
  ['an empty list', []],
  ['facets without a value', [facet('typeContrat', {})]],
  ['an object', { typeContrat: 3 }],
  ['a facet without counts', [facet('experience', { '0': 7 }), { filtre: 'typeContrat' }]],
  ['a count as text', [facet('experience', { '0': 7 }), facet('typeContrat', { CDD: '3' })]],
  ['a count below zero', [facet('typeContrat', { CDD: 3, CDI: -1 })]],
  ['a count with a fraction', [facet('typeContrat', { CDD: 3.5 })]],
  ['no count', [facet('typeContrat', { CDD: null })]],
  ['a sum that no number holds', [facet('typeContrat', { CDD: 2 ** 53 - 1, CDI: 2 ** 53 - 1 })]],
  [
    'a value twice',
    [
      {
        filtre: 'typeContrat',
        agregation: [
          { valeurPossible: 'CDI', nbResultats: 5 },
          { valeurPossible: 'CDI', nbResultats: 5 },
        ],
      },
    ],
  ],
])('counts nothing from %s', (_what, facets) => {
  expect(countedByFacets(facets)).toBeUndefined();
});

it('reads the counts of each facet by value', () => {
  const facets = [facet('typeContrat', { CDD: 3, CDI: 9 }), facet('experience', { '0': 7 }), facet('x', {})];
  expect(readFacets(facets, 'experience')).toEqual({ typeContrat: { CDD: 3, CDI: 9 } });
});
