import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { type Harvest, type Moisson, startMoisson } from '../support/moisson.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';

const PLANS = ['region', 'national'] as const;

/** What the API may be like, as the simulator plays it; whatever it is, no run may prove what is not so. */
describe('an ingestion from an API with moods', { timeout: 300_000 }, () => {
  let temporal: TestTemporal;
  let moisson: Moisson;

  beforeAll(async () => {
    temporal = await startTestTemporal();
    const temporalAddress = temporal.address;
    moisson = await startMoisson({ temporalAddress, elasticsearchUrl: inject('elasticsearchUrl') });
  }, 300_000);

  afterAll(async () => {
    await moisson?.stop();
    await temporal?.stop();
  }, 300_000);

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
      {
        mood: 'hides region-only offers, and bounds include the whole second',
        unverified: { boundsInclusive: true, boundsIgnoreMilliseconds: true },
      },
    ]),
  )('$plan plan: PROVEN when it $mood', async ({ plan, unverified }) => {
    // Above 3150, or no window of the national plan would meet another.
    const { report, lost } = await harvest(plan, { offers: 4_000, unverified });
    expect(lost).toEqual([]);
    expect(report).toMatchObject({ status: 'proven', distinct: 4_000, totalAtEnd: 4_000 });
  });

  it.each(cross([{ perSecond: 1 }, { perSecond: 10 }]))(
    '$plan plan: PROVEN while $perSecond offers a second come and as many go, in a world a hundred times too small for it',
    async ({ plan, perSecond }) => {
      const churn = { publishedPerSecond: perSecond, closedPerSecond: perSecond };
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
    expect(lost).toHaveLength(850);
    expect(report).toMatchObject({ status: 'gap', missing: 850, distinct: 4_150 });
    expect(report.gaps.map(({ missing }) => missing)).toContain(850);
  });

  it.each(cross([{ totalsLie: 2 }, { totalsLie: 5 }]))(
    '$plan plan: says how far totals that lie by up to $totalsLie are from what the API shows',
    async ({ plan, totalsLie }) => {
      const { report, lost } = await harvest(plan, { offers: 4_000, unverified: { totalsLie } });
      console.log(
        '## lie',
        plan,
        totalsLie,
        JSON.stringify({
          lost: lost.length,
          status: report.status,
          missing: report.missing,
          d: report.distinct,
          s: report.totalAtStart,
          e: report.totalAtEnd,
        }),
        JSON.stringify(report.gaps).slice(0, 600),
      );
      expect(lost).toEqual([]);
      expect(report.distinct).toBe(4_000);
    },
  );
});
