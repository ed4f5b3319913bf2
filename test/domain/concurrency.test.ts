import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyByRegion, MAX_CONCURRENCY } from '../../src/domain/concurrency.js';

describe('concurrency of the regions', () => {
  const regions = fc
    .array(fc.nat(400_000), { minLength: 1, maxLength: 20 })
    .map((totals) => totals.map((total, i) => ({ code: String(i), total })));

  it('are one each at least, and no more than end in one history', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const concurrency = concurrencyByRegion(all);
        expect(Object.keys(concurrency)).toHaveLength(all.length);
        for (const n of Object.values(concurrency)) {
          expect(Number.isInteger(n)).toBe(true);
          expect(n).toBeGreaterThanOrEqual(1);
          expect(n).toBeLessThanOrEqual(MAX_CONCURRENCY);
        }
      }),
    );
  });

  it('gives no region that reads one window at a time more offers a window than the largest regions have', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const concurrency = concurrencyByRegion(all);
        const perWindow = ({ code, total }: (typeof all)[number]) => total / (concurrency[code] ?? 0);
        const many = all.filter(
          ({ code }) => (concurrency[code] ?? 0) >= 4 && (concurrency[code] ?? 0) < MAX_CONCURRENCY,
        );
        for (const alone of all.filter(({ code }) => concurrency[code] === 1)) {
          // Concurrency is a whole number: the last of four windows may have nearly nothing to do.
          for (const large of many) expect(perWindow(alone)).toBeLessThanOrEqual((4 / 3) * perWindow(large));
        }
      }),
    );
  });

  it('are all that one workflow can have, where a run keeps to one region, whatever its size', () => {
    expect(concurrencyByRegion([{ code: '94', total: 2_000 }])).toEqual({ '94': MAX_CONCURRENCY });
    expect(concurrencyByRegion([{ code: '94', total: 0 }])).toEqual({ '94': 1 });
  });
});
