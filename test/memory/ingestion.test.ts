import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it, vi } from 'vitest';
import type { CollectPageInput } from '../../src/activities/contracts.js';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import { certificateLines } from '../../src/domain/certificate.js';
import { BEGINNING } from '../../src/domain/clock.js';
import { PLANS } from '../../src/domain/plans.js';
import { PAGE_SIZE, searchKey } from '../../src/domain/search.js';
import { type WorldOffre, worldOf } from '../domain/worlds.js';
import { away, FakeApi, type Moods, refusedCredentials } from '../workflows/fake-api.js';
import { QUEUES } from '../workflows/stage.js';
import { ingest, startedClock } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';

const world = (offres: number, seed = 1) => worldOf({ offres, skew: 2, seconds: 864_000, seed });

/** Offers of one trade in one departement, more than a few searches can show. */
const oneTrade = (offres: number) =>
  worldOf({ offres, skew: 1, seconds: 864_000, seed: 1 }).map((offre) => ({
    ...offre,
    departement: '75',
    codeROME: 'A1000',
  }));

/** Offers that were open from the start to the end and that the run has not seen. */
function lost(before: readonly WorldOffre[], api: FakeApi): WorldOffre[] {
  const { seen } = api;
  return before.filter((offre) => api.open.has(offre.id) && !seen.has(offre.id));
}

describe.each(PLANS)('a run by the %s plan', (plan) => {
  it('collects every offer of a still world, proves it, and shares the calls between both applications', async () => {
    const offres = world(20_000);
    const api = new FakeApi(offres, FROZEN);
    const certificate = await ingest(api, { plan });
    expect(certificate).toMatchObject({
      status: 'proven',
      totalAtStart: 20_000,
      totalAtEnd: 20_000,
      distinct: 20_000,
      gaps: [],
    });
    expect(lost(offres, api)).toEqual([]);
    expect(certificate.tally.calls).toBe(api.calls.length + api.asked);
    const onFirst = api.calls.filter((call) => call.queue === QUEUES[0]).length;
    expect(Math.abs(onFirst / api.calls.length - 0.5)).toBeLessThan(0.1);
    expect(api.certificate).toEqual(certificate);
    // What is younger than the freeze is of no part.
    const totals = certificate.parts.map((part) => part.total);
    expect(new Set(totals)).toEqual(new Set([certificate.proof?.frozen.start]));
    expect(certificate.proof?.frozen.start).toBeGreaterThan(19_900);
  });

  it('loses no offer that stays open while others close and appear during the reading', async () => {
    const offres = world(20_000);
    const closing = world(20_000, 2).map((offre) => offre.id);
    let next = 0;
    let published = 0;
    const churn: Moods = {
      afterPage(api) {
        // Many times what the real API does: ten closed and ten published per call.
        for (let i = 0; i < 10; i++) {
          api.open.delete(((closing[next++] ?? 0) * 7919) % 20_000);
          const id = published++;
          const created = Date.parse('2026-11-20T09:30:00Z') / 1000 + Math.floor(id / 10);
          api.open.set(1_000_000 + id, { ...(offres[0] as WorldOffre), id: 1_000_000 + id, created });
        }
      },
    };
    const api = new FakeApi(offres, FROZEN, churn);
    const certificate = await ingest(api, { plan });
    expect(lost(offres, api)).toEqual([]);
    expect(certificate.totalAtEnd).toBeLessThan(certificate.totalAtStart);
    expect(certificate.status).toBe('proven');
  });

  it('knows the total of a part that one search shows', async () => {
    const certificate = await ingest(new FakeApi(world(500), FROZEN), { plan });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 500 });
    const totals = certificate.parts.map((part) => part.total);
    expect(new Set(totals)).toEqual(new Set([certificate.proof?.frozen.start]));
  });

  it('reads a second that is too full by other axes', async () => {
    const dense = worldOf({ offres: 6_000, skew: 1, seconds: 1, seed: 3 });
    const api = new FakeApi(dense, FROZEN);
    const certificate = await ingest(api, { plan });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 6_000 });
  });

  it('ends with a gap of exact size where nothing can be split any more', async () => {
    const one = world(1)[0] as WorldOffre;
    const alike = Array.from({ length: 4_000 }, (_, id) => ({ ...one, id }));
    const api = new FakeApi(alike, FROZEN);
    const certificate = await ingest(api, { plan });
    expect(certificate).toMatchObject({ status: 'gap', missing: 850, distinct: 3_150 });
    expect(api.gaps.length).toBeGreaterThan(0);
  });

  it('ends with a gap of exact size when the totals of the API are too high', async () => {
    const api = new FakeApi(world(2_000), FROZEN, { lie: 3 });
    const certificate = await ingest(api, { plan });
    expect(certificate).toMatchObject({ status: 'gap', missing: 3, distinct: 2_000 });
  });

  it('names the window that fails for good, and goes on with the others', async () => {
    const offres = world(9_000);
    const api = new FakeApi(offres, FROZEN, {
      failing: ({ page }) =>
        page === 7
          ? ApplicationFailure.nonRetryable('The API fails on this page.', 'InvalidRequest')
          : undefined,
    });
    const certificate = await ingest(api, { plan });
    expect(certificate.status).toBe('gap');
    expect(certificate.gaps.length).toBeGreaterThan(0);
    expect(certificate.gaps[0]?.reason).toBe('The API fails on this page.');
    const { length } = lost(offres, api);
    expect(certificate.missing).toBe(length);
    // What the API refuses costs its page alone.
    expect(length).toBeLessThanOrEqual(PAGE_SIZE * certificate.gaps.length);
  });
});

