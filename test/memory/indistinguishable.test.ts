import { describe, expect, it, vi } from 'vitest';
import type { Lie } from './lies.js';
import { type Account, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

/**
 * The worlds of docs/proof.md, "What no answer can tell". Each ends PROVEN although it lies, and shows what that costs:
 * a rule that told one of them apart would be welcome here first.
 */
describe('a world that no answer tells from an honest one', () => {
  const input = { plan: 'national' };
  const HOUR = 3_600_000;
  const known = (story: Story) => new Set(story.store.stock.offres.keys());
  const isOpen = (story: Story, id: string) => story.store.stock.offres.get(id)?.open === true;
  const atMost = ({ certificate }: Account) => certificate?.proof?.atMostUnnoticed ?? 0;

  it('U1, never shown: offers that nothing has ever shown are in no number', async () => {
    const story = new Story();
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.1 } }, detail: 'hides' }];
    const { certificate, missed } = await story.run({ input, lies });
    expect(missed.length).toBeGreaterThan(200);
    expect(certificate?.status).toBe('proven');
    const before = known(story);
    expect(missed.filter(({ id }) => before.has(id))).toEqual([]);
  });

  it.each(['mark', 'purge'] as const)(
    'U2, gone by every word, under %s: what search, totals and detail hide is marked, and is whole when it is shown again',
    async (closedOffers) => {
      const story = new Story({ closedOffers });
      await story.run({ input });
      story.pause(24 * HOUR);
      const lies: Lie[] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] }, detail: 'hides' }];
      const lying = await story.run({ input, lies });
      expect(lying.certificate?.status).toBe('proven');
      expect(lying.wrong.length).toBeGreaterThan(100);
      // A single word erases nothing.
      expect(lying.wrong.filter(({ kind }) => kind === 'erased')).toEqual([]);
      story.pause(24 * HOUR);
      const after = await story.run({ input });
      expect(after.certificate?.status).toBe('proven');
      expect(after.stable.filter(({ id }) => !isOpen(story, id))).toEqual([]);
      const whole = ({ id }: { readonly id: string }) => story.store.stock.offres.get(id)?.erased !== true;
      expect(after.stable.filter((one) => !whole(one))).toEqual([]);
    },
  );

  it.each(['purge', 'delete'] as const)(
    'U2 under %s: less than half a day of it erases nothing',
    async (mode) => {
      const story = new Story({ closedOffers: mode });
      await story.run({ input });
      story.pause(24 * HOUR);
      const firstSeen = [...story.store.stock.offres.values()].map(({ id, premiereVue }) => [
        id,
        premiereVue,
      ]);
      const lies: Lie[] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] }, detail: 'hides' }];
      const lying = await story.run({ input, lies });
      expect(lying.certificate).toMatchObject({ status: 'proven', erased: 0 });
      // Whatever its own detail has said: that is a single word.
      expect(lying.certificate?.proof?.sample.gone).toBeGreaterThan(100);
      expect(lying.deeds.filter(({ kind }) => kind === 'erased')).toEqual([]);
      story.pause(11 * HOUR);
      const again = await story.run({ input, lies });
      expect(again.deeds.filter(({ kind }) => kind === 'erased')).toEqual([]);
      const after = await story.run({ input });
      expect(after.stable.filter(({ id }) => !isOpen(story, id))).toEqual([]);
      for (const [id = '', premiereVue] of firstSeen) {
        if (isOpen(story, id)) expect(story.store.stock.offres.get(id)?.premiereVue).toBe(premiereVue);
      }
      // It costs what is gone by every word for longer.
      await story.run({ input, lies });
      story.pause(13 * HOUR);
      const longer = await story.run({ input, lies });
      expect(longer.wrong.filter(({ kind }) => kind === 'erased').length).toBeGreaterThan(100);
    },
  );

  it('U3, within the lag: what the detail shows and the search hides stays open, and is a gap once no lag explains it', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.03 } } }];
    const lying = await story.run({ input, lies });
    expect(lying.certificate?.status).toBe('proven');
    expect(lying.missed.length).toBeGreaterThan(50);
    expect(lying.missed.length).toBeLessThanOrEqual(atMost(lying));
    expect(lying.wrong).toEqual([]);
    story.pause(73 * HOUR);
    const later = await story.run({ input, lies });
    expect(later.certificate?.status).toBe('gap');
    expect(later.certificate?.gaps.map(({ reason }) => reason).join()).toMatch(/72 hours/);
    expect(later.wrong).toEqual([]);
  });

  it('U4, below the sample: a few hidden among many that are gone are marked, and are in N', async () => {
    const story = new Story({ country: { offres: 5_000 } });
    await story.run({ input });
    story.pause(30 * 24 * HOUR);
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.0008, salt: 2 } } }];
    const lying = await story.run({ input, lies });
    expect(lying.certificate?.status).toBe('proven');
    expect(lying.wrong.length).toBeLessThanOrEqual(0.03 * (lying.certificate?.proof?.unseen.fresh ?? 0));
    expect(lying.missed.length).toBeGreaterThan(0);
    expect(lying.missed.length).toBeLessThanOrEqual(atMost(lying));
  });

  it('U6, lost before it was read, in a first run of the region plan: N counts it', async () => {
    const story = new Story();
    const lies: Lie[] = [{ kind: 'hidden', cut: { regions: ['53'] }, when: { fromCall: 4 } }];
    const lying = await story.run({ input: { plan: 'region' }, lies });
    expect(lying.certificate?.status).toBe('proven');
    expect(lying.missed.length).toBeGreaterThan(100);
    expect(lying.missed.length).toBeLessThanOrEqual(atMost(lying));
  });

  it('U5, a patient cache: a true picture of another time, whose clock the certificate carries', async () => {
    const story = new Story();
    const lies: Lie[] = [{ kind: 'cache', seconds: 3_600, date: 'old' }];
    const first = await story.run({ input, lies });
    expect(first.certificate?.status).toBe('proven');
    const { startedAt = '' } = first.certificate?.proof?.clock ?? {};
    expect(Date.parse(startedAt)).toBeLessThanOrEqual(story.clock.now);
  });
});
