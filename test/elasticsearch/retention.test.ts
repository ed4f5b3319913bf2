import { describe, expect, it } from 'vitest';
import { offre, useDatalake } from './lake.js';

const { datalake } = useDatalake();

const HOUR = 3_600_000;

/** A run that started this many hours ago and saw three offers on each of two pages. */
async function run(id: string, hoursAgo: number, statut: 'prouvee' | 'lacune' | 'en_cours' | 'echouee') {
  const date = new Date(Date.now() - hoursAgo * HOUR);
  await datalake.openRun(id, {
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
    await datalake.indexPage({ run: id, fenetre: 'f', page, offres, lu });
  }
}

const seen = async (id: string) => (await datalake.presenceTable(id)).size;

describe('forgetPresences', () => {
  it('keeps the last runs and those under way, and forgets the others', async () => {
    await run('oldest', 120, 'prouvee');
    await run('stuck', 24 * 60, 'en_cours');
    await run('under way', 100, 'en_cours');
    await run('older', 72, 'lacune');
    await run('third', 48, 'prouvee');
    await run('second', 24, 'echouee');
    expect(await datalake.forgetPresences({ keep: 10 })).toBe(0);
    await run('last', 1, 'prouvee');
    await see('a replay of today', new Date());
    await see('a replay of last week', new Date(Date.now() - 168 * HOUR));

    expect(await datalake.forgetPresences({ keep: 3 })).toBe(8);
    for (const kept of ['last', 'second', 'third', 'under way', 'a replay of today']) {
      expect(await seen(kept), kept).toBe(6);
    }
    for (const gone of ['older', 'oldest', 'stuck', 'a replay of last week']) {
      expect(await seen(gone), gone).toBe(0);
    }
    expect(await datalake.forgetPresences({ keep: 3 })).toBe(0);
    expect(await datalake.countOffres()).toBe(6);
  });

  it('forgets one run', async () => {
    await see('one', new Date());
    expect(await datalake.forgetPresencesOf('one')).toBe(2);
    expect(await seen('one')).toBe(0);
    expect(await seen('last')).toBe(6);
  });
});
