import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSecond } from '../../src/domain/clock.js';
import { type CreationWindow, SEARCH_LIMIT } from '../../src/domain/search.js';
import { sweepStep, windowContent } from '../../src/domain/sweep.js';
import { lastPageOf } from './cut.js';
import { matching, worldOf, worldSeeds } from './worlds.js';

const LOWER = '2026-10-31T00:00:00Z';
const UPPER = '2026-11-30T00:00:00Z';

describe('a sweep', () => {
  it('shows every offer, in a window or in a crowd, and always ends', () => {
    fc.assert(
      fc.property(worldSeeds({ min: 0, max: 25_000 }), fc.boolean(), (seed, inclusive) => {
        const world = worldOf(seed);
        const shown = new Set<number>();
        let bounds: CreationWindow | undefined = { min: LOWER, max: UPPER };
        for (let windows = 0; bounds !== undefined; windows++) {
          // A window shows at least one offer more than the one before, or two seconds less.
          expect(windows).toBeLessThanOrEqual(world.length + 10);
          const found = matching(world, { creation: bounds }, { inclusive });
          const step = sweepStep(bounds, lastPageOf({ creation: bounds }, found));
          if (step.kind === 'blocked') throw new Error('a true answer never blocks');
          const visible =
            step.kind === 'crowded'
              ? matching(world, { creation: step.crowd }, { inclusive })
              : found.slice(0, SEARCH_LIMIT);
          for (const offre of visible) shown.add(offre.id);
          bounds = step.kind === 'last' ? undefined : { min: LOWER, max: step.next };
        }
        expect(world.filter((offre) => !shown.has(offre.id))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('never says that a window holds fewer offers than it does', () => {
    fc.assert(
      fc.property(
        worldSeeds({ min: 0, max: 12_000 }),
        fc.integer({ min: 0, max: 864_000 }),
        fc.boolean(),
        (seed, offset, inclusive) => {
          const world = worldOf(seed);
          const bounds = {
            min: LOWER,
            max: formatSecond(Date.parse('2026-11-01T00:00:00Z') / 1000 + offset),
          };
          const found = matching(world, { creation: bounds }, { inclusive });
          const { count, seconds } = windowContent(bounds, lastPageOf({ creation: bounds }, found));
          expect(count).toBeGreaterThanOrEqual(
            matching(world, { creation: seconds }, { inclusive: true }).filter((o) => found.includes(o))
              .length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes no further by dates when an answer contradicts its own total', () => {
    const step = sweepStep({ min: LOWER, max: UPPER }, { total: 5000, count: 0, newerThanOldest: 0 });
    expect(step).toEqual({ kind: 'blocked' });
  });
});
