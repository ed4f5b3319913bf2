import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { countries, habits, happeningsUpTo, lies, PLANS, pauses } from './arbitraries.js';
import { type Account, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

/** `MEMORY_WORLDS=2000` is the whole proof, and takes some minutes; fewer keep watch in `npm test`. */
const WORLDS = Number(process.env.MEMORY_WORLDS ?? 60);
const SEED = Number(process.env.MEMORY_SEED ?? 20_261_126);

const lying = fc.record({
  country: countries,
  habits,
  plan: fc.constantFrom(...PLANS),
  pause: fc.oneof(pauses, fc.constantFrom(60_000, 3_600_000)),
  happenings: happeningsUpTo(0.5),
  told: fc.array(lies, { minLength: 1, maxLength: 2 }),
  seed: fc.nat(1_000_000),
});

/** What is wrong with a run among lies, by what was so. `known`: offers that earlier runs have seen. */
function faultsOf({ certificate, missed, wrong, deeds }: Account, known: ReadonlySet<string>): string[] {
  if (certificate === undefined) return [];
  const { proof, status, missing } = certificate;
  const knownMissed = missed.filter(({ id }) => known.has(id)).length;
  const unseen = proof === undefined ? 0 : proof.unseen.fresh + proof.unseen.recent + proof.unseen.old;
  const marked = wrong.filter(({ kind }) => kind === 'closed').length;
  return [
    ...(status === 'proven' && missed.length > (proof?.atMostUnnoticed ?? 0) ? ['missed > N'] : []),
    ...(status === 'gap' && knownMissed > missing ? ['number of the GAP < missed'] : []),
    ...(status === 'gap' && deeds.length > 0 ? ['closed in a GAP'] : []),
    ...(wrong.some(({ kind }) => kind === 'erased') ? ['erased'] : []),
    ...(marked > 0.03 * unseen ? ['marked > 3 %'] : []),
  ];
}

it(`${WORLDS} lying worlds are found out, or do no harm`, { timeout: 3_600_000 }, async () => {
  const faults: Record<string, number> = {};
  const examples: string[] = [];
  let [proven, gaps, missedInGaps] = [0, 0, 0];
  for (const world of fc.sample(lying, { numRuns: WORLDS, seed: SEED })) {
    const { country, habits: own, plan, pause, happenings, told, seed } = world;
    const story = new Story({ country, habits: own, seed });
    await story.run({ input: { plan }, happenings });
    story.pause(pause);
    const known = new Set(story.store.stock.offres.keys());
    const account = await story.run({ input: { plan }, happenings, lies: told });
    if (account.certificate?.status === 'proven') proven++;
    if (account.certificate?.status === 'gap') gaps++;
    if (account.certificate?.status === 'gap') missedInGaps += account.missed.length;
    for (const fault of faultsOf(account, known)) {
      faults[fault] = (faults[fault] ?? 0) + 1;
      examples.push(`${fault}: ${JSON.stringify(world)}`);
    }
  }
  // The worlds do lie, and some of the lies do no harm.
  expect(gaps).toBeGreaterThan(WORLDS / 4);
  expect(missedInGaps).toBeGreaterThan(WORLDS);
  expect(proven).toBeGreaterThan(WORLDS / 10);
  const { erased = 0, 'closed in a GAP': closedInGap = 0, ...others } = faults;
  expect({ erased, closedInGap }, examples.slice(0, 3).join('\n')).toEqual({ erased: 0, closedInGap: 0 });
  // Bounds of 99 % are broken in one world of a hundred, at most.
  for (const [fault, times] of Object.entries(others)) {
    expect(times, `${fault}\n${examples.slice(0, 5).join('\n')}`).toBeLessThanOrEqual(
      Math.max(1, WORLDS / 100),
    );
  }
});
