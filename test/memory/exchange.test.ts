import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { countries, PLANS } from './arbitraries.js';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const WORLDS = Number(process.env.MEMORY_WORLDS ?? 30);
const SEED = Number(process.env.MEMORY_SEED ?? 20_261_127);

const busy = fc.record({
  country: countries,
  plan: fc.constantFrom(...PLANS),
  seed: fc.nat(1_000_000),
});

/** Offers that enter a window while others leave it, many more than any real country sees. */
const EXCHANGE = { closed: 40, late: 30, reopened: 10, lateBy: 5, published: 1, moved: 0 };

it('what an exchange pushes past the reader is read again, since facets show the exchange', {
  timeout: 3_600_000,
}, async () => {
  const missed = { without: 0, with: 0 };
  for (const { country, plan, seed } of fc.sample(busy, { numRuns: WORLDS, seed: SEED })) {
    for (const facets of [false, true]) {
      const story = new Story({
        country: { ...country, offres: 5_000, undated: 0 },
        habits: { facets },
        seed,
      });
      const account = await story.run({ input: { plan }, happenings: EXCHANGE });
      if (account.failure !== undefined) throw account.failure;
      missed[facets ? 'with' : 'without'] += account.missed.length;
    }
  }
  // Rare even so: some one in seven worlds.
  expect(missed.without).toBeGreaterThan(WORLDS / 15);
  expect(missed.with).toBeLessThan(missed.without / 3);
});
