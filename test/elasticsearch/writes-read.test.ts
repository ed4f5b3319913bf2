import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRITES_IN_FLIGHT, WritesRead } from '../../src/elasticsearch/writes-read.js';

/** Whether one of the ranges holds the number. */
const asks = (ranges: ReturnType<WritesRead['unread']>, number: number) =>
  ranges.some(({ gte, lte = Number.POSITIVE_INFINITY }) => number >= gte && number <= lte);

function unreadAfter(numbers: readonly number[]) {
  const read = new WritesRead();
  read.add(numbers);
  return read.unread();
}

describe('the writes that are to be read next', () => {
  it('are all of them at first', () => {
    expect(new WritesRead().unread()).toEqual([{ gte: 0 }]);
  });

  it('are those above the last one, and the gaps not far below it', () => {
    expect(unreadAfter([4, 0, 6, 1])).toEqual([{ gte: 2, lte: 3 }, { gte: 5, lte: 5 }, { gte: 7 }]);
  });

  it('are none that were read, all that were not, and nothing from long before', () => {
    const written = fc.uniqueArray(fc.integer({ min: 0, max: 3 * WRITES_IN_FLIGHT }), { minLength: 1 });
    fc.assert(
      fc.property(written, (numbers) => {
        const last = Math.max(...numbers);
        const read = new Set(numbers);
        const ranges = unreadAfter(numbers);
        for (let number = 0; number <= last + 5; number++) {
          const isDue = number > last - WRITES_IN_FLIGHT && !read.has(number);
          expect(asks(ranges, number)).toBe(isDue);
        }
      }),
      { numRuns: 50 },
    );
  });
});
