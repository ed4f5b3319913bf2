import { describe, expect, it, vi } from 'vitest';
import type { Search } from '../../src/domain/search.js';
import { Collector } from '../../src/workflows/collector.js';
import { RunControlState } from '../../src/workflows/run-control-state.js';
import { REGION, worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from '../workflows/fake-api.js';
import { QUEUES } from '../workflows/stage.js';
import { execute } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';
const SEARCH: Search = { region: REGION, creation: { min: '2026-10-31T00:00:00Z', max: FROZEN } };

/** Reads a window of so many offers of which page 0 was probed before. */
async function readWindow(offres: number, moods: Moods) {
  const api = new FakeApi(worldOf({ offres, skew: 1, seconds: 864_000, seed: 1 }), FROZEN, moods);
  const read = async () => {
    const own = new Collector('run', QUEUES, new RunControlState());
    const receipt = await own.probe(SEARCH);
    if ('failure' in receipt) throw new Error(receipt.failure);
    await own.window(SEARCH, [{ page: 0, receipt }]);
    return { gaps: own.gaps, tally: own.tally };
  };
  const collector = await execute(read, [], api);
  const { seen } = api;
  const lost = [...api.open.keys()].filter((id) => !seen.has(id));
  return { ...collector, lost, pages: api.calls.map(({ input }) => input.page) };
}

/** Ids of the world, newest first: as pages show them. */
const shownFirst = (api: FakeApi) =>
  [...api.open.values()].sort((a, b) => b.created - a.created || a.id - b.id).map(({ id }) => id);

describe('the pages of a window', () => {
  it('are read once each, the last first, where nothing moves', async () => {
    const { pages, gaps, lost } = await readWindow(700, {});
    expect(pages).toEqual([0, 4, 3, 2, 1]);
    expect({ gaps, lost }).toEqual({ gaps: [], lost: [] });
  });

  it('begin with the first once more where an offer of it closed after it was probed', async () => {
    // The first offer of page 1 then moves up to page 0, where no page is read any more.
    const afterPage = (api: FakeApi) => {
      if (api.calls.length === 1) api.open.delete(shownFirst(api)[5] ?? -1);
    };
    const { pages, gaps, lost } = await readWindow(700, { afterPage });
    expect(lost).toEqual([]);
    expect(gaps).toEqual([]);
    expect(pages).toEqual([0, 4, 3, 2, 1, 0]);
  });

  it('lose none that closing moves from page to page while they are read', async () => {
    const afterPage = (api: FakeApi) => {
      for (const at of [0, 149, 150, 299]) api.open.delete(shownFirst(api)[at] ?? -1);
    };
    const { gaps, lost } = await readWindow(1_400, { afterPage });
    expect({ gaps, lost }).toEqual({ gaps: [], lost: [] });
  });

  it('are read again, and a gap at last, where they show fewer than are counted', async () => {
    const { gaps, pages } = await readWindow(700, { lie: 2 });
    expect(gaps).toMatchObject([
      { missing: 2, total: 702, reason: 'its pages show fewer offers than the API counts' },
    ]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it('are a gap where their total rises and falls from answer to answer', async () => {
    const { gaps } = await readWindow(700, { total: (real, call) => real - (call % 2) });
    expect(gaps).toMatchObject([
      { remedy: 'another-run', reason: expect.stringContaining('rises and falls') },
    ]);
  });
});
