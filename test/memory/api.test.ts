import { proxyActivities } from '@temporalio/workflow';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ApiActivities } from '../../src/activities/api.js';
import type { PageReceipt } from '../../src/activities/contracts.js';
import { formatSecond } from '../../src/domain/clock.js';
import { summarizePage } from '../../src/domain/page.js';
import { type Search, searchKey } from '../../src/domain/search.js';
import { type Offre, shownDate } from './offre.js';
import { type Chapter, QUEUES, Story, type StorySeed } from './story.js';
import { summarize } from './summary.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const [FIRST = '', SECOND = ''] = QUEUES;
const HOUR = 3_600_000;

/** Asks the API of a story what it is told to. */
function asking<T>(
  story: Story,
  chapter: Chapter,
  questions: (ask: {
    total(search?: Search, queue?: string): Promise<number>;
    page(page: number, search?: Search): Promise<PageReceipt>;
    detail(id: string): Promise<'there' | 'gone'>;
  }) => Promise<T>,
): Promise<T> {
  const on = (taskQueue: string) =>
    proxyActivities<ApiActivities>({
      startToCloseTimeout: '1 minute',
      taskQueue,
      retry: { maximumAttempts: 1 },
    });
  return story.play(chapter, (temporal) =>
    temporal.execute(() =>
      questions({
        total: async (search = {}, queue = FIRST) => (await on(queue).countOffres(search)).total,
        page: (page, search = {}) =>
          on(FIRST).collectPage({ run: 'run', window: searchKey(search), search, page }),
        detail: async (id) => (await on(FIRST).askOffre({ id })).state,
      }),
    ),
  );
}

const told = (lies: Chapter['lies'], seed: StorySeed = {}) => ({
  story: new Story(seed),
  chapter: { lies: lies ?? [] },
});

describe('an honest API', () => {
  it('shows pages of 150, newest first, up to its limit, and counts all', async () => {
    const story = new Story({ country: { offres: 4_000 } });
    const pages = await asking(story, {}, async ({ page }) => [await page(0), await page(20), await page(2)]);
    expect(pages.map(({ total, count, counted }) => [total, count, counted])).toEqual([
      [4_000, 150, 4_000],
      [4_000, 150, 4_000],
      [4_000, 150, 4_000],
    ]);
    const [first, last, third] = pages;
    expect((first?.oldest ?? '') >= (third?.newest ?? '')).toBe(true);
    expect((third?.oldest ?? '') > (last?.newest ?? '')).toBe(true);
    expect(story.store.presences.seen('run').size).toBe(450);
  });

  it('parts the country by every axis but place, which some offers lack', async () => {
    const story = new Story();
    const sums = await asking(story, {}, async ({ total }) => {
      const sum = async (searches: readonly Search[]) =>
        (await Promise.all(searches.map((search) => total(search)))).reduce((a, b) => a + b, 0);
      return {
        origines: await sum([{ origine: 1 }, { origine: 2 }]),
        regions: await sum(['11', '84', '53', '94'].map((region) => ({ region }))),
        region: await total({ region: '94' }),
        departements: await total({ departements: ['2A', '2B'] }),
      };
    });
    expect(sums.origines).toBe(3_000);
    expect(sums.regions).toBeLessThan(3_000);
    expect(sums.regions).toBeGreaterThan(2_600);
    expect(sums.departements).toBeLessThan(sums.region);
  });

  it.each([
    [true, false, 1],
    [true, true, 0],
    [false, false, 0],
  ])(
    'bounds dates as its habits say: inclusive %s, milliseconds %s',
    async (inclusive, milliseconds, found) => {
      const story = new Story({ country: { offres: 1 }, habits: { inclusive, milliseconds } });
      const [offre] = story.world.stock;
      Object.assign(offre ?? {}, { created: Date.parse('2026-11-01T10:00:00.500Z') });
      const second = formatSecond(Date.parse('2026-11-01T10:00:00Z') / 1000);
      const search = { creation: { min: second, max: second } };
      expect(await asking(story, {}, ({ total }) => total(search))).toBe(found);
    },
  );

  it('keeps each application to its rate, in virtual time', async () => {
    const story = new Story({ habits: { rate: 2 } });
    const before = story.clock.now;
    await asking(story, {}, ({ total }) => Promise.all(Array.from({ length: 21 }, () => total())));
    expect(story.clock.now - before).toBeGreaterThanOrEqual(10_000);
    expect(story.clock.now - before).toBeLessThan(11_000);
  });

  it('shows a closed offer by its detail for as long as it lags', async () => {
    const story = new Story({ habits: { detailLagH: 24 } });
    const offre = story.world.stock[0] as Offre;
    story.world.close(offre);
    const ask = () => asking(story, {}, ({ detail }) => detail(offre.id));
    expect(await ask()).toBe('there');
    story.pause(25 * HOUR);
    expect(await ask()).toBe('gone');
    expect(await asking(story, {}, ({ detail }) => detail('nobody'))).toBe('gone');
  });
});

