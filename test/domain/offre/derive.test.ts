import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OffreBrute } from '../../../src/domain/offre/brute.js';
import { toDerive } from '../../../src/domain/offre/derive.js';

describe('toDerive', () => {
  it('never throws, whatever the attributes hold', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 2 });
    const offre = fc.record({ lieuTravail: anything, salaire: anything, dateCreation: anything });
    const place = fc.record({
      libelle: fc.oneof(fc.string(), anything),
      commune: anything,
      codePostal: anything,
      latitude: anything,
      longitude: anything,
    });
    fc.assert(
      fc.property(fc.oneof(offre, fc.record({ lieuTravail: place })), (raw) => {
        expect(toDerive(raw as OffreBrute)).toMatchObject({
          lieu: expect.any(String),
          geo: expect.any(String),
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('puts the place, the coordinates, the salary and the instant side by side', () => {
    const lieuTravail = { libelle: '31 - TOULOUSE', commune: '31555', latitude: 1.434, longitude: 43.604 };
    const salaire = { libelle: 'Annuel de 30000,00 Euros' };
    expect(toDerive({ lieuTravail, salaire, dateCreation: '2026-07-15T10:00:00Z' })).toEqual({
      commune: '31555',
      departement: '31',
      origineDepartement: 'commune',
      region: '76',
      lieu: 'commune',
      localisation: { lat: 43.604, lon: 1.434 },
      geo: 'permutee',
      salaire: { periode: 'annuel', min: 30_000, max: 30_000, annuelMin: 30_000, annuelMax: 30_000 },
      dateCreation: '2026-07-15T08:00:00.000Z',
    });
  });

  it('says that it knows nothing of an empty offer', () => {
    expect(toDerive({})).toEqual({ lieu: 'inconnu', geo: 'absente' });
  });
});
