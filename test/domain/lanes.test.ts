import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesByRegion, MAX_LANES } from '../../src/domain/lanes.js';

describe('lanes of the regions', () => {
  const regions = fc
    .array(fc.nat(400_000), { minLength: 1, maxLength: 20 })
    .map((totals) => totals.map((total, i) => ({ code: String(i), total })));

  it('are one each at least, and no more than end in one history', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const lanes = lanesByRegion(all);
        expect(Object.keys(lanes)).toHaveLength(all.length);
        for (const n of Object.values(lanes)) {
          expect(Number.isInteger(n)).toBe(true);
          expect(n).toBeGreaterThanOrEqual(1);
          expect(n).toBeLessThanOrEqual(MAX_LANES);
        }
      }),
    );
  });

  it('leave no region of one lane with more offers a lane than the largest regions have', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const lanes = lanesByRegion(all);
        const aLane = ({ code, total }: (typeof all)[number]) => total / (lanes[code] ?? 0);
        const many = all.filter(({ code }) => (lanes[code] ?? 0) >= 4 && (lanes[code] ?? 0) < MAX_LANES);
        for (const alone of all.filter(({ code }) => lanes[code] === 1)) {
          // Lanes are whole: the last one of four may be nearly empty.
          for (const large of many) expect(aLane(alone)).toBeLessThanOrEqual((4 / 3) * aLane(large));
        }
      }),
    );
  });

  it('are all that one workflow can have, where a run keeps to one region, whatever its size', () => {
    expect(lanesByRegion([{ code: '94', total: 2_000 }])).toEqual({ '94': MAX_LANES });
    expect(lanesByRegion([{ code: '94', total: 0 }])).toEqual({ '94': 1 });
  });
});
