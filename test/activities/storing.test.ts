import type { Info } from '@temporalio/activity';
import { DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { createApiActivities } from '../../src/activities/api.js';
import type { PageReceipt } from '../../src/activities/contracts.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { createFranceTravailClient, type FranceTravailClient } from '../../src/france-travail/index.js';
import {
  badGateway,
  cut,
  cutAfterWriting,
  type FaultyLine,
  faultyElasticsearch,
  halfRefused,
  refused,
} from '../elasticsearch/faulty.js';
import { useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { client, store, offres, prefix } = useStore();

let simulator: Simulator;
let api: FranceTravailClient;
let line: FaultyLine;
beforeAll(async () => {
  simulator = await startSimulator({ offers: 3_000, rate: null });
  const [application] = simulator.applications;
  if (application === undefined) throw new Error('the simulator has no application');
  api = createFranceTravailClient({
    application: { name: 'app-1', ...application },
    apiUrl: simulator.apiUrl,
    tokenUrl: simulator.tokenUrl,
    rate: 'unlimited',
  });
  line = await faultyElasticsearch(inject('elasticsearchUrl'));
});
afterAll(async () => {
  await api?.close();
  await simulator?.close();
  await line?.[Symbol.asyncDispose]();
});

let pages = 0;
/** Collects the next page of the country, as a worker does; tells what it waited for, and the calls it took. */
function collect(run: string, info: Partial<Info> = {}) {
  const logged: string[] = [];
  const logger = new DefaultLogger('WARN', ({ message }) => void logged.push(message));
  const environment = activityEnvironment(info, { logger });
  const behindLine = createStore(createElasticsearch({ url: line.url }), { indexPrefix: prefix });
  const { collectPage } = createApiActivities({ api, store: behindLine, setRate: () => {} });
  const page = pages++;
  const input = { run, window: 'france', search: {}, page };
  const receipt: Promise<PageReceipt> = environment.run(collectPage, input);
  return { page, receipt, logged };
}

const calls = () => api.stats().calls;

describe('a page that Elasticsearch does not take at once', () => {
  it.each([
    ['whose queue is full for some items', [halfRefused(429, 'es_rejected_execution_exception')], /queue/],
    ['whose circuit breaker trips', [refused(429, 'circuit_breaking_exception')], /circuit_breaking/],
    ['that is behind a proxy without it', [badGateway, badGateway], /failed \(502/],
    ['that is away', [cut, cut], /cannot be reached/],
    ['that is cut off before it answers', [cutAfterWriting], /cannot be reached/],
    ['that has no master', [refused(503, 'cluster_block_exception')], /failed \(503/],
    ['whose disk is full for some items', [halfRefused(429, 'cluster_block_exception')], /blocks writes/],
  ])('of one %s is stored whole, once, for one call', async (name, faults, reason) => {
    const [callsBefore, storedBefore] = [calls(), await store.countOffres()];
    line.fault(...faults);
    const { receipt, logged, page } = collect(name);
    expect((await receipt).tally).toMatchObject({ calls: 1, read: 150, rejected: 0 });
    expect(calls() - callsBefore).toBe(1);
    expect((await store.countOffres()) - storedBefore).toBe(150);
    expect(await store.distinctInWindow(name, 'france', [page])).toBe(150);
    expect(logged).toEqual([expect.stringMatching(/^a page waits for Elasticsearch: /)]);
    expect(logged[0]).toMatch(reason);
  });

  it('is halved when it is too large, without a wait', async () => {
    const [callsBefore, bulksBefore] = [calls(), line.bulks];
    line.fault(refused(413, ''), refused(413, ''));
    const { receipt, logged } = collect('too large');
    expect((await receipt).tally).toMatchObject({ calls: 1, read: 150, created: 150 });
    expect(calls() - callsBefore).toBe(1);
    expect(logged).toEqual([]);
    // Whole, first half, its two halves, second half; then what was seen.
    expect(line.bulks - bulksBefore).toBe(6);
  });

  it('waits while writes are blocked, whatever their number, and goes on by itself when they are not', async () => {
    const [callsBefore, storedBefore] = [calls(), await store.countOffres()];
    const block = (on: true | null) =>
      client.indices.putSettings({
        index: offres,
        settings: { 'index.blocks.read_only_allow_delete': on },
      });
    await block(true);
    const waiting = [1, 2, 3].map(() => collect('blocked'));
    const ended = Promise.all(waiting.map(({ receipt }) => receipt));
    await expect
      .poll(() => waiting.filter(({ logged }) => logged.length > 0).length, { timeout: 30_000 })
      .toBe(3);
    expect(waiting[0]?.logged[0]).toContain('its disk is nearly full: free space or lift the block');
    expect(await store.countOffres()).toBe(storedBefore);
    await block(null);
    for (const { tally } of await ended) expect(tally).toMatchObject({ calls: 1, read: 150 });
    expect(calls() - callsBefore).toBe(3);
    expect((await store.countOffres()) - storedBefore).toBe(450);
  });

  it('is given back at once when only a person can help', async () => {
    line.fault(refused(403, 'security_exception'));
    await expect(collect('refused').receipt).rejects.toMatchObject({
      type: 'ElasticsearchMisconfigured',
      nonRetryable: true,
    });
  });

  it('counts the calls of earlier attempts, whatever these waited for', async () => {
    const heartbeatDetails = { calls: 2, rateLimited: 1, waiting: 'Elasticsearch cannot be reached.' };
    const { tally } = await collect('earlier', { heartbeatDetails }).receipt;
    expect(tally).toMatchObject({ calls: 3, rateLimited: 1 });
    expect(tally).not.toHaveProperty('waiting');
  });
});
