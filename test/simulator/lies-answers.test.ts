import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Undated } from '../../simulator/index.js';
import { detailOf, idsOf, lying, totalOf } from './lying.js';

const WINDOW = 'minCreationDate=2000-01-01T00:00:00Z&maxCreationDate=2099-12-31T23:59:59Z';

describe('capped totals', () => {
  it('never exceed the cap, and pages show every position', async () => {
    const { client } = await lying({ cap: 3150 }, { offers: 5000 });
    const page = await client.search('sort=1');
    expect([page.status, page.contentRange]).toEqual([206, 'offres 0-149/3150']);
    const last = await client.search('sort=1&range=3000-3149');
    expect([last.status, last.contentRange]).toEqual([206, 'offres 3000-3149/3150']);
    expect(last.offres).toHaveLength(150);
    expect(await totalOf(client, 'region=11')).toBeLessThan(3150);
  });

  it('a lower cap leaves positions beyond it to be seen', async () => {
    const { client } = await lying({ cap: 1000 });
    const page = await client.search('sort=1&range=2850-2999');
    expect([page.status, page.contentRange, page.offres.length]).toEqual([206, 'offres 2850-2999/1000', 150]);
  });
});

describe('the detail', () => {
  it('still shows an offer for a time after it closed', async () => {
    const churn = { publishedPerSecond: 0, closedPerSecond: 100 };
    const { simulator, client } = await lying({ detail: { lagSeconds: 4 } }, { churn });
    const before = [...simulator.stableIds()];
    await sleep(300);
    const still = new Set(simulator.stableIds());
    const closed = before.filter((id) => !still.has(id));
    expect(closed.length).toBeGreaterThan(10);
    expect(await idsOf(client, 'sort=1')).not.toContain(closed[0]);
    expect(await detailOf(client, closed[0])).toBe(200);
    await expect.poll(() => detailOf(client, closed[0]), { timeout: 30_000 }).toBe(204);
    simulator.lie({ detail: { answers: 'everything' } });
    expect(await detailOf(client, closed[0])).toBe(200);
    expect(await detailOf(client, '000BBBB')).toBe(204);
  });

  it.each([
    ['nothing', 204],
    [403, 403],
    [404, 404],
    [500, 500],
  ] as const)('answers %s to all', async (answers, status) => {
    const { client } = await lying({ detail: { answers } });
    const [offre] = (await client.search('range=0-0')).offres;
    expect(await detailOf(client, offre?.id)).toBe(status);
  });
});

describe('empty answers', () => {
  it('204 to every search from a moment on', async () => {
    const { simulator, client } = await lying({ empty: { from: { calls: 1 } } });
    expect((await client.search('sort=1')).status).toBe(206);
    for (const query of ['sort=1', 'region=11', 'range=3000-3149']) {
      const page = await client.search(query);
      expect([page.status, page.contentRange, page.text]).toEqual([204, '*/0', '']);
    }
    expect(simulator.records().offers.stable).toBe(3000);
    simulator.lie({});
    expect((await client.search('sort=1')).status).toBe(206);
  });
});

