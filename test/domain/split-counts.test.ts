import { describe, expect, it } from 'vitest';
import { SplitCounts } from '../../src/domain/split-counts.js';

const parent = { region: '11' };
const parts = ['75', '77', '78'].map((code) => ({ departements: [code] }));

describe('the parts of a search', () => {
  it('may count as many offers as their parent, and some that moved meanwhile', () => {
    const splits = new SplitCounts();
    splits.add(parent, 10_000, parts);
    const counted = parts.map((part) => splits.count(part, 3_400));
    expect(counted).toEqual([undefined, undefined, undefined]);
  });

  it('are given up once they count more, and that is said once', () => {
    const splits = new SplitCounts();
    splits.add(parent, 10_000, parts);
    expect(splits.count({ departements: ['75'] }, 10_000)).toBeUndefined();
    expect(splits.isOver({ departements: ['77'] })).toBe(false);
    expect(splits.count({ departements: ['77'] }, 10_000)).toEqual({
      parent,
      total: 10_000,
      counted: 20_000,
    });
    expect(splits.isOver({ departements: ['78'] })).toBe(true);
    expect(splits.count({ departements: ['78'] }, 10_000)).toBeUndefined();
  });

  it('are not held against a search that was never split', () => {
    expect(new SplitCounts().count(parent, 10_000)).toBeUndefined();
  });
});
