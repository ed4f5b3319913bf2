import { describe, expect, it } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { PLANS, type Plan } from '../../src/domain/plans.js';
import { type Harvest, useMoisson } from '../support/moisson.js';
import { watched } from '../support/outcome.js';

/** What the API may be like, as the simulator plays it; whatever it is, no run may prove what is not so. */
describe('an ingestion from an API with moods', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** Runs once, and compares the index with the simulator's own records, id by id. */
  async function harvest(
    plan: Plan,
    options: Partial<SimulatorOptions>,
  ): Promise<Harvest & { lost: string[] }> {
    const simulator = await startSimulator({ offers: 2_000, rate: null, ...options });
    try {
      simulator.mark();
      const run = await moisson.run(simulator.environment, { plan });
      const stable = [...simulator.stableIds()];
      expect(stable.length).toBeGreaterThan((options.offers ?? 2_000) / 2);
      return { ...run, lost: stable.filter((id) => !run.collected.has(id)) };
    } finally {
      await simulator.close();
    }
  }

  const byMillisecond = {
    mood: 'shows region-only offers, and bounds exclude the millisecond',
    unverified: { regionFilterShowsRegionOnly: true, boundsInclusive: false },
  };
  const bySecond = {
    mood: 'hides region-only offers, and bounds exclude the whole second',
    unverified: { boundsInclusive: false, boundsIgnoreMilliseconds: true, olderEmptyRange: true },
  };

  it.each(
    watched(2, [
      { plan: 'region', ...bySecond },
      { plan: 'national', ...byMillisecond },
      { plan: 'region', ...byMillisecond },
      { plan: 'national', ...bySecond },
    ] as const),
  )('$plan plan: PROVEN when it $mood', async ({ plan, unverified }) => {
    // Above 3150, or no window of the national plan would meet another.
    const { certificate, lost } = await harvest(plan, { offers: 4_000, unverified });
    expect(lost).toEqual([]);
    expect(certificate).toMatchObject({ status: 'proven', distinct: 4_000, totalAtEnd: 4_000 });
  });

  it.each(watched(1, PLANS.toReversed()))(
    '%s plan: PROVEN while ten offers a second come and go, in a world a hundred times too small for it',
    async (plan) => {
      const churn = { publishedPerSecond: 10, closedPerSecond: 10 };
      const { certificate, lost } = await harvest(plan, { offers: 4_000, churn });
      expect(lost).toEqual([]);
      expect(certificate.status).toBe('proven');
    },
  );

  it.each(watched(1, PLANS))('%s plan: PROVEN with 4 000 offers in one second', async (plan) => {
    const { certificate, lost } = await harvest(plan, { offers: 5_000, denseSecond: 4_000 });
    expect(lost).toEqual([]);
    expect(certificate).toMatchObject({ status: 'proven', distinct: 5_000 });
  });

  it.each(watched(1, PLANS.toReversed()))(
    '%s plan: a GAP of exact size where these 4 000 are alike',
    async (plan) => {
      const { certificate, lost } = await harvest(plan, {
        offers: 5_000,
        denseSecond: 4_000,
        denseAlike: true,
      });
      // Of those a search can show 3150; a window that ends on the second's first millisecond may show a few more.
      expect(lost.length).toBeGreaterThan(800);
      expect(lost.length).toBeLessThanOrEqual(850);
      expect(certificate).toMatchObject({
        status: 'gap',
        missing: lost.length,
        distinct: 5_000 - lost.length,
      });
      for (const gap of certificate.gaps)
        expect(gap.window).toMatch(/^rome=\S+ origine=\d contrat=\S+ creation=\S+$/);
    },
  );

  it.each(watched(1, PLANS))(
    '%s plan: never PROVEN while a total says more than the API shows',
    async (plan) => {
      // A search lies alike each time, by its bounds: in this world, the frozen one counts five offers too many.
      const world = { offers: 4_000, seed: 7, now: new Date('2026-11-24T09:00:00Z') };
      const { certificate, lost } = await harvest(plan, { ...world, unverified: { totalsLie: 5 } });
      expect(lost).toEqual([]);
      expect(certificate.distinct).toBe(4_000);
      const { end = 0, seen = 0 } = certificate.proof?.frozen ?? {};
      expect(end - seen).toBe(5);
      expect(certificate.status).toBe('gap');
      expect(certificate.missing).toBeGreaterThanOrEqual(5);
    },
  );
});
