import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ClosingDecision, ClosureMode } from '../../src/domain/stock.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { type BulkFault, cut, cutAfterWriting, faultyElasticsearch } from './faulty.js';
import { offre, useStore } from './store.js';

const { store, stored, client, offres, refresh, prefix, empty } = useStore();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');
const DAY_3 = new Date('2026-11-26T03:00:00Z');
const DAY_4 = new Date('2026-11-27T03:00:00Z');

function see(run: string, ids: readonly string[], lu: Date, page = 0) {
  return store.indexPage({ run, fenetre: 'all', page, offres: ids.map((id) => offre(id)), lu });
}

function close(maxShare = 0.5) {
  return store.closeUnseen({ run: 'day2', startedAt: DAY_2, maxShare });
}

interface GoneOptions extends Partial<ClosingDecision> {
  readonly run?: string;
  readonly startedAt?: Date;
  readonly mode?: ClosureMode;
}

function closeGone(
  { run = 'day2', startedAt = DAY_2, mode = 'mark', ...decision }: GoneOptions = {},
  on = store,
) {
  const whole = {
    gone: [],
    there: [],
    cohorts: ['fresh', 'recent', 'old'],
    erase: false,
    ...decision,
  } as const;
  return on.closeGone({ run, startedAt, mode, decision: whole });
}

async function suiviOf(id: string) {
  return (await stored(id)).source.suivi;
}

// Ten offers on the first day; two of them are gone on the second, when one is new.
const IDS = Array.from({ length: 10 }, (_, i) => `offre-${i}`);
beforeEach(async () => {
  await see('day1', IDS, DAY_1);
  await refresh();
  await see('day2', [...IDS.slice(2), 'new'], new Date(DAY_2.getTime() + 60_000));
});
afterEach(() => empty('offres', 'presences', 'ingestion'));

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
    await store.openRun('evening', { ...proven, date_debut: start });
    await store.openRun('later', { ...proven, date_debut: DAY_3.toISOString() });
    // None of these saw the whole stock.
    await store.openRun('gap', { ...opened, statut: 'lacune', date_debut: after });
    await store.openRun('regions', { ...opened, statut: 'prouvee', date_debut: after });
    await store.openRun('incremental', { ...proven, mode: 'incremental', date_debut: after });
    await close();
    expect((await stored('offre-0')).source.suivi.derniereVue).toBe(start);
  });

  it('refuses more than its share, and writes nothing', async () => {
    expect(await close(0.18)).toMatchObject({ status: 'refused', unseen: 2, open: 11 });
    expect((await stored('offre-0')).source.suivi.statut).toBe('ouverte');
    expect(await close(0.19)).toMatchObject({ status: 'closed' });
  });

  it('counts what it has closed before towards its share, when it is repeated', async () => {
    await close();
    await see('day1', ['more-0', 'more-1', 'more-2'], DAY_1, 1);
    await refresh();
    // Three of fourteen would be within it.
    expect(await close(0.3)).toMatchObject({ status: 'refused', unseen: 5, open: 14 });
    expect((await stored('more-0')).source.suivi.statut).toBe('ouverte');
    expect(await close(0.4)).toEqual({ status: 'closed', closed: 5, open: 14 });
  });

  it('refuses to close everything after a run that saw nothing', async () => {
    const result = await store.closeUnseen({ run: 'none', startedAt: DAY_3, maxShare: 1 });
    expect(result).toMatchObject({ status: 'refused', unseen: 11 });
  });

  it('leaves alone what was written since the run started, even if no page recorded it', async () => {
    const { refused } = (await store.presenceTable('day2')).count({});
    expect(refused).toBe(0);
    const during = new Date(DAY_2.getTime() + 120_000);
    await store.indexPage({ run: 'other', fenetre: 'x', page: 0, offres: [offre('late')], lu: during });
    await close();
    expect((await stored('late')).source.suivi.statut).toBe('ouverte');
  });
});

