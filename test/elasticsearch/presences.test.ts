import { describe, expect, it } from 'vitest';
import type { Presence, PresenceCriteria } from '../../src/elasticsearch/index.js';
import { offre, useStore } from './store.js';

const { store } = useStore();
const LU = new Date('2026-11-24T03:00:00Z');

function write(run: string, page: number, offres: readonly unknown[], fenetre = 'origine=1') {
  return store.indexPage({ run, fenetre, page, offres, lu: LU });
}

async function counted(run: string) {
  return (await store.presenceTable(run)).count({});
}

async function presencesOf(run: string) {
  const presences: Presence[] = [];
  for await (const presence of store.seenInRun(run)) presences.push(presence);
  return presences;
}

describe('presences', () => {
  it('say what a run saw, with what is needed to count it', async () => {
    await write('say', 2, [
      offre('s-1'),
      offre('s-2', { romeCode: undefined, dateCreation: 'hier', origineOffre: undefined }),
      offre('s-3', { salaire: 'refused by Elasticsearch' }),
      { intitule: 'no id' },
    ]);
    const presences = await presencesOf('say');
    expect(presences).toEqual([
      {
        run: 'say',
        fenetre: 'origine=1',
        page: 2,
        lu: LU.toISOString(),
        contenu: {
          ids: ['s-1', 's-2', 's-3'],
          codesROME: ['D1102', '', 'D1102'],
          creations: [Date.parse('2026-11-20T09:30:00.123Z'), null, Date.parse('2026-11-20T09:30:00.123Z')],
          origines: [2, 0, 2],
          regions: ['76', '76', '76'],
          departements: ['31', '31', '31'],
          rejetes: ['s-3'],
          forme: expect.objectContaining({ offres: 4 }),
        },
      },
    ]);
    expect(await counted('say')).toEqual({ seen: 3, refused: 1 });
  });

  it('never forget what a page showed when it is read again', async () => {
    await write('again', 0, [offre('a-1'), offre('a-2', { salaire: 'refused' })]);
    await write('again', 0, [offre('a-2'), offre('a-3')]);
    expect(await store.distinctInWindow('again', 'origine=1', [0])).toBe(3);
    expect(await counted('again')).toEqual({ seen: 3, refused: 0 });
    const [presence] = await presencesOf('again');
    expect(presence?.contenu.ids).toEqual(['a-1', 'a-2', 'a-3']);
    expect(presence?.contenu.origines).toHaveLength(3);
  });

  it('are all read where they fill several requests, and may be left in the middle', async () => {
    const pages = Array.from({ length: 450 }, (_, page) => page);
    for (let from = 0; from < pages.length; from += 50) {
      const some = pages.slice(from, from + 50);
      await Promise.all(some.map((page) => write('many', page, [offre(`m-${page}`)])));
    }
    const read = (await presencesOf('many')).map(({ page }) => page);
    expect(read.toSorted((a, b) => a - b)).toEqual(pages);
    // What was asked for ahead is given up without a word.
    for await (const { run } of store.seenInRun('many')) {
      expect(run).toBe('many');
      break;
    }
    expect(await counted('many')).toEqual({ seen: 450, refused: 0 });
  });

  it('keep both of two readings of one page at the same time', async () => {
    await Promise.all([
      write('both', 0, [offre('b-1')]),
      write('both', 0, [offre('b-2')]),
      write('both', 0, [offre('b-3')]),
    ]);
    expect(await store.distinctInWindow('both', 'origine=1', [0])).toBe(3);
  });

  it('count a window at once, overlaps once, pages never read not at all', async () => {
    await write('window', 0, [offre('w-1'), offre('w-2')]);
    await write('window', 1, [offre('w-2'), offre('w-3')]);
    await write('window', 0, [offre('w-9')], 'origine=2');
    expect(await store.distinctInWindow('window', 'origine=1', [0, 1, 2])).toBe(3);
    expect(await store.distinctInWindow('window', 'origine=1', [])).toBe(0);
  });

  it('take window keys longer than an id of Elasticsearch', async () => {
    const [one, two] = ['1', '2'].map((end) => `codesROME=${'A1234,'.repeat(200)}${end}`);
    await write('long', 0, [offre('l-1')], one);
    await write('long', 0, [offre('l-2'), offre('l-3')], two);
    expect(await store.distinctInWindow('long', one ?? '', [0])).toBe(1);
    expect(await store.distinctInWindow('long', two ?? '', [0])).toBe(2);
    expect(await counted('long')).toEqual({ seen: 3, refused: 0 });
  });

  it('are read over several requests', async () => {
    const run = 'many';
    for (let page = 0; page < 450; page += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => write(run, page + i, [offre('m-0'), offre(`m-${page + i}`)])),
      );
    }
    expect(await counted(run)).toEqual({ seen: 450, refused: 0 });
  });
});

