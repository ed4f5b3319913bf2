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

  it('finds, reads and names what the search by date hides, and is PROVEN once it is hidden no more', async () => {
    await withSimulatedStore(moisson, world, async (simulator, store) => {
      // What is published after the freeze is read by date alone: the regions of the next run hold it.
      const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
      const createdBetween = ['2000-01-01T00:00:00Z', `${anHourAgo.slice(0, 19)}Z`] as const;
      simulator.lie({ hidden: [{ region: '53', onlyFrom: 'sweep', createdBetween }] });
      const lying = await outcomeOf('sweep', simulator, store, {});
      expect(lying.missing).toEqual([]);
      expect(lying.certificate.status).toBe('gap');
      expect(lying.certificate.gaps.map(({ reason }) => reason).join()).toMatch(
        /searches by place.*hides about/,
      );
      const { found = 0, hidden = 0 } = lying.certificate.verification ?? {};
      expect(found).toBeGreaterThan(100);
      expect(hidden).toBe(found);
      expect(lying.certificate.missing).toBeGreaterThanOrEqual(found);
      simulator.lie({});
      expectProven(await outcomeOf('sweep: after', simulator, store, {}));
    });
  });

  it('follows labels that tell no place within bounds, and costs no PROVEN for them', async () => {
    await withSimulatedStore(moisson, { ...world, untoldPlaces: 0.05 }, async (simulator, store) => {
      const first = await outcomeOf('untold', simulator, store, {});
      expectProven(first);
      const { verification } = first.certificate;
      expect(verification?.unexplained.length).toBeGreaterThan(0);
      expect(verification?.calls).toBeLessThanOrEqual(2 * REGIONS + 40 + 25);
    });
  });
});
