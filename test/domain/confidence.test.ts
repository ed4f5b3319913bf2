import { describe, expect, it } from 'vitest';
import { atLeast, atMost } from '../../src/domain/confidence.js';

describe('bounds on a share', () => {
  it.each([
    [0, 150, 0.0303],
    [0, 75, 0.0596],
    [1, 150, 0.0434],
    [150, 150, 1],
    [0, 0, 1],
  ])('%i of %i is at most %f with 99 %% confidence', (met, asked, share) => {
    expect(atMost(met, asked)).toBeCloseTo(share, 3);
  });

  it.each([
    [0, 150, 0],
    [150, 150, 0.9802],
    [75, 150, 0.4298],
    [1, 1, 0.05],
  ])('%i of %i is at least %f with 95 %% confidence', (met, asked, share) => {
    expect(atLeast(met, asked)).toBeCloseTo(share, 3);
  });

  it('hold as often as they say', () => {
    // Every outcome of a sample of 60, weighed by its chance: how often the bound lies beyond the truth.
    for (const truth of [0.01, 0.05, 0.2, 0.5]) {
      let [held, chance] = [0, (1 - truth) ** 60];
      for (let met = 0; met <= 60; met++) {
        if (atMost(met, 60) >= truth) held += chance;
        chance *= ((60 - met) / (met + 1)) * (truth / (1 - truth));
      }
      expect(held).toBeGreaterThanOrEqual(0.99 - 1e-9);
    }
  });
});
