import { describe, expect, it } from 'vitest';
import { inhabitantsOf, inhabitantsOfRegion } from '../../src/domain/inhabitants.js';
import { isSimulator } from '../../src/domain/installation.js';
import {
  addDays,
  cohortsOf,
  type DataState,
  daysOf,
  lastDays,
  provenDays,
} from '../../src/domain/questions/days.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { centreOf } from '../../src/domain/questions/near.js';
import { readFilters, unknownCode, unlistedCodes } from '../../src/domain/questions/read-filters.js';
import { DEPARTEMENTS, REGIONS } from '../../src/domain/territoires.js';
import { listBody, readList } from '../../src/domain/web/offres.js';

describe('filters', () => {
  it('are read from codes and names, in any case', () => {
    expect(
      readFilters({
        departement: ['31', '2a', '1', 'Loire-Atlantique', '974'],
        region: ['76', '1', 'bretagne'],
        rome: ['d1102', 'K13', 'm'],
        contract: ['cdi'],
        keyword: ' C++ ',
        near: '45.75, 4.85',
        within: 5,
      }),
    ).toEqual({
      filters: {
        departements: ['31', '2A', '01', '44', '974'],
        regions: ['76', '01', '53'],
        trades: ['D1102', 'K13', 'M'],
        contracts: ['CDI'],
        keyword: 'C++',
        near: { label: '45.75,4.85', point: { lat: 45.75, lon: 4.85 }, kilometres: 5 },
      },
    });
    expect(readFilters({})).toEqual({ filters: {} });
    expect(readFilters({ near: '69123' })).toMatchObject({
      filters: { near: { label: 'Lyon (69123)', kilometres: 20 } },
    });
  });

  it.each([
    [
      { departement: ['99'] },
      'There is no departement "99": give its code, such as 31, 2A or 974, or its name.',
    ],
    [{ departement: ['Toulouse'] }, 'There is no departement "Toulouse"'],
    [{ departement: ['20'] }, 'There is no departement "20"'],
    [{ region: ['12'] }, 'There is no region "12". There are 01 Guadeloupe, 02 Martinique'],
    [{ rome: ['D11022'] }, '"D11022" is no ROME code: a letter and four digits, such as D1102.'],
    [{ rome: ['1102'] }, '"1102" is no ROME code'],
    [{ rome: ['Z99'] }, 'ROME has no domain "Z99".'],
    [{ contract: ['CDI !'] }, '"CDI !" is no type of contract: there are CDI, CDD, MIS'],
    [{ keyword: '  ' }, 'A keyword has 1 to 200 characters.'],
    [{ keyword: 'x'.repeat(201) }, 'A keyword has 1 to 200 characters.'],
    [{ within: 5 }, 'A distance (--within) needs a place (--near).'],
    [{ near: 'Lyon', within: 0 }, 'A distance is above 0 and at most 500 kilometres.'],
    [{ near: 'Lyon', within: 501 }, 'A distance is above 0 and at most 500 kilometres.'],
    [{ near: 'Atlantis' }, 'There is no commune "Atlantis"'],
  ])('%j mean nothing, and a sentence says so', (texts, sentence) => {
    const read = readFilters(texts);
    expect(read).toEqual({ problems: [expect.stringContaining(sentence)] });
  });

  it('are all named at once', () => {
    expect(readFilters({ departement: ['99', '31', 'x'], rome: ['?'] })).toEqual({
      problems: [
        expect.stringContaining('"99"'),
        expect.stringContaining('"x"'),
        expect.stringContaining('"?"'),
      ],
    });
  });

  it('of codes that our lists lack are left to the index', () => {
    expect(unlistedCodes({ trades: ['D1102', 'Z9999', 'Z99'], contracts: ['CDI', 'XYZ'] })).toEqual({
      romeCode: ['Z9999'],
      typeContrat: ['XYZ'],
    });
    expect(unknownCode('romeCode', 'Z9999')).toBe('No list and no stored offer has the ROME code Z9999.');
    expect(unknownCode('typeContrat', 'XYZ')).toMatch(/has the type of contract XYZ: there are CDI, /);
  });
});

describe('a place', () => {
  it.each([
    ['Lyon', 'Lyon (69123)'],
    ['lyon', 'Lyon (69123)'],
    ['69381', 'Lyon (69123)'],
    ['2a004', 'Ajaccio (2A004)'],
    ['Saint-Denis (974)', 'Saint-Denis (97411)'],
    ['St Denis, 93', 'Saint-Denis (93066)'],
    ['45.75,4.85', '45.75,4.85'],
    ['-20.9;55.45', '-20.9,55.45'],
  ])('%s is %s', (text, label) => {
    expect(centreOf(text)).toMatchObject({ label });
  });

  it.each([
    [
      'Saint-Denis',
      /^Several communes are called "Saint-Denis": .*93066 \(Seine-Saint-Denis\).* Give the code of one\.$/,
    ],
    [
      '31000',
      /^There is no commune "31000": give its name, its INSEE code, such as 69123 \(not its postal code\)/,
    ],
    ['95,4', /^"95,4" is no point: latitude \(-90 to 90\)/],
  ])('%s is none', (text, sentence) => {
    expect(centreOf(text)).toEqual({ problem: expect.stringMatching(sentence) });
  });
});

