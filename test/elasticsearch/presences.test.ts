import { describe, expect, it } from 'vitest';
import type { Presence, PresenceCriteria } from '../../src/elasticsearch/index.js';
import { offre, useDatalake } from './lake.js';

const { datalake } = useDatalake();
const LU = new Date('2026-11-24T03:00:00Z');

function write(run: string, page: number, offres: readonly unknown[], fenetre = 'origine=1') {
  return datalake.indexPage({ run, fenetre, page, offres, lu: LU });
}

async function counted(run: string) {
  return (await datalake.presenceTable(run)).count({});
}

async function presencesOf(run: string) {
  const presences: Presence[] = [];
  for await (const presence of datalake.seenInRun(run)) presences.push(presence);
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
          rejetes: ['s-3'],
        },
      },
    ]);
    expect(await counted('say')).toEqual({ seen: 3, refused: 1 });
  });

  it('never forget what a page showed when it is read again', async () => {
    await write('again', 0, [offre('a-1'), offre('a-2', { salaire: 'refused' })]);
    await write('again', 0, [offre('a-2'), offre('a-3')]);
    expect(await datalake.distinctInWindow('again', 'origine=1', [0])).toBe(3);
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
    for await (const { run } of datalake.seenInRun('many')) {
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
    expect(await datalake.distinctInWindow('both', 'origine=1', [0])).toBe(3);
  });

  it('count a window at once, overlaps once, pages never read not at all', async () => {
    await write('window', 0, [offre('w-1'), offre('w-2')]);
    await write('window', 1, [offre('w-2'), offre('w-3')]);
    await write('window', 0, [offre('w-9')], 'origine=2');
    expect(await datalake.distinctInWindow('window', 'origine=1', [0, 1, 2])).toBe(3);
    expect(await datalake.distinctInWindow('window', 'origine=1', [])).toBe(0);
  });

  it('take window keys longer than an id of Elasticsearch', async () => {
    const [one, two] = ['1', '2'].map((end) => `codesROME=${'A1234,'.repeat(200)}${end}`);
    await write('long', 0, [offre('l-1')], one);
    await write('long', 0, [offre('l-2'), offre('l-3')], two);
    expect(await datalake.distinctInWindow('long', one ?? '', [0])).toBe(1);
    expect(await datalake.distinctInWindow('long', two ?? '', [0])).toBe(2);
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
    const table = await datalake.presenceTable('table');
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
    const table = await datalake.presenceTable('digits');
    expect(table.count({ creation }).seen).toBe(4);
    expect(table.count({ creation, undated: 'in' }).seen).toBe(5);
  });

  it('tells the offers that Elasticsearch refused on every page from those that one page stored', async () => {
    const bad = (id: string) => offre(id, { salaire: 'refused' });
    await write('refused', 0, [offre('r-1'), bad('r-2'), { ...bad('r-3'), romeCode: 'A1101' }]);
    await write('refused', 1, [bad('r-1'), offre('r-2')]);
    const table = await datalake.presenceTable('refused');
    expect(table.count({})).toEqual({ seen: 3, refused: 1 });
    expect(table.count({ codesROME: ['D1102'] })).toEqual({ seen: 2, refused: 0 });
  });

  it('is empty for a run that saw nothing', async () => {
    expect(await counted('never')).toEqual({ seen: 0, refused: 0 });
  });
});