describe('a trade that fills more than one search', () => {
  it('is read in full windows by the region plan, no page twice', async () => {
    const offres = oneTrade(20_000);
    const api = new FakeApi(offres, FROZEN);
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 20_000, gaps: [] });
    const reads = api.calls.map(({ input }) => input).filter(({ search }) => search.codesROME?.length === 1);
    expect(new Set(reads.map(({ window, page }) => `${window}|${page}`)).size).toBe(reads.length);
    const floor = Math.ceil(20_000 / 150);
    expect(reads.length).toBeLessThanOrEqual(floor + 1);
  });

  it('is read in parallel, so that it does not hold up the end of a run', async () => {
    const clock = startedClock();
    let inFlight = 0;
    let most = 0;
    const beforePage = async () => {
      inFlight++;
      most = Math.max(most, inFlight);
      await clock.sleep(1_000);
      inFlight--;
    };
    const certificate = await ingest(
      new FakeApi(oneTrade(20_000), FROZEN, { beforePage }),
      { plan: 'region' },
      { clock },
    );
    expect(certificate.status).toBe('proven');
    expect(most).toBeGreaterThanOrEqual(4);
  });

  it('loses no offer that stays open while others close', async () => {
    const offres = oneTrade(12_000);
    let next = 0;
    const afterPage = (api: FakeApi) => {
      for (let i = 0; i < 10; i++) api.open.delete((next++ * 7919) % 12_000);
    };
    const api = new FakeApi(offres, FROZEN, { afterPage });
    const certificate = await ingest(api, { plan: 'region' });
    expect(lost(offres, api)).toEqual([]);
    expect(certificate.totalAtEnd).toBeLessThan(certificate.totalAtStart);
    expect(certificate.status).toBe('proven');
  });

  it('goes on by origin and halved dates when the API refuses its last page', async () => {
    const failing: Moods['failing'] = ({ search, page }) =>
      page === 20 && search.origine === undefined && search.codesROME?.length === 1
        ? ApplicationFailure.nonRetryable('The page is broken.', 'InvalidRequest')
        : undefined;
    const offres = oneTrade(8_000);
    const api = new FakeApi(offres, FROZEN, { failing });
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 8_000, gaps: [] });
  });
});