describe('inhabitants', () => {
  it('are those of INSEE', () => {
    const all = Object.keys(DEPARTEMENTS).reduce((sum, code) => sum + inhabitantsOf(code), 0);
    expect(all).toBeGreaterThan(67_000_000);
    expect(all).toBeLessThan(70_000_000);
    expect(inhabitantsOf('75')).toBeGreaterThan(2_000_000);
    expect(inhabitantsOf('75')).toBeLessThan(2_200_000);
    expect(inhabitantsOf('48')).toBeLessThan(80_000);
    expect(inhabitantsOf('984')).toBe(0);
    const regional = Object.keys(REGIONS).reduce((sum, code) => sum + inhabitantsOfRegion(code), 0);
    const outside = ['975', '977', '978', '984', '986', '987', '988', '989'];
    expect(regional).toBe(all - outside.reduce((sum, code) => sum + inhabitantsOf(code), 0));
    expect(inhabitantsOfRegion('11')).toBeGreaterThan(12_000_000);
  });
});

describe('days', () => {
  const run = (start: string, end = start) => ({ start: `${start}:00.000Z`, end: `${end}:00.000Z` });
  const state = (runs: DataState['provenRuns'], more: Partial<DataState> = {}): DataState => ({
    provenRuns: runs,
    isSimulated: false,
    ...more,
  });

  it('begin and end in Paris', () => {
    expect(lastDays(3, new Date('2026-11-26T22:59:59Z'))).toEqual({ from: '2026-11-24', to: '2026-11-27' });
    expect(lastDays(3, new Date('2026-11-26T23:00:00Z'))).toEqual({ from: '2026-11-25', to: '2026-11-28' });
    expect(lastDays(1, new Date('2026-07-01T22:30:00Z'))).toEqual({ from: '2026-07-02', to: '2026-07-03' });
    expect(daysOf({ from: '2026-10-24', to: '2026-10-27' })).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('with a PROVEN run have figures, both where it ends after midnight', () => {
    const runs = [
      run('2026-11-20T22:50', '2026-11-20T23:10'),
      run('2026-11-18T02:00'),
      run('2026-11-18T14:00'),
    ];
    expect([...provenDays(state(runs))].sort()).toEqual([
      ['2026-11-18', 2],
      ['2026-11-20', 1],
      ['2026-11-21', 1],
    ]);
  });

  it('are watched for a week where the seventh day after has a PROVEN run, and is over', () => {
    const span = { from: '2026-11-01', to: '2026-11-27' };
    const known = state([run('2026-11-26T02:00'), run('2026-11-25T02:00'), run('2026-11-12T02:00')], {
      historySince: '2026-11-04T03:00:00.000Z',
      provenAt: '2026-11-26T02:00:00.000Z',
    });
    expect(cohortsOf(span, known)).toEqual([
      { from: '2026-11-05', to: '2026-11-06', until: '2026-11-13' },
      { from: '2026-11-18', to: '2026-11-19', until: '2026-11-26' },
    ]);
    expect(cohortsOf(span, state([]))).toEqual([]);
  });
});

describe('the questions', () => {
  it('are listed under their names, in both languages', () => {
    expect(Object.keys(QUESTIONS)).toEqual([...QUESTION_NAMES]);
    for (const name of QUESTION_NAMES) {
      const { title, columns, notes } = QUESTIONS[name];
      expect(QUESTIONS[name].name).toBe(name);
      for (const texts of [title, ...notes, ...columns.map(({ label }) => label)]) {
        for (const text of Object.values(texts)) expect(text.trim()).not.toBe('');
      }
      expect(title.fr).not.toBe(title.en);
      const names = columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('of a week without a day to look at find nothing, and not everything', () => {
    const asked = {
      filters: {},
      limit: 9,
      atLeast: 1,
      span: { from: 'a', to: 'b' },
      cohorts: [],
      state: state0,
    };
    expect(JSON.stringify(QUESTIONS['closed-soon'].request(asked).query)).toContain('match_none');
  });

  describe('that list offers', () => {
    const asked = {
      filters: {},
      limit: 9,
      atLeast: 1,
      span: { from: '', to: '' },
      cohorts: [],
      state: { provenRuns: [], isSimulated: false },
    };
    const { newest } = QUESTIONS;

    it('ask how far pay can be believed', () => {
      const fields = expect.arrayContaining(['derive.salaire.confiance']);
      expect(newest.request(asked)._source).toEqual(fields);
      expect(listBody({ choice: {}, page: 0 })._source).toEqual(fields);
    });

    it.each([
      ['sure', { payLow: 22_000, payHigh: 24_000 }],
      ['corrigee', { payLow: 22_000, payHigh: 24_000 }],
      ['douteuse', { payLow: null, payHigh: null }],
      ['aucune', { payLow: null, payHigh: null }],
      [undefined, { payLow: null, payHigh: null }],
    ])('show pay that is %s as %j', (confiance, shown) => {
      const salaire = { annuelMin: 22_000, annuelMax: 24_000, ...(confiance && { confiance }) };
      const answer = { total: 1, sources: [{ id: '1', derive: { salaire } }], aggregations: {} };
      expect(newest.read(answer, asked).rows[0]).toMatchObject(shown);
      expect(readList(answer).rows[0]).toMatchObject(shown);
    });

    it('show the upper amount alone where the offer has no other', () => {
      const derive = { salaire: { annuelMax: 24_000, confiance: 'sure' } };
      const answer = { total: 1, sources: [{ id: '1', derive }], aggregations: {} };
      expect(newest.read(answer, asked).rows[0]).toMatchObject({ payLow: null, payHigh: 24_000 });
    });
  });

  const state0: DataState = { provenRuns: [], isSimulated: false };
});

it.each([
  ['127.0.0.1:4711', true],
  ['localhost', true],
  ['[::1]:80', true],
  ['api.francetravail.io', false],
  ['127.example.org', false],
])('an API at %s is a simulator: %s', (host, is) => {
  expect(isSimulator(host)).toBe(is);
});
