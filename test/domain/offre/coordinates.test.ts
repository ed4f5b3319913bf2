import { describe, expect, it } from 'vitest';
import { toCoordinates } from '../../../src/domain/offre/coordinates.js';
import { toPlace } from '../../../src/domain/offre/place.js';

describe('coordinates', () => {
  it.each([
    ['31 - TOULOUSE', '31555', 43.604, 1.434, 'exacte', { lat: 43.604, lon: 1.434 }],
    ['33 - PESSAC', '33318', -0.631, 44.806, 'permutee', { lat: 44.806, lon: -0.631 }],
    ['974 - ST PAUL', '97415', -21.032, 55.282, 'exacte', { lat: -21.032, lon: 55.282 }],
    ['974 - ST PAUL', '97415', 55.282, -21.032, 'permutee', { lat: -21.032, lon: 55.282 }],
    ['973 - CAYENNE', '97302', 4.925, -52.312, 'exacte', { lat: 4.925, lon: -52.312 }],
    ['974 - ST PAUL', '97415', 48.85, 2.35, 'absente', undefined],
    ['France', undefined, 48.112, -1.682, 'exacte', { lat: 48.112, lon: -1.682 }],
    ['France', undefined, 16.25, -61.5, 'exacte', { lat: 16.25, lon: -61.5 }],
    ['Québec Canada', undefined, 46.81, -71.21, 'exacte', { lat: 46.81, lon: -71.21 }],
    ['31 - TOULOUSE', '31555', 999, 1.434, 'absente', undefined],
    ['31 - TOULOUSE', '31555', 0, 0, 'absente', undefined],
    ['31 - TOULOUSE', '31555', Number.NaN, 1.434, 'absente', undefined],
    ['31 - TOULOUSE', '31555', undefined, 1.434, 'absente', undefined],
  ])('%s %s at %s, %s are %s', (libelle, commune, latitude, longitude, geo, localisation) => {
    const lieuTravail = { libelle, commune, latitude, longitude };
    const found = toCoordinates(lieuTravail, toPlace(lieuTravail));
    expect(found.geo).toBe(geo);
    expect(found.localisation).toEqual(localisation);
  });
});
