import { describe, expect, it } from 'vitest';
import { BEGINNING, END_OF_TIME } from '../../src/domain/clock.js';
import type { Search } from '../../src/domain/search.js';
import { pageLabel, searchLabel } from '../../src/domain/search-label.js';

const FREEZE = { min: BEGINNING, max: '2026-11-24T08:00:00Z' };

describe('a search for a person', () => {
  it.each<[Search, string]>([
    [{}, 'France'],
    [{ creation: { min: BEGINNING, max: END_OF_TIME } }, 'France'],
    [{ creation: FREEZE }, 'offers created until 24 Nov 08:00:00'],
    [{ creation: { min: '2026-11-24T07:00:00Z', max: END_OF_TIME } }, 'offers created since 24 Nov 07:00:00'],
    [
      { creation: { min: '2026-11-24T07:00:00Z', max: '2026-11-24T09:12:31Z' } },
      'offers created 24 Nov 07:00:00 to 09:12:31',
    ],
    [
      { creation: { min: '2026-10-31T23:59:59Z', max: '2026-11-01T00:00:01Z' } },
      'offers created 31 Oct 23:59:59 to 1 Nov 00:00:01',
    ],
    [{ region: '53', creation: FREEZE }, 'Bretagne (53)'],
    [{ region: '99' }, '99'],
    [{ departements: ['75'], creation: FREEZE }, 'Paris (75)'],
    [{ departements: ['75', '2A'], codesROME: ['A1010'] }, 'Paris (75) and Corse-du-Sud (2A), A1010'],
    [{ departements: ['01', '02', '03', '04'], codesROME: ['A', 'B', 'C', 'D'] }, '4 departements, 4 trades'],
    [{ codesROME: ['A1010'], origine: 1, creation: FREEZE }, 'A1010, from France Travail'],
    [{ codesROME: ['A1010'], origine: 2, typesContrat: ['CDI'] }, 'A1010, from partners, CDI'],
    [
      { departements: ['75'], creation: { min: '2026-11-24T07:00:00Z', max: '2026-11-24T08:00:00Z' } },
      'Paris (75), offers created 24 Nov 07:00:00 to 08:00:00',
    ],
  ])('%j is "%s"', (search, label) => {
    expect(searchLabel(search)).toBe(label);
  });

  it.each<[number, number | undefined, string]>([
    [2, 812, 'Paris (75), page 3 of 6'],
    [20, 739_788, 'Paris (75), page 21 of 21'],
    [0, undefined, 'Paris (75), page 1'],
    // More than its total says: not "page 3 of 2".
    [2, 300, 'Paris (75), page 3'],
  ])('page %i of %s offers is "%s"', (page, total, label) => {
    expect(pageLabel({ departements: ['75'] }, page, total)).toBe(label);
  });
});
