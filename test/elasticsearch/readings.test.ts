import { describe, expect, it } from 'vitest';
import { offre, useStore } from './store.js';

const { store } = useStore();
const LU = new Date('2026-11-24T03:00:00Z');

function read(run: string, offres: readonly unknown[], page = 0, fenetre = 'region=11') {
  return store.indexPage({ run, fenetre, page, offres, lu: LU });
}

function of(board: string | undefined, ids: readonly string[]) {
  const partenaires = board === undefined ? {} : { partenaires: [{ nom: board }] };
  return ids.map((id) => offre(id, { origineOffre: { origine: '2', ...partenaires } }));
}

function compare(run: string, fenetre = 'region=11') {
  return store.compareReadings({ run, fenetre, again: `${run} again` });
}

describe('compareReadings', () => {
  it('finds what the second reading does not show, whatever the pages, and the boards of the first', async () => {
    await read('two', of('BOARD', ['1', '2', '3']));
    await read('two', of(undefined, ['3', '4']), 1);
    await read('two', of('ELSEWHERE', ['90']), 0, 'region=53');
    await read('two again', of('BOARD', ['1']), 1);
    await read('two again', of(undefined, ['4', 'new']));
    await read('two again', of('BOARD', ['2']), 0, 'region=53');
    const found = await compare('two');
    expect(found).toMatchObject({ first: 4, vanished: 2 });
    expect(found.sample.toSorted()).toEqual(['2', '3']);
    expect(found.boards).toEqual([
      { nom: 'BOARD', open: 2, unseen: 1 },
      { nom: 'France Travail', open: 2, unseen: 1 },
    ]);
  });

  it('finds nothing where both show the same, or where nothing was read', async () => {
    await read('same', of('BOARD', ['s-1', 's-2']));
    await read('same again', of('BOARD', ['s-2', 's-1']));
    expect(await compare('same')).toMatchObject({ first: 2, vanished: 0, sample: [] });
    expect(await compare('never')).toEqual({ first: 0, vanished: 0, boards: [], sample: [] });
  });

  it('takes all for vanished when the second reading shows nothing', async () => {
    await read('lost', of('BOARD', ['l-1', 'l-2']));
    await read('lost again', []);
    expect(await compare('lost')).toMatchObject({
      first: 2,
      vanished: 2,
      boards: [{ nom: 'BOARD', open: 2, unseen: 2 }],
    });
  });

  it('knows no board of an offer that was refused', async () => {
    await read('refused', [offre('r-1', { salaire: 'refused' })]);
    await read('refused again', []);
    expect(await compare('refused')).toEqual({ first: 1, vanished: 1, boards: [], sample: ['r-1'] });
  });

  it('draws at most 75, the same when it is repeated, of a whole window with a long key', async () => {
    const fenetre = `codesROME=${'A1234,'.repeat(200)}`;
    const ids = Array.from({ length: 3_150 }, (_, i) => `w-${i}`);
    for (let page = 0; page < 21; page++) {
      await read('window', of('BOARD', ids.slice(150 * page, 150 * (page + 1))), page, fenetre);
    }
    await read('window', of('BOARD', ['other']), 0, `${fenetre}other`);
    await read('window again', of('BOARD', ids.slice(0, 150)), 0, fenetre);
    const found = await compare('window', fenetre);
    expect(found).toMatchObject({ first: 3_150, vanished: 3_000 });
    expect(found.sample).toHaveLength(75);
    expect(found.sample.every((id) => Number(id.slice(2)) >= 150)).toBe(true);
    expect(await compare('window', fenetre)).toEqual(found);
  });
});
