import { describe, expect, it, vi } from 'vitest';
import { PLANS } from './arbitraries.js';
import type { Lie } from './lies.js';
import { type Account, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const DAY = 86_400_000;
const national = { plan: 'national' };

const isOpen = (story: Story, id: string) => story.store.stock.offres.get(id)?.open === true;
const notOpen = (story: Story, { stable }: Account) => stable.filter(({ id }) => !isOpen(story, id));

async function expectProvenAfter(story: Story): Promise<void> {
  story.pause(DAY);
  const after = await story.run({ input: national });
  expect(after.certificate).toMatchObject({ status: 'proven', gaps: [] });
  expect(notOpen(story, after)).toEqual([]);
}

describe('a shard that is lost before a window is read', () => {
  const lost = (fromCall: number): Lie[] => [
    { kind: 'hidden', cut: { share: { of: 1 / 7 } }, detail: 'hides', when: { fromCall } },
  ];

  it.each([2, 4, 8])(
    'at call %d, the detail hides it too: GAP, nothing closes, and it is back',
    async (call) => {
      const story = new Story({ country: { offres: 5_000 } });
      await story.run({ input: national });
      story.pause(DAY);
      const lying = await story.run({ input: national, lies: lost(call) });
      expect(lying.certificate?.status).toBe('gap');
      expect(lying.certificate?.gaps.map(({ reason }) => reason).join()).toMatch(/at once/);
      expect(lying.certificate?.missing).toBeGreaterThanOrEqual(lying.missed.length);
      expect(lying.deeds).toEqual([]);
      await expectProvenAfter(story);
    },
  );

  it('in a first run: GAP, whose number and N count what was lost', async () => {
    const story = new Story({ country: { offres: 5_000 } });
    const { certificate, missed } = await story.run({ input: national, lies: lost(2) });
    expect(certificate?.status).toBe('gap');
    expect(certificate?.missing).toBeGreaterThanOrEqual(notOpen(story, { stable: missed } as Account).length);
    expect(certificate?.proof?.atMostUnnoticed).toBeGreaterThanOrEqual(certificate?.missing ?? 0);
    await expectProvenAfter(story);
  });
});

it('a whole board that is lost in mid-run, in a first run: GAP', async () => {
  const story = new Story({ country: { offres: 5_000 } });
  const lies: Lie[] = [{ kind: 'hidden', cut: { boards: ['METEOJOB'] }, when: { fromCall: 15 } }];
  const { certificate } = await story.run({ input: national, lies });
  expect(certificate?.status).toBe('gap');
  expect(certificate?.gaps.map(({ reason }) => reason).join()).toMatch(/at once.*still shows/);
  await expectProvenAfter(story);
});

it('offers that come oldest first, in a first run: all are read', async () => {
  const story = new Story();
  const { certificate, missed } = await story.run({
    input: national,
    lies: [{ kind: 'order', order: 'oldest' }],
  });
  expect(certificate?.status).toBe('proven');
  expect(missed).toEqual([]);
});

it.each([150, 900])(
  'totals and facets capped at %d full pages of one region: what stands behind is read',
  async (at) => {
    const story = new Story();
    const input = { plan: 'region', regions: ['11'] };
    const { certificate } = await story.run({ input, lies: [{ kind: 'cap', at, facets: true }] });
    expect(certificate?.status).toBe('proven');
    const ofRegion = story.world.stock.filter(({ region }) => region === '11');
    expect(ofRegion.filter(({ id }) => !isOpen(story, id))).toEqual([]);
  },
);

/** What a run says against an API that lies to it on the day after an honest one. */
async function reasonsOnSecondDay(lies: readonly Lie[], plan: string): Promise<string> {
  const story = new Story({ country: { offres: 5_000 } });
  await story.run({ input: { plan } });
  story.pause(DAY);
  const { certificate } = await story.run({ input: { plan }, lies });
  expect(certificate?.status).toBe('gap');
  return certificate?.gaps.map(({ reason }) => reason).join('\n') ?? '';
}

const named: [string, Lie, RegExp][] = [
  [
    'an application that is served from another stock',
    { kind: 'application', queue: 'offres-app-2', cut: { share: { of: 1 / 7 } } },
    /the applications are given different counts of the same search: \d+ by /,
  ],
  [
    'a region that is hidden from search and totals',
    { kind: 'hidden', cut: { regions: ['84'] } },
    /hides offers/,
  ],
  [
    'totals that are capped',
    { kind: 'cap', at: 2_000 },
    /the API counts 2000 offers in .*, and \d+ by their kinds/,
  ],
];
it.each(named)('%s: the GAP names it, by each plan', async (_, lie, reason) => {
  for (const plan of PLANS) expect(await reasonsOnSecondDay([lie], plan), plan).toMatch(reason);
});

it('a country that one total counts higher than its searches show: GAP that says so', async () => {
  const story = new Story();
  const lies: Lie[] = [{ kind: 'inflated', by: 400, withoutPlace: true }];
  const { certificate } = await story.run({ input: { plan: 'region' }, lies });
  expect(certificate?.status).toBe('gap');
  expect(certificate?.gaps.length).toBeGreaterThan(0);
  await expectProvenAfter(story);
});
