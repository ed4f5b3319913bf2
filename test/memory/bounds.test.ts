import { describe, expect, it, vi } from 'vitest';
import { type WorldOffre, worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from '../workflows/fake-api.js';
import { ingest } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';

/** Offers in every second of twenty minutes, the last ten of which are younger than the freeze. */
function everySecond(): WorldOffre[] {
  const [one] = worldOf({ offres: 1, skew: 1, seconds: 1, seed: 1 }) as [WorldOffre];
  return Array.from({ length: 3_600 }, (_, id) => ({
    ...one,
    id,
    created: one.created + Math.floor(id / 3),
  }));
}

/** Nobody has verified whether the bounds of a search hold the offers of their own second. */
describe.each([false, true])('a run against bounds that exclude: %s', (exclusive) => {
  const run = async (offres: readonly WorldOffre[], plan: string, moods: Moods = {}) => {
    const api = new FakeApi(offres, FROZEN, { ...moods, exclusive });
    const certificate = await ingest(api, { plan });
    const { seen } = api;
    return { certificate, lost: offres.filter(({ id }) => api.open.has(id) && !seen.has(id)) };
  };

  describe.each(['region', 'national'])('by the %s plan', (plan) => {
    it.each([
      ['offers in every second up to its start', everySecond()],
      ['seconds that fill several searches', worldOf({ offres: 9_000, skew: 1, seconds: 3, seed: 1 })],
      ['days of them', worldOf({ offres: 12_000, skew: 2, seconds: 864_000, seed: 1 })],
    ])('proves %s, and loses none of them', async (_, offres) => {
      const { certificate, lost } = await run(offres, plan);
      expect(lost).toEqual([]);
      expect(certificate).toMatchObject({ status: 'proven', distinct: offres.length, gaps: [] });
    });
  });

  it('finds what has no place, wherever it is', async () => {
    const offres = worldOf({ offres: 9_000, skew: 2, seconds: 86_400, seed: 2 });
    const { certificate, lost } = await run(offres, 'region', { withoutPlace: ({ id }) => id % 66 === 0 });
    expect(lost).toEqual([]);
    expect(certificate).toMatchObject({ status: 'proven', distinct: 9_000 });
  });
});