describe('attributes that are missing', () => {
  it.each<[NonNullable<Undated['as']>, unknown]>([
    ['null', null],
    ['absent', undefined],
    ['unreadable', 'non renseignée'],
  ])('dateCreation %s: last of all, and in no window', async (as, value) => {
    const { simulator, client } = await lying({ undated: { offers: 3, as } }, { offers: 1000 });
    const truth = await lying({}, { offers: 1000 });
    const offres = await client.all('sort=1');
    expect(offres).toHaveLength(1000);
    const undated = offres.slice(-3);
    expect(undated.map(({ dateCreation }) => dateCreation)).toEqual([value, value, value]);
    expect(offres.slice(0, -3).every(({ dateCreation }) => /^2\d{3}-/.test(dateCreation))).toBe(true);
    expect(await totalOf(client, WINDOW)).toBe(997);
    expect((await client.search(`${WINDOW}&range=0-0`)).filters.size).toBeGreaterThan(0);
    expect([...simulator.stableIds()]).toEqual([...truth.simulator.stableIds()]);
    const detail = (await (await client.get(`/v2/offres/${undated[0]?.id}`)).json()) as object;
    expect(detail).toEqual(undated[0]);
  });

  it('dateCreation: windows can show them all the same', async () => {
    const { client } = await lying({ undated: { offers: 3, inWindows: true } }, { offers: 1000 });
    expect(await totalOf(client, WINDOW)).toBe(1000);
    const narrow = 'minCreationDate=2026-06-01T00:00:00Z&maxCreationDate=2026-06-02T00:00:00Z';
    const offres = await client.all(`${narrow}&sort=1`);
    expect(offres.filter(({ dateCreation }) => dateCreation === null)).toHaveLength(3);
    expect(offres.at(-4)?.dateCreation).toMatch(/^2026-06-0/);
  });

  it('dateCreation: last of its origine by relevance, and found by its other criteria', async () => {
    const { client } = await lying({ undated: { offers: 30 } }, { offers: 1000 });
    const offres = await client.all('sort=0');
    expect(offres).toHaveLength(1000);
    for (const origine of ['1', '2']) {
      const part = offres.filter(({ origineOffre }) => origineOffre.origine === origine);
      const first = part.findIndex(({ dateCreation }) => dateCreation === null);
      expect(part.slice(first).every(({ dateCreation }) => dateCreation === null)).toBe(true);
    }
    const found = await client.all('departement=75,92,93,59,62&sort=1');
    const last = found.filter(({ dateCreation }) => dateCreation === null);
    expect(last.length).toBeGreaterThan(0);
    expect(found.slice(-last.length)).toEqual(last);
  });

  it('dateCreation: closed ones are shown no more', async () => {
    const churn = { publishedPerSecond: 0, closedPerSecond: 25 };
    const { simulator, client } = await lying(
      { undated: { offers: 50, inWindows: true } },
      { offers: 200, churn },
    );
    const undated = async (query: string): Promise<number> =>
      (await client.all(query)).filter(({ dateCreation }) => dateCreation === null).length;
    const query = `minCreationDate=2001-01-01T00:00:00Z&maxCreationDate=2001-01-02T00:00:00Z`;
    expect(await undated(query)).toBeGreaterThan(20);
    await vi.waitFor(() => expect(simulator.records().offers.open).toBe(0), 60_000);
    expect(await undated(query)).toBe(0);
  });

  it('romeCode and origineOffre: searches by them miss the offers', async () => {
    const { client } = await lying(
      { withoutROME: { offers: 5 }, withoutOrigine: { offers: 4, as: 'absent' } },
      { offers: 1000 },
    );
    const offres = await client.all('sort=1');
    expect(offres.filter(({ romeCode }) => romeCode === null)).toHaveLength(5);
    expect(offres.filter((offre) => !('origineOffre' in offre))).toHaveLength(4);
    const byOrigine = (await totalOf(client, 'origineOffre=1')) + (await totalOf(client, 'origineOffre=2'));
    expect(byOrigine).toBe(996);
    const codes = ((await (await client.get('/v2/referentiel/metiers')).json()) as { code: string }[]).map(
      ({ code }) => code,
    );
    let byROME = 0;
    for (let i = 0; i < codes.length; i += 200) {
      byROME += await totalOf(client, `codeROME=${codes.slice(i, i + 200)}`).then((total) => total || 0);
    }
    expect(byROME).toBe(995);
  });
});

it('nothing of all this before the moment that is asked for', async () => {
  const { client } = await lying({ after: { calls: 2 }, cap: 200, hidden: [{ region: '11' }] });
  const totals: number[] = [];
  for (let i = 0; i < 4; i++) totals.push(await totalOf(client));
  expect(totals).toEqual([3000, 3000, 200, 200]);
});

it('lies can be told over HTTP, and wrong ones are refused', async () => {
  const { simulator, client } = await lying({});
  const tell = (body: string): Promise<Response> =>
    fetch(`${simulator.url}/_simulator/lies`, { method: 'POST', body });
  expect((await tell('{"cap":100}')).status).toBe(204);
  expect(await totalOf(client)).toBe(100);
  const refused = await tell('{"cap":-1}');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('lies.cap must be a whole number');
  expect(await totalOf(client)).toBe(100);
});

describe('a proxy', () => {
  it('answers a search it has seen from its memory, with Age and the Date of then', async () => {
    const churn = { publishedPerSecond: 100, closedPerSecond: 0 };
    const { client } = await lying({ cache: { seconds: 1.8 } }, { offers: 500, churn });
    const first = await client.search('sort=1');
    expect(first.headers.has('age')).toBe(false);
    await sleep(1200);
    const again = await client.search('sort=1');
    expect(again.text).toBe(first.text);
    expect(again.contentRange).toBe(first.contentRange);
    expect(again.headers.get('age')).toBe('1');
    expect(again.headers.get('date')).toBe(first.headers.get('date'));
    const otherwise = await client.search('sort=1&range=0-149');
    expect(otherwise.total).toBeGreaterThan(first.total + 50);
    expect(otherwise.headers.has('age')).toBe(false);
    await sleep(700);
    const fresh = await client.search('sort=1');
    expect(fresh.headers.has('age')).toBe(false);
    expect(fresh.total).toBeGreaterThan(first.total + 50);
    expect(fresh.headers.get('date')).not.toBe(first.headers.get('date'));
  });

  it('does not keep refusals', async () => {
    const { client } = await lying({ cache: { seconds: 60 } });
    for (let i = 0; i < 2; i++) {
      const page = await client.search('range=9-1');
      expect([page.status, page.headers.has('age')]).toEqual([400, false]);
    }
  });
});
