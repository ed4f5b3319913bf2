import { describe, expect, it } from 'vitest';
import { Cuts } from '../../src/domain/cuts.js';

const whole = { region: '11' };
const parts = ['75', '77', '78'].map((code) => ({ departements: [code] }));

describe('the parts of a cut', () => {
  it('may count as many offers as their whole, and some that moved meanwhile', () => {
    const cuts = new Cuts();
    cuts.add(whole, 10_000, parts);
    const counted = parts.map((part) => cuts.count(part, 3_400));
    expect(counted).toEqual([undefined, undefined, undefined]);
  });

  it('are given up once they count more, and that is said once', () => {
    const cuts = new Cuts();
    cuts.add(whole, 10_000, parts);
    expect(cuts.count({ departements: ['75'] }, 10_000)).toBeUndefined();
    expect(cuts.isOver({ departements: ['77'] })).toBe(false);
    expect(cuts.count({ departements: ['77'] }, 10_000)).toEqual({ whole, total: 10_000, counted: 20_000 });
    expect(cuts.isOver({ departements: ['78'] })).toBe(true);
    expect(cuts.count({ departements: ['78'] }, 10_000)).toBeUndefined();
  });

  it('are not held against a search that was never cut', () => {
    expect(new Cuts().count(whole, 10_000)).toBeUndefined();
  });
});
