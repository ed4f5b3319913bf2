import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ClosureMode } from '../../src/domain/stock.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { cut, cutAfterWriting, faultyElasticsearch } from './faulty.js';
import { offre, useStore } from './store.js';

const { store, stored, client, refresh, prefix, empty } = useStore();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');
const during = new Date(DAY_2.getTime() + 60_000);
const day2 = { run: 'day2', startedAt: DAY_2 };

// Ten offers on the first day; the second has not seen four of them, and has noted these.
const IDS = Array.from({ length: 10 }, (_, i) => `offre-${i}`);
const MISSING = IDS.slice(0, 4);

function see(run: string, ids: readonly string[], lu: Date) {
  return store.indexPage({ run, fenetre: 'all', page: 0, offres: ids.map((id) => offre(id)), lu });
}

function closeByOwnWord(gone: readonly string[], mode: ClosureMode = 'mark', on = store) {
  return on.closeByOwnWord({ ...day2, mode, gone });
}

async function suiviOf(id: string) {
  return (await stored(id)).source.suivi;
}

beforeEach(async () => {
  await see('day1', IDS, DAY_1);
  await refresh();
  await see('day2', [...IDS.slice(4), 'new'], during);
  const decision = { gone: [], there: [], cohorts: [], erase: false };
  const noted = await store.closeGone({ ...day2, mode: 'mark', decision });
  expect(noted).toEqual({ closed: 0, erased: 0, waiting: 4 });
});
afterEach(() => empty('offres', 'presences', 'ingestion'));

describe('the missing offers of a run', () => {
  it('come in the order of their ids, some at a time, each once', async () => {
    const first = await store.missingOffres({ ...day2, most: 3 });
    expect(first).toEqual({ ids: MISSING.slice(0, 3), left: 4 });
    const second = await store.missingOffres({ ...day2, after: 'offre-2', most: 3 });
    expect(second).toEqual({ ids: ['offre-3'], left: 1 });
    expect(await store.missingOffres({ ...day2, after: 'offre-3', most: 3 })).toEqual({ ids: [], left: 0 });
  });

  it('are without those that another run has seen since, though nothing of them has changed', async () => {
    await see('other', ['offre-1'], new Date(during.getTime() + 3_600_000));
    expect((await store.missingOffres({ ...day2, most: 10 })).ids).toEqual(['offre-0', 'offre-2', 'offre-3']);
  });

  it('are those of earlier runs too, and never one that has been closed', async () => {
    await closeByOwnWord(['offre-0']);
    const later = { run: 'day3', startedAt: new Date('2026-11-26T03:00:00Z') };
    expect((await store.missingOffres({ ...later, most: 10 })).ids).toEqual(MISSING.slice(1));
  });
});

describe('offers that are gone by their own word', () => {
  it('close, and no other', async () => {
    const before = await stored('offre-1');
    expect(await closeByOwnWord(['offre-0', 'offre-3'])).toEqual({ closed: 2, erased: 0 });
    for (const id of ['offre-0', 'offre-3']) {
      const { source } = await stored(id);
      expect(source.suivi).toMatchObject({
        statut: 'fermee',
        dateFermeture: DAY_2.toISOString(),
        derniereVue: DAY_1.toISOString(),
        run: 'day2',
      });
      expect(source.contact).toEqual(offre(id).contact);
    }
    expect(await stored('offre-1')).toEqual(before);
  });

  it('close only if they are missing: what the run has seen is left alone', async () => {
    expect(await closeByOwnWord(['offre-7', 'new', 'never-there'])).toMatchObject({ closed: 1 });
    expect((await suiviOf('offre-7')).statut).toBe('ouverte');
    expect((await suiviOf('new')).statut).toBe('ouverte');
  });

  it('stay open when a page has shown them since they were asked for', async () => {
    await see('other', ['offre-0'], new Date(during.getTime() + 3_600_000));
    expect(await closeByOwnWord(['offre-0', 'offre-1'])).toEqual({ closed: 1, erased: 0 });
    expect((await suiviOf('offre-0')).statut).toBe('ouverte');
  });

  it.each(['purge', 'delete'] as const)(
    'are erased under %s, once, and a repeated call says the same',
    async (mode) => {
      expect(await closeByOwnWord(['offre-0', 'offre-3'], mode)).toEqual({ closed: 2, erased: 2 });
      await refresh();
      const { count } = await client.count({ index: `${prefix}offres` });
      expect(count).toBe(mode === 'delete' ? 9 : 11);
      if (mode === 'purge') {
        const { source } = await stored('offre-0');
        expect(source).not.toHaveProperty('contact');
        expect(source.suivi).toMatchObject({ statut: 'fermee', effacee: DAY_2.toISOString() });
      }
      expect(await closeByOwnWord(['offre-0', 'offre-3'], mode)).toEqual({ closed: 2, erased: 2 });
      expect((await stored('offre-1')).source.contact).toEqual(offre('offre-1').contact);
    },
  );

  it('leave alone what was closed before, and not by this run', async () => {
    await closeByOwnWord(['offre-0']);
    await refresh();
    const later = { run: 'day3', startedAt: new Date('2026-11-26T03:00:00Z') };
    const closed = await store.closeByOwnWord({ ...later, mode: 'purge', gone: ['offre-0'] });
    expect(closed).toEqual({ closed: 0, erased: 0 });
    expect((await stored('offre-0')).source.contact).toEqual(offre('offre-0').contact);
  });

  it('are nothing to do where there is none', async () => {
    expect(await closeByOwnWord([], 'delete')).toEqual({ closed: 0, erased: 0 });
  });

  it.each([
    ['before it was written', cut],
    ['after it was written', cutAfterWriting],
  ])('close on a line that is cut %s, and count the same', async (_, fault) => {
    await using line = await faultyElasticsearch(inject('elasticsearchUrl'));
    const own = createElasticsearch({ url: line.url });
    try {
      const through = createStore(own, { indexPrefix: prefix });
      line.fault(fault);
      await closeByOwnWord(MISSING, 'purge', through).catch(() => {});
      expect(await closeByOwnWord(MISSING, 'purge', through)).toEqual({ closed: 4, erased: 4 });
    } finally {
      await own.close();
    }
  });
});
