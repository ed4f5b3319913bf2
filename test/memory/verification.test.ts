import { ApplicationFailure } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PAGE_SIZE } from '../../src/domain/search.js';
import { countries, habits, happeningsUpTo, pauses } from './arbitraries.js';
import { REGIONS } from './country.js';
import type { Cut, Lie } from './lies.js';
import { type Account, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const WORLDS = Number(process.env.MEMORY_WORLDS ?? 30);
const SEED = Number(process.env.MEMORY_SEED ?? 20_261_126);
const DAY = 86_400_000;
const input = { plan: 'verified' };
const REGION_CODES = Object.keys(REGIONS);

/** Calls that all regions together may take while nothing new appears, beside one or two counts of each. */
const LOOKING = 40;
/** And in a large country: this share of the fewest calls that could show it. */
const SHARE_OF_FLOOR = 0.05;

function verificationOf({ certificate, failure }: Account) {
  if (failure !== undefined) throw failure;
  if (certificate?.verification === undefined) throw new Error('the run asked no region');
  return certificate.verification;
}

describe('the regions as a second cut', () => {
  it('in a still country: PROVEN, at the cost of one count of each region', async () => {
    const account = await new Story({ country: { offres: 5_000 } }).run({ input });
    expect(account.certificate?.status).toBe('proven');
    expect(verificationOf(account)).toEqual({
      counted: REGION_CODES.length,
      uncounted: [],
      unexplained: [],
      blindSpot: 0,
      calls: REGION_CODES.length,
      found: 0,
      hidden: 0,
    });
  });

  it('counts them before the sweep as well in a larger country', async () => {
    const account = await new Story({ country: { offres: 31_000 } }).run({ input });
    expect(verificationOf(account).calls).toBe(2 * REGION_CODES.length);
  });

  it('asks both applications in turn, before the sweep and after it', async () => {
    const story = new Story({ country: { offres: 31_000 } });
    const asked = new Map<string, number>();
    const activities = story.api.activities.bind(story.api);
    story.api.activities = (queue) => {
      const own = activities(queue);
      const countOffres: typeof own.countOffres = (search) => {
        if (search.region !== undefined) asked.set(queue, (asked.get(queue) ?? 0) + 1);
        return own.countOffres(search);
      };
      return { ...own, countOffres };
    };
    await story.run({ input });
    const [one = 0, other = 0] = asked.values();
    expect(one + other).toBe(2 * REGION_CODES.length);
    expect(Math.abs(one - other)).toBeLessThanOrEqual(2);
  });

  it('shows how far each region has come, the largest first', async () => {
    const shown: string[] = [];
    const story = new Story({ country: { offres: 80_000 } });
    await story.run({ input, temporal: { onDetails: (details) => void shown.push(details) } });
    const shares = shown.flatMap((details) => /^- \S+ 11: (\S+ %) of/m.exec(details)?.[1] ?? []);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe('100 %');
    expect(shares[0]).not.toBe('100 %');
  });

  const cuts: [string, Cut][] = [
    ['a region', { regions: ['84'] }],
    ['a departement', { departements: ['69'] }],
    ['1 in 7', { share: { of: 1 / 7 } }],
    ['1 in 50 of one region', { regions: ['11'], share: { of: 1 / 50 } }],
    ['3 in 10 of one region', { regions: ['53'], share: { of: 0.3 } }],
    ['what names its region alone', { regionAlone: true }],
  ];
  it.each(cuts)('%s hidden from the sweep alone: found, read, named; GAP', async (_, cut) => {
    const story = new Story({ country: { offres: 6_000 } });
    const lies: Lie[] = [{ kind: 'hidden', cut: { ...cut, withoutPlace: true } }];
    const account = await story.run({ input, lies });
    const { found, hidden } = verificationOf(account);
    expect(account.certificate?.status).toBe('gap');
    expect(account.certificate?.gaps.map(({ reason }) => reason).join()).toMatch(
      /hides about \d+ of them still/,
    );
    expect(found).toBeGreaterThan(0);
    expect(hidden).toBe(found);
    expect(account.certificate?.missing).toBeGreaterThanOrEqual(found);
    story.pause(DAY);
    const after = await story.run({ input });
    expect(after.certificate).toMatchObject({ status: 'proven', gaps: [] });
  });

  it('offers hidden from the sweep that the search says nothing of when it is asked for them: GAP', async () => {
    const story = new Story({ country: { offres: 6_000 } });
    const activities = story.api.activities.bind(story.api);
    story.api.activities = (queue) => ({
      ...activities(queue),
      findOffre: () => Promise.reject(ApplicationFailure.nonRetryable('away', 'ApiUnavailable')),
    });
    const lies: Lie[] = [{ kind: 'hidden', cut: { regions: ['84'], withoutPlace: true } }];
    const account = await story.run({ input, lies });
    expect(verificationOf(account).found).toBeGreaterThan(0);
    expect(account.certificate?.status).toBe('gap');
    expect(account.certificate?.gaps.map(({ reason }) => reason).join()).toMatch(/it said of none of them/);
  });

  it('offers that show no place are looked for within bounds, learned, and cost no PROVEN', async () => {
    const story = new Story({ country: { offres: 20_000, placeUntold: 0.05 } });
    const first = await story.run({ input });
    const told = verificationOf(first);
    expect(first.certificate?.status).toBe('proven');
    expect(told.unexplained.length).toBeGreaterThan(0);
    expect(told.calls).toBeLessThanOrEqual(REGION_CODES.length + LOOKING + 25);
    // A later run knows what this one learned, so it reads other pages.
    const lack = (of: typeof told) => of.unexplained.reduce((sum, { offres }) => sum + offres, 0);
    const second = await story.run({ input });
    expect(second.certificate?.status).toBe('proven');
    expect(lack(verificationOf(second))).toBeLessThan(lack(told));
  });
});

const still = fc.record({ country: countries, isLarge: fc.boolean(), habits, seed: fc.nat(1_000_000) });

it(`in ${WORLDS} honest worlds in which nothing happens the regions cost no PROVEN, and ${LOOKING} calls at most`, {
  timeout: 3_600_000,
}, async () => {
  const told: string[] = [];
  for (const world of fc.sample(still, { numRuns: WORLDS, seed: SEED })) {
    const { country, habits: own, isLarge, seed } = world;
    const offres = (isLarge ? 30_000 : 0) + (country.offres ?? 0);
    // A trade that no list has may fill a second beyond what any search shows: that is a gap, whatever regions say.
    const story = new Story({ country: { ...country, offres, unlisted: 0 }, habits: own, seed });
    const account = await story.run({ input });
    const { calls } = verificationOf(account);
    if (account.certificate?.status !== 'proven' || calls > LOOKING) {
      told.push(`${account.certificate?.status}, ${calls} calls: ${JSON.stringify(world)}`);
    }
  }
  expect(told.slice(0, 5).join('\n')).toBe('');
});

const honest = fc.record({
  country: countries,
  placeUntold: fc.constantFrom(0, 0, 0.01, 0.05),
  habits,
  pause: pauses,
  happenings: happeningsUpTo(2),
  seed: fc.nat(1_000_000),
});

it(`in ${WORLDS} honest worlds the regions cost no PROVEN, and few calls`, {
  timeout: 3_600_000,
}, async () => {
  const told: string[] = [];
  for (const world of fc.sample(honest, { numRuns: WORLDS, seed: SEED })) {
    const { country, placeUntold, habits: own, happenings, seed } = world;
    const story = new Story({ country: { ...country, placeUntold }, habits: own, seed });
    const account = await story.run({ input, happenings });
    const { calls, found, hidden } = verificationOf(account);
    // Reading what is found, and asking whether it is hidden, comes on top.
    const most = REGION_CODES.length + LOOKING + 25 + (found > 0 ? 60 + 4 * found : 0);
    const faults = [
      ...(account.certificate?.status === 'proven' ? [] : [account.certificate?.gaps[0]?.reason ?? 'totals']),
      ...(hidden === 0 ? [] : ['hidden']),
      ...(calls <= most ? [] : [`${calls} calls, ${most} at most`]),
    ];
    told.push(...faults.map((fault) => `${fault}: ${JSON.stringify(world)}`));
  }
  expect(told.slice(0, 5).join('\n')).toBe('');
});

const large = fc.record({
  // So large that a share of the floor is more than the calls that any country may cost.
  offres: fc.noBias(fc.integer({ min: 130_000, max: 260_000 })),
  // No trade has more in one second than a search can show: that would be a gap, whatever regions say.
  country: fc.record({
    seed: fc.nat(1_000_000),
    skew: fc.integer({ min: 1, max: 2 }),
    bulk: fc.constantFrom(0, 0.05, 0.1),
    undated: fc.constantFrom(0, 0, 0.01),
  }),
  placeUntold: fc.constantFrom(0, 0.01, 0.05),
  habits,
  happenings: happeningsUpTo(2).chain((happenings) =>
    fc
      .record({ late: fc.constantFrom(0.05, 0.1), moved: fc.constantFrom(0.05, 0.1) })
      .map((changes) => ({ ...happenings, ...changes })),
  ),
  seed: fc.nat(1_000_000),
});
const LARGE_WORLDS = Math.ceil(WORLDS / 10);

it(`in ${LARGE_WORLDS} large honest worlds, with moves and late offers, the regions cost 5 % of the floor at most`, {
  timeout: 3_600_000,
}, async () => {
  const told: string[] = [];
  let spent = 0;
  for (const world of fc.sample(large, { numRuns: LARGE_WORLDS, seed: SEED })) {
    const { offres, country, placeUntold, habits: own, happenings, seed } = world;
    const shape = { ...country, offres, placeUntold };
    const story = new Story({ country: shape, habits: own, seed });
    const account = await story.run({ input, happenings });
    const { calls } = verificationOf(account);
    // Beside the two counts of each region, and a third of those that were read.
    const most = (SHARE_OF_FLOOR * offres) / PAGE_SIZE + 3 * REGION_CODES.length;
    spent = Math.max(spent, calls);
    if (account.certificate?.status !== 'proven' || calls > most) {
      told.push(`${account.certificate?.status}, ${calls} calls, ${most} at most: ${JSON.stringify(world)}`);
    }
  }
  expect(told.slice(0, 5).join('\n')).toBe('');
  expect(spent).toBeGreaterThan(LOOKING);
});

const hiding = fc.record({
  country: countries,
  cut: fc.oneof(
    fc.record({ regions: fc.subarray(REGION_CODES, { minLength: 1, maxLength: 2 }) }),
    fc.record({
      share: fc.record({ of: fc.constantFrom(0.01, 0.05, 0.2, 0.5), salt: fc.nat(3) }),
    }),
    fc.record({
      regions: fc.subarray(REGION_CODES, { minLength: 1, maxLength: 2 }),
      share: fc.record({ of: fc.constantFrom(0.01, 0.05, 0.2, 0.5), salt: fc.nat(3) }),
    }),
  ),
  // What comes late or moves enters the frozen search, and may stand in for as many.
  happenings: happeningsUpTo(0.5).map((happenings) => ({ ...happenings, late: 0, moved: 0, reopened: 0 })),
  seed: fc.nat(1_000_000),
});

it(`in ${WORLDS} worlds that hide offers from the sweep, no region lacks more than its certificate says`, {
  timeout: 3_600_000,
}, async () => {
  const told: string[] = [];
  let gaps = 0;
  for (const world of fc.sample(hiding, { numRuns: WORLDS, seed: SEED })) {
    const { country, cut, happenings, seed } = world;
    const story = new Story({ country, seed });
    const lies: Lie[] = [{ kind: 'hidden', cut: { ...cut, withoutPlace: true } }];
    const account = await story.run({ input, happenings, lies });
    const { blindSpot, unexplained } = verificationOf(account);
    if (account.certificate?.status === 'gap') gaps++;
    // The regions are counted up to the freeze.
    const frozenAt = Date.parse(account.certificate?.frozenAt ?? '');
    const missed = account.missed.filter(({ created }) => (created ?? 0) < frozenAt);
    for (const code of REGION_CODES) {
      const lacking = missed.filter(({ region }) => region === code).length;
      const said = blindSpot + (unexplained.find((one) => one.code === code)?.offres ?? 0);
      if (lacking > said) told.push(`${code} lacks ${lacking}, said ${said}: ${JSON.stringify(world)}`);
    }
  }
  expect(gaps).toBeGreaterThan(WORLDS / 2);
  expect(told.slice(0, 5).join('\n')).toBe('');
});