describe('the residual', () => {
  const withoutPlace = (share: (offre: WorldOffre) => boolean): Moods => ({ withoutPlace: share });

  it('finds offers without a place wherever they are', async () => {
    const offres = world(20_000);
    const api = new FakeApi(
      offres,
      FROZEN,
      withoutPlace((offre) => offre.id % 66 === 0),
    );
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 20_000 });
    expect(lost(offres, api)).toEqual([]);
  });

  it.each([1, 2])('finds them where they are of origin %i alone', async (origine) => {
    const offres = world(20_000);
    const api = new FakeApi(
      offres,
      FROZEN,
      withoutPlace((offre) => offre.origine === origine && offre.id % 33 < 2),
    );
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 20_000 });
    expect(certificate.residual.calls).toBeGreaterThan(0);
    expect(lost(offres, api)).toEqual([]);
  });

  it('reads little where they sit in few ROME codes', async () => {
    const offres = world(60_000);
    const api = new FakeApi(
      offres,
      FROZEN,
      withoutPlace((offre) => offre.codeROME === 'A1201'),
    );
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 60_000 });
    expect(certificate.residual.calls).toBeLessThan(0.2 * (60_000 / 150));
  });

  it('reads the sets of ROME codes that lack offers in parallel', async () => {
    const codes = ['A1010', 'A1130', 'A1250', 'A1370'];
    const offres = world(60_000);
    const clock = startedClock();
    const reading = { now: 0, most: 0 };
    // Only the residual asks for ROME codes without a place; a page beyond the first is none of its probes.
    const ofShortSet = ({ search, page }: CollectPageInput) =>
      page > 0 && search.codesROME !== undefined && search.departements === undefined;
    const api = new FakeApi(offres, FROZEN, {
      ...withoutPlace((offre) => codes.includes(offre.codeROME)),
      beforePage: async ({ calls }) => {
        const input = calls.at(-1)?.input;
        if (input === undefined || !ofShortSet(input)) return;
        reading.now++;
        reading.most = Math.max(reading.most, reading.now);
        await clock.sleep(1_000);
        reading.now--;
      },
    });
    const certificate = await ingest(api, { plan: 'region' }, { clock });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 60_000 });
    expect(lost(offres, api)).toEqual([]);
    expect(reading.most).toBeGreaterThan(2);
  });

  it('reads everything when totals are seen to be too low', async () => {
    const offres = world(4_000);
    const api = new FakeApi(offres, FROZEN, { ...withoutPlace((offre) => offre.id === 66), lie: -1 });
    const certificate = await ingest(api, { plan: 'region' });
    expect(lost(offres, api)).toEqual([]);
    expect(certificate.distinct).toBe(4_000);
  });

  it('is not misled by offers that close while it compares totals', async () => {
    const offres = world(20_000);
    const api = new FakeApi(offres, FROZEN, {
      withoutPlace: (offre) => offre.id % 66 === 0,
      // Only the residual asks for ROME codes without a departement.
      beforePage: async ({ calls, open }) => {
        const search = calls.at(-1)?.input.search;
        if (search?.codesROME === undefined || search.departements !== undefined) return;
        for (let id = 1; id < 20_000; id += 10) if (id % 66 !== 0) open.delete(id);
      },
    });
    const certificate = await ingest(api, { plan: 'region' });
    expect(lost(offres, api)).toEqual([]);
    expect(certificate.status).toBe('proven');
  });

  it('reads little where they sit in few days', async () => {
    const offres = world(60_000);
    const day = Date.parse('2026-11-06T00:00:00Z') / 1000;
    const api = new FakeApi(
      offres,
      FROZEN,
      withoutPlace((offre) => offre.created >= day && offre.created < day + 20_000),
    );
    const certificate = await ingest(api, { plan: 'region' });
    expect(certificate).toMatchObject({ status: 'proven', distinct: 60_000 });
    expect(certificate.residual.calls).toBeLessThan(0.5 * (60_000 / 150));
  });
});

it.each(['national', 'region'])('sees an offer whose date is to come, by the %s plan', async (plan) => {
  const offres = world(500);
  const [first] = offres;
  if (first === undefined) throw new Error('an empty world');
  const aYear = 365 * 86_400;
  const api = new FakeApi([...offres, { ...first, id: 1_000_000, created: first.created + aYear }], FROZEN);
  expect(await ingest(api, { plan })).toMatchObject({ status: 'proven', distinct: 501 });
  expect(api.seen.has(1_000_000)).toBe(true);
});

describe('an incremental run', () => {
  it('reads what was created since the last one, proves that, and closes nothing', async () => {
    const offres = world(20_000);
    const since = '2026-11-08T00:00:00Z';
    const recent = offres.filter((offre) => offre.created >= Date.parse(since) / 1000);
    const api = new FakeApi(offres, FROZEN, { since });
    const certificate = await ingest(api, { mode: 'incremental' });
    expect(recent.length).toBeGreaterThan(100);
    expect(certificate).toMatchObject({
      status: 'proven',
      mode: 'incremental',
      since,
      distinct: recent.length,
    });
    expect(lost(recent, api)).toEqual([]);
    expect(api.calls.length).toBeLessThan(10 + recent.length / 100);
    expect(api.closures).toBe(0);
  });
});

