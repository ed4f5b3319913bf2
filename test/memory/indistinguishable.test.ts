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
  const known = (story: Story) => new Set(story.lake.stock.offres.keys());
  const isOpen = (story: Story, id: string) => story.lake.stock.offres.get(id)?.open === true;
  const atMost = ({ report }: Account) => report?.proof?.atMostUnnoticed ?? 0;

  it('U1, never shown: offers that nothing has ever shown are in no number', async () => {
    const story = new Story();
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.1 } }, detail: 'hides' }];
    const { report, missed } = await story.run({ input, lies });
    expect(missed.length).toBeGreaterThan(200);
    expect(report?.status).toBe('proven');
    const before = known(story);
    expect(missed.filter(({ id }) => before.has(id))).toEqual([]);
  });

  it('U2, gone by every word: what search, totals and detail hide is marked, and opens again when it is shown', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const lies: Lie[] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] }, detail: 'hides' }];
    const lying = await story.run({ input, lies });
    expect(lying.report?.status).toBe('proven');
    expect(lying.wrong.length).toBeGreaterThan(100);
    expect(lying.wrong.every(({ kind }) => kind === 'closed')).toBe(true);
    story.pause(24 * HOUR);
    const after = await story.run({ input });
    expect(after.report?.status).toBe('proven');
    expect(after.stable.filter(({ id }) => !isOpen(story, id))).toEqual([]);
  });

  it('U3, within the lag: what the detail shows and the search hides stays open, and is a gap once no lag explains it', async () => {
    const story = new Story();
    await story.run({ input });
    story.pause(24 * HOUR);
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.03 } } }];
    const lying = await story.run({ input, lies });
    expect(lying.report?.status).toBe('proven');
    expect(lying.missed.length).toBeGreaterThan(50);
    expect(lying.missed.length).toBeLessThanOrEqual(atMost(lying));
    expect(lying.wrong).toEqual([]);
    story.pause(73 * HOUR);
    const later = await story.run({ input, lies });
    expect(later.report?.status).toBe('gap');
    expect(later.report?.gaps.map(({ reason }) => reason).join()).toMatch(/72 hours/);
    expect(later.wrong).toEqual([]);
  });

  it('U4, below the sample: a few hidden among many that are gone are marked, and are in N', async () => {
    const story = new Story({ country: { offres: 5_000 } });
    await story.run({ input });
    story.pause(30 * 24 * HOUR);
    const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.0008, salt: 2 } } }];
    const lying = await story.run({ input, lies });
    expect(lying.report?.status).toBe('proven');
    expect(lying.wrong.length).toBeLessThanOrEqual(0.03 * (lying.report?.proof?.unseen.fresh ?? 0));
    expect(lying.missed.length).toBeGreaterThan(0);
    expect(lying.missed.length).toBeLessThanOrEqual(atMost(lying));
  });

  it('U5, a patient cache: a true picture of another time, whose clock the certificate bears', async () => {
    const story = new Story();
    const lies: Lie[] = [{ kind: 'cache', seconds: 3_600, date: 'old' }];
    const first = await story.run({ input, lies });
    expect(first.report?.status).toBe('proven');
    const { startedAt = '' } = first.report?.proof?.clock ?? {};
    expect(Date.parse(startedAt)).toBeLessThanOrEqual(story.clock.now);
  });
});