describe('presenceTable', () => {
  it('counts by ROME code, origin and creation, each offer once', async () => {
    const row = (id: string, romeCode: string, origine: string, dateCreation: string) =>
      offre(id, { romeCode, origineOffre: { origine }, dateCreation });
    await write('table', 0, [
      row('t-1', 'A1101', '1', '2026-11-20T08:00:00.000Z'),
      row('t-2', 'A1101', '2', '2026-11-20T08:00:00.500Z'),
      row('t-3', 'B1101', '2', '2026-11-20T08:00:01.000Z'),
    ]);
    await write('table', 1, [
      row('t-3', 'B1101', '2', '2026-11-20T08:00:01.000Z'),
      row('t-4', 'C1101', '1', 'hier'),
    ]);
    const table = await store.presenceTable('table');
    const creation = { min: '2026-11-20T08:00:00Z', max: '2026-11-20T08:00:00Z' };
    expect(table.size).toBe(4);
    const seen = (criteria: PresenceCriteria) => table.count(criteria).seen;
    expect(seen({})).toBe(4);
    expect(seen({ codesROME: ['A1101', 'Z9999'] })).toBe(2);
    expect(seen({ codesROME: [] })).toBe(0);
    expect(seen({ origine: 2 })).toBe(2);
    expect(seen({ codesROME: ['A1101'], origine: 2 })).toBe(1);
    expect(seen({ creation })).toBe(2);
    expect(seen({ creation: { min: '2000-01-01T00:00:00Z', max: '2099-01-01T00:00:00Z' } })).toBe(3);
    expect(seen({ creation, undated: 'in' })).toBe(3);
    expect(seen({ creation, origine: 1, undated: 'in' })).toBe(2);
    expect(seen({ undated: 'out' })).toBe(4);
    expect(() => table.count({ creation: { min: 'hier', max: 'demain' } })).toThrow(RangeError);
  });

  it('reads dates by their digits, whatever stands behind them, and no others', async () => {
    const stamps = [
      '09:30:00',
      '09:30:00+02:00',
      '09:30:00.500+0200',
      '09:30:00.999Z',
      '11:30:00+02:00',
      '09:30',
    ];
    const offres = stamps.map((time, i) => offre(`d-${i}`, { dateCreation: `2026-11-20T${time}` }));
    await write('digits', 0, offres);
    const creation = { min: '2026-11-20T09:30:00Z', max: '2026-11-20T09:30:00Z' };
    const table = await store.presenceTable('digits');
    expect(table.count({ creation }).seen).toBe(4);
    expect(table.count({ creation, undated: 'in' }).seen).toBe(5);
  });

  it('tells the offers that Elasticsearch refused on every page from those that one page stored', async () => {
    const bad = (id: string) => offre(id, { salaire: 'refused' });
    await write('refused', 0, [offre('r-1'), bad('r-2'), { ...bad('r-3'), romeCode: 'A1101' }]);
    await write('refused', 1, [bad('r-1'), offre('r-2')]);
    const table = await store.presenceTable('refused');
    expect(table.count({})).toEqual({ seen: 3, refused: 1 });
    expect(table.count({ codesROME: ['D1102'] })).toEqual({ seen: 2, refused: 0 });
  });

  it('counts an offer in each place that it showed, and in the place that its page was asked for', async () => {
    const at = (id: string, libelle: string) => offre(id, { lieuTravail: { libelle } });
    const page = { run: 'places', lu: LU, fenetre: 'f' };
    const offres = [at('p-1', '75 - PARIS 10'), at('p-2', 'Bretagne'), at('p-3', 'France')];
    await store.indexPage({ ...page, page: 0, offres });
    await store.indexPage({ ...page, page: 1, offres: [at('p-1', '2A - AJACCIO')] });
    const asked = {
      ...page,
      search: { departements: ['35'] },
      page: 2,
      offres: [at('p-3', 'France'), at('p-4', '')],
    };
    await store.indexPage(asked);
    const table = await store.presenceTable('places');
    const seen = (criteria: PresenceCriteria) => table.count(criteria).seen;
    expect(seen({ region: '11' })).toBe(1);
    expect(seen({ region: '94' })).toBe(1);
    expect(seen({ region: '53' })).toBe(3);
    expect(seen({ departements: ['35'] })).toBe(2);
    expect(seen({ departements: ['75', '2A'] })).toBe(1);
    expect(seen({ region: '84' })).toBe(0);
    expect(seen({ region: '11', departements: ['35'] })).toBe(0);
    expect(['p-1', 'p-3', 'p-4', 'p-9'].map((id) => table.shownWithoutPlace(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(table.newsOf('a', ['p-1', 'p-4', 'p-9'])).toBe(2);
    expect(table.newsOf('a', ['p-4'])).toBe(1);
    expect(table.newsOf('b', ['p-4', 'p-8'])).toBe(1);
  });

  it('knows of earlier verifications where the API has an offer, of those that the run has seen', async () => {
    const at = (id: string) => offre(id, { lieuTravail: { libelle: 'France' } });
    const page = { fenetre: 'verification region=28', search: { region: '28' }, page: 0, lu: LU };
    await store.indexPage({ ...page, run: 'teacher', offres: [at('l-1'), at('l-2')] });
    await store.indexPage({ run: 'pupil', fenetre: 'f', page: 0, lu: LU, offres: [at('l-1'), at('l-3')] });
    const table = await store.presenceTable('pupil');
    expect(table.size).toBe(2);
    expect(table.count({ region: '28' }).seen).toBe(1);
  });

  it('reads what is new, and what a page adds when it is read again', async () => {
    const see = (page: number, ids: readonly string[], extra: Record<string, unknown> = {}) =>
      write(
        'grows',
        page,
        ids.map((id) => offre(id, extra)),
      );
    await see(0, ['g-1', 'g-2']);
    const table = await store.presenceTable('grows');
    await table.extend();
    expect(table.size).toBe(2);
    await see(1, ['g-3', 'g-5'], { romeCode: 'A1101' });
    await see(0, ['g-4']);
    await write('another', 0, [offre('g-9')]);
    expect(table.size).toBe(2);
    await table.extend();
    expect(table.size).toBe(5);
    expect(table.count({ codesROME: ['A1101'] }).seen).toBe(2);
  });

  it('is empty for a run that saw nothing', async () => {
    expect(await counted('never')).toEqual({ seen: 0, refused: 0 });
  });
});
