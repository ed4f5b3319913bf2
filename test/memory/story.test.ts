import { describe, expect, it, vi } from 'vitest';
import { PLANS } from './arbitraries.js';
import { type Account, type Chapter, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const HOUR = 3_600_000;
/** Countries in which the newest offers move. */
const SEEDS = Math.min(30, Number(process.env.MEMORY_WORLDS ?? 10));
const closed = ({ deeds }: Account) => deeds.filter(({ kind }) => kind === 'closed').length;
const erased = ({ deeds }: Account) => deeds.filter(({ kind }) => kind === 'erased').length;

describe.each(PLANS)('stories of runs by the %s plan', (plan) => {
  const input = { plan };

  it('an honest country is proven day after day, and what is gone is closed', async () => {
    const story = new Story();
    const first = await story.run({ input });
    expect(first.certificate).toMatchObject({ status: 'proven', gaps: [] });
    expect(first.stable.length).toBe(3_000);
    expect(first.missed).toEqual([]);
    story.pause(24 * HOUR);
    const second = await story.run({ input });
    expect(second.certificate?.status).toBe('proven');
    expect(closed(second)).toBeGreaterThan(80);
    expect(closed(second)).toBeLessThan(160);
    story.pause(24 * HOUR);
    const third = await story.run({ input });
    expect(third.certificate).toMatchObject({ status: 'proven', closedOffers: 'purge' });
    expect(erased(second) + erased(third)).toBeGreaterThanOrEqual(closed(second));
    expect([...second.wrong, ...third.wrong]).toEqual([]);
    const open = [...story.store.stock.offres.values()].filter((stored) => stored.open);
    expect(new Set(open.map(({ id }) => id))).toEqual(new Set(story.world.stock.map(({ id }) => id)));
  });

  it('an honest country that changes is proven', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const happenings = { closed: 1, published: 1, late: 0.3, moved: 0.3, lateBy: 60 };
    const { certificate, missed, wrong } = await story.run({ input, happenings });
    expect(certificate?.status).toBe('proven');
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('offers that are shown only after their windows were read are looked for by dates: PROVEN', async () => {
    const country = { offres: 5_000 };
    const { calls } = await new Story({ country }).run({ input });
    const story = new Story({ country });
    const cut = { share: { of: 0.005 }, created: { from: 0, to: story.clock.now - 120 * HOUR } };
    // The last ten calls are those of the ending.
    const lies: Chapter['lies'] = [{ kind: 'hidden', cut, when: { untilCall: calls - 10 } }];
    const { certificate, missed } = await story.run({ input, lies });
    const { start = 0, end = 0 } = certificate?.proof?.frozen ?? {};
    expect(end - start).toBeGreaterThan(20);
    // The index is held against them as well.
    const proof = { frozen: { seen: end }, index: { seen: certificate?.distinct } };
    expect(certificate).toMatchObject({ status: 'proven', proof });
    expect(missed).toEqual([]);
  });

  it.each([
    ['is seen', 0],
    ['is seen beside one that carries a date to come', 30 * 24 * HOUR],
  ])('an offer that gets a new date while the newest are read %s', async (_, ahead) => {
    const missed: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const story = new Story({ country: { offres: 1_500 }, seed });
      const [newest] = story.world.stock;
      if (newest?.created != null) newest.created += ahead;
      const account = await story.run({ input, happenings: { republished: 60, published: 30 } });
      missed.push(...account.missed.map(({ id }) => `${seed}: ${id}`));
    }
    expect(missed).toEqual([]);
  });

  it('a board that is hidden for a day closes nothing, and is back on the next', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const lies: Chapter['lies'] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] } }];
    const lying = await story.run({ input, lies });
    expect(lying.missed.length).toBeGreaterThan(500);
    expect(lying.certificate?.status).toBe('gap');
    expect(lying.certificate?.missing).toBeGreaterThanOrEqual(lying.missed.length);
    expect(closed(lying)).toBe(0);
    story.pause(24 * HOUR);
    const after = await story.run({ input });
    expect(after.certificate?.status).toBe('proven');
    expect(after.missed).toEqual([]);
    expect(after.wrong).toEqual([]);
  });

  it('what a run could not read is a case, which a replay closes once it can', async () => {
    const story = new Story();
    const hidden = { kind: 'hidden', cut: { share: { of: 0.05 } }, counted: true } as const;
    const lying = await story.run({ input, lies: [hidden] });
    expect(lying.certificate?.status).toBe('gap');
    expect(story.store.cases.listOpen().length).toBeGreaterThan(0);
    story.pause(HOUR);
    await story.replay({ lies: [hidden] });
    expect(story.store.cases.listOpen().length).toBeGreaterThan(0);
    story.pause(HOUR);
    const replayed = await story.replay();
    expect(replayed).toMatchObject({ windows: { failed: 0 }, open: 0 });
    expect(story.store.cases.listOpen()).toEqual([]);
  });

  it('is told in the same words again', async () => {
    const tell = async (seed: number) => {
      const story = new Story({ seed });
      const happenings = { closed: 3, published: 3, reopened: 1 };
      const { certificate, calls } = await story.run({ input, happenings });
      return { certificate, calls, end: story.clock.now };
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
  const { certificate, calls } = await story.run({ input: { mode: 'incremental' } });
  expect(certificate).toMatchObject({ status: 'proven', mode: 'incremental' });
  expect(calls).toBeLessThan(15);
});
