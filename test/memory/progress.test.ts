import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import type { RunLook } from '../../src/activities/contracts.js';
import { BEGINNING } from '../../src/domain/clock.js';
import type { SearchAttribute } from '../../src/domain/search-attributes.js';
import type { CollectResult } from '../../src/workflows/part-contract.js';
import { SweepWorkflow } from '../../src/workflows/sweep.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi, REFERENCES } from '../workflows/fake-api.js';
import { QUEUES } from '../workflows/stage.js';
import { execute } from './stage.js';
import { type Account, type Chapter, Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

/** Events of a history that a page takes, and a look: activity, timer, and a task for each. */
const EVENTS = { page: 6, look: 11 };

interface Told {
  readonly account: Account;
  /** What the web UI showed of the run itself, one after the other. */
  readonly details: readonly string[];
  readonly looks: number;
}

const TITLE = "Offres d'emploi · ";

async function run(
  input: object,
  {
    offres = 120_000,
    look,
    temporal = {},
  }: { offres?: number; look?: () => RunLook | undefined } & Pick<Chapter, 'temporal'> = {},
): Promise<Told> {
  const story = new Story({ country: { offres } });
  const details: string[] = [];
  let looks = 0;
  const activities = story.store.activities.bind(story.store);
  story.store.activities = () => {
    const own = activities();
    return {
      ...own,
      lookAtRun: async (of) => {
        looks++;
        return look?.() ?? own.lookAtRun(of);
      },
    };
  };
  const onDetails = (text: string) => void (text.startsWith(TITLE) && details.push(text));
  const account = await story.run({ input, temporal: { ...temporal, onDetails } });
  return { account, details, looks };
}

const number = (text = '') => Number(text.replaceAll(' ', ''));

describe.each([['verified'], ['national'], ['region']])(
  'what the web UI shows of a run by the plan %s',
  (plan) => {
    it('is true: offers once each, never more than there are, updated while it reads, the verdict at the end', async () => {
      const { account, details, looks } = await run({ plan }, plan === 'region' ? { offres: 60_000 } : {});
      const { certificate } = account;
      expect(certificate?.status).toBe('proven');
      for (const text of details) {
        for (const [, part, whole] of text.matchAll(/([\d ]+) of ([\d ]+) (?:offers|parts)/g)) {
          expect(number(part)).toBeLessThanOrEqual(number(whole));
        }
        expect(text).not.toMatch(/█{20}.* 0 of 0/);
      }
      const shares = new Set(
        details.flatMap((text) => /^\*\*collecting\*\* \S+ (\d+) %/m.exec(text)?.[1] ?? []),
      );
      expect(shares.size).toBeGreaterThan(2);
      expect(details.at(-1)).toMatch(/\*\*PROVEN: .*\*\*/);
      expect(details[0]).toContain(`plan ${plan} · started by temporal`);

      const [, collected] = /^- ([\d ]+) of [\d ]+ offers collected/m.exec(details.at(-2) ?? '') ?? [];
      const distinct = certificate?.distinct ?? 0;
      // What neighbouring windows share is not told apart to the last offer, and the residual is known as of the last look.
      expect(Math.abs(number(collected) - distinct)).toBeLessThan(
        plan === 'region' ? 0.08 * distinct : 0.005 * distinct,
      );

      const pages = certificate?.tally.pages ?? 0;
      expect(looks).toBeGreaterThan(2);
      expect(looks * EVENTS.look).toBeLessThan(0.05 * pages * EVENTS.page);
    });
  },
);

it('a run that waits for Elasticsearch says since when, and promises nothing meanwhile', async () => {
  let looked = 0;
  const away: RunLook = { away: true, seen: 0, regions: {} };
  const { details } = await run(
    { plan: 'national' },
    { look: () => (++looked === 2 || looked === 3 ? away : undefined) },
  );
  const waiting = details.filter((text) => text.includes('waiting for Elasticsearch'));
  const since = new Set(waiting.map((text) => /since (\S+) UTC/.exec(text)?.[1]));
  expect(since.size).toBe(1);
  for (const text of waiting) expect(text).not.toContain(' left');
  expect(details.at(-1)).not.toContain('waiting for Elasticsearch');
});

it('a run that began before it was looked at is shown as its parts end', async () => {
  const patched = (id: string) => id !== 'a run is looked at while it reads';
  const { looks, details } = await run({ plan: 'verified' }, { offres: 40_000, temporal: { patched } });
  expect(looks).toBe(0);
  expect(details.at(-1)).toMatch(/\*\*PROVEN: .*\*\*/);
});

it('windows that share seconds count the offers of these once', async () => {
  // Bulk loads of a hundred every ten seconds: a window shows the whole of the one that it ends in, and so does the next.
  const offres = worldOf({ offres: 12_000, skew: 1, seconds: 1_200, seed: 1 }).map((offre) => ({
    ...offre,
    created: offre.created - (offre.created % 10),
  }));
  const creation = { min: BEGINNING, max: '2026-11-20T09:00:00Z' };
  const result = await execute<CollectResult>(
    SweepWorkflow,
    [
      {
        ...{ run: 'run', queues: QUEUES, references: REFERENCES, control: { paused: false } },
        ...{ part: 0, label: 'France', base: {}, creation, skipSeen: false },
      },
    ],
    new FakeApi(offres, creation.max),
  );
  expect(result.tally.read).toBeGreaterThan(12_100);
  expect(Math.abs((result.seen ?? 0) - 12_000)).toBeLessThan(20);
});

it('runs tell the list what they are and how they ended, in four steps at most', async () => {
  const story = new Story({ country: { offres: 5_000 } });
  const told = new Map<string, { attributes: ReadonlyMap<string, unknown>; upserts: number }>();
  const onAttributes = (id: string, attributes: ReadonlyMap<string, unknown>, upserts: number) =>
    void told.set(id, { attributes, upserts });
  const { certificate } = await story.run({ input: { plan: 'verified' }, temporal: { onAttributes } });
  expect([...told.values()].map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
    {
      MoissonPlan: 'verified',
      MoissonMode: 'full',
      MoissonVerdict: 'proven',
      MoissonMissing: 0,
      MoissonOffers: certificate?.distinct,
      MoissonFreeze: expect.any(Date),
    },
  ]);
  for (const { upserts } of told.values()) expect(upserts).toBeLessThanOrEqual(4);
});

it('a run that ends badly tells the list so, and one whose attributes are not registered tells nothing', async () => {
  const verdictOf = async (usable: readonly string[]) => {
    const story = new Story({ country: { offres: 500 } });
    const activities = story.store.activities.bind(story.store);
    story.store.activities = () => ({
      ...activities(),
      usableSearchAttributes: async () => usable as readonly SearchAttribute[],
      closeRun: async () => {
        throw ApplicationFailure.nonRetryable('No room.', 'ElasticsearchBlocked');
      },
    });
    const told: unknown[] = [];
    const { failure } = await story.run({
      input: { plan: 'national' },
      temporal: { onAttributes: (_, attributes) => void told.push(attributes.get('MoissonVerdict')) },
    });
    expect(failure).toBeDefined();
    return told;
  };
  expect((await verdictOf(['MoissonVerdict'])).at(-1)).toBe('failed');
  expect(await verdictOf([])).toEqual([]);
});
