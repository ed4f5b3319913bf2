import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { type ApiActivities, createApiActivities } from '../../src/activities/api.js';
import type { CollectPageInput, PageReceipt } from '../../src/activities/contracts.js';
import type { Search } from '../../src/domain/search.js';
import { createFranceTravailClient, type FranceTravailClient } from '../../src/france-travail/index.js';
import { useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store, refresh } = useStore();
let simulator: Simulator;
let api: FranceTravailClient;
let activities: ApiActivities;

beforeAll(async () => {
  simulator = await startSimulator({ offers: 300, rate: null });
  api = createFranceTravailClient({
    application: { name: 'app-1', clientId: 'simulated-app-1', clientSecret: 'not-a-secret-1' },
    apiUrl: simulator.apiUrl,
    tokenUrl: simulator.tokenUrl,
    rate: 50,
  });
  activities = createApiActivities({ api, store, setRate: api.setRate });
});

afterAll(async () => {
  await api?.close();
  await simulator?.close();
});

const collect = (more: Record<string, unknown> = {}): Promise<PageReceipt> => {
  const input = { run: 'a-run', window: 'all', search: {}, page: 0, ...more } as CollectPageInput;
  return activityEnvironment().run((page: CollectPageInput) => activities.collectPage(page), input);
};

it('reads a page at the rate that comes with it, and at the configured one again without', async () => {
  expect((await collect({ rate: 100 })).total).toBe(300);
  expect(api.stats().rate).toBe(100);
  // What stands beside a run leaves its rate alone.
  await collect({ rate: 'standing' });
  expect(api.stats().rate).toBe(100);
  await collect({ rate: 'auto' });
  expect(api.stats().rate).toBe(3);
  await collect({ rate: 'unlimited' });
  expect(api.stats().rate).toBe(Number.POSITIVE_INFINITY);
  await collect();
  expect(api.stats().rate).toBe(50);
});

it.each([null, 0, -1, '10'])('refuses the rate %j for good, and spends no call on it', async (rate) => {
  const { calls } = api.stats();
  await expect(collect({ rate })).rejects.toMatchObject({
    type: 'InvalidRate',
    nonRetryable: true,
    message: expect.stringContaining(JSON.stringify(rate)),
  });
  expect(api.stats()).toMatchObject({ calls, rate: 50 });
});

it('tells the clock of the API, its newest offer and what its facets count', async () => {
  const before = Math.floor(Date.now() / 1_000) * 1_000;
  const receipt = await collect({ window: 'dated', rate: 'standing' });
  const date = Date.parse(receipt.date ?? '');
  expect(date).toBeGreaterThanOrEqual(before);
  expect(date).toBeLessThanOrEqual(Date.now());
  expect(receipt.counted).toBe(300);
  expect(receipt.newest && receipt.oldest && receipt.newest > receipt.oldest).toBe(true);
});

it.each([
  ["the API's clock", '2026-11-26T13:31:05.000Z'],
  ['its own where the API tells none', undefined],
])('dates what it stores by %s', async (_what, told) => {
  const before = new Date().toISOString();
  const run = `dated ${told}`;
  const clocked: FranceTravailClient = {
    ...api,
    search: async (...asked) => {
      const { date: _, ...page } = await api.search(...asked);
      return told === undefined ? page : { ...page, date: told };
    },
  };
  const { collectPage } = createApiActivities({ api: clocked, store, setRate: () => {} });
  const input = { run, window: 'all', search: {}, page: 0 };
  const receipt: PageReceipt = await activityEnvironment().run(collectPage, input);
  expect(receipt.date).toBe(told);
  await refresh();
  const lu = await store.lastReading(run);
  if (told === undefined) expect(lu && lu >= before).toBe(true);
  else expect(lu).toBe(told);
});

const environment = () => activityEnvironment({ heartbeatDetails: { calls: 2, rateLimited: 1 } });

it('asks for one offer, and counts the calls of earlier attempts', async () => {
  const [id = ''] = simulator.stableIds();
  expect(await environment().run(activities.askOffre, { id })).toEqual({ state: 'there', calls: 3 });
  expect(await environment().run(activities.askOffre, { id: '999ZZZZ' })).toEqual({
    state: 'gone',
    calls: 3,
  });
  await expect(environment().run(activities.askOffre, { id: '..' })).rejects.toMatchObject({
    type: 'InvalidRequest',
    nonRetryable: true,
  });
});

it('finds an offer on the first page of a search, stores nothing, and fails as a page does', async () => {
  const [first] = (await api.search({}, { first: 0, last: 0 })).offres;
  const id = String(first?.id);
  const stored = await store.countOffres();
  const find = (search: Search, which = id) => environment().run(activities.findOffre, { id: which, search });
  expect(await find({})).toEqual({ found: true, total: 300, calls: 3 });
  expect(await find({}, '999ZZZZ')).toEqual({ found: false, total: 300, calls: 3 });
  const creation = { min: '2001-01-01T00:00:00Z', max: '2001-01-01T00:00:01Z' };
  expect(await find({ creation })).toEqual({ found: false, total: 0, calls: 3 });
  expect(await store.countOffres()).toBe(stored);
  simulator.setFaults([{ kind: '500-json', share: 1 }]);
  try {
    await expect(find({})).rejects.toMatchObject({ type: 'ApiUnavailable', nonRetryable: false });
  } finally {
    simulator.setFaults([]);
  }
});

it('marks a total that the API did not say', async () => {
  const silent: FranceTravailClient = {
    ...api,
    search: async () => ({
      total: 0,
      unsaid: true,
      first: 0,
      last: -1,
      offres: [],
      status: 204,
      headers: { names: '', limits: [] },
    }),
  };
  const { collectPage, findOffre } = createApiActivities({ api: silent, store, setRate: () => {} });
  const input = { run: 'silent', window: 'all', search: {}, page: 0 };
  expect(await environment().run(collectPage, input)).toMatchObject({ total: 0, unsaid: true });
  expect(await environment().run(findOffre, { id: '1', search: {} })).toEqual({
    found: false,
    total: 0,
    unsaid: true,
    calls: 3,
  });
  expect(await collect({ rate: 'standing' })).not.toHaveProperty('unsaid');
});
