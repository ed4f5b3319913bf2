import { describe, expect, it } from 'vitest';
import {
  allowances,
  byCodeROME,
  countsRegionsFirst,
  lackOf,
  mostLacking,
  nextStep,
  partsOf,
  type VerifiedRegion,
  verificationFigures,
} from '../../src/domain/verification.js';

const region = (code: string, figures: Partial<VerifiedRegion>): VerifiedRegion => ({
  code,
  libelle: code,
  seen: 0,
  pages: 0,
  found: 0,
  ...figures,
});

const context = {
  departements: { '11': ['75', '77'], '94': ['2A'], '06': [] },
  codesROME: Array.from({ length: 401 }, (_, i) => `A${1000 + i}`),
  typesContrat: [],
  weights: {},
};
const creation = { min: '2026-01-01T00:00:00Z', max: '2026-11-01T00:00:00Z' };

describe('what a region lacks', () => {
  it.each([
    [{ last: 10, seen: 7 }, 3],
    [{ last: 7, seen: 10 }, 0],
    [{ last: 10, end: 8, seen: 7 }, 1],
    [{ seen: 7 }, 0],
  ])('%j: %d', (figures, lack) => expect(lackOf(region('11', figures))).toBe(lack));
});

it('a small country is not counted before the sweep', () => {
  expect([29_999, 30_000].map(countsRegionsFirst)).toEqual([false, true]);
});

describe('calls that looking for what lacks may take', () => {
  const lacking = ['11', '24', '27', '28', '32', '44', '52', '53'].map((code, i) =>
    region(code, { last: 10_000, seen: 9_900 + i }),
  );
  it.each([
    [20_000, { '11': 40 }],
    [739_788, { '11': 40, '24': 40, '27': 40, '28': 40, '32': 40, '44': 40 }],
    [150_000, { '11': 40, '24': 10 }],
  ])('of %d offers, the clearest lack first', (total, allowed) => {
    expect(allowances(lacking.toReversed(), total)).toEqual(allowed);
  });

  it('is nothing where nothing lacks', () => {
    expect(allowances([region('11', { last: 5, seen: 5 })], 739_788)).toEqual({});
  });

  it('takes a lack of many in few for clearer than one of more in many', () => {
    const regions = [region('11', { last: 10_000, seen: 9_900 }), region('94', { last: 100, seen: 10 })];
    expect(Object.keys(allowances(regions, 20_000))).toEqual(['94']);
  });
});

describe('how a search that lacks offers is gone on with', () => {
  const departement = { departements: ['75'], creation };
  const trade = { ...departement, codesROME: ['A1000'] };
  it.each([
    [{ search: departement, total: 300, lack: 1 }, 'read'],
    [{ search: departement, total: 301, lack: 1 }, 'codes'],
    [{ search: departement, total: 3_000, lack: 1_500 }, 'read'],
    [{ search: departement, total: 3_000, lack: 1_499 }, 'codes'],
    [{ search: departement, total: 3_151, lack: 3_151 }, 'codes'],
    [{ search: trade, total: 3_000, lack: 1 }, 'dates'],
    [
      {
        search: { ...trade, creation: { min: creation.min, max: '2026-01-01T00:00:03Z' } },
        total: 900,
        lack: 1,
      },
      'read',
    ],
  ] as const)('%j: %s', (lack, step) => expect(nextStep(lack, context)).toBe(step));

  it('by departement, then by sets of at most 200 ROME codes, then by halves of these', () => {
    const whole = { region: '11', creation };
    expect(partsOf(whole, context)).toEqual([
      { departements: ['75'], creation },
      { departements: ['77'], creation },
    ]);
    const sets = partsOf(departement, context);
    expect(sets.map(({ codesROME = [] }) => codesROME.length)).toEqual([134, 134, 133]);
    expect(new Set(sets.flatMap(({ codesROME = [] }) => codesROME)).size).toBe(401);
    expect(
      partsOf({ ...departement, codesROME: ['a', 'b', 'c'] }, context).map((part) => part.codesROME),
    ).toEqual([['a', 'b'], ['c']]);
    expect(partsOf(trade, context)).toEqual([]);
    // One departement is the whole region: what names the region alone is looked for with it.
    expect(partsOf({ region: '94', creation }, context)).toEqual(
      byCodeROME({ region: '94', creation }, context.codesROME),
    );
    expect(byCodeROME(whole, [])).toEqual([]);
  });

  it('the clearest lack first', () => {
    const large = { search: {}, total: 10_000, lack: 100 };
    const small = { search: {}, total: 100, lack: 50 };
    expect(mostLacking([large, small])).toBe(small);
    expect(mostLacking([{ ...small, lack: 9 }, large])).toBe(large);
    expect(mostLacking([])).toBeUndefined();
  });
});

it('what the regions of a run come to', () => {
  const regions = [
    region('11', { first: 120, last: 100, seen: 105 }),
    region('24', { first: 96, last: 80, end: 79, seen: 75, pages: 3, found: 2 }),
    region('27', { last: 50, seen: 50 }),
    region('28', { seen: 40 }),
  ];
  expect(verificationFigures(regions, { calls: 9, found: 2, hidden: 1, fell: 7 })).toEqual({
    counted: 3,
    uncounted: ['28'],
    unexplained: [{ code: '24', offres: 4 }],
    blindSpot: 17,
    calls: 9,
    found: 2,
    hidden: 1,
  });
  expect(
    verificationFigures([region('27', { last: 50, seen: 50 })], { calls: 1, found: 0, hidden: 0, fell: 7 })
      .blindSpot,
  ).toBe(7);
});
