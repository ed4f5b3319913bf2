import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Hidden, Lies } from '../../simulator/index.js';
import { type SimulatedOffre, TestClient } from './client.js';
import { detailOf, idsOf, lying, totalOf } from './lying.js';

describe('hidden offers', () => {
  it('one offer in 7 vanishes from searches and totals at a moment, and stays in the records', async () => {
    const { simulator, client } = await lying({ hidden: [{ share: 1 / 7, from: { calls: 22 } }] });
    const before = await idsOf(client);
    expect(before).toHaveLength(3000);
    while ((await totalOf(client)) === 3000);
    const after = await idsOf(client);
    expect(Math.abs(after.length - (3000 * 6) / 7)).toBeLessThan(80);
    expect(await totalOf(client)).toBe(after.length);
    expect(before).toEqual(expect.arrayContaining(after));
    expect([...simulator.stableIds()]).toEqual(before);
    expect(simulator.records().offers).toMatchObject({ open: 3000, stable: 3000, closedSinceMark: 0 });
    const hidden = before.filter((id) => !after.includes(id));
    expect(await detailOf(client, hidden[0])).toBe(200);
  });

  it('begins and ends after so many searches, whatever else is called', async () => {
    const { client } = await lying({ hidden: [{ share: 1, from: { calls: 2 }, until: { calls: 4 } }] });
    const seen: number[] = [];
    for (let i = 0; i < 6; i++) {
      await client.get('/v2/referentiel/regions');
      seen.push((await client.search('range=0-0')).status);
    }
    expect(seen).toEqual([206, 206, 204, 204, 206, 206]);
  });

  it('begins after so many seconds', async () => {
    const { client } = await lying({ hidden: [{ share: 1, from: { seconds: 2 } }] });
    expect(await totalOf(client)).toBe(3000);
    await expect.poll(() => totalOf(client), { timeout: 30_000 }).toBe(0);
  });

  it.each<[string, Hidden, string, (offre: SimulatedOffre) => boolean]>([
    ['a region', { region: '53' }, 'region=53', () => true],
    ['a departement', { departement: '75' }, 'departement=75', () => true],
    ['a trade', { codeROME: 'K1304' }, 'codeROME=K1304', ({ romeCode }) => romeCode === 'K1304'],
    ['trades', { codeROME: 'K' }, 'grandDomaine=K', ({ romeCode }) => romeCode.startsWith('K')],
    ['an origine', { origine: 1 }, 'origineOffre=1', ({ origineOffre }) => origineOffre.origine === '1'],
    ['a type of contract', { typeContrat: 'MIS' }, 'typeContrat=MIS', (offre) => offre.typeContrat === 'MIS'],
    [
      'a week',
      { createdBetween: ['2026-06-01T00:00:00Z', '2026-06-07T23:59:59Z'] },
      'minCreationDate=2026-06-01T00:00:00Z&maxCreationDate=2026-06-07T23:59:59Z',
      ({ dateCreation }) => /^2026-06-0[1-7]/.test(dateCreation),
    ],
  ])('%s', async (_, rule, query, isHidden) => {
    const truth = await (await lying({})).client.all('sort=1');
    const gone = new Set(await idsOf((await lying({})).client, query));
    const { simulator, client } = await lying({ hidden: [rule] });
    expect(gone.size).toBeGreaterThan(20);
    expect(truth.filter(({ id }) => gone.has(id)).every(isHidden)).toBe(true);
    expect(await idsOf(client)).toEqual(truth.map(({ id }) => id).filter((id) => !gone.has(id)));
    expect((await client.search(query)).contentRange).toBe('*/0');
    expect(simulator.records().offers.stable).toBe(3000);
  });

  it('a partner board, which no parameter of the simulator asks for', async () => {
    const { client } = await lying({ hidden: [{ partenaire: 'JOBSIMULE' }] });
    const truth = await (await lying({})).client.all('sort=1');
    const seen = new Set(await idsOf(client));
    const gone = truth.filter(({ id }) => !seen.has(id));
    expect(gone.length).toBeGreaterThan(100);
    const isOfBoard = (offre: object): boolean => JSON.stringify(offre).includes('"nom":"JOBSIMULE"');
    expect(gone.every(isOfBoard)).toBe(true);
    expect(truth.filter(isOfBoard)).toHaveLength(gone.length);
  });

  it('conditions of a rule hold together, and rules add up', async () => {
    const hidden: Hidden[] = [{ region: '11', origine: 1 }, { departement: '75' }];
    const { client } = await lying({ hidden });
    expect(await totalOf(client, 'region=11&origineOffre=1')).toBe(0);
    expect(await totalOf(client, 'departement=75')).toBe(0);
    expect(await totalOf(client, 'departement=92&origineOffre=2')).toBeGreaterThan(10);
  });

  it('filtresPossibles leave the offers out as the totals do', async () => {
    const { client } = await lying({ hidden: [{ typeContrat: 'MIS' }, { share: 0.5 }] });
    const { filters, total } = await client.search('typeContrat=CDI,MIS');
    expect(filters.get('typeContrat:MIS')).toBeUndefined();
    expect(filters.get('typeContrat:CDI')).toBe(total);
  });

  it('totals can count what pages do not show', async () => {
    const { client } = await lying({ hidden: [{ share: 0.1, inTotals: false }] });
    const region = await (await lying({})).client.all('region=11');
    const page = await client.search('region=11');
    expect(page.total).toBe(region.length);
    const ids = (await client.all('region=11')).map(({ id }) => id);
    expect(ids.length).toBeLessThan(region.length - 20);
    const beyond = await client.search(`region=11&range=${ids.length}-${ids.length + 9}`);
    expect([beyond.status, beyond.contentRange]).toEqual([204, `offres -1--1/${region.length}`]);
  });

  it('only searches without a place, or only those with one, miss the offers', async () => {
    const { simulator, client } = await lying({ hidden: [{ region: '11', onlyFrom: 'sweep' }] });
    const truth = await totalOf((await lying({})).client, 'region=11');
    expect(await totalOf(client)).toBe(3000 - truth);
    expect(await totalOf(client, 'region=11')).toBe(truth);
    simulator.lie({ hidden: [{ region: '11', onlyFrom: 'places' }] });
    expect(await totalOf(client)).toBe(3000);
    expect(await totalOf(client, 'region=11')).toBe(0);
  });

  it('the detail can hide them too', async () => {
    const { simulator, client } = await lying({ hidden: [{ region: '53', detail: 'hides' }] });
    const seen = new Set(await idsOf(client));
    const hidden = [...simulator.stableIds()].find((id) => !seen.has(id));
    expect(await detailOf(client, hidden)).toBe(204);
    expect(await detailOf(client, [...seen][0])).toBe(200);
    simulator.lie({ hidden: [{ region: '53', detail: 'shows' }] });
    expect(await detailOf(client, hidden)).toBe(200);
  });

  it('are counted again when the same lies are told again', async () => {
    const lies: Lies = { hidden: [{ share: 1, from: { calls: 1 } }] };
    const { simulator, client } = await lying(lies);
    const statuses: number[] = [];
    for (let i = 0; i < 2; i++) {
      simulator.lie(lies);
      for (let j = 0; j < 2; j++) statuses.push((await client.search('range=0-0')).status);
    }
    expect(statuses).toEqual([206, 204, 206, 204]);
  });

  it('concern offers that are published later as well', async () => {
    const churn = { publishedPerSecond: 500, closedPerSecond: 0 };
    const { simulator, client } = await lying({ hidden: [{ origine: 2 }] }, { offers: 50, churn });
    await sleep(400);
    const offres = (await client.search('sort=1')).offres;
    expect(offres.every(({ origineOffre }) => origineOffre.origine === '1')).toBe(true);
    expect(simulator.records().offers.open).toBeGreaterThan(200);
    expect(await totalOf(client)).toBeLessThan(0.45 * simulator.records().offers.open);
  });
});

