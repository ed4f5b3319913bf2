import { describe, expect, it, vi } from 'vitest';
import { type Account, type Chapter, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const HOUR = 3_600_000;
const closed = ({ deeds }: Account) => deeds.filter(({ kind }) => kind === 'closed').length;
const erased = ({ deeds }: Account) => deeds.filter(({ kind }) => kind === 'erased').length;

describe.each(['region', 'national'] as const)('stories of runs by the %s plan', (plan) => {
  const input = { plan };

  it('an honest country is proven day after day, and what is gone is closed', async () => {
    const story = new Story({ closedOffers: 'purge' });
    const first = await story.run({ input });
    expect(first.report).toMatchObject({ status: 'proven', gaps: [] });
    expect(first.stable.length).toBe(3_000);
    expect(first.missed).toEqual([]);
    story.pause(24 * HOUR);
    const second = await story.run({ input });
    expect(second.report?.status).toBe('proven');
    expect(closed(second)).toBeGreaterThan(80);
    expect(closed(second)).toBeLessThan(160);
    story.pause(24 * HOUR);
    const third = await story.run({ input });
    expect(third.report?.status).toBe('proven');
    expect(erased(second) + erased(third)).toBeGreaterThanOrEqual(closed(second));
    expect([...second.wrong, ...third.wrong]).toEqual([]);
    const open = [...story.lake.stock.offres.values()].filter((stored) => stored.open);
    expect(new Set(open.map(({ id }) => id))).toEqual(new Set(story.world.stock.map(({ id }) => id)));
  });

  it('an honest country that changes is proven', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const happenings = { closed: 1, published: 1, late: 0.3, moved: 0.3, lateBy: 60 };
    const { report, missed, wrong } = await story.run({ input, happenings });
    expect(report?.status).toBe('proven');
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('a board that is hidden for a day closes nothing, and is back on the next', async () => {
    const story = new Story({ closedOffers: 'purge' });
    await story.run({ input });
    story.pause(24 * HOUR);
    const lies: Chapter['lies'] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] } }];
    const lying = await story.run({ input, lies });
    expect(lying.missed.length).toBeGreaterThan(500);
    expect(lying.report?.status).toBe('gap');
    expect(lying.report?.missing).toBeGreaterThanOrEqual(lying.missed.length);
    expect(closed(lying)).toBe(0);
    story.pause(24 * HOUR);
    const after = await story.run({ input });
    expect(after.report?.status).toBe('proven');
    expect(after.missed).toEqual([]);
    expect(after.wrong).toEqual([]);
  });

  it('what a run could not read is a case, which a replay closes once it can', async () => {
    const story = new Story();
    const hidden = { kind: 'hidden', cut: { share: { of: 0.05 } }, counted: true } as const;
    const lying = await story.run({ input, lies: [hidden] });
    expect(lying.report?.status).toBe('gap');
    expect(story.lake.cases.listOpen().length).toBeGreaterThan(0);
    story.pause(HOUR);
    await story.replay({ lies: [hidden] });
    expect(story.lake.cases.listOpen().length).toBeGreaterThan(0);
    story.pause(HOUR);
    const replayed = await story.replay();
    expect(replayed).toMatchObject({ windows: { failed: 0 }, open: 0 });
    expect(story.lake.cases.listOpen()).toEqual([]);
  });

  it('is told in the same words again', async () => {
    const tell = async (seed: number) => {
      const story = new Story({ seed });
      const happenings = { closed: 3, published: 3, reopened: 1 };
      const { report, calls } = await story.run({ input, happenings });
      return { report, calls, end: story.clock.now };
    };
    const [once, again, other] = [await tell(1), await tell(1), await tell(2)];
    expect(again).toEqual(once);
    expect(other?.end).not.toBe(once?.end);
  });
});

it('an incremental run reads the newest offers alone', async () => {
  const story = new Story();
  await story.run();
  story.pause(24 * HOUR);
  const { report, calls } = await story.run({ input: { mode: 'incremental' } });
  expect(report).toMatchObject({ status: 'proven', mode: 'incremental' });
  expect(calls).toBeLessThan(15);
});