describe('closeGone', () => {
  it('closes the cohorts that may close, and notes the others as missing', async () => {
    await closeGone({ cohorts: [] });
    expect(await suiviOf('offre-0')).toMatchObject({ statut: 'ouverte', absenteDepuis: DAY_2.toISOString() });
    expect(await suiviOf('offre-0')).toMatchObject({
      run: 'day1',
      derniereModification: DAY_1.toISOString(),
    });
    await refresh();
    await see('day3', [...IDS.slice(3), 'new'], DAY_3);
    const day3 = { run: 'day3', startedAt: DAY_3 };
    expect(await closeGone({ ...day3, cohorts: ['recent'] })).toEqual({ closed: 2, erased: 0, waiting: 1 });
    expect(await suiviOf('offre-2')).toMatchObject({ statut: 'ouverte', absenteDepuis: DAY_3.toISOString() });
    expect(await suiviOf('offre-1')).toMatchObject({
      statut: 'fermee',
      dateFermeture: DAY_3.toISOString(),
      derniereVue: DAY_1.toISOString(),
      run: 'day3',
    });
    expect(await suiviOf('offre-3')).toMatchObject({ statut: 'ouverte', run: 'day1' });
  });

  it('closes what its own detail says is gone, and never what it shows', async () => {
    const there = ['offre-1'];
    expect(await closeGone({ cohorts: [], gone: ['offre-0', 'offre-5', 'never'], there })).toEqual({
      closed: 1,
      erased: 0,
      waiting: 1,
    });
    expect(await closeGone({ gone: there, there })).toEqual({ closed: 1, erased: 0, waiting: 1 });
    expect((await suiviOf('offre-0')).statut).toBe('fermee');
    // The run has seen it, whatever the detail says.
    expect((await suiviOf('offre-5')).statut).toBe('ouverte');
    expect(await suiviOf('offre-1')).toMatchObject({ statut: 'ouverte', absenteDepuis: DAY_2.toISOString() });
  });

  it('says the same when it is repeated, and writes nothing more', async () => {
    const options = { there: ['offre-1'] };
    const first = await closeGone(options);
    const versions = [(await stored('offre-0')).version, (await stored('offre-1')).version];
    expect(await closeGone(options)).toEqual(first);
    expect([(await stored('offre-0')).version, (await stored('offre-1')).version]).toEqual(versions);
    // What it has noted itself does not make an offer older.
    expect(await closeGone({ cohorts: ['recent', 'old'] })).toEqual({ closed: 1, erased: 0, waiting: 1 });
  });

  it.each(['mark', 'purge', 'delete'] as const)(
    'changes nothing under %s after a run that saw nothing',
    async (mode) => {
      const before = await stored('offre-0');
      const result = await closeGone({ run: 'none', startedAt: DAY_3, mode, gone: ['offre-0'], erase: true });
      expect(result).toEqual({ closed: 0, erased: 0, waiting: 11 });
      expect(await stored('offre-0')).toEqual(before);
    },
  );

  it('takes the last full run before an offer was first missed as the time when it was last seen', async () => {
    const proven = {
      message: 'ok',
      plan: 'region',
      mode: 'full',
      workflowId: 'w',
      statut: 'prouvee',
    } as const;
    const runs = { night: '2026-11-24T22:00:00.000Z', day2: DAY_2.toISOString(), day3: DAY_3.toISOString() };
    for (const [id, date_debut] of Object.entries(runs)) {
      await store.openRun(id, { ...proven, filigrane: date_debut, date_debut });
    }
    await closeGone({ there: ['offre-0', 'offre-1'] });
    await refresh();
    await see('day3', [...IDS.slice(3), 'new'], DAY_3);
    await closeGone({ run: 'day3', startedAt: DAY_3 });
    expect((await suiviOf('offre-0')).derniereVue).toBe(runs.night);
    expect((await suiviOf('offre-2')).derniereVue).toBe(runs.day2);
  });

  it('closes offers of odd content', async () => {
    const odd = [
      offre('odd-1', { description: 'a\ud800b' }),
      offre('odd-2', { description: 'a\u0000b', nombre: 1e300, autre: -0.000_000_1, liste: [[], {}, null] }),
      offre('odd-3', { attribut: { 'a.b': 1, '': 2 } }),
    ];
    await store.indexPage({ run: 'day1', fenetre: 'odd', page: 0, offres: odd, lu: DAY_1 });
    await closeGone({ there: ['odd-1', 'odd-2', 'odd-3'] });
    await refresh();
    await store.indexPage({ run: 'day3', fenetre: 'odd', page: 0, offres: odd, lu: DAY_3 });
    const examined = await store.examineStock({ run: 'day3', startedAt: DAY_3, erasing: false });
    expect(examined.readBack).toEqual({ asked: 3, wrong: 0 });
    await see('day4', ['new'], DAY_4);
    expect((await closeGone({ run: 'day4', startedAt: DAY_4 })).waiting).toBe(0);
    for (const { id = '' } of odd) expect((await suiviOf(id)).statut).toBe('fermee');
  });
});

