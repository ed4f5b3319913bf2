import { afterEach, describe, expect, it } from 'vitest';
import { formatSecond } from '../../src/domain/clock.js';
import type { StockExamination } from '../../src/domain/stock.js';
import { offre, useStore } from './store.js';

const { store, client, offres, prefix, refresh, empty } = useStore();

const HOUR = 3_600_000;
const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');
const later = (start: Date, hours: number) => new Date(start.getTime() + hours * HOUR);

const EVERY_COHORT = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false } as const;
const NO_COHORT = { ...EVERY_COHORT, cohorts: [] } as const;

afterEach(() => empty('offres', 'presences', 'ingestion'));

function page(run: string, contents: readonly unknown[], lu: Date, number = 0, fenetre = 'all') {
  return store.indexPage({ run, fenetre, page: number, offres: contents, lu });
}

async function see(run: string, contents: readonly unknown[], start: Date) {
  for (let from = 0; from < contents.length; from += 1_000) {
    await page(run, contents.slice(from, from + 1_000), later(start, 0.01), from / 1_000);
  }
}

function examine(run = 'day2', startedAt = DAY_2, erasing = false): Promise<StockExamination> {
  return store.examineStock({ run, startedAt, erasing });
}

const named = (count: number, of = 'offre') => Array.from({ length: count }, (_, i) => offre(`${of}-${i}`));

