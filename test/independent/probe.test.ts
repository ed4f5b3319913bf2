import { describe, expect, it } from 'vitest';
import { isTroubling } from '../../src/domain/probe/checks.js';
import { oddOnes, probed } from '../support/probing.js';
import type { Moods } from './moods.js';
import { startStandIn } from './stand-in.js';

/** A probe against an API that nobody who wrote Moisson's simulator had a hand in. */
describe('a probe of the independent stand-in', { timeout: 60_000 }, () => {
  it.each<[string, Partial<Moods>, object, boolean]>([
    ['ordinary: everything holds', {}, {}, false],
    [
      'bounds exclude the second',
      { bounds: 'exclusive' },
      { lowerBound: 'differs', upperBound: 'differs' },
      false,
    ],
    ['bounds compare milliseconds', { compared: 'stamp' }, { upperBound: 'differs' }, false],
    ['EXCLU loses the offers of no board', { boards: 'lossy' }, { boards: 'differs' }, false],
    [
      'a place filter that hides region-only offers',
      { regionFindsRegionOnly: false },
      { regionOnly: 'differs' },
      false,
    ],
    ['no rate headers', { rateHeaders: 'none' }, { rateHeaders: 'differs' }, false],
    [
      'other headers, chunked bodies',
      { rateHeaders: 'Upper', body: 'chunked', empty: 'offres */0' },
      {},
      false,
    ],
    ['offers without a ROME code', { sansROME: 0.05 }, { romeOnAll: 'differs' }, false],
    ['one call in five fails', { faultEvery: 5, callsPerToken: 12 }, {}, false],
  ])('%s', async (_mood, moods, expected, troubles) => {
    const standIn = await startStandIn({ offers: 9_000, ...moods });
    try {
      const { checked, calls } = await probed(standIn.environment);
      const odd = oddOnes(checked);
      // An offer at the very beginning of its second, which tells, is on the first page by chance.
      if (moods.compared === 'stamp' && odd.lowerBound === 'unknown') delete odd.lowerBound;
      expect(odd).toEqual(expected);
      expect(isTroubling(checked)).toBe(troubles);
      expect(calls).toBeLessThanOrEqual(moods.faultEvery === undefined ? 45 : 60);
    } finally {
      await standIn.close();
    }
  });
});
