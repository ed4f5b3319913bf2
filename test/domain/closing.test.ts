import { describe, expect, it } from 'vitest';
import {
  closedWithin,
  closingRateOf,
  halvedBoard,
  isOutOfProportion,
  lagExplains,
  wentSlowly,
} from '../../src/domain/closing-rate.js';
import { closingOf, type Testimony, type TestimonyState } from '../../src/domain/evidence.js';
import { cohortOf, type SampleCohort } from '../../src/domain/stock.js';
import { EXAMINED } from './examined.js';

describe('how many offers close', () => {
  it.each([
    [0, 0],
    [-3, 0],
    [24, 4_000],
    [48, 7_840],
    [72, 11_526.4],
  ])('in %i hours of ordinary days: of 100 000, %d', (hours, closed) => {
    expect(closedWithin(100_000, hours)).toBeCloseTo(closed, 3);
  });

  it('is three times as many, and ten, where days are not ordinary', () => {
    expect(isOutOfProportion(100_000, 12_010, 24)).toBe(false);
    expect(isOutOfProportion(100_000, 12_011, 24)).toBe(true);
  });

  it('is half of one board at most, the largest that lost no more', () => {
    const board = (open: number, unseen: number) => ({ nom: `${open}`, open, unseen });
    const alone = (...boards: ReturnType<typeof board>[]) =>
      halvedBoard(boards, { open: 20_000, unseen: Math.max(0, ...boards.map(({ unseen }) => unseen)) });
    expect(alone()).toBe(0);
    expect(alone(board(1_000, 610))).toBe(610);
    expect(alone(board(1_000, 611))).toBe(0);
  });

  it('is what a board lost beyond its part of what the others lost', () => {
    const boards = [{ nom: 'A', open: 1_000, unseen: 550 }];
    expect(halvedBoard(boards, { open: 11_000, unseen: 1_550 })).toBeCloseTo(450);
    expect(halvedBoard(boards, { open: 11_000, unseen: 6_050 })).toBeCloseTo(0);
  });

  it('goes at a closingRate where offers go one after the other, and at none where they went at once', () => {
    const churn = { total: 1_000, fell: 100, hours: 2, steepest: 0 };
    expect(closingRateOf(churn)).toBe(50);
    expect(closingRateOf({ ...churn, steepest: 0.06 })).toBe(20);
    expect(closingRateOf({ ...churn, steepest: 0.095 })).toBe(0);
    expect(closingRateOf({ ...churn, hours: 0 })).toBe(0);
    expect(wentSlowly({ ...churn, steepest: 0.2 })).toBe(0);
  });
});

describe('what a lag of the detail explains', () => {
  const stock = { open: 100_000, boards: [], unseen: { fresh: 0, recent: 0, old: 0 } };

  it.each([
    ['the days since the last proof', 24, 0, 12_010],
    ['three days of them at most', 1_000, 0, 34_589.2],
    ['the closingRate that was seen, where it is faster', 1, 3_000, 9_010],
  ])('is %s', (_, hours, closingRate, explained) => {
    expect(lagExplains(stock, hours, closingRate)).toBeCloseTo(explained, 3);
  });

  it('is half of a board as well', () => {
    const boards = [{ nom: 'B', open: 1_000, unseen: 500 }];
    const unseen = { fresh: 500, recent: 0, old: 0 };
    expect(lagExplains({ ...stock, boards, unseen }, 24, 0)).toBeCloseTo(12_510, 3);
  });
});

describe('an offer that is not seen', () => {
  const START = '2026-11-24T03:00:00.000Z';

  it.each([
    [undefined, 'fresh'],
    // What the run has noted itself a moment ago.
    [START, 'fresh'],
    ['2026-11-24T02:59:59.000Z', 'recent'],
    ['2026-11-21T03:00:01.000Z', 'recent'],
    ['2026-11-21T03:00:00.000Z', 'old'],
  ])('since %s is %s', (since, cohort) => {
    expect(cohortOf(since, START)).toBe(cohort);
  });

  const said = (id: string, cohort: SampleCohort, state: TestimonyState): Testimony => ({
    offre: { id, cohort, drawn: 'random' },
    state,
  });

  it('closes with its cohort, unless it is there, or alone where it is gone', () => {
    const testimonies = [
      said('a', 'fresh', 'gone'),
      said('b', 'fresh', 'hidden'),
      said('c', 'fresh', 'searchable'),
      said('d', 'recent', 'gone'),
      said('e', 'closed', 'gone'),
    ];
    const decision = { gone: ['a', 'd', 'e'], there: ['b', 'c'], cohorts: ['fresh'], erase: false } as const;
    const examination = { ...EXAMINED, unseen: { fresh: 10, recent: 5, old: 3 } };
    const witness = { controls: { asked: 1, there: 1, inventedThere: false }, testimonies };
    expect(closingOf(decision, examination, witness)).toBe(9);
    expect(closingOf({ ...decision, cohorts: ['fresh', 'recent', 'old'] }, examination, witness)).toBe(16);
  });
});