describe('examineStock', () => {
  it('of a first run finds all stored, none unseen', async () => {
    await see('day1', named(30), DAY_1);
    expect(await examine('day1', DAY_1)).toEqual({
      open: 0,
      seen: 30,
      stored: 30,
      refused: 0,
      readBack: { asked: 30, wrong: 0 },
      unseen: { fresh: 0, recent: 0, old: 0 },
      erasable: 0,
      boards: [],
      sample: [],
      controls: expect.arrayContaining([expect.stringMatching(/^offre-\d+$/)]),
    });
  });

  it('of a run that saw nothing in an empty index says so', async () => {
    expect(await examine()).toMatchObject({ open: 0, seen: 0, stored: 0, sample: [], controls: [] });
  });

  it('finds the unseen among unchanged, changed and new ones, and says what they are', async () => {
    const other = { origineOffre: { origine: '2', partenaires: [{ nom: 'BOARD' }, { nom: 'OTHER' }] } };
    const before = [
      ...named(10),
      offre('gone-1', { ...other, dateCreation: '2026-11-20T09:30:00.999+0200' }),
      offre('gone-2', { romeCode: undefined, dateCreation: 'hier' }),
      offre('kept', other),
    ];
    await see('day1', before, DAY_1);
    await refresh();
    const changed = offre('offre-3', { intitule: 'Pâtissier (H/F)' });
    await see(
      'day2',
      [...named(10).filter(({ id }) => id !== 'offre-3'), changed, offre('new'), before[12]],
      DAY_2,
    );
    const found = await examine();
    expect(found).toMatchObject({ open: 13, seen: 12, stored: 12, refused: 0 });
    expect(found).toMatchObject({
      unseen: { fresh: 2, recent: 0, old: 0 },
      readBack: { asked: 12, wrong: 0 },
    });
    expect(found.boards).toEqual([
      { nom: 'France Travail', open: 11, unseen: 1 },
      { nom: 'BOARD', open: 2, unseen: 1 },
      { nom: 'OTHER', open: 2, unseen: 1 },
    ]);
    expect(found.sample.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'gone-1', cohort: 'fresh', drawn: 'random', second: '2026-11-20T09:30:00Z', codeROME: 'D1102' },
      { id: 'gone-2', cohort: 'fresh', drawn: 'random' },
    ]);
  });

  it('says that seen offers are not stored once the alias points to an empty index', async () => {
    await see('day1', named(5), DAY_1);
    await refresh();
    await see('day2', named(5), DAY_2);
    const [full = ''] = Object.keys(await client.indices.getAlias({ name: offres }));
    const empty = `${prefix}offres-000099`;
    await client.indices.create({ index: empty });
    const point = (from: string, to: string) =>
      client.indices.updateAliases({
        actions: [
          { remove: { index: from, alias: offres } },
          { add: { index: to, alias: offres, is_write_index: true } },
        ],
      });
    await point(full, empty);
    const found = await examine();
    await point(empty, full);
    expect(found).toMatchObject({ open: 0, seen: 5, stored: 0, refused: 0, controls: [] });
    expect(await examine()).toMatchObject({ open: 5, seen: 5, stored: 5 });
  });

  it('tells refused offers from lost ones, and counts those that an earlier run stored as stored', async () => {
    const bad = (id: string) => offre(id, { salaire: 'refused by Elasticsearch' });
    await see('day1', [offre('known'), offre('twice')], DAY_1);
    await refresh();
    await page('day2', [bad('known'), bad('never'), bad('late'), offre('lost'), offre('twice')], DAY_2);
    await page('day2', [offre('late')], DAY_2, 1);
    await refresh();
    await client.delete({ index: offres, id: 'lost' });
    const found = await examine();
    expect(found).toMatchObject({ open: 2, seen: 5, stored: 3, refused: 1, unseen: { fresh: 0 } });
    expect(found.readBack).toEqual({ asked: 3, wrong: 0 });
    expect(found.controls.toSorted()).toEqual(['known', 'late', 'twice']);
  });

  it('reads sources back, and notices those that are not what was written', async () => {
    const odd = offre('odd', {
      derive: 'x',
      suivi: { inconnu: 1 },
      nombre: 1e300,
      autre: 2 ** 70,
    });
    await see('day1', [...named(20), odd], DAY_1);
    expect((await examine('day1', DAY_1)).readBack).toEqual({ asked: 21, wrong: 0 });
    await client.update({ index: offres, id: 'offre-4', doc: { intitule: 'quelque chose' } });
    await client.update({ index: offres, id: 'offre-5', doc: { contact: { nom: 'quelqu’un' } } });
    expect((await examine('day1', DAY_1)).readBack).toEqual({ asked: 21, wrong: 2 });
  });

  it('takes their digest from offers that are not what was written, so that they are written again', async () => {
    await see('day1', named(20), DAY_1);
    await refresh();
    const altered = ['offre-3', 'offre-7'];
    await client.bulk({
      index: `${prefix}offres`,
      operations: altered.flatMap((_id) => [{ update: { _id } }, { doc: { intitule: 'by hand' } }]),
    });
    expect(await store.voidAltered()).toBe(2);
    expect(await store.voidAltered()).toBe(2);
    const written = await page('day2', named(20), later(DAY_2, 0.01));
    expect(written).toMatchObject({ changed: 2, unchanged: 18 });
    expect(await store.voidAltered()).toBe(0);
    expect((await examine()).readBack).toEqual({ asked: 20, wrong: 0 });
  });

  it('tells how long an offer has been missing', async () => {
    const ids = named(6);
    await see('day0', ids, later(DAY_2, -200));
    await refresh();
    const missedBy = async (run: string, hours: number, seen: readonly unknown[]) => {
      const startedAt = later(DAY_2, hours);
      await see(run, seen, startedAt);
      await store.closeGone({ run, startedAt, mode: 'mark', decision: NO_COHORT });
      await refresh();
    };
    await missedBy('first', -72, ids.slice(0, 5));
    await missedBy('second', -71, ids.slice(0, 4));
    await see('day2', ids.slice(0, 3), DAY_2);
    expect((await examine()).unseen).toEqual({ fresh: 1, recent: 1, old: 1 });
    // What the run itself notes changes nothing for a repeated call.
    await store.closeGone({ run: 'day2', startedAt: DAY_2, mode: 'mark', decision: NO_COHORT });
    expect((await examine()).unseen).toEqual({ fresh: 1, recent: 1, old: 1 });
  });

  it('leaves out what was written since the run began, even if no page recorded it', async () => {
    await see('day1', named(3), DAY_1);
    await refresh();
    await see('day2', named(1), DAY_2);
    // A worker was killed between the offer and the page.
    await client.update({ index: offres, id: 'offre-1', doc: { suivi: { run: 'day2' } } });
    await see('other', [offre('offre-2', { intitule: 'x' }), offre('late')], later(DAY_2, 1));
    expect(await examine()).toMatchObject({
      open: 3,
      seen: 1,
      stored: 1,
      unseen: { fresh: 0, recent: 0, old: 0 },
    });
  });

  it('counts what could be erased, and asks for some of it', async () => {
    const ids = named(400);
    await see('day1', ids, DAY_1);
    await refresh();
    const noon = later(DAY_1, 12);
    await see('noon', ids.slice(0, 300), noon);
    await store.closeGone({ run: 'noon', startedAt: noon, mode: 'purge', decision: EVERY_COHORT });
    await see('day2', ids.slice(0, 100), later(noon, 12));
    const cohorts = ({ sample }: StockExamination) => ({
      closed: sample.filter(({ cohort }) => cohort === 'closed').length,
      fresh: sample.filter(({ cohort }) => cohort === 'fresh').length,
    });

    const tooEarly = await examine('day2', later(noon, 11.9), true);
    expect(tooEarly).toMatchObject({ erasable: 0, unseen: { fresh: 200 } });
    expect(cohorts(tooEarly)).toEqual({ closed: 0, fresh: 150 });
    const found = await examine('day2', later(noon, 12), true);
    expect(found.erasable).toBe(100);
    expect(cohorts(found)).toEqual({ closed: 50, fresh: 150 });
    const marking = await examine('day2', later(noon, 12), false);
    expect(marking.erasable).toBe(0);
    expect(cohorts(marking)).toEqual({ closed: 0, fresh: 150 });
  });

  it('draws the same sample when it is repeated, and another one for another run', async () => {
    await see('day1', named(1_000), DAY_1);
    await refresh();
    await see('day2', named(300), DAY_2);
    const [first, again] = [await examine(), await examine()];
    expect(first.sample).toHaveLength(150);
    expect(new Set(first.sample.map(({ id }) => id)).size).toBe(150);
    expect(again).toEqual(first);
    await see('other', named(300), DAY_2);
    const other = (await examine('other')).sample.map(({ id }) => id);
    expect(first.sample.filter(({ id }) => other.includes(id)).length).toBeLessThan(75);
  });

  it('finds where the unseen are dense among 20 000', async () => {
    const COMMUNES = [
      '13055',
      '31555',
      '33063',
      '35238',
      '44109',
      '59350',
      '67482',
      '69123',
      '75056',
      '21231',
    ];
    const stock = Array.from({ length: 20_000 }, (_, i) =>
      offre(`${100_000 + i}`, {
        lieuTravail: { libelle: 'x', commune: COMMUNES[i % 10] },
        romeCode: `${'ABCDEFGHIJ'[Math.floor(i / 10) % 10]}1101`,
        origineOffre: { origine: '2', partenaires: [{ nom: `BOARD ${Math.floor(i / 100) % 20}` }] },
        dateCreation: formatSecond(Date.parse('2026-09-01T00:00:00Z') / 1000 + 300 * i),
      }),
    );
    await see('day1', stock, DAY_1);
    await refresh();
    // 4 % are missing: 2 % everywhere, and 400 more of the 2 000 of Bretagne.
    const isGone = (i: number) => i % 49 === 0 || (i % 10 === 3 && Math.floor(i / 10) % 5 === 0);
    const gone = new Set(stock.filter((_, i) => isGone(i)).map(({ id }) => id));
    await see(
      'day2',
      stock.filter(({ id }) => !gone.has(id)),
      DAY_2,
    );
    const found = await examine();
    expect(found).toMatchObject({ open: 20_000, unseen: { fresh: gone.size }, stored: 20_000 - gone.size });
    expect(found.sample.every(({ id }) => gone.has(id))).toBe(true);
    const shareOfBretagne = (drawn: string) => {
      const ids = found.sample.filter((one) => one.drawn === drawn).map(({ id }) => Number(id));
      return ids.filter((id) => id % 10 === 3).length / ids.length;
    };
    expect(found.sample.filter(({ drawn }) => drawn === 'dense')).toHaveLength(75);
    expect(shareOfBretagne('random')).toBeGreaterThan(0.3);
    expect(shareOfBretagne('random')).toBeLessThan(0.75);
    expect(shareOfBretagne('dense')).toBeGreaterThan(0.7);
  });
});
