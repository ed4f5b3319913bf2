import { describe, expect, it, vi } from 'vitest';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

describe.each(['region', 'national'] as const)('smoke %s', (plan) => {
  it('x', async () => {
    for (let seed = 1; seed < 8; seed++) {
      const t0 = performance.now();
      const story = new Story({ seed, country: { seed, offres: 3000 } });
      const t1 = performance.now();
      const told = await story.run({ input: { plan } });
      const t2 = performance.now();
      story.pause(86_400_000);
      const second = await story.run({ input: { plan } });
      const t3 = performance.now();
      console.log(
        plan,
        seed,
        (t1 - t0).toFixed(1),
        (t2 - t1).toFixed(1),
        (t3 - t2).toFixed(1),
        told.report?.status,
        told.report?.gaps,
        told.failure,
        told.calls,
        told.missed.length,
        second.report?.status,
        second.report?.gaps,
        second.deeds.length,
        second.wrong.length,
        second.calls,
        second.report?.proof?.sample,
        (story.clock.now / 1000) % 100000,
      );
      expect(told.failure).toBeUndefined();
    }
  });
});
