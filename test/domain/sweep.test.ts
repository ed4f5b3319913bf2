import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSecond } from '../../src/domain/clock.js';
import { type CreationWindow, SEARCH_LIMIT } from '../../src/domain/search.js';
import { sweepStep, windowBounds, windowContent } from '../../src/domain/sweep.js';
import { lastPageOf } from './split-search.js';
import { matching, type WorldOffre, worldOf, worldSeeds } from './worlds.js';

const LOWER = '2026-10-31T00:00:00Z';
const UPPER = '2026-11-30T00:00:00Z';

describe('a sweep', () => {
  it('shows every offer, in a window or in a dense one, and always ends', () => {
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
            step.kind === 'dense'
              ? matching(world, { creation: step.dense }, { inclusive })
              : found.slice(0, SEARCH_LIMIT);
          for (const offre of visible) shown.add(offre.id);
          bounds = step.kind === 'last' ? undefined : { min: LOWER, max: step.next };
        }
        expect(world.filter((offre) => !shown.has(offre.id))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('never says that a window holds fewer offers than were created in its seconds', () => {
    fc.assert(
      fc.property(
        worldSeeds({ min: 1, max: 12_000 }),
        fc.nat(),
        fc.constantFrom(-1, 0, 1),
        fc.boolean(),
        (seed, one, off, inclusive) => {
          const world = worldOf(seed);
          // A bound in a second of an offer, or beside it, is where it matters what the API takes it for.
          const { created } = world[one % world.length] as WorldOffre;
          const bounds = { min: LOWER, max: formatSecond(created + off) };
          const found = matching(world, { creation: bounds }, { inclusive });
          const { count, seconds } = windowContent(bounds, lastPageOf({ creation: bounds }, found));
          const held = matching(world, { creation: seconds }, { inclusive: true });
          expect(count).toBeGreaterThanOrEqual(held.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  describe('a window of which the last page is known', () => {
    const bounds = { min: LOWER, max: UPPER };
    const full = { total: 9_000, count: 150, oldest: '2026-11-10T00:00:00Z', newerThanOldest: 120 };
    const short = { total: 3_100, count: 100, oldest: '2026-11-01T00:00:00Z', newerThanOldest: 99 };

    it('holds what is younger than its oldest second, but for the second of its bound', () => {
      expect(windowContent(bounds, full)).toEqual({
        count: 3_120,
        seconds: { min: '2026-11-10T00:00:01Z', max: '2026-11-29T23:59:59Z' },
      });
    });

    it('holds all that it counts where it reaches the end', () => {
      const seconds = { min: LOWER, max: '2026-11-29T23:59:59Z' };
      expect(windowContent(bounds, short)).toEqual({ count: 3_100, seconds });
    });

    it('goes on a second above its oldest offer, and had to show what is from a second before', () => {
      expect(sweepStep(bounds, full)).toEqual({ kind: 'next', next: '2026-11-10T00:00:01Z' });
      expect(windowBounds(bounds, full)).toEqual({ min: '2026-11-09T23:59:59Z', max: UPPER });
    });

    it('is the last where it reaches the end, and had to show everything', () => {
      expect(sweepStep(bounds, short)).toEqual({ kind: 'last' });
      expect(windowBounds(bounds, short)).toEqual(bounds);
    });

    it.each([
      ['a full last page, whatever the total says', { ...full, total: 3_150 }, 'next'],
      ['a total above the limit, however short the page is', { ...short, total: 3_151 }, 'next'],
      ['a total at the limit with a short page', { ...short, total: 3_150 }, 'last'],
    ])('goes on or ends with %s', (_, page, kind) => {
      expect(sweepStep(bounds, page).kind).toBe(kind);
    });

    it.each([
      ['its bound', UPPER, '2026-11-29T23:59:59Z', '2026-11-29T23:59:58Z'],
      ['the second before', '2026-11-29T23:59:59Z', '2026-11-29T23:59:59Z', '2026-11-29T23:59:58Z'],
    ])('is dense where its oldest offer is of the second of %s', (_, oldest, next, min) => {
      const step = sweepStep(bounds, { ...full, oldest });
      expect(step).toEqual({ kind: 'dense', dense: { min, max: UPPER }, next });
    });
  });

  it('goes no further by dates when an answer contradicts its own total', () => {
    const step = sweepStep({ min: LOWER, max: UPPER }, { total: 5000, count: 0, newerThanOldest: 0 });
    expect(step).toEqual({ kind: 'blocked' });
  });
});