describe('replicas out of step', () => {
  it('half of the answers lack 1 in 30, their totals too', async () => {
    const { client } = await lying({ replicas: { lacking: [0, 1 / 30] } });
    const totals = new Map<number, number>();
    for (let i = 0; i < 60; i++) {
      const total = await totalOf(client);
      totals.set(total, (totals.get(total) ?? 0) + 1);
    }
    const [whole, other] = [...totals.keys()].sort((a, b) => b - a);
    expect(totals.size).toBe(2);
    expect(whole).toBe(3000);
    expect(Math.abs((other as number) - 2900)).toBeLessThan(35);
    expect(totals.get(3000)).toBeGreaterThan(15);
    expect(totals.get(3000)).toBeLessThan(45);
  });

  it('lack different offers, in the same order of calls for the same seed', async () => {
    const lies: Lies = { replicas: { lacking: [1 / 30, 1 / 30], detail: 'hides' } };
    const [once, again] = [await lying(lies), await lying(lies)];
    const pages: string[] = [];
    for (let i = 0; i < 12; i++) {
      pages.push((await once.client.search('sort=1&range=0-149')).text);
      expect((await again.client.search('sort=1&range=0-149')).text).toBe(pages.at(-1));
    }
    const [a, b] = [...new Set(pages)];
    expect(new Set(pages).size).toBe(2);
    const idsIn = (text = ''): string[] =>
      [...text.matchAll(/\{"id":"(\w+)"/g)].map(([, id]) => id as string);
    const lackedByA = idsIn(b).find((id) => !idsIn(a).includes(id));
    const statuses = new Set<number>();
    for (let i = 0; i < 20; i++) statuses.add(await detailOf(once.client, lackedByA));
    expect([...statuses].sort()).toEqual([200, 204]);
  });
});

describe('one application', () => {
  it('is answered otherwise than the others', async () => {
    const application = { clientId: 'simulated-app-2', hidden: [{ region: '53' }] };
    const { simulator, client } = await lying({ application });
    const other = await TestClient.login(simulator, 1);
    expect(await totalOf(client, 'region=53')).toBeGreaterThan(100);
    expect(await totalOf(other, 'region=53')).toBe(0);
    expect(await totalOf(other, 'region=11')).toBe(await totalOf(client, 'region=11'));
  });

  it('keeps the general lies that it has none of its own for', async () => {
    const application = { clientId: 'simulated-app-2', cap: 100 };
    const { simulator, client } = await lying({ hidden: [{ region: '53' }], cap: 1000, application });
    const other = await TestClient.login(simulator, 1);
    expect([await totalOf(client), await totalOf(other)]).toEqual([1000, 100]);
    expect(await totalOf(other, 'region=53')).toBe(0);
  });
});
