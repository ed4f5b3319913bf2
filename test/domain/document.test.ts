import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parisClock } from '../../src/domain/clock.js';
import { type OffreBrute, toDerive } from '../../src/domain/document.js';
import { DEPARTEMENTS, REGIONS } from '../../src/domain/territoires.js';

function at(libelle?: string, commune?: string, codePostal?: string, latitude?: number, longitude?: number) {
  return toDerive({ lieuTravail: { libelle, commune, codePostal, latitude, longitude } } as OffreBrute);
}

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
    const derive = at(libelle, commune, codePostal);
    expect(derive).toMatchObject(expected);
    if (!('departement' in expected)) expect(derive).not.toHaveProperty('departement');
  });

  it('never names a region for a territory outside the regions', () => {
    expect(at('977 - Saint Barthélémy')).not.toHaveProperty('region');
  });

  it('finds each departement and each region by its own name', () => {
    for (const [code, { libelle, region }] of Object.entries(DEPARTEMENTS)) {
      expect(at(`${code} - ${libelle}`)).toMatchObject({ departement: code, lieu: 'departement' });
      if (region !== undefined) expect(REGIONS).toHaveProperty(region);
    }
    for (const [code, libelle] of Object.entries(REGIONS)) expect(at(libelle).region).toBe(code);
    expect(Object.values(DEPARTEMENTS).filter(({ region }) => region !== undefined)).toHaveLength(101);
  });
});

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
    const derive = at(libelle, commune, undefined, latitude, longitude);
    expect(derive.geo).toBe(geo);
    expect(derive.localisation).toEqual(localisation);
  });
});

describe('salaries', () => {
  it.each([
    ['Mensuel de 3500,00 Euros sur 12 mois', 'mensuel', 3500, 3500, 42_000, 42_000],
    ['Mensuel de 1890,00 Euros à 1900,00 Euros sur 13 mois', 'mensuel', 1890, 1900, 24_570, 24_700],
    ['Mensuel de 2000.0 Euros à 2100.0 Euros sur 12.0 mois', 'mensuel', 2000, 2100, 24_000, 25_200],
    ['Mensuel de 1764,00 Euros', 'mensuel', 1764, 1764, 21_168, 21_168],
    ['Horaire de 14.72 Euros sur 0.0 mois', 'horaire', 14.72, 14.72, 26_790.4, 26_790.4],
    ['Horaire de 12,00 Euros à 14,00 Euros', 'horaire', 12, 14, 21_840, 25_480],
    ['Annuel de 30000,00 Euros à 35000,00 Euros sur 12 mois', 'annuel', 30_000, 35_000, 30_000, 35_000],
    ['Annuel de 35000,00 Euros à 30000,00 Euros', 'annuel', 30_000, 35_000, 30_000, 35_000],
    ['Annuel de 40000 Euros à 50000 Euros sur 12 mois', 'annuel', 40_000, 50_000, 40_000, 50_000],
    ['Autre de 1839,76 Euros à 1935,31 Euros', 'autre', 1839.76, 1935.31, undefined, undefined],
    ['De 20000,00 Euros à 20000,00 Euros', 'autre', 20_000, 20_000, undefined, undefined],
    // Mistakes of the label: an hourly amount called yearly, a yearly one called monthly, a zero too many.
    ['Annuel de 40,00 Euros à 45,00 Euros', 'annuel', 40, 45, undefined, undefined],
    [
      'Mensuel de 45000.0 Euros à 55000.0 Euros sur 12.0 mois',
      'mensuel',
      45_000,
      55_000,
      undefined,
      undefined,
    ],
    ['Annuel de 45000,00 Euros à 550000,00 Euros', 'annuel', 45_000, 550_000, undefined, undefined],
  ])('%s', (libelle, periode, min, max, annuelMin, annuelMax) => {
    expect(toDerive({ salaire: { libelle } }).salaire).toEqual({
      periode,
      min,
      max,
      ...(annuelMin !== undefined && { annuelMin, annuelMax }),
    });
  });

  it.each([
    'Annuel de',
    'A négocier',
    '',
    'Mensuel de Euros',
    'Mensuel de 0,00 Euros',
    'Horaire de 12,00 Dollars',
  ])('%j says nothing', (libelle) => {
    expect(toDerive({ salaire: { libelle } })).not.toHaveProperty('salaire');
  });
});

describe('the instant of creation', () => {
  it.each([
    ['2026-01-15T10:00:00Z', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T10:00:00.123Z', '2026-07-15T08:00:00.123Z'],
    ['2026-01-01T00:30:00Z', '2025-12-31T23:30:00.000Z'],
    ['2026-03-29T01:59:59Z', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00:00Z', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00:00Z', '2026-10-25T02:00:00.000Z'],
    ['2026-01-15T10:00:00+02:00', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T10:00:00', '2026-01-15T09:00:00.000Z'],
  ])('%s in Paris is %s', (stamp, instant) => {
    expect(toDerive({ dateCreation: stamp }).dateCreation).toBe(instant);
  });

  it('undoes the clock of Paris at any instant but the hour that autumn repeats', () => {
    const instants = fc.date({
      min: new Date('1997-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const stamp = parisClock(instant);
        expect(parisClock(new Date(toDerive({ dateCreation: stamp }).dateCreation ?? ''))).toBe(stamp);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['hier', '', '2026-13-45T99:99:99Z', '2026-01-15', '2026-02-31T10:00:00Z'])(
    '%j is none',
    (stamp) => {
      expect(toDerive({ dateCreation: stamp })).not.toHaveProperty('dateCreation');
    },
  );
});

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

  it('says that it knows nothing of an empty offer', () => {
    expect(toDerive({})).toEqual({ lieu: 'inconnu', geo: 'absente' });
  });
});
