import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workThrough } from '../../src/workflows/frontier.js';

const never = () => false;

describe('workThrough', () => {
  it('begins what an item adds while that item still runs', async () => {
    let begun: () => void = () => {};
    const secondBegan = new Promise<void>((resolve) => {
      begun = resolve;
    });
    await workThrough(['first'], 2, never, async (item, add) => {
      if (item === 'second') return begun();
      add(['second']);
      await secondBegan;
    });
  });

  it('does every item once, and no more in parallel than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 60 }),
        async (concurrency, size) => {
          const done: number[] = [];
          let running = 0;
          const left = await workThrough([1], concurrency, never, async (item, add) => {
            running++;
            expect(running).toBeLessThanOrEqual(concurrency);
            if (item * 2 <= size) add([item * 2, item * 2 + 1]);
            await Promise.resolve();
            done.push(item);
            running--;
          });
          expect(left).toEqual([]);
          expect(new Set(done).size).toBe(done.length);
          expect(done.length).toBe(size < 2 ? 1 : 2 * Math.floor(size / 2) + 1);
        },
      ),
    );
  });

  it('returns, in their order, the items that a pause kept from beginning', async () => {
    let done = 0;
    const left = await workThrough(
      [1, 2, 3, 4, 5],
      1,
      () => done >= 2,
      async () => void done++,
    );
    expect(left).toEqual([3, 4, 5]);
  });

  it('passes the first error on once those that run have ended, and begins nothing more', async () => {
    const begun: number[] = [];
    const work = workThrough([1, 2, 3, 4], 2, never, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('broken');
      await Promise.resolve();
    });
    await expect(work).rejects.toThrow('broken');
    expect(begun).toEqual([1, 2]);
  });
});
