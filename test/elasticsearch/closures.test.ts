import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClosureMode } from '../../src/elasticsearch/index.js';
import { offre, useDatalake } from './lake.js';

const { datalake, stored, client, offres, refresh, prefix } = useDatalake();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');
const DAY_3 = new Date('2026-11-26T03:00:00Z');

function see(run: string, ids: readonly string[], lu: Date) {
  return datalake.indexPage({ run, fenetre: 'all', page: 0, offres: ids.map((id) => offre(id)), lu });
}

function close(mode: ClosureMode = 'mark', maxShare = 0.5) {
  return datalake.closeUnseen({ run: 'day2', startedAt: DAY_2, maxShare, mode });
}

// Ten offers on the first day; two of them are gone on the second, when one is new.
const IDS = Array.from({ length: 10 }, (_, i) => `offre-${i}`);
beforeEach(async () => {
  await see('day1', IDS, DAY_1);
  await refresh();
  await see('day2', [...IDS.slice(2), 'new'], new Date(DAY_2.getTime() + 60_000));
});
afterEach(async () => {
  await refresh();
  for (const name of ['offres', 'presences', 'ingestion']) {
    const { hits } = await client.search({ index: prefix + name, size: 100, _source: false });
    const operations = hits.hits.map(({ _id }) => ({ delete: { _id: _id ?? '' } }));
    if (operations.length > 0) await client.bulk({ index: prefix + name, operations, refresh: true });
  }
});

describe('closeUnseen', () => {
  it('marks what the run has not seen, and nothing else', async () => {
    const untouched = await stored('offre-5');
    expect(await close()).toEqual({ status: 'closed', closed: 2, open: 11 });
    for (const id of ['offre-0', 'offre-1']) {
      const { source } = await stored(id);
      expect(source.suivi).toMatchObject({
        statut: 'fermee',
        dateFermeture: DAY_2.toISOString(),
        derniereVue: DAY_1.toISOString(),
        premiereVue: DAY_1.toISOString(),
        run: 'day2',
      });
      expect(source.contact).toEqual(offre(id).contact);
    }
    expect(await stored('offre-5')).toEqual(untouched);
    expect((await stored('new')).source.suivi.statut).toBe('ouverte');
  });

  it('says the same when it is repeated', async () => {
    const first = await close();
    const { version } = await stored('offre-0');
    expect(await close()).toEqual(first);
    expect((await stored('offre-0')).version).toBe(version);
  });

  it('takes the last proven run over the whole stock as the time when an unchanged offer was last seen', async () => {
    const opened = { message: 'ok', plan: 'region', mode: 'full', workflowId: 'w' } as const;
    const proven = { ...opened, statut: 'prouvee', filigrane: '2026-11-24T21:00:00Z' } as const;
    const start = '2026-11-24T20:00:00.000Z';
    const after = '2026-11-24T22:00:00.000Z';
    await datalake.openRun('evening', { ...proven, date_debut: start });
    await datalake.openRun('later', { ...proven, date_debut: DAY_3.toISOString() });
    // None of these saw the whole stock.
    await datalake.openRun('gap', { ...opened, statut: 'lacune', date_debut: after });
    await datalake.openRun('regions', { ...opened, statut: 'prouvee', date_debut: after });
    await datalake.openRun('incremental', { ...proven, mode: 'incremental', date_debut: after });
    await close();
    expect((await stored('offre-0')).source.suivi.derniereVue).toBe(start);
  });

  it('refuses more than its share, and writes nothing', async () => {
    expect(await close('delete', 0.18)).toMatchObject({ status: 'refused', unseen: 2, open: 11 });
    expect((await stored('offre-0')).source.suivi.statut).toBe('ouverte');
    expect(await close('mark', 0.19)).toMatchObject({ status: 'closed' });
  });

  it('refuses to close everything after a run that saw nothing', async () => {
    const result = await datalake.closeUnseen({ run: 'none', startedAt: DAY_3, maxShare: 1, mode: 'mark' });
    expect(result).toMatchObject({ status: 'refused', unseen: 11 });
  });

  it('leaves alone what was written since the run started, even if no page recorded it', async () => {
    const { refused } = (await datalake.presenceTable('day2')).count({});
    expect(refused).toBe(0);
    const during = new Date(DAY_2.getTime() + 120_000);
    await datalake.indexPage({ run: 'other', fenetre: 'x', page: 0, offres: [offre('late')], lu: during });
    await close();
    expect((await stored('late')).source.suivi.statut).toBe('ouverte');
  });

  it('purges who offers the work and keeps the facts', async () => {
    expect(await close('purge')).toMatchObject({ closed: 2 });
    const { source } = await stored('offre-0');
    expect(source.suivi.statut).toBe('fermee');
    expect(source).toMatchObject({
      romeCode: 'D1102',
      origineOffre: { origine: '2' },
      derive: { departement: '31' },
    });
    for (const gone of ['contact', 'agence', 'entreprise', 'origineOffre.urlOrigine'])
      expect(source).not.toHaveProperty(gone);
    expect(await close('purge')).toMatchObject({ closed: 2 });
  });

  it('restores a purged offer that is seen again', async () => {
    await close('purge');
    await refresh();
    expect(await see('day3', ['offre-0'], DAY_3)).toMatchObject({ changed: 1 });
    const { source } = await stored('offre-0');
    expect(source.entreprise).toEqual(offre('offre-0').entreprise);
    expect(source.suivi).toMatchObject({
      statut: 'ouverte',
      reouvertures: 1,
      premiereVue: DAY_1.toISOString(),
    });
  });

  it('deletes on request', async () => {
    expect(await close('delete')).toMatchObject({ closed: 2 });
    expect((await client.count({ index: offres })).count).toBe(9);
    expect(await close('delete')).toMatchObject({ closed: 0 });
  });
});
