import { describe, expect, it, vi } from 'vitest';
import { usualLag } from '../../src/domain/follow.js';
import { follow } from './following.js';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const HOUR_S = 3_600;

/** A world of which a run has proven everything. */
async function proven(offres = 3_000): Promise<Story> {
  const story = new Story({ country: { offres, undated: 0 } });
  const { certificate } = await story.run({ input: { plan: 'national' } });
  expect(certificate?.status).toBe('proven');
  return story;
}

describe('following a world', () => {
  it('costs a call a look while nothing is published', async () => {
    const story = await proven();
    const { followed, looks, missing } = await follow(story, { seconds: 2 * HOUR_S });
    expect(looks).toBeGreaterThan(115);
    expect(followed.calls).toBe(looks - 1);
    expect(missing).toEqual([]);
    expect(usualLag(followed)).toBeLessThan(65);
  });

  it('has all that is published, with an offer a second and many that close, within two minutes', async () => {
    const story = await proven();
    const happenings = { published: 1, closed: 1, moved: 0.1, republished: 0.2 };
    const { followed, missing } = await follow(story, { seconds: HOUR_S, happenings });
    expect(missing).toEqual([]);
    expect(followed.created).toBeGreaterThan(3_000);
    expect(usualLag(followed)).toBeLessThan(70);
    // At 60 new offers a minute, one page shows what is new.
    expect(followed.calls).toBeLessThan(1.2 * followed.looks);
  });

  it('finds what appears some seconds after its date', async () => {
    const story = await proven();
    const happenings = { published: 0.5, late: 0.5, lateBy: 25 };
    const { missing } = await follow(story, { seconds: HOUR_S / 2, happenings });
    expect(missing).toEqual([]);
  });

  it('takes its share of the rate after a bulk load, in more than one history', async () => {
    const story = await proven();
    story.world.begin({ published: 100 });
    story.clock.skip(300_000);
    story.world.advance(story.clock.now);
    const { followed, missing, histories } = await follow(story, {
      seconds: 900,
      happenings: { published: 0.3 },
    });
    expect(missing).toEqual([]);
    expect(followed.created).toBeGreaterThan(29_000);
    expect(histories).toBeGreaterThan(1);
    // A tenth of 3 calls a second of two applications: 150 offers in 1.7 seconds, so some six minutes.
    const [first = 0] = followed.lags;
    expect(followed.calls).toBeLessThan(300);
    expect(first).toBeGreaterThan(330);
    expect(first).toBeLessThan(600);
  });

  it('misses nothing while a bulk load goes on, and offers come between those that are read', async () => {
    const story = await proven();
    const happenings = { published: 40, late: 20, lateBy: 20, closed: 10 };
    const { followed, missing } = await follow(story, { seconds: 900, happenings });
    expect(followed.created).toBeGreaterThan(20_000);
    expect(missing).toEqual([]);
  });

  it('reads again what it gave up in the middle, for a run', async () => {
    const story = await proven();
    story.world.begin({ published: 100 });
    story.clock.skip(60_000);
    story.world.advance(story.clock.now);
    const busy = [20_000, 300_000] as const;
    const { followed, missing, wholeAt } = await follow(story, { seconds: 900, busy });
    expect(wholeAt.length).toBeGreaterThan(5);
    expect(wholeAt.filter((at) => at < busy[1])).toEqual([]);
    expect(missing).toEqual([]);
    expect(followed.created).toBeGreaterThan(5_500);
    expect(story.world.stock.filter(({ id }) => !story.store.stock.offres.has(id))).toEqual([]);
  });

  it('reads again what it gave up at the beginning of a new history, for a run', async () => {
    const story = await proven();
    story.world.begin({ published: 100 });
    story.clock.skip(300_000);
    story.world.advance(story.clock.now);
    const { followed, missing, looks, histories } = await follow(story, { seconds: 1_200, busyLook: 2 });
    expect(histories).toBeGreaterThan(1);
    expect(looks).toBeLessThan(20);
    expect(missing).toEqual([]);
    expect(followed.created).toBeGreaterThan(29_000);
  });

  it('makes no call beside a run, and then reads what came meanwhile', async () => {
    const story = await proven();
    const { followed, missing } = await follow(story, {
      seconds: HOUR_S,
      happenings: { published: 1 },
      busy: [600_000, 1_800_000],
    });
    expect(missing).toEqual([]);
    expect(followed.looks).toBeLessThan(45);
    expect(Math.max(...followed.lags)).toBeGreaterThan(1_200);
  });

  it('is refused where no run has proven the country', async () => {
    const story = new Story({ country: { offres: 100 } });
    await expect(follow(story, { seconds: 60 })).rejects.toThrow();
  });
});
