import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import { BEGINNING } from '../../src/domain/clock.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import { ReplayWorkflow } from '../../src/workflows/index.js';
import { REGION, worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from '../workflows/fake-api.js';
import { FakeCases } from '../workflows/fake-cases.js';
import { execute } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';
const FREEZE = { min: BEGINNING, max: FROZEN };

function replay(api: FakeApi, cases: FakeCases): Promise<ReplayReport> {
  return execute(ReplayWorkflow, [], api, { changes: cases.activities() });
}

const api = (offres: number, moods: Moods = {}) =>
  new FakeApi(worldOf({ offres, skew: 2, seconds: 864_000, seed: 1 }), FROZEN, moods);

describe('a replay', () => {
  it('reads a window again, and closes its case when it adds up now', async () => {
    const world = api(2_000);
    const cases = new FakeCases({ [`region=${REGION}`]: { region: REGION, creation: FREEZE } });
    const report = await replay(world, cases);
    expect(report).toMatchObject({
      documents: { closed: 2, failed: 1 },
      windows: { closed: 1, failed: 0 },
      open: 0,
    });
    expect(cases.updates).toEqual([{ place: `region=${REGION}`, outcome: { status: 'closed' } }]);
    expect(world.seen.size).toBe(2_000);
    // 14 pages, and the total at the end.
    expect(report.tally.calls).toBe(15);
    // A run beside it may have another rate than the workers' own, which a replay must not bring back.
    expect(new Set(world.calls.map(({ input }) => input.rate))).toEqual(new Set(['standing']));
    expect(world.gaps).toEqual([]);
  });

  it('splits a search that has grown above what one can show, by an axis that every offer has', async () => {
    const world = api(9_000);
    const cases = new FakeCases({ france: { region: REGION, creation: FREEZE } });
    const report = await replay(world, cases);
    expect(report.windows).toEqual({ closed: 1, failed: 0 });
    expect(world.seen.size).toBe(9_000);
    expect(world.calls.some(({ input }) => input.search.departements !== undefined)).toBe(false);
  });

  it('tries every case once, whatever becomes of the others', async () => {
    const failing: Moods['failing'] = ({ search }) =>
      search.origine === 2
        ? ApplicationFailure.nonRetryable('The API failed (500).', 'ApiUnavailable')
        : undefined;
    const searches = Object.fromEntries(
      ([1, 2] as const).flatMap((origine) =>
        ['A', 'B', 'C'].map((place) => [`${place}${origine}`, { origine, creation: FREEZE }]),
      ),
    );
    const cases = new FakeCases(searches);
    const report = await replay(api(500, { failing }), cases);
    expect(report).toMatchObject({ windows: { closed: 3, failed: 3 }, open: 3 });
    expect(cases.updates.map(({ place }) => place).sort()).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
    expect(cases.updates.find(({ place }) => place === 'A2')?.outcome).toEqual({
      status: 'failed',
      message: 'The API failed (500).',
    });
  });

  it('splits no search because of a total that its first page belies, and says so', async () => {
    const world = api(100, { total: () => 4_000 });
    const cases = new FakeCases({ france: { creation: FREEZE } });
    await replay(world, cases);
    expect(cases.updates).toEqual([
      {
        place: 'france',
        outcome: {
          status: 'failed',
          message: expect.stringMatching(/the API counts 4000 offers, and shows 100 on the first page/),
        },
      },
    ]);
    expect(new Set(world.calls.map(({ input }) => JSON.stringify(input.search))).size).toBe(1);
  });

  it('leaves a case open while the API counts more than it shows, and says how many', async () => {
    const cases = new FakeCases({ france: { creation: FREEZE } });
    await replay(api(500, { lie: 5 }), cases);
    expect(cases.updates).toEqual([
      {
        place: 'france',
        outcome: { status: 'failed', message: expect.stringMatching(/^5 offers missing in france: /) },
      },
    ]);
  });

  it('makes no call when there is nothing to read again', async () => {
    const world = api(10);
    const report = await replay(world, new FakeCases({}));
    expect(report).toMatchObject({ windows: { closed: 0, failed: 0 }, open: 0 });
    expect(world.calls).toEqual([]);
  });
});
