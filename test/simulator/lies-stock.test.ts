import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Lies, Simulator, SimulatorOptions } from '../../simulator/index.js';
import { SearchEngine } from '../../simulator/search/engine.js';
import { readQuery } from '../../simulator/search/query.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import type { SimulatedOffre, TestClient } from './client.js';
import { detailOf, idsOf, lying, NOW, totalOf } from './lying.js';

const WALL = NOW.getTime() + 7_200_000;
const SMALL: Partial<SimulatorOptions> = { offers: 1000 };

interface Change {
  readonly simulator: Simulator;
  readonly client: TestClient;
  readonly before: ReadonlyMap<string, SimulatedOffre>;
  readonly after: ReadonlyMap<string, SimulatedOffre>;
  readonly stable: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
}

/** Every offer before and after these lies hold for so long. Nothing changes while they are read. */
async function change(lies: Lies, milliseconds: number): Promise<Change> {
  const { simulator, client } = await lying({}, SMALL);
  const read = async () => new Map((await client.all('sort=1')).map((offre) => [offre.id, offre]));
  const before = await read();
  simulator.mark();
  simulator.lie(lies);
  await sleep(milliseconds);
  simulator.lie({});
  const [stable, touched] = [new Set(simulator.stableIds()), new Set(simulator.touchedIds())];
  return { simulator, client, before, after: await read(), stable, touched };
}

describe('changes of the true stock', () => {
  it('republished offers get the date of now, move to the top, and stay stable', async () => {
    const world = await change({ republished: { perSecond: 60 } }, 500);
    const { before, after, stable, touched } = world;
    expect(after.size).toBe(1000);
    expect(stable).toEqual(new Set(before.keys()));
    expect(world.simulator.records().offers).toMatchObject({
      open: 1000,
      stable: 1000,
      publishedSinceMark: 0,
    });
    const top = [...after.values()].slice(0, touched.size);
    expect(touched.size).toBeGreaterThan(20);
    expect(new Set(top.map(({ id }) => id))).toEqual(touched);
    for (const offre of top) {
      expect(Date.parse(offre.dateCreation)).toBeGreaterThan(WALL);
      const { dateCreation, dateActualisation } = offre;
      expect({ ...before.get(offre.id), dateCreation, dateActualisation }).toEqual(offre);
      expect(await (await world.client.get(`/v2/offres/${offre.id}`)).json()).toEqual(offre);
    }
    for (const [id, offre] of after) if (!touched.has(id)) expect(offre).toEqual(before.get(id));
  });

  it('republished by a clock that is behind, they land below what is newer', async () => {
    const behind = 6 * 3600;
    const lies = { republished: { perSecond: 60 }, clock: { offsetSeconds: -behind } };
    const { after, touched } = await change(lies, 500);
    const stamps = [...after.values()].map(({ dateCreation }) => dateCreation);
    expect(stamps).toEqual([...stamps].sort().reverse());
    for (const id of touched) {
      const stamp = Date.parse(after.get(id)?.dateCreation as string);
      expect(Math.abs(stamp - (WALL - behind * 1000))).toBeLessThan(10_000);
    }
    expect([...touched]).not.toContain([...after.keys()][0]);
  });

  it('late offers have an older date, and are not stable', async () => {
    const world = await change({ late: { perSecond: 60, bySeconds: 86_400 } }, 500);
    const { before, after, stable, touched } = world;
    const late = [...after.values()].filter(({ id }) => !before.has(id));
    expect(late.length).toBeGreaterThan(20);
    for (const { id, dateCreation } of late) {
      expect(Math.abs(Date.parse(dateCreation) - (WALL - 86_400_000))).toBeLessThan(10_000);
      expect(touched.has(id)).toBe(true);
      expect(stable.has(id)).toBe(false);
      expect(await detailOf(world.client, id)).toBe(200);
    }
    const stamps = [...after.values()].map(({ dateCreation }) => dateCreation);
    expect(stamps).toEqual([...stamps].sort().reverse());
    for (const [id, offre] of before) expect(after.get(id)).toEqual(offre);
    const { touchedSinceMark, publishedSinceMark } = world.simulator.records().offers;
    expect(touchedSinceMark.late).toBe(publishedSinceMark);
  });

  it('moved offers change their departement, keep their date, and stay stable', async () => {
    const world = await change({ moved: { perSecond: 60 } }, 500);
    const { before, after, stable, touched } = world;
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(stable).toEqual(new Set(before.keys()));
    expect(touched.size).toBeGreaterThan(20);
    const departement = (offre: SimulatedOffre | undefined) =>
      offre?.lieuTravail.commune?.replace(/^(97.|..).*$/, '$1');
    for (const id of touched) {
      const [was, is] = [before.get(id), after.get(id)];
      expect(departement(is)).not.toBe(departement(was));
      expect({ ...is, lieuTravail: was?.lieuTravail, description: was?.description }).toMatchObject({
        dateCreation: was?.dateCreation,
        romeCode: was?.romeCode,
        origineOffre: was?.origineOffre,
        intitule: was?.intitule,
      });
      expect(await idsOf(world.client, `departement=${departement(is)}`)).toContain(id);
      expect(await idsOf(world.client, `departement=${departement(was)}`)).not.toContain(id);
    }
    for (const [id, offre] of after) if (!touched.has(id)) expect(offre).toEqual(before.get(id));
  });

  it('reopened offers come back with the date they had, and are not stable', async () => {
    const world = await change({ reopened: { perSecond: 60, afterSeconds: 0.2 } }, 800);
    const { before, after, stable, touched } = world;
    const { open, touchedSinceMark } = world.simulator.records().offers;
    expect(touchedSinceMark.reopened).toBeGreaterThan(20);
    const closed = [...before.keys()].filter((id) => !after.has(id));
    expect(closed.length).toBe(1000 - open);
    for (const id of touched) {
      expect(stable.has(id)).toBe(false);
      if (after.has(id)) expect(after.get(id)).toEqual(before.get(id));
    }
    expect(stable.size).toBeLessThan(1000 - closed.length - 15);
    for (const id of stable) expect(after.has(id)).toBe(true);
  });

  it('a board is halved at a moment, by real closures', async () => {
    const lies = { boardHalved: { partenaire: 'JOBSIMULE', from: { calls: 2 } } };
    const { simulator, client } = await lying(lies, SMALL);
    const isOfBoard = (offre: object) => JSON.stringify(offre).includes('"nom":"JOBSIMULE"');
    const truth = await (await lying({}, SMALL)).client.all('sort=1');
    const board = truth.filter(isOfBoard).map(({ id }) => id);
    expect([await totalOf(client), await totalOf(client)]).toEqual([1000, 1000]);
    const after = new Set(await idsOf(client));
    const gone = truth.filter(({ id }) => !after.has(id)).map(({ id }) => id);
    expect(gone).toHaveLength(Math.ceil(board.length / 2));
    expect(board).toEqual(expect.arrayContaining(gone));
    expect(new Set(simulator.stableIds())).toEqual(after);
    expect(await detailOf(client, gone[0])).toBe(204);
  });

  it('all that together leaves no kept answer out of date', async () => {
    const lies = {
      republished: { perSecond: 40 },
      late: { perSecond: 40, bySeconds: 3600 },
      moved: { perSecond: 40 },
      reopened: { perSecond: 40, afterSeconds: 0.1 },
    };
    // As many close as are published, late ones included: the stock does not grow, however slow the machine is.
    const churn = { publishedPerSecond: 40, closedPerSecond: 80 };
    const { client } = await lying(lies, { offers: 60, churn });
    for (let i = 0; i < 25; i++) {
      // One page shows them all, so nothing moves from page to page.
      const { offres, total } = await client.search('sort=1');
      expect(total).toBeLessThanOrEqual(150);
      expect(new Set(offres.map(({ id }) => id)).size).toBe(total);
      const stamps = offres.map(({ dateCreation }) => dateCreation);
      expect(stamps).toEqual([...stamps].sort().reverse());
      await sleep(30);
    }
  });

  it('happens in the time that the world has lived already, when it is said from the beginning', async () => {
    const aged = { ...SMALL, agedSeconds: 86_400 };
    const { simulator, client } = await lying({ republished: { perSecond: 50 / 86_400 } }, aged);
    const today = (await client.all('sort=1')).filter(({ dateCreation }) => Date.parse(dateCreation) > WALL);
    expect(today.length).toBeGreaterThan(45);
    expect(today.length).toBeLessThanOrEqual(50);
    expect(simulator.records().offers.stable).toBe(1000);
  });
});

