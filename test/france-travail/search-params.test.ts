import { describe, expect, it } from 'vitest';
import type { Search } from '../../src/domain/search.js';
import { InvalidRequest, type Range, type Sort, searchQuery } from '../../src/france-travail/index.js';

const PAGE = { first: 0, last: 149 };
const WINDOW = { min: '2026-11-23T08:00:00Z', max: '2026-11-24T08:00:00Z' };

describe('searchQuery', () => {
  it('writes every criterion under its name in the API', () => {
    const query = searchQuery(
      {
        region: '11',
        departements: ['75', '2A'],
        codesROME: ['M1805', 'A1407'],
        origine: 2,
        typesContrat: ['CDI', 'CDD'],
        creation: WINDOW,
      },
      { first: 3000, last: 3149 },
      1,
    );
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      region: '11',
      departement: '75,2A',
      codeROME: 'M1805,A1407',
      origineOffre: '2',
      typeContrat: 'CDI,CDD',
      minCreationDate: WINDOW.min,
      maxCreationDate: WINDOW.max,
      range: '3000-3149',
      sort: '1',
    });
  });

  it('leaves out what is not asked', () => {
    expect(searchQuery({}, { first: 0, last: 0 }, 0)).toBe('range=0-0&sort=0');
  });

  it('accepts the largest search', () => {
    const codesROME = Array.from({ length: 200 }, (_, i) => `A${1000 + i}`);
    expect(() =>
      searchQuery({ departements: ['01', '02', '03', '04', '05'], codesROME }, PAGE, 1),
    ).not.toThrow();
  });

  const wrongSearches: [string, unknown, RegExp][] = [
    ['a misspelt criterion', { departement: ['75'] }, /search has unknown fields: departement\b/],
    [
      'six departements',
      { departements: ['1', '2', '3', '4', '5', '6'] },
      /search\.departements .*at most 5/,
    ],
    ['no departement', { departements: [] }, /search\.departements .*at least one/],
    ['a departement as text', { departements: '75' }, /search\.departements must be a list/],
    [
      '201 codes',
      { codesROME: Array.from({ length: 201 }, () => 'A1000') },
      /search\.codesROME .*at most 200/,
    ],
    ['two codes in one', { codesROME: ['A1407,M1805'] }, /search\.codesROME\.0 must be a code/],
    ['an empty region', { region: '' }, /search\.region must be a code/],
    ['a region as number', { region: 11 }, /search\.region must be a code as text/],
    ['a third origin', { origine: 3 }, /search\.origine must be 1 .* or 2/],
    ['half a window', { creation: { min: WINDOW.min } }, /search\.creation\.max must be a date as text/],
    [
      'milliseconds',
      { creation: { ...WINDOW, max: '2026-11-24T08:00:00.000Z' } },
      /search\.creation\.max .*without milli/,
    ],
    [
      'no Z',
      { creation: { ...WINDOW, max: '2026-11-24T08:00:00' } },
      /search\.creation\.max must be an existing/,
    ],
    [
      '30 February',
      { creation: { ...WINDOW, min: '2026-02-30T08:00:00Z' } },
      /search\.creation\.min must be an existing/,
    ],
    [
      'a window backwards',
      { creation: { min: WINDOW.max, max: WINDOW.min } },
      /search\.creation must not end before/,
    ],
  ];
  it.each(wrongSearches)('refuses %s', (_name, search, message) => {
    expect(() => searchQuery(search as Search, PAGE, 1)).toThrow(message);
    expect(() => searchQuery(search as Search, PAGE, 1)).toThrow(InvalidRequest);
  });

  const wrongRanges: [Range, RegExp][] = [
    [{ first: 0, last: 150 }, /range must be at most 150 wide/],
    [{ first: 3001, last: 3149 }, /range\.first must be at most 3000/],
    [{ first: 3000, last: 3150 }, /range\.last must be at most 3149/],
    [{ first: -1, last: 10 }, /range\.first must be 0 or more/],
    [{ first: 10, last: 9 }, /range must not end before it starts/],
    [{ first: 0.5, last: 9 }, /range\.first must be a whole number/],
    [{ first: Number.NaN, last: 9 }, /range\.first must be a whole number/],
  ];
  it.each(wrongRanges)('refuses range %j', (range, message) => {
    expect(() => searchQuery({}, range, 1)).toThrow(message);
  });

  it('refuses another sort and names every problem at once', () => {
    const wrong = () => searchQuery({ region: '' }, { first: 0, last: 150 }, 2 as Sort);
    expect(wrong).toThrow(/search\.region .*range .*sort must be 0 or 1/);
  });
});
