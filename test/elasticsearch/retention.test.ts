import { describe, expect, it } from 'vitest';
import { offre, useStore } from './store.js';

const { store, refresh } = useStore();

const HOUR = 3_600_000;

/** A run that started this many hours ago and saw three offers on each of two pages. */
async function run(id: string, hoursAgo: number, statut: 'prouvee' | 'lacune' | 'en_cours' | 'echouee') {
  const date = new Date(Date.now() - hoursAgo * HOUR);
  await store.openRun(id, {
    message: '',
    date_debut: date.toISOString(),
    statut,
    plan: 'region',
    mode: 'full',
    workflowId: 'ingestion',
  });
  await see(id, date);
}

async function see(id: string, lu: Date) {
  for (const page of [0, 1]) {
    const offres = ['1', '2', '3'].map((n) => offre(`${page}-${n}`));
    await store.indexPage({ run: id, fenetre: 'f', page, offres, lu });
  }
}

const seen = async (id: string) => (await store.presenceTable(id)).size;

describe('forgetPresences', () => {
  it('keeps the last runs and those that run, and forgets the others', async () => {
    await run('oldest', 120, 'prouvee');
    await run('stuck', 24 * 60, 'en_cours');
    await run('running', 100, 'en_cours');
    await run('older', 72, 'lacune');
    await run('third', 48, 'prouvee');
    await run('second', 24, 'echouee');
    expect(await store.forgetPresences({ keep: 10 })).toBe(0);
    await run('last', 1, 'prouvee');
    await see('a replay of today', new Date());
    await see('a replay of last week', new Date(Date.now() - 168 * HOUR));

    expect(await store.forgetPresences({ keep: 3 })).toBe(8);
    for (const kept of ['last', 'second', 'third', 'running', 'a replay of today']) {
      expect(await seen(kept), kept).toBe(6);
    }
    for (const gone of ['older', 'oldest', 'stuck', 'a replay of last week']) {
      expect(await seen(gone), gone).toBe(0);
    }
    expect(await store.forgetPresences({ keep: 3 })).toBe(0);
    expect(await store.countOffres()).toBe(6);
  });

  it('keeps what verifications of the last months taught of places', async () => {
    const read = (id: string, days: number) => ({
      run: id,
      fenetre: 'verification region=53',
      search: { region: '53' },
      page: 0,
      lu: new Date(Date.now() - days * 24 * HOUR),
      offres: [offre('0-1')],
    });
    await store.indexPage(read('taught lately', 50));
    await store.indexPage(read('taught long ago', 70));
    expect(await store.forgetPresences({ keep: 3 })).toBe(1);
    expect(await seen('taught lately')).toBe(1);
    expect(await seen('taught long ago')).toBe(0);
    expect(await store.forgetPresencesOf('taught lately')).toBe(1);
  });

  it('forgets one run', async () => {
    await see('one', new Date());
    expect(await store.forgetPresencesOf('one')).toBe(2);
    expect(await seen('one')).toBe(0);
    expect(await seen('last')).toBe(6);
  });
});

describe('forgetTold', () => {
  it('forgets marks of notices of long ago, and nothing else of the index', async () => {
    const told = (id: string, days: number) =>
      store.keepTold('webhook', {
        id,
        kind: 'proven',
        at: new Date(Date.now() - days * 24 * HOUR).toISOString(),
      });
    await told('lately', 89);
    await told('long ago', 91);
    await refresh();
    expect(await store.forgetTold()).toBe(1);
    expect(await store.isTold('webhook', 'lately')).toBe(true);
    expect(await store.isTold('webhook', 'long ago')).toBe(false);
    expect((await store.getRun('oldest'))?.statut).toBe('prouvee');
    await refresh();
    expect(await store.forgetTold()).toBe(0);
  });
});
