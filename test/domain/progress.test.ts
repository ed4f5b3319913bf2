import { describe, expect, it } from 'vitest';
import { bar, bytes, count, describeProgress, duration, share } from '../../src/domain/progress.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

describe('what people read', () => {
  it.each([
    [0, 7, '0 %'],
    [1, 3, '33.33 %'],
    [1, 2, '50 %'],
    [1, 8, '12.5 %'],
    [739_787, 739_788, '99.99 %'],
    [99_995, 100_000, '99.99 %'],
    [99_994, 100_000, '99.99 %'],
    [7, 7, '100 %'],
    // Nothing of nothing is missing.
    [0, 0, '100 %'],
  ])('of a share: %i of %i is %s, and 100 %% of a whole alone', (part, whole, text) => {
    expect(share(part, whole)).toBe(text);
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1 000'],
    [739_788, '739 788'],
    [1_234_567.6, '1 234 568'],
  ])('of a number: %d is %s', (n, text) => {
    expect(count(n)).toBe(text);
  });

  it.each([
    [0, '0.0 kB'],
    [640, '0.6 kB'],
    [12_345, '12 kB'],
    [3_456_789, '3.5 MB'],
    [640_000_000, '640 MB'],
    [1_340_000_000, '1.3 GB'],
    [2_500_000_000_000, '2500 GB'],
  ])('of a size: %d bytes are %s', (n, text) => {
    expect(bytes(n)).toBe(text);
  });

  it.each([
    [-1, '0 s'],
    [12.4, '12 s'],
    [59.6, '1 min 00 s'],
    [60, '1 min 00 s'],
    [185, '3 min 05 s'],
    [3_599, '59 min 59 s'],
    [3_600, '1 h 00 min'],
    [3_720, '1 h 02 min'],
  ])('of a time: %d seconds are %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it.each([
    [0, 100, 0],
    [99, 100, 19],
    [100, 100, 20],
    [120, 100, 20],
    // Nobody knows how much there is to do.
    [0, 0, 0],
    [3, 0, 0],
  ])('of a bar: %i of %i are %i cells of twenty', (part, whole, cells) => {
    expect(bar(part, whole)).toBe('█'.repeat(cells) + '░'.repeat(20 - cells));
  });

  it('of a part: never more than all of it, and its gaps where it has any', () => {
    const tally = { ...EMPTY_TALLY, read: 160, windows: 1, calls: 2 };
    const lines = (gaps: number) => describeProgress('11', { total: 150, tally, gaps }).split('\n');
    expect(lines(0)[0]).toBe(`**11** ${'█'.repeat(20)} 100 %`);
    expect(lines(0)).toHaveLength(4);
    expect(lines(2).at(-1)).toBe('- **2 gaps**');
  });
});