describe('a country without an offer', () => {
  it.each(['region', 'national'] as const)('proves nothing by the %s plan', async (plan) => {
    const certificate = await ingest(new FakeApi([], FROZEN), { plan });
    expect(certificate.status).toBe('gap');
    expect(certificate.gaps.map(({ reason }) => reason)).toEqual([
      'the API counts no offer in the whole country: it cannot be trusted',
    ]);
  });

  it('is proven to have had nothing new since the last run', async () => {
    const api = new FakeApi([], FROZEN, { since: '2026-11-20T08:59:00Z' });
    expect(await ingest(api, { mode: 'incremental' })).toMatchObject({ status: 'proven', distinct: 0 });
  });
});

describe.each(PLANS)('totals that jump, by the %s plan', (plan) => {
  const random = (call: number) => ((call * 2_654_435_761) % 1_000) / 1_000;
  const jumps: [string, (real: number, call: number) => number][] = [
    ['anywhere from none to twice as many', (real, call) => Math.round(2 * real * random(call))],
    ['between a tenth and ten times', (real, call) => Math.round(real * (call % 2 === 0 ? 10 : 0.1))],
    ['to 20 000 every third call', (real, call) => (call % 3 === 0 ? 20_000 : real)],
    ['to nothing every third call', (real, call) => (call % 3 === 0 ? 0 : real)],
    ['to a third after a while', (real, call) => (call > 20 ? Math.floor(real / 3) : real)],
    ['to a tenth from the start', (real) => Math.floor(real / 10)],
  ];
  it.each(jumps)(
    '%s: the run ends, and proves nothing that is not so',
    { timeout: 300_000 },
    async (_name, total) => {
      const offres = world(4_000);
      const api = new FakeApi(offres, FROZEN, { total });
      const certificate = await ingest(api, { plan });
      if (lost(offres, api).length > 0) expect(certificate.status).toBe('gap');
      expect(api.calls.length).toBeLessThan(2_000);
    },
  );
});

describe('an application that fails', () => {
  it('goes on with one application when the other is refused, and says so', async () => {
    const api = new FakeApi(world(9_000), FROZEN, {
      failing: (_, queue) => (queue === 'offres-app-2' ? refusedCredentials('app-2') : undefined),
    });
    const certificate = await ingest(api, { plan: 'national' });
    expect(certificate).toMatchObject({
      status: 'proven',
      distinct: 9_000,
      refusals: ['The credentials of app-2 are refused.'],
    });
  });

  it.each(['region', 'national'] as const)(
    'goes on with one application when the other is refused in the middle, and says so, by the %s plan',
    async (plan) => {
      const offres = world(20_000);
      const api: FakeApi = new FakeApi(offres, FROZEN, {
        failing: (_, queue) =>
          queue === 'offres-app-2' && api.calls.length > 40 ? refusedCredentials('app-2') : undefined,
      });
      const certificate = await ingest(api, { plan });
      expect(api.calls.slice(0, 40).filter(({ queue }) => queue === 'offres-app-2').length).toBeGreaterThan(
        10,
      );
      expect(certificate).toMatchObject({
        status: 'proven',
        distinct: 20_000,
        refusals: ['The credentials of app-2 are refused.'],
      });
      expect(lost(offres, api)).toEqual([]);
    },
  );

  it.each(['region', 'national'] as const)(
    'goes on with one application when every call of the other fails, and says so, by the %s plan',
    async (plan) => {
      const api = new FakeApi(world(9_000), FROZEN, {
        failing: (_, queue) => (queue === 'offres-app-2' ? away() : undefined),
      });
      const certificate = await ingest(api, { plan });
      expect(certificate).toMatchObject({
        status: 'proven',
        distinct: 9_000,
        refusals: ['A call on the queue offres-app-2 failed at every attempt: The API is away.'],
      });
    },
  );

  it('names the window of a page that fails at every attempt on each application', async () => {
    const offres = world(9_000);
    const api = new FakeApi(offres, FROZEN, { failing: ({ page }) => (page === 7 ? away() : undefined) });
    const certificate = await ingest(api, { plan: 'national' });
    expect(certificate.status).toBe('gap');
    expect(certificate.gaps.map(({ reason }) => reason)).toContain('The API is away.');
    expect(certificate.missing).toBe(lost(offres, api).length);
    const perQueue = QUEUES.map(
      (queue) => api.calls.filter((call) => call.queue === queue && call.input.page === 7).length,
    );
    // Twenty attempts a page: `apiCall` of patience/.
    expect(perQueue.map((calls) => calls % 20)).toEqual([0, 0]);
    expect(Math.min(...perQueue)).toBeGreaterThan(0);
  });
});

