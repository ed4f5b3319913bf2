import { describe, expect, it } from 'vitest';
import { toPlace } from '../../../src/domain/offre/place.js';
import { DEPARTEMENTS, REGIONS } from '../../../src/domain/territoires.js';

describe('the place of an offer', () => {
  it.each([
    [
      '31 - TOULOUSE',
      '31555',
      '31000',
      { commune: '31555', departement: '31', region: '76', lieu: 'commune' },
    ],
    ['2A - ZONZA', '2A362', '20124', { departement: '2A', region: '94', origineDepartement: 'commune' }],
    ['974 - ST PAUL', '97415', '97411', { departement: '974', region: '04' }],
    ['75', '75056', undefined, { departement: '75', region: '11', lieu: 'commune' }],
    ['?', undefined, '20167', { departement: '2A', origineDepartement: 'codePostal', lieu: 'commune' }],
    ['?', undefined, '20290', { departement: '2B' }],
    ['?', undefined, '97133', { departement: '977' }],
    ['?', undefined, '97150', { departement: '978' }],
    ['?', undefined, '98800', { departement: '988' }],
    ['?', 'XYZ', '69003', { departement: '69', region: '84' }],
    [
      '33 - PESSAC',
      undefined,
      undefined,
      { departement: '33', origineDepartement: 'libelle', lieu: 'commune' },
    ],
    ['75 - Paris (Dept.)', undefined, undefined, { departement: '75', lieu: 'departement' }],
    ['67 - Rhin (Bas)', undefined, undefined, { departement: '67', region: '44', lieu: 'departement' }],
    ['93 - Seine Saint Denis', undefined, undefined, { departement: '93', lieu: 'departement' }],
    ['90 - Belfort (Territoire de)', undefined, undefined, { departement: '90', lieu: 'departement' }],
    ['974 - Réunion', undefined, undefined, { departement: '974', region: '04', lieu: 'departement' }],
    ['977 - Saint Barthélémy', undefined, undefined, { departement: '977', lieu: 'departement' }],
    ['69', undefined, undefined, { departement: '69', lieu: 'departement' }],
    ['Finistère', undefined, undefined, { departement: '29', region: '53', lieu: 'departement' }],
    ['Ile-de-France', undefined, undefined, { region: '11', lieu: 'region' }],
    ["Provence-Alpes-Côte d'Azur", undefined, undefined, { region: '93', lieu: 'region' }],
    ['Martinique', undefined, undefined, { departement: '972', region: '02', lieu: 'departement' }],
    ['FRANCE', undefined, undefined, { lieu: 'france' }],
    ['Québec Canada', undefined, undefined, { lieu: 'etranger' }],
    ['Luxembourg (Frontalier)', undefined, undefined, { lieu: 'etranger' }],
    ['99 - MONACO', '99138', '98000', { lieu: 'etranger' }],
    ['20 - AJACCIO', undefined, undefined, { lieu: 'inconnu' }],
    ['En télétravail', undefined, undefined, { lieu: 'inconnu' }],
    ['', undefined, undefined, { lieu: 'inconnu' }],
    [undefined, undefined, undefined, { lieu: 'inconnu' }],
  ])('%s, commune %s, postal code %s', (libelle, commune, codePostal, expected) => {
    const place = toPlace({ libelle, commune, codePostal });
    expect(place).toMatchObject(expected);
    if (!('departement' in expected)) expect(place).not.toHaveProperty('departement');
  });

  it('never names a region for a territory outside the regions', () => {
    expect(toPlace({ libelle: '977 - Saint Barthélémy' })).not.toHaveProperty('region');
  });

  it('finds each departement and each region by its own name', () => {
    for (const [code, { libelle, region }] of Object.entries(DEPARTEMENTS)) {
      expect(toPlace({ libelle: `${code} - ${libelle}` })).toMatchObject({
        departement: code,
        lieu: 'departement',
      });
      if (region !== undefined) expect(REGIONS).toHaveProperty(region);
    }
    for (const [code, libelle] of Object.entries(REGIONS)) expect(toPlace({ libelle }).region).toBe(code);
    expect(Object.values(DEPARTEMENTS).filter(({ region }) => region !== undefined)).toHaveLength(101);
  });
});
