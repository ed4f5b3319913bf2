import { afterEach, expect, it } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { type SimulatedOffre, TestClient } from './client.js';

const FIRST_DAY = { offers: 3000, rate: null, now: new Date('2026-07-01T10:00:00Z') };
const DAY_SECONDS = 86_400;

const simulators: Simulator[] = [];
afterEach(() => Promise.all(simulators.splice(0).map((simulator) => simulator.close())));

async function read(options: SimulatorOptions, query: string): Promise<Map<string, SimulatedOffre>> {
  const simulator = await startSimulator(options);
  simulators.push(simulator);
  const client = await TestClient.login(simulator);
  return new Map((await client.all(query)).map((offre) => [offre.id, offre]));
}

it('ages a world by what its churn would have done', async () => {
  const before = await read(FIRST_DAY, 'sort=1');
  const perSecond = 60 / DAY_SECONDS;
  const churn = { publishedPerSecond: perSecond, closedPerSecond: perSecond };
  const after = await read({ ...FIRST_DAY, agedSeconds: DAY_SECONDS, churn }, 'sort=1');
  const kept = [...before.keys()].filter((id) => after.has(id));
  // Some of those published during the day have closed by its end.
  expect(kept.length).toBeGreaterThanOrEqual(3000 - 60);
  expect(kept.length).toBeLessThan(3000 - 50);
  for (const id of kept) expect(after.get(id)).toEqual(before.get(id));
  const published = [...after.values()].filter(({ id }) => !before.has(id));
  expect(published.length).toBeGreaterThan(50);
  for (const { dateCreation } of published) {
    expect(Date.parse(dateCreation)).toBeGreaterThan(Date.parse('2026-07-01T12:00:00Z'));
    expect(Date.parse(dateCreation)).toBeLessThan(Date.parse('2026-07-02T12:00:01Z'));
  }
});

it('rewrites the share of the offers that is asked for, and nothing of the others', async () => {
  const before = await read(FIRST_DAY, 'sort=1');
  const after = await read({ ...FIRST_DAY, rewritten: 0.1 }, 'sort=1');
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(
    ([id, offre]) => JSON.stringify(offre) !== JSON.stringify(before.get(id)),
  );
  expect(changed.length).toBeGreaterThan(200);
  expect(changed.length).toBeLessThan(400);
  for (const [id, { romeCode, dateCreation }] of changed) {
    expect({ romeCode, dateCreation }).toMatchObject({
      romeCode: before.get(id)?.romeCode,
      dateCreation: before.get(id)?.dateCreation,
    });
  }
});

it('knows in its records what differs from the first day', async () => {
  const before = await read(FIRST_DAY, 'sort=1');
  const perSecond = 60 / DAY_SECONDS;
  const churn = { publishedPerSecond: perSecond, closedPerSecond: perSecond };
  const aged = { ...FIRST_DAY, agedSeconds: DAY_SECONDS, churn, rewritten: 0.1 };
  const after = await read(aged, 'sort=1');
  const kept = [...before].filter(([id]) => after.has(id));
  const rewritten = kept.filter(([id, offre]) => JSON.stringify(offre) !== JSON.stringify(after.get(id)));
  // The clock of the world goes on while both are read, but not by an offer's worth.
  expect(simulators[1]?.records().offers.sinceOpening).toEqual({
    closed: before.size - kept.length,
    rewritten: rewritten.length,
    published: after.size - kept.length,
  });
});

it('keeps the offers without a region to few trades when asked to', async () => {
  const options = { ...FIRST_DAY, shareWithoutRegion: 0.5, tradesWithoutRegion: 3 };
  const all = await read(options, 'sort=1');
  const placed = new Set<string>();
  for (const simulator of simulators) for (const id of simulator.stableIdsWithRegion()) placed.add(id);
  const without = [...all.values()].filter(({ id }) => !placed.has(id));
  expect(without.length).toBe(1500);
  expect(new Set(without.map(({ romeCode }) => romeCode)).size).toBe(3);
});