/** The country as a run counts it, at its start and at its end. */
const isNationalTotal = ({ window, page }: CollectPageInput, { frozen = '' }: FakeApi) =>
  window === searchKey({ creation: { min: BEGINNING, max: frozen } }) && page === 0;

describe('the end of a run', () => {
  it('is a gap when the API does not say the total any more, which the certificate tells', async () => {
    const offres = world(20_000);
    let asked = 0;
    const api: FakeApi = new FakeApi(offres, FROZEN, {
      failing: (input) => (isNationalTotal(input, api) && asked++ > 0 ? away() : undefined),
    });
    const certificate = await ingest(api, { plan: 'region' });
    // Twenty attempts on each application.
    expect(asked).toBe(1 + 40);
    expect(certificate).toMatchObject({
      status: 'gap',
      missing: 0,
      distinct: 20_000,
      gaps: [
        {
          window: 'france',
          missing: 0,
          reason: 'the national total cannot be read at the end: The API is away.',
          cause: { kind: 'ApiUnavailable', page: 0 },
        },
      ],
    });
    expect(certificate).not.toHaveProperty('totalAtEnd');
    expect(certificateLines(certificate)[0]).toBe('GAP: an unknown number of offers missing');
    expect(certificateLines(certificate)).toContainEqual(
      expect.stringMatching(/20 000 at the start, nobody knows how many of them at the end$/),
    );
    expect(api.certificate).toEqual(certificate);
    expect(api.failure).toBeUndefined();
    // Nothing is closed on such a word.
    expect(api.closures).toBe(0);
  });

  it('finds by dates what no place shows when the total cannot be read in the middle of it', async () => {
    let asked = 0;
    const api: FakeApi = new FakeApi(world(20_000), FROZEN, {
      withoutPlace: (offre) => offre.id % 66 === 0,
      // Twenty attempts on each application, after the first total.
      failing: (input) => {
        if (!isNationalTotal(input, api)) return undefined;
        asked++;
        return asked > 1 && asked <= 41 ? away() : undefined;
      },
    });
    const certificate = await ingest(api, { plan: 'region' });
    expect(asked).toBeGreaterThan(41);
    expect(certificate).toMatchObject({ status: 'proven', distinct: 20_000, totalAtEnd: 20_000 });
    // Everything was read again, not only what lacks offers.
    expect(certificate.residual.calls).toBeGreaterThan(20_000 / 150);
  });
});

describe('a case that cannot be written', () => {
  const failing: Moods['failing'] = ({ page }) =>
    page === 7 ? ApplicationFailure.nonRetryable('The API fails on this page.', 'InvalidRequest') : undefined;

  it('is written once Elasticsearch takes it, by the run that found it', async () => {
    const api = new FakeApi(world(3_000), FROZEN, { failing });
    const { openGap } = api.storeActivities(QUEUES);
    let attempts = 0;
    const changes: Partial<StoreActivities> = {
      openGap: async (input) => {
        if (++attempts <= 100)
          throw ApplicationFailure.retryable('The disk is full.', 'ElasticsearchSaturated');
        return openGap(input);
      },
    };
    const certificate = await ingest(api, { plan: 'national' }, { changes });
    expect(attempts).toBeGreaterThan(100);
    expect(certificate.gaps.length).toBeGreaterThan(0);
    expect(certificate.gaps).toEqual(api.gaps);
  });

  it('is told by the certificate when Elasticsearch never takes it', async () => {
    const api = new FakeApi(world(3_000), FROZEN, { failing });
    const changes: Partial<StoreActivities> = {
      openGap: async () => {
        throw ApplicationFailure.nonRetryable('erreurs is gone.', 'ElasticsearchMisconfigured');
      },
    };
    const certificate = await ingest(api, { plan: 'national' }, { changes });
    expect(api.gaps).toEqual([]);
    expect(certificate.status).toBe('gap');
    expect(certificate.gaps.map(({ reason }) => reason)).toContain(
      'The API fails on this page. (its case cannot be written to erreurs: erreurs is gone.)',
    );
    expect(certificate.missing).toBeGreaterThan(0);
    expect(api.certificate).toEqual(certificate);
  });
});
