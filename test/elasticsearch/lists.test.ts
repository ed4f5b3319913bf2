import { afterAll, describe, expect, inject, it } from 'vitest';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { offre, useStore } from './store.js';

const { store, client, prefix, offres, stored, refresh } = useStore();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');

const run = (id: string) =>
  store.openRun(id, {
    message: '',
    date_debut: '2026-11-24T03:00:00Z',
    statut: 'en_cours',
    plan: 'region',
    mode: 'full',
    workflowId: id,
  });

describe('reference lists', () => {
  const before = createElasticsearch({ url: inject('elasticsearchUrl') });
  afterAll(() => before.close());

  it('are unknown before the first run, also without any index', async () => {
    expect(await store.knownList('metiers')).toBeUndefined();
    expect(await createStore(before, { indexPrefix: 'never-made-' }).knownList('metiers')).toBeUndefined();
  });

  it('are those of the run that read them last, each by itself', async () => {
    await run('r1');
    await Promise.all([
      store.keepList('r1', 'metiers', [{ code: 'A1101' }], DAY_1),
      store.keepList('r1', 'regions', [{ code: '11', libelle: 'Ile-de-France' }], DAY_1),
      store.keepList('r1', 'pays', [{ code: '01', libelle: 'Syldavie' }], DAY_1),
    ]);
    await run('r2');
    await store.keepList('r2', 'metiers', [{ code: 'A1101' }, { code: 'A1102' }], DAY_2);
    expect(await store.knownList('metiers')).toEqual({
      lue: DAY_2.toISOString(),
      entrees: [{ code: 'A1101' }, { code: 'A1102' }],
    });
    expect(await store.knownList('regions')).toMatchObject({ lue: DAY_1.toISOString() });
    expect(await store.knownList('typesContrats')).toBeUndefined();
  });

  it('stay out of what is read of runs', async () => {
    expect(await store.getRun('r1')).not.toHaveProperty('listes');
    expect(await store.lastRun()).not.toHaveProperty('listes');
  });

  it('give each run its countries: its own, else the last that are known', async () => {
    for (const id of ['r1', 'r2', 'a run without a document']) {
      expect((await store.countriesOf(id)).isNamedIn(['klow', 'syldavie'])).toBe(true);
    }
    await store.keepList('r2', 'pays', [{ code: '02', libelle: 'Bordurie' }], DAY_2);
    expect((await store.countriesOf('r2')).isNamedIn(['syldavie'])).toBe(false);
    expect((await store.countriesOf('r1')).isNamedIn(['syldavie'])).toBe(true);
    expect((await store.countriesOf('another')).isNamedIn(['bordurie'])).toBe(true);
  });
});

describe('an offer whose derivation changes, and nothing else', () => {
  const klow = offre('klow', { lieuTravail: { libelle: 'Klow, Syldavie' } });
  const other = offre('toulouse');
  const see = async (id: string, lu: Date, listed: readonly string[]) => {
    await store.keepList(
      id,
      'pays',
      listed.map((libelle) => ({ code: libelle, libelle })),
      lu,
    );
    const countries = await store.countriesOf(id);
    const page = { run: id, fenetre: 'all', page: 0, offres: [klow, other], lu, countries };
    const written = await store.indexPage(page);
    await refresh();
    return written;
  };

  it('is derived again by a list that names its country, and is no changed offer', async () => {
    expect(await see('d1', DAY_1, ['Canada'])).toMatchObject({ created: 2 });
    const unknown = await stored('klow');
    const same = await stored('toulouse');
    expect(unknown.source.derive.lieu).toBe('inconnu');

    expect(await see('d2', DAY_2, ['Canada', 'Syldavie'])).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    });
    const abroad = await stored('klow');
    expect(abroad.source.derive.lieu).toBe('etranger');
    expect(abroad.source.suivi).toMatchObject({
      premiereVue: unknown.source.suivi.premiereVue,
      derniereModification: unknown.source.suivi.derniereModification,
    });
    expect((await stored('toulouse')).version).toBe(same.version);

    // The same list once more writes nothing.
    await see('d3', DAY_2, ['Canada', 'Syldavie']);
    expect((await stored('klow')).version).toBe(abroad.version);
  });

  it('is derived again after an upgrade of the rules, and is no changed offer', async () => {
    const before = await stored('toulouse');
    const empreinte = String(before.source.suivi.empreinte).replace(/^\d+/, '1');
    const doc = { derive: { lieu: 'inconnu' }, suivi: { empreinte } };
    await client.update({ index: offres, id: 'toulouse', doc, refresh: true });

    expect(await see('d4', DAY_2, [])).toMatchObject({ changed: 0, unchanged: 2 });
    const after = await stored('toulouse');
    expect(after.source.derive).toEqual(before.source.derive);
    expect(after.source.suivi).toMatchObject({
      empreinte: before.source.suivi.empreinte,
      derniereModification: before.source.suivi.derniereModification,
    });
  });

  it('counts as changed where its content is another one', async () => {
    const changed = offre('toulouse', { intitule: 'Autre' });
    const page = { run: 'd5', fenetre: 'all', page: 0, offres: [changed], lu: DAY_2 };
    expect(await store.indexPage(page)).toMatchObject({ changed: 1, unchanged: 0 });
    expect(prefix).not.toBe('');
  });
});
