import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { happeningsUpTo, habits, countries, PLANS, pauses } from './arbitraries.js';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

/** Two runs each: 2 000 of them are the proof, which takes minutes; fewer keep watch in `npm test`. */
const WORLDS = Number(process.env.MEMORY_WORLDS ?? 60);

const honest = fc.record({
  country: countries,
  habits,
  plan: fc.constantFrom(...PLANS),
  pause: pauses,
  first: happeningsUpTo(10),
  second: happeningsUpTo(10),
  seed: fc.nat(1_000_000),
});

it(`${WORLDS} honest worlds end PROVEN, twice, and nothing that is there is closed`, { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(honest, async ({ country, habits: own, plan, pause, first, second, seed }) => {
      const story = new Story({ country, habits: own, seed, closedOffers: 'purge' });
      const input = { plan };
      for (const happenings of [first, second]) {
        const { report, failure, missed, wrong } = await story.run({ input, happenings });
        if (failure !== undefined) throw failure;
        const told = JSON.stringify({ status: report?.status, gaps: report?.gaps, proof: report?.proof });
        expect(report?.status, told).toBe('proven');
        expect(missed.length, told).toBeLessThanOrEqual(report?.proof?.atMostUnnoticed ?? 0);
        expect(wrong, told).toEqual([]);
        story.pause(pause);
      }
    }),
    { numRuns: WORLDS, seed: Number(process.env.MEMORY_SEED ?? 20_261_126), verbose: 1 },
  );
});