describe('an API that lies', () => {
  it.each([
    ['a share', { share: { of: 0.5 } }, 1_400, 1_600],
    ['a region', { regions: ['94'] }, 2_800, 2_990],
    ['a board', { boards: ['METEOJOB'] }, 1_800, 2_500],
    ['an origin', { origine: 1 }, 1_700, 2_200],
    ['years', { created: { from: 0, to: Date.parse('2026-11-10T00:00:00Z') } }, 500, 2_500],
    ['whatever has no place named', { share: { of: 0.5 }, withoutPlace: true }, 1_400, 1_600],
  ] as const)('hides %s', async (_name, cut, least, most) => {
    const { story, chapter } = told([{ kind: 'hidden', cut }]);
    const total = await asking(story, chapter, (ask) => ask.total());
    expect(total).toBeGreaterThan(least);
    expect(total).toBeLessThan(most);
  });

  it('counts what it hides, or not, and hides it by the detail, or not', async () => {
    const { story, chapter } = told([
      { kind: 'hidden', cut: { regions: ['53'] }, counted: true, detail: 'hides' },
      { kind: 'hidden', cut: { regions: ['94'] } },
    ]);
    const of = (region: string) => story.world.stock.find((offre) => offre.region === region)?.id ?? '';
    const found = await asking(story, chapter, async ({ page, detail }) => {
      const [breton, corsican] = [await page(0, { region: '53' }), await page(0, { region: '94' })];
      return [
        breton.count,
        breton.total > 300,
        corsican.total,
        await detail(of('53')),
        await detail(of('94')),
      ];
    });
    expect(found).toEqual([0, true, 0, 'gone', 'there']);
  });

  it('begins and ends with a call, or with time', async () => {
    const { story, chapter } = told([
      { kind: 'empty', when: { fromCall: 2, untilCall: 3 } },
      { kind: 'cap', at: 100, when: { fromMs: 60_000 } },
    ]);
    const totals = await asking(story, chapter, async ({ total }) => {
      const before = [await total(), await total(), await total()];
      await story.clock.sleep(60_000);
      return [...before, await total()];
    });
    expect(totals).toEqual([3_000, 0, 3_000, 100]);
  });

  it('answers from servers that lack something else each, and one application otherwise', async () => {
    const { story, chapter } = told([
      { kind: 'replicas', lacks: [{ share: { of: 0.1, salt: 1 } }, { share: { of: 0.3, salt: 2 } }] },
    ]);
    const totals = await asking(story, chapter, ({ total }) =>
      Promise.all(Array.from({ length: 20 }, () => total())),
    );
    expect(new Set(totals).size).toBe(2);
    const other = told([{ kind: 'application', queue: SECOND, cut: { share: { of: 0.1 } } }]);
    const [first, second] = await asking(other.story, other.chapter, ({ total }) =>
      Promise.all([total(), total({}, SECOND)]),
    );
    expect(first).toBe(3_000);
    expect(second).toBeLessThan(2_800);
  });

  it('gives the same answer again from a cache, until it is too old', async () => {
    const { story, chapter } = told([{ kind: 'cache', seconds: 60 }]);
    const totals = await asking(story, chapter, async ({ total }) => {
      const before = await total();
      story.world.close(story.world.stock[0] as Offre);
      const kept = await total();
      await story.clock.sleep(60_000);
      return [before, kept, await total()];
    });
    expect(totals).toEqual([3_000, 3_000, 2_999]);
  });

  it.each([
    ['everything', 'there'],
    ['nothing', 'gone'],
    [403, 'InvalidCredentials'],
    [404, 'InvalidRequest'],
    [500, 'ApiUnavailable'],
  ] as const)('answers %s by its detail', async (answers, expected) => {
    const { story, chapter } = told([{ kind: 'detail', answers }]);
    const found = await asking(story, chapter, ({ detail }) =>
      detail('nobody').catch((error: { cause?: { type?: string } }) => error.cause?.type),
    );
    expect(found).toBe(expected);
  });

  it('has a clock of its own, and offers without a date', async () => {
    const story = new Story({ habits: { offsetMs: 2 * HOUR }, country: { undated: 0.5, unfiled: 0.1 } });
    const { date, newest = '' } = await asking(story, {}, ({ page }) => page(0));
    expect(Date.parse(date ?? '') - story.clock.now).toBeGreaterThan(1.9 * HOUR);
    expect(newest > '2026-11-20T12').toBe(true);
    const shown = [...story.store.presences.seen('run').values()].filter(
      ({ created }) => !Number.isNaN(created),
    );
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.length).toBeLessThan(110);
  });
});

it('sums a page up as an activity does', () => {
  const offre = fc.record({
    created: fc.option(fc.integer({ min: 1_760_000_000_000, max: 1_760_000_020_000 }), { nil: null }),
    dated: fc.boolean(),
  });
  const bounds = fc.option(
    fc.constant({ min: formatSecond(1_760_000_005), max: formatSecond(1_760_000_015) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.array(offre, { maxLength: 150 }),
      fc.nat(3_200),
      fc.nat(20),
      bounds,
      (some, total, page, creation) => {
        const offres = some.map(
          (one, i) =>
            ({
              id: String(i),
              codeROME: 'A1',
              origine: 1,
              board: '',
              typeContrat: '',
              ...one,
            }) satisfies Offre,
        );
        const stamped = offres.map((one) => {
          const date = shownDate(one);
          return date === undefined ? {} : { dateCreation: new Date(date).toISOString() };
        });
        const expected = summarizePage({ total, offres: stamped }, page, creation);
        expect(summarize({ total, offres }, page, creation)).toEqual(expected);
      },
    ),
  );
});