describe('an offer that is seen again', () => {
  const during = new Date(DAY_3.getTime() + 60_000);
  beforeEach(async () => {
    await closeGone({ cohorts: [] });
    await refresh();
  });

  it('is missing no more, unchanged, and not taken for unseen', async () => {
    expect(await see('day3', ['offre-0', 'offre-2'], during)).toMatchObject({ unchanged: 2, changed: 0 });
    const suivi = await suiviOf('offre-0');
    expect(suivi).toEqual({
      premiereVue: DAY_1.toISOString(),
      derniereModification: DAY_1.toISOString(),
      derniereVue: during.toISOString(),
      run: 'day3',
      statut: 'ouverte',
      empreinte: suivi.empreinte,
    });
    const { version } = await stored('offre-0');
    await refresh();
    expect(await see('day3', ['offre-0'], during)).toMatchObject({ unchanged: 1 });
    expect((await stored('offre-0')).version).toBe(version);
    await closeGone({ run: 'day3', startedAt: DAY_3 });
    expect((await suiviOf('offre-0')).statut).toBe('ouverte');
    expect((await suiviOf('offre-1')).statut).toBe('fermee');
  });

  it('is left alone by a run that began before and has not seen it', async () => {
    await see('replay', ['offre-0'], during);
    await see('day3', ['offre-2'], during);
    await closeGone({ run: 'day3', startedAt: DAY_3 });
    expect((await suiviOf('offre-0')).statut).toBe('ouverte');
  });

  it('begins to be missing again when it is missed again, and keeps when it was seen last', async () => {
    await see('day3', ['offre-0'], during);
    await refresh();
    await see('day4', IDS.slice(2), DAY_4);
    const { unseen } = await store.examineStock({ run: 'day4', startedAt: DAY_4, erasing: false });
    expect(unseen).toEqual({ fresh: 2, recent: 1, old: 0 });
    await closeGone({ run: 'day4', startedAt: DAY_4 });
    expect((await suiviOf('offre-0')).derniereVue).toBe(during.toISOString());
  });

  it('loses the note even when two pages show it at once', async () => {
    const pages = await Promise.all([0, 1, 2].map((page) => see('day3', ['offre-0'], during, page)));
    expect(pages.reduce((sum, { changed, created }) => sum + changed + created, 0)).toBe(0);
    expect(await suiviOf('offre-0')).not.toHaveProperty('absenteDepuis');
  });

  it('counts as changed when it has changed', async () => {
    const changed = offre('offre-0', { intitule: 'Pâtissier (H/F)' });
    const page = { run: 'day3', fenetre: 'all', page: 0, offres: [changed], lu: during };
    expect(await store.indexPage(page)).toMatchObject({ changed: 1, unchanged: 0 });
    const suivi = await suiviOf('offre-0');
    expect(suivi).toMatchObject({ derniereModification: during.toISOString() });
    expect(suivi).not.toHaveProperty('absenteDepuis');
    expect(suivi).not.toHaveProperty('derniereVue');
  });
});

