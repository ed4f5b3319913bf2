import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { countries, habits, happeningsUpTo, PLANS } from './arbitraries.js';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const WORLDS = Number(process.env.MEMORY_WORLDS ?? 100);
const SEED = Number(process.env.MEMORY_SEED ?? 20_261_127);

const undated = fc.record({
  country: countries,
  habits,
  unfiled: fc.constantFrom(0.0005, 0.001, 0.01),
  plan: fc.constantFrom(...PLANS),
  happenings: happeningsUpTo(3),
  seed: fc.nat(1_000_000),
});

it('offers that no date shows are found, whatever comes and goes meanwhile', {
  timeout: 3_600_000,
}, async () => {
  const faults: string[] = [];
  let [unfiled, alone] = [0, 0];
  for (const world of fc.sample(undated, { numRuns: WORLDS, seed: SEED })) {
    const { country, habits: own, plan, happenings, seed } = world;
    const story = new Story({
      country: { ...country, unfiled: world.unfiled },
      habits: { ...own, unfiledInBounds: false },
      seed,
    });
    const { certificate, failure, missed, stable } = await story.run({ input: { plan }, happenings });
    if (failure !== undefined) throw failure;
    unfiled += stable.filter(({ created }) => created === null).length;
    const left = missed.filter(({ created }) => created === null).length;
    if (left === 1) alone++;
    if (certificate?.status === 'proven' && left <= 1) continue;
    faults.push(
      `${left} left, ${certificate?.status}, ${certificate?.gaps[0]?.reason ?? 'totals'}: ${JSON.stringify(world)}`,
    );
  }
  expect(unfiled).toBeGreaterThan(WORLDS);
  // A board that is halved meanwhile, or a small country that loses more a second than it has such offers.
  expect(faults.slice(0, 5).join('\n'), `${faults.length} worlds`).toBe(
    faults.length <= WORLDS / 50 ? faults.slice(0, 5).join('\n') : '',
  );
  // A single one may hide behind what six offers a second do between two answers; the certificate's bound counts it.
  expect(alone).toBeLessThan(0.13 * WORLDS);
});

it('what hid them from a look at the trades does not from the next', async () => {
  const story = new Story({ country: { unfiled: 0.01 }, habits: { unfiledInBounds: false } });
  const activities = story.api.activities.bind(story.api);
  let hides = true;
  story.api.activities = (queue) => {
    const own = activities(queue);
    return {
      ...own,
      // As many are published between the two answers about each set of trades as it has without a date.
      countOffres: async (search) => {
        const counted = await own.countOffres(search);
        const isLookedAt = search.codesROME !== undefined && search.creation === undefined;
        return isLookedAt && hides ? { ...counted, total: 0 } : counted;
      },
    };
  };
  const storeActivities = story.store.activities.bind(story.store);
  story.store.activities = () => {
    const own = storeActivities();
    return {
      ...own,
      countSeen: async (criteria) => {
        // What a look ends with.
        if (criteria.creation === undefined) hides = false;
        return own.countSeen(criteria);
      },
    };
  };
  const { certificate, missed, stable } = await story.run({ input: { plan: 'national' } });
  expect(stable.filter(({ created }) => created === null).length).toBeGreaterThan(10);
  expect(certificate).toMatchObject({ status: 'proven', gaps: [] });
  expect(missed).toEqual([]);
});
