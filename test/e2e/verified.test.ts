import { describe, expect, it } from 'vitest';
import { useMoisson } from '../support/moisson.js';
import { expectProven, outcomeOf } from '../support/outcome.js';
import { withSimulatedStore } from '../support/simulated-store.js';

/** Enough for the regions to be counted before the sweep as well. */
const OFFRES = 31_000;
const REGIONS = 18;

describe('an ingestion by the default plan', { timeout: 600_000 }, () => {
  const moisson = useMoisson();
  const world = { offers: OFFRES, unverified: { regionFilterShowsRegionOnly: true } };

  it('reads the country once, and holds 18 regions against it, before and after', async () => {
    await withSimulatedStore(moisson, world, async (simulator, store) => {
      const outcome = await outcomeOf('default', simulator, store, {});
      expectProven(outcome);
      const { plan, verification, tally } = outcome.certificate;
      expect(plan).toBe('verified');
      expect(verification).toMatchObject({ counted: REGIONS, calls: 2 * REGIONS, found: 0, blindSpot: 0 });
      expect(verification?.unexplained).toEqual([]);
      expect(tally.calls).toBeLessThan(1.35 * (OFFRES / 150));
    });
  });
});