describe('erasing', () => {
  const HOUR = 3_600_000;
  const noon = { run: 'noon', startedAt: new Date(DAY_2.getTime() + 12 * HOUR) };
  const early = { run: 'early', startedAt: new Date(DAY_2.getTime() + 12 * HOUR - 1) };
  beforeEach(async () => {
    for (const { run, startedAt } of [noon, early]) await see(run, [...IDS.slice(2), 'new'], startedAt);
  });

  it.each(['purge', 'delete'] as const)('%s only marks at first', async (mode) => {
    expect(await closeGone({ mode, erase: true })).toEqual({ closed: 2, erased: 0, waiting: 0 });
    expect((await stored('offre-0')).source).toMatchObject(offre('offre-0'));
    await refresh();
    expect(await closeGone({ ...early, mode, erase: true })).toMatchObject({ erased: 0 });
    expect(await closeGone({ ...noon, mode, erase: false })).toMatchObject({ erased: 0 });
    expect(await closeGone({ ...noon, mode: 'mark', erase: true })).toMatchObject({ erased: 0 });
    expect((await stored('offre-0')).source.contact).toEqual(offre('offre-0').contact);
  });

  it('purges who offers the work and keeps the facts, once', async () => {
    const origineOffre = {
      origine: '2',
      urlOrigine: 'https://board.example/offre',
      partenaires: [{ nom: 'A BOARD', url: 'https://board.example' }],
    };
    const partner = offre('offre-0', { origineOffre, description: 'Télétravail possible chez le fournil.' });
    await store.indexPage({ run: 'day1', fenetre: 'all', page: 1, offres: [partner], lu: DAY_1 });
    await refresh();
    expect((await stored('offre-0')).source.derive).toMatchObject({
      employeur: { cle: 'le fournil du coin' },
      teletravail: { mots: expect.stringContaining('fournil') },
    });
    await closeGone({ mode: 'purge' });
    const purge = { ...noon, mode: 'purge', erase: true, there: ['offre-1'] } as const;
    expect(await closeGone(purge)).toEqual({ closed: 0, erased: 1, waiting: 0 });
    const { source, version } = await stored('offre-0');
    expect(source.suivi).toMatchObject({
      statut: 'fermee',
      run: 'day2',
      dateFermeture: DAY_2.toISOString(),
      effacee: noon.startedAt.toISOString(),
    });
    expect(source).toMatchObject({
      romeCode: 'D1102',
      origineOffre: { origine: '2' },
      derive: { departement: '31', teletravail: { niveau: 'partiel' } },
    });
    // Neither what was derived from the company, nor a quotation.
    expect(source.derive).not.toHaveProperty('employeur');
    expect(source.derive.teletravail).toEqual({ niveau: 'partiel' });
    for (const gone of ['contact', 'agence', 'entreprise']) expect(source).not.toHaveProperty(gone);
    expect(source.origineOffre).toEqual({ origine: '2' });
    expect(await closeGone(purge)).toEqual({ closed: 0, erased: 0, waiting: 0 });
    expect((await stored('offre-0')).version).toBe(version);
    expect((await stored('offre-1')).source.contact).toEqual(offre('offre-1').contact);
  });

  it('deletes on request', async () => {
    await closeGone({ mode: 'delete' });
    const remove = { ...noon, mode: 'delete', erase: true } as const;
    expect(await closeGone(remove)).toEqual({ closed: 0, erased: 2, waiting: 0 });
    expect((await client.count({ index: offres })).count).toBe(9);
    expect(await closeGone(remove)).toEqual({ closed: 0, erased: 0, waiting: 0 });
  });

  it.each(['purge', 'delete'] as const)('%s nothing on the first word of an offer', async (mode) => {
    const gone = ['offre-0', 'offre-5'];
    expect(await closeGone({ mode, gone })).toEqual({ closed: 2, erased: 0, waiting: 0 });
    expect(await closeGone({ ...early, mode, gone })).toEqual({ closed: 0, erased: 0, waiting: 0 });
    expect((await stored('offre-0')).source.contact).toEqual(offre('offre-0').contact);
    // Closed by the run before, and gone by a later one: without a sample, that one alone.
    expect(await closeGone({ ...noon, mode, gone })).toEqual({ closed: 0, erased: 1, waiting: 0 });
    expect((await stored('offre-1')).source.contact).toEqual(offre('offre-1').contact);
    expect((await suiviOf('offre-5')).statut).toBe('ouverte');
  });

  it.each(['purge', 'delete'] as const)('nothing under %s by a run that saw nothing', async (mode) => {
    await closeGone();
    await refresh();
    const blind = { run: 'blind', startedAt: DAY_3, mode, erase: true };
    expect(await closeGone(blind)).toMatchObject({ closed: 0, erased: 0 });
    expect((await stored('offre-0')).source.contact).toEqual(offre('offre-0').contact);
  });

  it('restores a purged offer that is seen again', async () => {
    await closeGone({ mode: 'purge' });
    expect(await closeGone({ ...noon, mode: 'purge', gone: ['offre-0'] })).toMatchObject({ erased: 1 });
    await refresh();
    expect(await see('day3', ['offre-0'], DAY_3)).toMatchObject({ changed: 1 });
    const { source } = await stored('offre-0');
    expect(source.entreprise).toEqual(offre('offre-0').entreprise);
    expect(source.suivi).toMatchObject({
      statut: 'ouverte',
      reouvertures: 1,
      premiereVue: DAY_1.toISOString(),
    });
    expect(source.suivi).not.toHaveProperty('effacee');
  });
});

