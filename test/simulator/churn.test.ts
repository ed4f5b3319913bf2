import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { SearchEngine } from '../../simulator/search/engine.js';
import { readQuery } from '../../simulator/search/query.js';
import { Churn } from '../../simulator/world/churn.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import { TestClient } from './client.js';

const NOW = Date.parse('2026-07-01T12:00:00Z');

function makeWorld(offers: number): World {
  return new World({
    ...PLAIN_COUNTRY,
    offers,
    seed: 3,
    now: NOW,
  });
}
const churnOf = (world: World): Churn =>
  new Churn(world, { publishedPerSecond: 7, closedPerSecond: 5 }, (seconds) => NOW + seconds * 1000);

describe('churn', () => {
  it('happens in the same order however often one looks', () => {
    const [often, once] = [makeWorld(3000), makeWorld(3000)];
    const [oftenChurn, onceChurn] = [churnOf(often), churnOf(once)];
    for (let seconds = 0; seconds <= 60; seconds += 0.37) oftenChurn.advance(seconds);
    oftenChurn.advance(60);
    onceChurn.advance(60);
    expect(often.count).toBe(3000 + 7 * 60);
    expect(often.open).toBe(3000 + 7 * 60 - 5 * 60);
    for (const column of ['createdAt', 'place', 'metier', 'traits', 'closed'] as const) {
      expect(often[column].subarray(0, often.count)).toEqual(once[column].subarray(0, once.count));
    }
    expect([...often.createdAt.subarray(0, often.count)]).toEqual(
      [...often.createdAt.subarray(0, often.count)].sort((a, b) => a - b),
    );
    expect(often.createdAt[3000]).toBe(NOW + Math.floor(1000 / 7));
  });

  it('never leaves a kept answer out of date', () => {
    const world = makeWorld(6000);
    const churn = churnOf(world);
    const rules = { boundsInclusive: true, boundsIgnoreMilliseconds: false };
    const kept = new SearchEngine(world, rules);
    const queries = [
      'sort=1',
      'sort=1&range=3000-3149',
      'region=11&sort=1',
      'departement=75,92&sort=0',
      'codeROME=K1304,N1103',
      'origineOffre=1&range=1350-1499',
      'minCreationDate=2026-07-01T00:00:00Z&maxCreationDate=2026-07-02T00:00:00Z&sort=1',
      'minCreationDate=2026-06-01T00:00:00Z&maxCreationDate=2026-06-20T00:00:00Z&sort=1',
    ].map((text) => readQuery(new URLSearchParams(text), world, NOW));
    for (let seconds = 0; seconds < 100; seconds += 0.5) {
      churn.advance(seconds);
      const fresh = new SearchEngine(world, rules);
      for (const query of queries) expect(kept.find(query)).toEqual(fresh.find(query));
    }
    expect(world.changes.length).toBeGreaterThan(1000);
  });
});

describe('a world that changes, over a socket', () => {
  let simulator: Simulator;
  afterEach(() => simulator.close());

  it('keeps records of what was open all the time', async () => {
    simulator = await startSimulator({
      offers: 2000,
      rate: null,
      churn: { publishedPerSecond: 200, closedPerSecond: 200 },
    });
    const client = await TestClient.login(simulator);
    await sleep(300);
    const answer = await fetch(`${simulator.url}/_simulator/mark`, { method: 'POST' });
    expect(answer.status).toBe(204);
    const marked = new Set(simulator.stableIds());
    await sleep(700);
    const { offers } = simulator.records();
    expect(offers.publishedSinceMark).toBeGreaterThan(100);
    expect(offers.closedSinceMark).toBeGreaterThan(100);

    const [newest] = (await client.search('sort=1&range=0-0')).offres;
    expect(marked).not.toContain(newest?.id);
    expect(
      Math.abs(Date.parse(newest?.dateCreation as string) - Date.parse(simulator.worldNow())),
    ).toBeLessThan(2000);

    const asked = [...marked].filter((_, index) => index % 10 === 0);
    const statuses = await Promise.all(
      asked.map(async (id) => (await client.get(`/v2/offres/${id}`)).status),
    );
    const stable = new Set(simulator.stableIds());
    for (const id of stable) expect(marked.has(id)).toBe(true);
    expect(stable).not.toContain(newest?.id);
    const gone = asked.filter((_, index) => statuses[index] === 204);
    expect(gone.length).toBeGreaterThan(5);
    for (const id of gone) expect(stable.has(id)).toBe(false);
    // Closings go on, so an offer answered a moment ago may be gone by now, but most are not.
    const answered = asked.filter((_, index) => statuses[index] === 200);
    expect(answered.filter((id) => stable.has(id)).length).toBeGreaterThan(answered.length / 2);
  });

  it('answers the same records over HTTP', async () => {
    simulator = await startSimulator({ offers: 9000, rate: null });
    const read = async (path: string): Promise<string> =>
      (await fetch(`${simulator.url}/_simulator/${path}`)).text();
    expect(JSON.parse(await read('records'))).toEqual(simulator.records());
    expect((await read('stable-ids')).split('\n')).toEqual([...simulator.stableIds(), '']);
    expect((await read('stable-ids?place=region')).split('\n')).toEqual([
      ...simulator.stableIdsWithRegion(),
      '',
    ]);
  });

  it('shows each offer of a quiet window exactly once, over 21 pages of 150', async () => {
    simulator = await startSimulator({ offers: 3150, rate: null });
    const client = await TestClient.login(simulator);
    for (const sort of [0, 1]) {
      const ids = (await client.all(`sort=${sort}`)).map(({ id }) => id);
      expect(ids).toHaveLength(3150);
      expect(new Set(ids)).toEqual(new Set(simulator.stableIds()));
    }
    expect(simulator.records().applications['simulated-app-1']?.searchCalls).toEqual({ '206': 42 });
  });
});
