import { describe, expect, it } from 'vitest';
import { PLANS, type Plan } from '../../src/domain/plans.js';
import { type Harvest, useMoisson } from '../support/moisson.js';
import { watched } from '../support/outcome.js';
import type { DenseSecond, Moods } from './moods.js';
import { type StandIn, startStandIn } from './stand-in.js';

/** 4 000 offers of a partner in one second, two ROME codes among them, nowhere in particular. */
const DENSE: DenseSecond = {
  size: 4_000,
  codesROME: 2,
  unlisted: 0,
  contrats: 1,
  place: 'France',
  alike: false,
};

/** Moisson against an API that nobody who wrote Moisson's simulator had a hand in. */
describe('an ingestion from the independent stand-in', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  /** Runs once, and compares the index with the stand-in's own records, id by id. */
  async function harvest(
    plan: Plan,
    moods: Partial<Moods>,
  ): Promise<Harvest & { lost: string[]; answers: StandIn['answers'] }> {
    const { world, answers, close, ...standIn } = await startStandIn(moods);
    try {
      const run = await moisson.run(standIn.environment, { plan });
      const lost = world.stableIds().filter((id) => !run.collected.has(id));
      // A 400 means that Moisson asked for what the description does not allow.
      expect([...answers.keys()].filter((answer) => /^(400|500) /.test(answer))).toEqual([]);
      return { ...run, lost, answers };
    } finally {
      await close();
    }
  }

  it.each<[Plan, string, Partial<Moods>]>([
    [
      'region',
      'bounds exclude the stamp; no rate headers, gzip, a place filter that hides region-only offers',
      {
        offers: 3_500,
        bounds: 'exclusive',
        compared: 'stamp',
        rateHeaders: 'none',
        body: 'gzip',
        regionFindsRegionOnly: false,
      },
    ],
    [
      'national',
      'bounds exclude the second; stamps without milliseconds, chunked bodies, older empty range',
      {
        offers: 7_000,
        bounds: 'exclusive',
        compared: 'second',
        stamps: 'seconds',
        body: 'chunked',
        empty: 'offres */0',
      },
    ],
    [
      'national',
      'bounds include the stamp; offers lack attributes and carry unknown ones, 1 % have no ROME code',
      {
        offers: 4_000,
        compared: 'stamp',
        sansROME: 0.01,
        strictROME: true,
        odd: true,
        absent: ['lieuTravail', 'origineOffre', 'entreprise', 'intitule', 'description', 'romeCode'],
      },
    ],
  ])('%s plan: PROVEN when %s', async (plan, _mood, moods) => {
    const { certificate, lost } = await harvest(plan, moods);
    expect(lost).toEqual([]);
    expect(certificate).toMatchObject({ status: 'proven', distinct: moods.offers, gaps: [] });
    expect(certificate.tally.rejected).toBe(0);
  });

  it.each<Plan>(watched(1, PLANS))(
    '%s plan: PROVEN while offers come, go and move, calls fail and tokens are revoked',
    async (plan) => {
      const churn = { published: 5, closed: 5, edited: 5 };
      const moods = { offers: 4_000, churn, faultEvery: 5, callsPerToken: 12, rateHeaders: 'Upper' } as const;
      const { certificate, lost, answers } = await harvest(plan, moods);
      expect(lost).toEqual([]);
      expect(certificate.status).toBe('proven');
      expect(answers.get('fault')).toBeGreaterThan(0);
      expect(answers.get('401')).toBeGreaterThan(0);
    },
  );

  it('region plan: finds offers whose ROME code the list lacks, where a departement is split by ROME code', async () => {
    const dense = { ...DENSE, size: 3_100, place: '06', unlisted: 5 };
    const { certificate, lost } = await harvest('region', { offers: 2_500, denseSeconds: [dense] });
    expect(lost).toEqual([]);
    expect(certificate).toMatchObject({ status: 'proven', distinct: 5_600 });
  });

  it.each<Plan>(watched(1, ['national', 'region', 'verified']))(
    '%s plan: PROVEN with 4 000 offers in one second',
    async (plan) => {
      const { certificate, lost } = await harvest(plan, { offers: 500, denseSeconds: [DENSE] });
      expect(lost).toEqual([]);
      expect(certificate).toMatchObject({ status: 'proven', distinct: 4_500 });
    },
  );

  it('a GAP of exact size and place where a ROME code in a dense second is missing from the list', async () => {
    const { certificate, lost } = await harvest('national', {
      offers: 500,
      denseSeconds: [{ ...DENSE, unlisted: 5 }],
    });
    expect(lost).toHaveLength(5);
    expect(certificate).toMatchObject({ status: 'gap', missing: 5 });
    expect(new Set(certificate.gaps.map(({ missing }) => missing))).toEqual(new Set([5]));
    for (const { window } of certificate.gaps) expect(window).toMatch(/^creation=\S+$/);
  });

  it('never PROVEN because offers that were seen and then closed stand in for such ones', async () => {
    const churn = { published: 0, closed: 2, edited: 0 };
    const moods = { offers: 500, denseSeconds: [{ ...DENSE, unlisted: 20 }], churn };
    const { certificate, lost } = await harvest('national', moods);
    expect(lost.length).toBeGreaterThan(0);
    expect(certificate.status).toBe('gap');
    expect(certificate.missing).toBeGreaterThanOrEqual(lost.length);
  });

  it.each<Plan>(watched(1, PLANS))(
    '%s plan: a GAP of exact size where more than 3 150 offers are alike in everything',
    async (plan) => {
      const alike = { ...DENSE, codesROME: 1, alike: true };
      const { certificate, lost } = await harvest(plan, { offers: 500, denseSeconds: [alike] });
      expect(lost).toHaveLength(850);
      expect(certificate).toMatchObject({ status: 'gap', missing: 850, distinct: 3_650 });
    },
  );
});
