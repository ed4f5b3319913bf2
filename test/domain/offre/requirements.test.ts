import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRequirements } from '../../../src/domain/offre/requirements.js';

describe('what an offer asks for', () => {
  it('is a label with its `exigence`, from every list that has one', () => {
    expect(
      toRequirements({
        competences: [{ code: '1', libelle: 'Pétrir la pâte', exigence: 'E' }],
        langues: [
          { libelle: 'Anglais', exigence: 'E' },
          { libelle: 'Allemand', exigence: 'S' },
        ],
        permis: [{ libelle: 'B - Véhicule léger', exigence: 'S' }],
        formations: [{ domaineLibelle: 'Boulangerie', niveauLibelle: 'CAP, BEP', exigence: 'E' }],
      }),
    ).toEqual({
      competences: ['Pétrir la pâte|E'],
      langues: ['Anglais|E', 'Allemand|S'],
      permis: ['B - Véhicule léger|S'],
      formations: ['Boulangerie|E'],
      niveaux: ['CAP, BEP|E'],
    });
  });

  it('is named once, however often the offer has it', () => {
    const twice = { libelle: 'Anglais', exigence: 'E' };
    expect(toRequirements({ langues: [twice, twice] })).toEqual({ langues: ['Anglais|E'] });
  });

  it.each([
    [{}],
    [{ langues: [] }],
    [{ langues: 'Anglais' }],
    [{ langues: [null, 3, { libelle: 'Anglais' }, { exigence: 'E' }, { libelle: '', exigence: 'E' }] }],
    [{ langues: [{ libelle: 'x'.repeat(201), exigence: 'E' }] }],
  ])('is nothing in %j', (offre) => {
    expect(toRequirements(offre)).toBeUndefined();
  });

  it('never throws, and never gives a list without a value', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    fc.assert(
      fc.property(fc.record({ langues: anything, permis: fc.array(anything) }), (offre) => {
        for (const values of Object.values(toRequirements(offre) ?? {}))
          expect(values.length).toBeGreaterThan(0);
      }),
    );
  });
});