describe('closeGone on a line that fails', () => {
  const MANY = Array.from({ length: 700 }, (_, i) => `many-${i}`);
  const WAITING = MANY.slice(0, 350);
  beforeEach(async () => {
    await see('day1', MANY, DAY_1, 1);
    await refresh();
  });

  const passed: BulkFault = async ({ body, pass, response }) => {
    const answer = await pass(body);
    response.setHeader('content-type', 'application/vnd.elasticsearch+json;compatible-with=9');
    response.end(JSON.stringify(answer));
  };

  async function onLine<T>(
    work: (line: Awaited<ReturnType<typeof faultyElasticsearch>>, through: typeof store) => Promise<T>,
  ) {
    await using line = await faultyElasticsearch(inject('elasticsearchUrl'));
    const client = createElasticsearch({ url: line.url });
    try {
      return await work(line, createStore(client, { indexPrefix: prefix }));
    } finally {
      await client.close();
    }
  }

  it.each([
    ['before the second bulk', [passed, cut]],
    ['after the second bulk was written', [passed, cutAfterWriting]],
    ['before the first bulk', [cut]],
  ] as const)('goes on where it was killed %s', async (_, faults) => {
    await onLine(async (line, store) => {
      line.fault(...faults);
      const options = { there: WAITING };
      await expect(closeGone(options, store)).rejects.toMatchObject({ code: 'ElasticsearchUnavailable' });
      expect(await closeGone(options, store)).toEqual({ closed: 352, erased: 0, waiting: 350 });
    });
    expect(await suiviOf('many-0')).toMatchObject({ statut: 'ouverte', absenteDepuis: DAY_2.toISOString() });
    expect(await suiviOf('many-699')).toMatchObject({ statut: 'fermee', derniereVue: DAY_1.toISOString() });
  });

  it.each(['purge', 'delete'] as const)(
    'erases once when it was killed while it erased under %s',
    async (mode) => {
      expect(await closeGone({ mode, there: WAITING })).toEqual({ closed: 352, erased: 0, waiting: 350 });
      const noon = { run: 'noon', startedAt: new Date(DAY_2.getTime() + 12 * 3_600_000) };
      await see(noon.run, [...IDS.slice(2), 'new'], noon.startedAt);
      await onLine(async (line, store) => {
        const options = { ...noon, mode, cohorts: [], gone: MANY.slice(350) };
        line.fault(cutAfterWriting);
        await expect(closeGone(options, store)).rejects.toMatchObject({ code: 'ElasticsearchUnavailable' });
        const again = await closeGone(options, store);
        expect(again).toMatchObject({ closed: 0, waiting: 350 });
        expect(again.erased).toBeGreaterThan(0);
        expect(again.erased).toBeLessThan(350);
        expect(await closeGone(options, store)).toEqual({ closed: 0, erased: 0, waiting: 350 });
      });
      await refresh();
      const ofRun = {
        bool: { filter: [{ term: { 'suivi.run': 'day2' } }, { term: { 'suivi.statut': 'fermee' } }] },
      };
      expect((await client.count({ index: offres, query: ofRun })).count).toBe(mode === 'purge' ? 352 : 2);
    },
  );

  it('leaves an offer to a page that writes it meanwhile', async () => {
    const late = new Date(DAY_3.getTime());
    const overtaken: BulkFault = async (bulk) => {
      await see('other', ['offre-0'], late);
      const changed = [offre('offre-1', { intitule: 'Pâtissier (H/F)' })];
      await store.indexPage({ run: 'other', fenetre: 'x', page: 0, offres: changed, lu: late });
      await client.delete({ index: offres, id: 'many-0' });
      await passed(bulk);
    };
    // An unchanged offer is not written by a page, so that the note of a missing one is what it takes away.
    await closeGone({ cohorts: [] });
    await refresh();
    await see('day3', [...IDS.slice(2), 'new', ...MANY.slice(1)], DAY_3);
    await onLine(async (line, store) => {
      line.fault(overtaken);
      const result = await closeGone({ run: 'day3', startedAt: DAY_3 }, store);
      expect(result).toEqual({ closed: 0, erased: 0, waiting: 0 });
    });
    expect(await suiviOf('offre-0')).toMatchObject({ statut: 'ouverte', run: 'other' });
    expect((await stored('offre-1')).source).toMatchObject({
      intitule: 'Pâtissier (H/F)',
      suivi: { statut: 'ouverte' },
    });
  });
});
