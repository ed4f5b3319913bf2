import { describe, expect, it } from 'vitest';
import {
  beyondReach,
  type Gap,
  missingInWindow,
  type Reconciliation,
  verdict,
} from '../../src/domain/proof.js';
import { indexGaps } from '../../src/domain/stored.js';
import { EXAMINED } from './examined.js';

describe('what a window lacks', () => {
  it.each([
    ['nothing', { totalFirst: 300, totalLast: 300, distinct: 300, frozen: true }, 0],
    ['what was not seen', { totalFirst: 300, totalLast: 300, distinct: 290, frozen: true }, 10],
    ['nothing of what closed', { totalFirst: 300, totalLast: 290, distinct: 290, frozen: true }, 0],
    ['what its total grew by', { totalFirst: 300, totalLast: 305, distinct: 305, frozen: true }, 5],
    ['nothing of what was published', { totalFirst: 300, totalLast: 305, distinct: 300, frozen: false }, 0],
    ['nothing beyond its reach', { totalFirst: 9_000, totalLast: 9_000, distinct: 3_150, frozen: true }, 0],
    ['what its reach shows', { totalFirst: 9_000, totalLast: 9_000, distinct: 3_149, frozen: true }, 1],
    ['less what closed within it', { totalFirst: 9_000, totalLast: 8_990, distinct: 3_140, frozen: true }, 0],
    ['no more than is due', { totalFirst: 300, totalLast: 280, distinct: 300, frozen: true }, 0],
    ['the larger of two', { totalFirst: 300, totalLast: 305, distinct: 290, frozen: true }, 10],
  ])('is %s', (_, reading, missing) => {
    expect(missingInWindow(reading)).toBe(missing);
  });

  it('is known where no page can show it', () => {
    expect([3_150, 3_151, 4_000].map(beyondReach)).toEqual([0, 1, 850]);
  });
});