describe('the world when rows move', () => {
  it('answers as one that scans everything again', () => {
    const world = new World({
      ...PLAIN_COUNTRY,
      offers: 2000,
      seed: 5,
      now: WALL,
    });
    const rules = { boundsInclusive: true, boundsIgnoreMilliseconds: false };
    const kept = new SearchEngine(world, rules);
    const queries = ['sort=1', 'region=11&sort=1', 'departement=75,92&sort=0', 'origineOffre=1'].map((text) =>
      readQuery(new URLSearchParams(text), world, WALL),
    );
    for (let turn = 0; turn < 300; turn++) {
      const row = world.pickOpen(7, turn) ?? 0;
      if (turn % 5 === 0) world.republish(row, WALL + turn * 1000);
      if (turn % 5 === 1) world.publishLate(WALL - turn * 100_000);
      if (turn % 5 === 2) world.relocate(row, turn);
      if (turn % 5 === 3) world.close(row, turn);
      if (turn % 15 === 4) world.reopen(world.closed.indexOf(1));
      const fresh = new SearchEngine(world, rules);
      for (const query of queries) expect(kept.find(query)).toEqual(fresh.find(query));
    }
    const stamps = world.createdAt.subarray(0, world.count);
    expect([...stamps]).toEqual([...stamps].sort((a, b) => a - b));
    for (let row = 0; row < world.count; row++) expect(world.rowOf(world.identityOf(row))).toBe(row);
    for (const [index, list] of world.rowsOfRegion.entries()) {
      const rows = [...list.values.subarray(0, list.length)];
      expect(rows).toEqual(
        Array.from({ length: world.count }, (_, row) => row).filter(
          (row) => world.placeOf(row).region === index,
        ),
      );
    }
  });
});
