import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { type ApiActivities, createApiActivities } from '../../src/activities/api.js';
import type { CollectPageInput, PageReceipt } from '../../src/activities/contracts.js';
import { createFranceTravailClient, type FranceTravailClient } from '../../src/france-travail/index.js';
import { useDatalake } from '../elasticsearch/lake.js';

const { datalake } = useDatalake();
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
  activities = createApiActivities({ api, datalake, setRate: api.setRate });
});

afterAll(async () => {
  await api?.close();
  await simulator?.close();
});

const collect = (more: Record<string, unknown> = {}): Promise<PageReceipt> => {
  const input = { run: 'a-run', window: 'all', search: {}, page: 0, ...more } as CollectPageInput;
  return new MockActivityEnvironment().run((page: CollectPageInput) => activities.collectPage(page), input);
};

it('reads a page at the rate that comes with it, and at the configured one again without', async () => {
  expect((await collect({ rate: 100 })).total).toBe(300);
  expect(api.stats().rate).toBe(100);
  // What stands beside a run leaves its rate alone.
  await collect({ rate: 'standing' });
  expect(api.stats().rate).toBe(100);
  await collect({ rate: 'auto' });
  expect(api.stats().rate).toBe(3);
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