describe('the verdict', () => {
  const country: Reconciliation = {
    totalAtStart: 1_000,
    totalAtEnd: 990,
    distinct: 1_000,
    gaps: [],
    wholeCountry: true,
    neverEmpty: true,
  };
  const gap = (missing: number, more: Partial<Gap> = {}): Gap => ({
    window: 'w',
    missing,
    reason: 'r',
    ...more,
  });
  const unread = { failure: 'away', cause: { kind: 'ApiUnavailable' } };
  const witnessed = { gaps: [], remembered: 0, leftOver: 0, leftOverYoung: 0 };

  it.each<[string, Partial<Reconciliation>]>([
    ['every offer was seen', {}],
    ['as many were seen as are left', { distinct: 990 }],
    ['the country was not looked at', { wholeCountry: false, totalAtEnd: unread, distinct: 5 }],
    ['only a part of the country was looked at', { wholeCountry: false, distinct: 5 }],
    ['a total is a page too low', { distinct: 1_160 }],
    ['witnesses have nothing to say', { witnessed }],
    ['a fall was looked into', { totalAtEnd: 400, distinct: 500, witnessed }],
    ['a fall is a fifth and a page', { totalAtStart: 2_000, totalAtEnd: 1_450, distinct: 1_500 }],
    [
      'a fall that was looked into is a half and a page',
      { totalAtStart: 2_000, totalAtEnd: 850, distinct: 900, witnessed },
    ],
    ['everything was seen before it went', { totalAtStart: 2_000, totalAtEnd: 100, distinct: 2_000 }],
    ['a part of the country is empty', { totalAtStart: 0, totalAtEnd: 0, distinct: 0, neverEmpty: false }],
    ['it emptied while all of it was seen', { totalAtEnd: 0 }],
  ])('is PROVEN where %s', (_, change) => {
    expect(verdict({ ...country, ...change })).toEqual({ status: 'proven' });
  });

  it.each<[string, Partial<Reconciliation>, number]>([
    ['fewer were seen than are left', { distinct: 989 }, 1],
    ['a window lacks some, within what the totals leave over', { gaps: [gap(50)], distinct: 980 }, 20],
    ['a window lacks an unknown number', { gaps: [gap(0)] }, 0],
    ['the country is empty', { totalAtStart: 0, totalAtEnd: 0, distinct: 0 }, 0],
    ['the end cannot be counted', { totalAtEnd: unread }, 0],
    ['more were seen than any first total explains', { distinct: 1_161 }, 0],
    [
      'a fifth is gone and nobody looked into it',
      { totalAtStart: 2_000, totalAtEnd: 1_449, distinct: 1_500 },
      0,
    ],
    [
      'more than a half is gone, whoever looked into it',
      { totalAtStart: 2_000, totalAtEnd: 849, distinct: 900, witnessed },
      0,
    ],
    ['the country empties, and witnesses are asked', { totalAtEnd: 0, witnessed }, 0],
    ['a witness says so', { witnessed: { ...witnessed, gaps: [gap(7)] } }, 7],
    [
      'two witnesses tell of the same',
      { witnessed: { ...witnessed, gaps: [gap(7), gap(9)], remembered: 8 } },
      9,
    ],
    [
      'an earlier run remembers more',
      { gaps: [gap(1)], distinct: 999, witnessed: { ...witnessed, remembered: 80 } },
      80,
    ],
    ['a window of a part of the country lacks some', { gaps: [gap(50)], wholeCountry: false }, 50],
    [
      'fewer are seen than are left, of those younger than the freeze too',
      { distinct: 980, witnessed: { ...witnessed, leftOverYoung: 30 } },
      40,
    ],
    [
      'a window lacks some, within what the offers of every date leave over',
      { gaps: [gap(50)], witnessed: { ...witnessed, leftOver: 35 } },
      35,
    ],
  ])('is a GAP where %s', (_, change, missing) => {
    expect(verdict({ ...country, ...change })).toMatchObject({ status: 'gap', missing });
  });

  it('names what it doubts, beside the gaps of the windows and of the witnesses', () => {
    const gaps = [gap(3, { window: 'window' })];
    const told = { ...witnessed, gaps: [gap(4, { window: 'witness' })] };
    const windows = (change: Partial<Reconciliation>) => {
      const decided = verdict({ ...country, gaps, witnessed: told, ...change });
      return decided.status === 'gap' ? decided.gaps.map(({ window }) => window) : [];
    };
    expect(windows({})).toEqual(['window', 'witness']);
    expect(windows({ totalAtEnd: unread })).toEqual(['window', 'france', 'witness']);
    expect(windows({ distinct: 980 })).toEqual(['window', 'france', 'witness']);
    // The window lacks as many by itself.
    expect(windows({ distinct: 988 })).toEqual(['window', 'witness']);
    // What was not asked of the whole country says nothing of it.
    expect(windows({ totalAtEnd: unread, wholeCountry: false })).toEqual(['window', 'witness']);
  });

  it.each<[string, Partial<Reconciliation>, RegExp]>([
    ['an empty country', { totalAtStart: 0, totalAtEnd: 0, distinct: 0 }, /counts no offer/],
    ['an end without a total', { totalAtEnd: unread }, /cannot be read at the end: away/],
    ['a first total that was too low', { distinct: 1_161 }, /from 1000 to 990 while 1161 offers were seen/],
  ])('says why it doubts %s', (_, change, reason) => {
    const decided = verdict({ ...country, ...change });
    expect(decided).toMatchObject({ status: 'gap', gaps: [{ reason: expect.stringMatching(reason) }] });
  });

  it('names what the totals count and no window lacks, and what ends it', () => {
    expect(verdict({ ...country, distinct: 980 })).toMatchObject({
      missing: 10,
      gaps: [
        { window: 'france', missing: 10, reason: expect.stringMatching(/990.* 980/), remedy: 'another-run' },
      ],
    });
    expect(verdict({ ...country, distinct: 980, gaps: [gap(10)] })).toMatchObject({ gaps: [gap(10)] });
  });
});

describe('the index', () => {
  it.each([
    ['holds all that was seen', {}, undefined, []],
    ['lacks some', { stored: 990 }, undefined, [10]],
    ['was moved', { stored: 990 }, 'The alias moved.', [10]],
    ['refused a few', { stored: 990, refused: 10 }, undefined, []],
    ['refused many', { stored: 989, refused: 11 }, undefined, [11]],
    ['gives other sources back', { readBack: { asked: 300, wrong: 3 } }, undefined, [10]],
  ])('that %s', (_, change, difference, missing) => {
    const gaps = indexGaps({ ...EXAMINED, seen: 1_000, stored: 1_000, ...change }, difference);
    expect(gaps.map((one) => one.missing)).toEqual(missing);
    for (const one of gaps) expect(one.remedy).toBe('mend-index');
  });
});
