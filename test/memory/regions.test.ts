import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { forecastRun } from '../../src/domain/forecast.js';
import type { Search } from '../../src/domain/search.js';
import { countries, habits, happeningsUpTo } from './arbitraries.js';
import { REGIONS } from './country.js';
import type { Lie } from './lies.js';
import { type Account, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const WORLDS = Number(process.env.MEMORY_WORLDS ?? 60);
const SEED = Number(process.env.MEMORY_SEED ?? 20_261_126);
const TERRITORY = { regions: [{ code: '11', libelle: '' }], departements: {}, codesROME: [] };
const of = (regions: readonly string[]) => ({ plan: 'region', regions });
const missedIn = ({ missed }: Account, regions: readonly string[]) =>
  missed.filter(({ region }) => region !== undefined && regions.includes(region));

describe('a run of chosen regions', () => {
  it('sees the offers that name their region and no departement, and those younger than the freeze', async () => {
    const story = new Story({ country: { offres: 20_000 } });
    const account = await story.run({ input: of(['11']) });
    const stock = story.world.stock.filter(({ region }) => region === '11');
    expect(stock.filter(({ departement }) => departement === undefined).length).toBeGreaterThan(300);
    expect(missedIn(account, ['11'])).toEqual([]);
    const { certificate, calls } = account;
    expect(certificate).toMatchObject({ status: 'proven', closed: 0, gaps: [] });
    expect(certificate?.proof?.frozen.start).toBeGreaterThan(0.99 * stock.length);
    expect(certificate?.proof?.atMostUnnoticed).toBe(0);
    const counted = { 11: stock.length };
    const asked = { plan: 'region', regions: ['11'], total: 20_000, counted, territory: TERRITORY } as const;
    const forecast = forecastRun(asked);
    expect(Math.abs((certificate?.collecting.calls ?? 0) - forecast.calls.plan)).toBeLessThan(6);
    // A hundred and fifty a page, and a few calls more than the sweep.
    expect(calls).toBeLessThan(1.04 * (stock.length / 150) + 12);
  });

  it('of several: each is read, and no other', async () => {
    const story = new Story({ country: { offres: 8_000 } });
    const account = await story.run({ input: of(['84', '94']) });
    expect(account.certificate).toMatchObject({ status: 'proven', regions: ['84', '94'] });
    expect(missedIn(account, ['84', '94'])).toEqual([]);
    const seen = story.store.presences.seen([...story.store.runs.keys()].at(-1) ?? '');
    const others = story.world.stock.filter(({ region, id }) => region === '11' && seen.has(id));
    // The clock was read from a page of the whole country.
    expect(others.length).toBeLessThan(150);
  });

  it(`${WORLDS} honest worlds: all PROVEN, and no stable offer missed`, { timeout: 3_600_000 }, async () => {
    const honest = fc.record({
      country: countries,
      habits,
      happenings: happeningsUpTo(3),
      regions: fc.subarray(Object.keys(REGIONS), { minLength: 1, maxLength: 2 }),
      seed: fc.nat(1_000_000),
    });
    const faults: string[] = [];
    for (const world of fc.sample(honest, { numRuns: WORLDS, seed: SEED })) {
      const { country, habits: own, happenings, regions, seed } = world;
      const story = new Story({ country, habits: own, seed });
      const before = new Map(story.world.stock.map(({ id, region }) => [id, region]));
      const account = await story.run({ input: of(regions), happenings });
      // What moves into a region while it is read is in none for the whole of the run.
      const missed = missedIn(account, regions).filter(({ id, region }) => before.get(id) === region).length;
      const { status, gaps, proof } = account.certificate ?? {};
      if (status === 'proven' && missed <= (proof?.atMostUnnoticed ?? 0)) continue;
      faults.push(`${status}, ${missed} missed, ${JSON.stringify(gaps)}: ${JSON.stringify(world)}`);
    }
    expect(faults).toEqual([]);
  });

  it('reads the offers that no date shows, and does not take them for others', async () => {
    const story = new Story({
      country: { offres: 8_000, unfiled: 0.01 },
      habits: { unfiledInBounds: false },
    });
    const account = await story.run({ input: of(['11']) });
    const undated = account.stable.filter(({ created, region }) => created === null && region === '11');
    expect(undated.length).toBeGreaterThan(20);
    expect(missedIn(account, ['11'])).toEqual([]);
    expect(account.certificate).toMatchObject({ status: 'proven', gaps: [] });
  });

  it('is not read as often as there are regions when the API ignores which one is asked for', async () => {
    const story = new Story({ country: { offres: 8_000 } });
    const activities = story.api.activities.bind(story.api);
    const deaf = ({ region: _, ...search }: Search) => search;
    story.api.activities = (queue) => {
      const own = activities(queue);
      return {
        ...own,
        collectPage: (input) => own.collectPage({ ...input, search: deaf(input.search) }),
        countOffres: (search) => own.countOffres(deaf(search)),
      };
    };
    const { certificate, calls } = await story.run({ input: of(['11', '84']) });
    expect(certificate?.status).toBe('gap');
    expect(certificate?.gaps.map(({ reason }) => reason).join()).toMatch(
      /ignores the parameter that splits it/,
    );
    expect(calls).toBeLessThan(20);
  });

  it('what its total counts and its pages do not show is a GAP that says how much', async () => {
    const story = new Story({ country: { offres: 8_000 } });
    const lies: Lie[] = [{ kind: 'hidden', cut: { regions: ['11'], share: { of: 0.05 } }, counted: true }];
    const account = await story.run({ input: of(['11']), lies });
    expect(account.certificate?.status).toBe('gap');
    expect(account.certificate?.missing).toBeGreaterThanOrEqual(missedIn(account, ['11']).length);
  });

  it('what is lost in mid-run is in its number of offers that could be missing', async () => {
    const story = new Story({ country: { offres: 8_000 } });
    const when = { fromCall: 12 };
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.2 } }, when }];
    const account = await story.run({ input: of(['11']), lies });
    const { status, missing = 0, proof } = account.certificate ?? {};
    const missed = missedIn(account, ['11']).length;
    expect(missed).toBeGreaterThan(50);
    expect(missed).toBeLessThanOrEqual(status === 'proven' ? (proof?.atMostUnnoticed ?? 0) : missing);
  });

  it('counts a large region by both applications and both origins, for 2 % more calls at most', async () => {
    const story = new Story({ country: { offres: 80_000 } });
    const honest = await story.run({ input: of(['11']) });
    expect(honest.certificate?.status).toBe('proven');
    expect(honest.certificate?.proof?.frozen.start).toBeGreaterThan(37_500);
    expect(honest.calls).toBeLessThan(1.04 * (38_900 / 150) + 12);
    const lies: Lie[] = [{ kind: 'application', queue: 'offres-app-2', cut: { share: { of: 1 / 7 } } }];
    const { certificate } = await story.run({ input: of(['11']), lies });
    expect(certificate?.status).toBe('gap');
    expect(certificate?.gaps.map(({ reason }) => reason).join()).toMatch(
      /applications are given different counts/,
    );
  });
});
