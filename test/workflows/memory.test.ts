import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Certificate } from '../../src/domain/certificate.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import type { Search } from '../../src/domain/search.js';
import { IngestionWorkflow, PlanWorkflow, ReplayWorkflow } from '../../src/workflows/index.js';
import { REGION, type WorldOffre, worldOf } from '../domain/worlds.js';
import { VirtualClock } from '../memory/clock.js';
import { workersOf } from '../memory/fakes.js';
import { MemoryTemporal } from '../memory/temporal.js';
import { certificateOf } from '../support/certificate-of.js';
import { away, FakeApi, type Moods, refusedCredentials } from './fake-api.js';
import { FakeCases } from './fake-cases.js';
import { openStage, QUEUES, type Stage } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('../memory/runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';
const STARTED = Date.parse('2026-11-20T08:00:00Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function memoryOf(api: FakeApi, changes: object = {}): MemoryTemporal {
  return new MemoryTemporal(new VirtualClock(STARTED), workersOf(api, changes));
}

/** What a run must say whatever the order in which its calls were answered. */
function essence({ status, missing, gaps, totalAtStart, totalAtEnd, distinct, tally, parts }: Certificate) {
  return {
    status,
    missing,
    gaps: gaps.map((gap) => `${gap.window}: ${gap.missing} ${gap.reason}`).sort(),
    totalAtStart,
    totalAtEnd,
    distinct,
    tally,
    parts: parts.map(({ total }) => total).sort(),
  };
}

interface Scenario {
  readonly name: string;
  readonly offres: readonly WorldOffre[];
  readonly moods?: Moods;
  /** How it is split depends on what was seen by then: the number of calls is only about the same. */
  readonly hasty?: boolean;
}

const world = (offres: number) => worldOf({ offres, skew: 2, seconds: 864_000, seed: 1 });
const alike = (offres: number) => {
  const [one] = world(1);
  return Array.from({ length: offres }, (_, id) => ({ ...(one as WorldOffre), id }));
};
const refusedPage: Moods['failing'] = ({ page }) =>
  page === 7 ? ApplicationFailure.nonRetryable('The API fails on this page.', 'InvalidRequest') : undefined;

const scenarios: readonly Scenario[] = [
  { name: 'a still world', offres: world(9_000) },
  { name: 'what one search shows', offres: world(500) },
  { name: 'a country without an offer', offres: [] },
  { name: 'a dense second', offres: worldOf({ offres: 6_000, skew: 1, seconds: 1, seed: 3 }), hasty: true },
  { name: 'what nothing can split', offres: alike(4_000) },
  { name: 'totals that are too high', offres: world(2_000), moods: { lie: 3 } },
  { name: 'a page that is refused', offres: world(9_000), moods: { failing: refusedPage } },
  {
    name: 'offers without a place',
    offres: world(9_000),
    moods: { withoutPlace: (offre) => offre.id % 66 === 0 },
  },
  {
    name: 'offers that only places show',
    offres: world(9_000),
    moods: { hiddenFromDates: (offre) => offre.id % 25 === 0 },
  },
  {
    name: 'a page that fails at every attempt',
    offres: world(3_500),
    moods: { failing: ({ page }) => (page === 7 ? away() : undefined) },
  },
  {
    name: 'an application that is refused',
    offres: world(9_000),
    moods: { failing: (_, queue) => (queue === QUEUES[1] ? refusedCredentials('app-2') : undefined) },
  },
];

describe.each(['verified', 'region', 'national'] as const)(
  'in memory as on a server, by the %s plan',
  (plan) => {
    it.each(scenarios)('$name', async ({ offres, moods, hasty = false }) => {
      const real = new FakeApi(offres, FROZEN, moods);
      const expected = await stage.ingest(real, { plan });
      const api = new FakeApi(offres, FROZEN, moods);
      const certificate = certificateOf(await memoryOf(api).execute(IngestionWorkflow, [{ plan }]));
      if (hasty) {
        expect({ ...essence(certificate), tally: undefined }).toEqual({
          ...essence(expected),
          tally: undefined,
        });
        expect(Math.abs(api.calls.length / real.calls.length - 1)).toBeLessThan(0.05);
      } else {
        expect(essence(certificate)).toEqual(essence(expected));
        expect(api.calls.length).toBe(real.calls.length);
      }
      expect(api.gaps.length).toBe(real.gaps.length);
      expect(api.closures).toBe(real.closures);
    });

    it('fails alike when every application is refused', async () => {
      const moods: Moods = { failing: (_, queue) => refusedCredentials(queue) };
      const real = new FakeApi(world(10), FROZEN, moods);
      await expect(stage.ingest(real, { plan })).rejects.toThrow();
      const api = new FakeApi(world(10), FROZEN, moods);
      const failure = await memoryOf(api)
        .execute(IngestionWorkflow, [{ plan }])
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ type: 'InvalidCredentials' });
      expect(api.failure).toEqual({ ...real.failure, run: expect.any(String) });
    });
  },
);

describe('a replay in memory as on a server', () => {
  it.each([0, 5])('of windows whose totals are %d too high', async (lie) => {
    const creation = { min: '2000-01-01T00:00:00Z', max: FROZEN };
    const searches: Record<string, Search> = { region: { region: REGION, creation }, france: { creation } };
    const replayed = async (run: (api: FakeApi, cases: FakeCases) => Promise<ReplayReport>) => {
      const api = new FakeApi(world(4_000), FROZEN, { lie });
      const cases = new FakeCases(searches);
      const { windows, tally, open } = await run(api, cases);
      return {
        windows,
        tally,
        open,
        updates: cases.updates.toSorted((a, b) => (a.place < b.place ? -1 : 1)),
        calls: api.calls.length,
      };
    };
    const expected = await replayed((api, cases) =>
      stage.serve(api, () => stage.execute('ReplayWorkflow', []), cases.activities()),
    );
    const found = await replayed((api, cases) => memoryOf(api, cases.activities()).execute(ReplayWorkflow));
    expect(found).toEqual(expected);
  });
});

describe('a plan in memory as on a server', () => {
  it.each(['verified', 'region', 'national'])('by the %s plan', async (plan) => {
    const offres = world(9_000);
    const input = [{ plan }];
    const real = new FakeApi(offres, FROZEN, { indexed: offres });
    const expected = await stage.serve(real, () => stage.execute('PlanWorkflow', input));
    const api = new FakeApi(offres, FROZEN, { indexed: offres });
    expect(await memoryOf(api).execute(PlanWorkflow, input)).toEqual(expected);
    expect(api.calls).toEqual([]);
  });
});
