import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Moisson, startMoisson } from '../support/moisson.js';
import type { Moods } from './moods.js';
import { startStandIn } from './stand-in.js';

const crowd = { size: 4_000, codesROME: 3, contrats: 1, place: 'spread', alike: false, unlisted: 0 } as const;
const MOODS: Record<string, Partial<Moods>> = {
  ordinary: { offers: 3_000 },
  big: { offers: 12_000, body: 'gzip' },
  bounds: { bounds: 'exclusive', compared: 'stamp', offers: 5_000, rateHeaders: 'none' },
  bounds2: {
    bounds: 'inclusive',
    compared: 'stamp',
    offers: 5_000,
    empty: 'offres */0',
    rateHeaders: 'Upper',
  },
  bounds3: { bounds: 'exclusive', compared: 'second', offers: 5_000, stamps: 'seconds', body: 'chunked' },
  hidden: { regionFindsRegionOnly: false, offers: 5_000 },
  sansROME: { sansROME: 0.01, offers: 7_000, strictROME: true },
  absent: {
    absent: ['dateCreation', 'romeCode', 'lieuTravail', 'origineOffre', 'entreprise', 'intitule'],
    odd: true,
    offers: 4_000,
  },
  faults: { faultEvery: 6, callsPerToken: 15, offers: 4_000 },
  crowd: { crowds: [crowd], offers: 1_000 },
  crowdFrance: { crowds: [{ ...crowd, place: 'France' }], offers: 1_000 },
  crowdParis: { crowds: [{ ...crowd, place: '75', unlisted: 5 }], offers: 1_000 },
  crowdParisFrance: {
    crowds: [{ ...crowd, place: '75', unlisted: 5, size: 3_500 }],
    offers: 600,
    unlistedROME: 0,
  },
  crowdUnlisted: { crowds: [crowd], offers: 1_000, unlistedROME: 0.02 },
  uncuttable: { crowds: [{ ...crowd, place: 'France', codesROME: 1, alike: true }], offers: 1_000 },
  uncuttableSpread: { crowds: [{ ...crowd, codesROME: 1, alike: true }], offers: 1_000 },
  churn: { churn: { published: 10, closed: 10, edited: 5 }, offers: 6_000 },
  churnCrowd: {
    churn: { published: 2, closed: 2, edited: 0 },
    crowds: [{ ...crowd, unlisted: 4 }],
    offers: 1_000,
  },
  backdated: { churn: { published: 20, closed: 20, edited: 0 }, backdatedSeconds: 1_000_000, offers: 6_000 },
  ties: { ties: 'shuffled', stamps: 'seconds', offers: 5_000, crowds: [{ ...crowd, size: 1_000 }] },
  rate: { rate: 30, offers: 3_000 },
};
const only = process.env.MOODS?.split(',');

let moisson: Moisson;
beforeAll(async () => {
  const [t, , e] = readFileSync('/tmp/h/moods-ports', 'utf8').split(' ');
  moisson = await startMoisson({
    temporalAddress: `127.0.0.1:${t}`,
    elasticsearchUrl: `http://127.0.0.1:${e?.trim()}`,
  });
});
afterAll(() => moisson.stop());
for (const one of only ?? []) {
  const [name = '', plan] = one.split(':') as [string, 'region' | 'national'];
  const mood = MOODS[name] ?? {};
  it(`${name} ${plan}`, { timeout: 400_000 }, async () => {
    const standIn = await startStandIn(mood);
    const start = Date.now();
    try {
      const env = mood.rate ? { ...standIn.environment, FRANCE_TRAVAIL_RATE: '30' } : standIn.environment;
      const { report, collected } = await moisson.run(env, { plan });
      const stable = standIn.world.stableIds();
      const missing = stable.filter((id) => !collected.has(id));
      const { status, totalAtStart, totalAtEnd, distinct, gaps } = report;
      const line = {
        status,
        totalAtStart,
        totalAtEnd,
        distinct,
        reported: report.missing,
        stable: stable.length,
        missing: missing.length,
        calls: report.tally.calls,
        rejected: report.tally.rejected,
        s: (Date.now() - start) / 1000,
      };
      console.log(
        `## ${name} ${plan} ${status === 'proven' && missing.length > 0 ? 'FALSE PROVEN' : status === 'gap' && report.missing !== missing.length ? 'INEXACT GAP' : ''}`,
        JSON.stringify(line),
        JSON.stringify(gaps).slice(0, 300),
        JSON.stringify([...standIn.answers]).slice(0, 400),
      );
      expect(distinct).toBeGreaterThan(0);
    } finally {
      await standIn.close();
    }
  });
}
