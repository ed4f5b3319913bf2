import { expect, it } from 'vitest';
import { enteredBetween, type Facets } from '../../src/domain/facets.js';

it.each<[string, Facets, Facets, number]>([
  ['nothing changed', { typeContrat: { CDI: 9, CDD: 3 } }, { typeContrat: { CDI: 9, CDD: 3 } }, 0],
  ['offers closed', { typeContrat: { CDI: 9, CDD: 3 } }, { typeContrat: { CDI: 7 } }, 0],
  ['one came as one left', { typeContrat: { CDI: 9, CDD: 3 } }, { typeContrat: { CDI: 10, CDD: 2 } }, 1],
  [
    'one came of a kind that there was not',
    { typeContrat: { CDI: 9 } },
    { typeContrat: { CDI: 8, MIS: 1 } },
    1,
  ],
  [
    'only one facet shows it',
    { typeContrat: { CDI: 9 }, experience: { D: 5, E: 4 } },
    { typeContrat: { CDI: 9 }, experience: { D: 3, E: 6 } },
    2,
  ],
  ['a facet is new', { typeContrat: { CDI: 9 } }, { typeContrat: { CDI: 9 }, experience: { D: 9 } }, 0],
  ['there is none', {}, {}, 0],
])('%s: %s to %s', (_what, before, after, entered) => {
  expect(enteredBetween(before, after)).toBe(entered);
});
