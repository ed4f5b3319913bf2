import { describe, expect, it } from 'vitest';
import { communeOfOffre } from '../../../src/domain/offre/commune-facts.js';
import { toPlace } from '../../../src/domain/offre/place.js';
import { toPosition } from '../../../src/domain/offre/position.js';

function position(lieuTravail: Readonly<Record<string, unknown>>) {
  const place = toPlace(lieuTravail);
  return toPosition(lieuTravail, place, communeOfOffre(lieuTravail, place));
}

describe('the position of an offer', () => {
  it.each([
    ['31 - TOULOUSE', '31555', 43.604, 1.434, 'centreCommune'],
    ['33 - PESSAC', '33318', -0.631, 44.806, 'permutee'],
    ['974 - ST PAUL', '97415', -21.032, 55.282, 'centreCommune'],
    ['974 - ST PAUL', '97415', 55.282, -21.032, 'permutee'],
    ['973 - MARIPASOULA', '97353', 3.2, -53.6, 'centreCommune'],
    ['69 - LYON 03', '69383', 45.759, 4.85, 'centreCommune'],
    // A hundred inhabitants.
    ['01 - AMBLEON', '01006', 45.75, 5.6, 'centreCommune'],
    ['01 - AMBLEON', '01006', 46.2, 5.23, 'douteuse'],
    // A commune without a centre of ours: somewhere in its departement.
    ["85 - L'OIE", '85165', 46.798, -1.131, 'point'],
    ["85 - L'OIE", '85165', -1.131, 46.798, 'permutee'],
    // Communes that another of the same name stood for in one of the two lists.
    ['23 - VALLIERE', '23257', 45.907, 2.035, 'centreCommune'],
    ['47 - FONGRAVE', '47099', 44.397, 0.535, 'centreCommune'],
    ['40 - STE MARIE DE GOSSE', '40271', 43.552, -1.23, 'centreCommune'],
    // Another town of the departement, and of another one.
    ['31 - TOULOUSE', '31555', 43.108, 0.723, 'douteuse'],
    ['31 - TOULOUSE', '31555', 0.723, 43.108, 'douteuse'],
    ['31 - TOULOUSE', '31555', 43.29, 5.37, 'absente'],
    ['974 - ST PAUL', '97415', 48.85, 2.35, 'absente'],
    ['31 - TOULOUSE', '31555', 0, 0, 'absente'],
    ['31 - TOULOUSE', '31555', 999, 1.434, 'absente'],
    ['31 - TOULOUSE', '31555', Number.NaN, 1.434, 'absente'],
    ['31 - TOULOUSE', '31555', undefined, 1.434, 'absente'],
    ['35 - Ille et Vilaine', undefined, 48.11, -1.68, 'point'],
    ['35 - Ille et Vilaine', undefined, -1.68, 48.11, 'permutee'],
    ['35 - Ille et Vilaine', undefined, 43.6, 1.44, 'absente'],
    ['Bretagne', undefined, 48.39, -4.49, 'point'],
    ['Bretagne', undefined, 43.6, 1.44, 'absente'],
    ['France', undefined, 48.112, -1.682, 'point'],
    ['France', undefined, 16.25, -61.5, 'point'],
    ['Québec Canada', undefined, 46.81, -71.21, 'point'],
    // The centre of France stands for no place, wherever it is given.
    ['France', undefined, 46.227638, 2.213749, 'absente'],
    ['23 - Creuse', undefined, 46.227638, 2.213749, 'absente'],
    ['23 - Creuse', undefined, 2.213749, 46.227638, 'absente'],
  ])('%s %s at %s, %s is %s', (libelle, commune, latitude, longitude, geo) => {
    const found = position({ libelle, commune, latitude, longitude });
    expect(found.geo).toBe(geo);
    const kept = Math.abs(latitude as number) > 10 || libelle.startsWith('973');
    const swapped = { lat: longitude, lon: latitude };
    const expected = { lat: latitude, lon: longitude };
    if (geo === 'absente') expect(found).not.toHaveProperty('localisation');
    else if (libelle.startsWith('974')) expect(found.localisation?.lat).toBe(-21.032);
    else expect(found.localisation).toEqual(kept ? expected : swapped);
  });

  it.each([
    ['France', 48.895, 2.287, { departement: '92', region: '11' }],
    ['France', 2.287, 48.895, { departement: '92', region: '11' }],
    ['Partout', 43.61, 3.87, { departement: '34', region: '76' }],
    ['Bretagne', 48.39, -4.49, { departement: '29', region: '53' }],
    ['France', 16.25, -61.5, { departement: '971', region: '01' }],
    ['Île-de-France', 48.99, 1.91, { departement: '78', region: '11' }],
    // At sea; in a neighbouring region within the box; already known; abroad.
    ['France', 46, -4, undefined],
    ['Île-de-France', 48.25, 3.9, undefined],
    ['31 - TOULOUSE', 43.604, 1.434, undefined],
    ['Luxembourg', 49.51, 5.77, undefined],
  ])(
    '%s at %s, %s names a departement that the offer does not: %o',
    (libelle, latitude, longitude, point) => {
      expect(position({ libelle, latitude, longitude }).point).toEqual(point);
    },
  );
});
