import { describe, expect, it } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { type Harvest, useMoisson } from '../support/moisson.js';

const PLANS = ['region', 'national'] as const;

/** What the API may be like, as the simulator plays it; whatever it is, no run may prove what is not so. */
describe('an ingestion from an API with moods', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** Runs once, and compares the index with the simulator's own books, id by id. */
  async function harvest(
    plan: (typeof PLANS)[number],
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

  const cross = <M extends object>(moods: readonly M[]) =>
    moods.flatMap((mood) => PLANS.map((plan) => ({ plan, ...mood })));

  it.each(
    cross([
      {
        mood: 'shows region-only offers, and bounds exclude the millisecond',
        unverified: { regionFilterShowsRegionOnly: true, boundsInclusive: false },
      },
      {
        mood: 'hides region-only offers, and bounds exclude the whole second',
        unverified: { boundsInclusive: false, boundsIgnoreMilliseconds: true, olderEmptyRange: true },
      },
    ]),
  )('$plan plan: PROVEN when it $mood', async ({ plan, unverified }) => {
    // Above 3150, or no window of the national plan would meet another.
    const { report, lost } = await harvest(plan, { offers: 4_000, unverified });
    expect(lost).toEqual([]);
    expect(report).toMatchObject({ status: 'proven', distinct: 4_000, totalAtEnd: 4_000 });
  });

  it.each(PLANS)(
    '%s plan: PROVEN while ten offers a second come and go, in a world a hundred times too small for it',
    async (plan) => {
      const churn = { publishedPerSecond: 10, closedPerSecond: 10 };
      const { report, lost } = await harvest(plan, { offers: 4_000, churn });
      expect(lost).toEqual([]);
      expect(report.status).toBe('proven');
    },
  );

  it.each(PLANS)('%s plan: PROVEN with 4 000 offers in one second', async (plan) => {
    const { report, lost } = await harvest(plan, { offers: 5_000, crowdedSecond: 4_000 });
    expect(lost).toEqual([]);
    expect(report).toMatchObject({ status: 'proven', distinct: 5_000 });
  });

  it.each(PLANS)('%s plan: a GAP of exact size where these 4 000 are alike', async (plan) => {
    const { report, lost } = await harvest(plan, { offers: 5_000, crowdedSecond: 4_000, crowdedAlike: true });
    // Of those a search can show 3150; a window that ends on the second's first millisecond may show a few more.
    expect(lost.length).toBeGreaterThan(800);
    expect(lost.length).toBeLessThanOrEqual(850);
    expect(report).toMatchObject({ status: 'gap', missing: lost.length, distinct: 5_000 - lost.length });
    for (const gap of report.gaps)
      expect(gap.window).toMatch(/^rome=\S+ origine=\d contrat=\S+ creation=\S+$/);
  });

  it.each(PLANS)('%s plan: never PROVEN while a total says more than the API shows', async (plan) => {
    const { report, lost } = await harvest(plan, { offers: 4_000, unverified: { totalsLie: 5 } });
    expect(lost).toEqual([]);
    expect(report.distinct).toBe(4_000);
    // Each search lies in its own way, by the second of the freeze.
    const { end = 0, seen = 0 } = report.proof?.frozen ?? {};
    if (end > seen) expect(report).toMatchObject({ status: 'gap', missing: expect.any(Number) });
    expect(report.missing).toBeGreaterThanOrEqual(Math.max(0, end - seen));
  });
});
