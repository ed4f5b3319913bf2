import { describe, expect, it } from 'vitest';
import { Countries, SHIPPED_COUNTRIES } from '../../../src/domain/offre/countries.js';
import { derivationKey, placeOf } from '../../../src/domain/offre/derived-facts.js';
import { toPlace } from '../../../src/domain/offre/place.js';
import { isPostalCode } from '../../../src/domain/offre/postal-codes.js';
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
    // Names of France that hold a country's.
    ['GRENADE SUR L ADOUR', undefined, undefined, { departement: '40', region: '75', lieu: 'commune' }],
    ['Grenade-sur-l’Adour', undefined, undefined, { departement: '40', lieu: 'commune' }],
    ['40270 GRENADE SUR L ADOUR', undefined, undefined, { departement: '40', lieu: 'commune' }],
    ['GRENADE 31330', undefined, undefined, { departement: '31', region: '76', lieu: 'commune' }],
    ['Grenade (31)', undefined, undefined, { departement: '31', lieu: 'departement' }],
    ['Grenade, Haute-Garonne', undefined, undefined, { departement: '31', lieu: 'departement' }],
    ['Grenade (Occitanie)', undefined, undefined, { region: '76', lieu: 'region' }],
    ['31 - GRENADE', undefined, undefined, { departement: '31', lieu: 'commune' }],
    ['Bourg-Saint-Maurice', undefined, undefined, { departement: '73', lieu: 'commune' }],
    ['Saint-Maurice', undefined, undefined, { lieu: 'france' }],
    ['La Suisse Normande', undefined, undefined, { lieu: 'france' }],
    ['La Suisse Normande, Calvados', undefined, undefined, { departement: '14', lieu: 'departement' }],
    ['Allemagne-en-Provence', undefined, undefined, { departement: '04', lieu: 'commune' }],
    ['PALAU DEL VIDRE', undefined, undefined, { departement: '66', lieu: 'commune' }],
    ['92974 PARIS LA DEFENSE CEDEX', undefined, undefined, { departement: '92', lieu: 'commune' }],
    // And countries that stay what they are.
    ['Grenade', undefined, undefined, { lieu: 'etranger' }],
    ['Suisse', undefined, undefined, { lieu: 'etranger' }],
    ['Saint-Maurice, Suisse', undefined, undefined, { lieu: 'etranger' }],
    ['10115 Berlin, Allemagne', undefined, undefined, { lieu: 'etranger' }],
    ['Corée du Nord', undefined, undefined, { lieu: 'etranger' }],
    ['Île Maurice', undefined, undefined, { lieu: 'etranger' }],
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

describe('the countries that a label may name', () => {
  /** Names of the API's list of 2026 that older lists lack. */
  const OF_2026 = [
    'Vietnam',
    'Serbie',
    'Kosovo',
    'Monténégro',
    'Tchéquie',
    'Birmanie',
    'Burkina',
    'Suriname',
    'Brunei',
    'Vatican',
    'Samoa',
    'Palaos',
    'Kirghizstan',
    'Trinité-et-Tobago',
    'Antigua-et-Barbuda',
    'Saint-Christophe-et-Niévès',
    'Saint-Vincent-et-les-Grenadines',
  ];

  it.each(OF_2026)('%s is known without the list of today', (name) => {
    expect(toPlace({ libelle: name }).lieu).toBe('etranger');
    expect(toPlace({ libelle: `Une ville, ${name.toUpperCase()}` }).lieu).toBe('etranger');
  });

  it('are those of the list, beside ours; France and its parts are none of them', () => {
    const listed = new Countries([
      'Syldavie',
      'France',
      'Guadeloupe',
      'Bretagne',
      ' ',
      'Bordurie (Frontalier)',
    ]);
    const place = (libelle: string) => toPlace({ libelle }, listed).lieu;
    expect(place('Klow, Syldavie')).toBe('etranger');
    expect(place('Canada')).toBe('etranger');
    expect(place('Pointe-à-Pitre en Guadeloupe')).toBe('inconnu');
    expect(place('Paris en France')).toBe('inconnu');
    expect(place('Une ville')).toBe('inconnu');
    expect(toPlace({ libelle: 'Klow, Syldavie' }).lieu).toBe('inconnu');
  });

  it('change the key of the offers whose place they decide, and of no other', () => {
    const listed = new Countries(['Syldavie']);
    const key = (libelle: string, countries = SHIPPED_COUNTRIES) =>
      derivationKey(placeOf({ lieuTravail: { libelle } }, countries));
    expect(key('Klow, Syldavie', listed)).not.toBe(key('Klow, Syldavie'));
    for (const libelle of ['31 - TOULOUSE', 'Canada', 'Une ville', 'GRENADE SUR L ADOUR']) {
      expect(key(libelle, listed)).toBe(key(libelle));
    }
  });
});

describe('a postal code', () => {
  it('is known where a commune has it, and only whole', () => {
    for (const code of ['31330', '40270', '20167', '97133', '01000', '75015'])
      expect(isPostalCode(code)).toBe(true);
    for (const code of ['10115', '00000', '99999', '3133', '31', '']) expect(isPostalCode(code)).toBe(false);
  });
});
