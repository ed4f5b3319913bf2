import type { estypes } from '@elastic/elasticsearch';
import { describe, expect, it } from 'vitest';
import { offre, useStore } from './store.js';

const { store, stored, refresh, client, offres } = useStore();
const alone = useStore();

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');

function page(
  run: string,
  contents: readonly unknown[],
  { lu = DAY_1, page = 0, fenetre = 'region=11' } = {},
) {
  return { run, fenetre, page, offres: contents, lu };
}

const NOTHING = { created: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: [], ids: 0 };

describe('indexPage', () => {
  it('stores the raw offer untouched beside what is derived and followed', async () => {
    const raw = offre('store-1', { attributInconnu: { libelle: 'x' } });
    expect(await store.indexPage(page('r1', [raw]))).toEqual({ ...NOTHING, created: 1, ids: 1 });
    const { derive, suivi, ...rest } = (await stored('store-1')).source;
    expect(rest).toEqual(raw);
    expect(derive).toMatchObject({ departement: '31', region: '76', lieu: 'commune', geo: 'centreCommune' });
    expect(suivi).toEqual({
      premiereVue: DAY_1.toISOString(),
      derniereModification: DAY_1.toISOString(),
      run: 'r1',
      statut: 'ouverte',
      empreinte: expect.stringMatching(/^\d+:[\w-]{16}$/),
    });
  });

  it('writes nothing for a page that is written twice, refreshed or not', async () => {
    const contents = ['twice-1', 'twice-2'].map((id) => offre(id));
    await store.indexPage(page('r1', contents));
    const before = await stored('twice-1');
    expect(await store.indexPage(page('r1', contents))).toEqual({ ...NOTHING, duplicates: 2, ids: 2 });
    await refresh();
    expect(await store.indexPage(page('r2', contents, { lu: DAY_2 }))).toEqual({
      ...NOTHING,
      unchanged: 2,
      ids: 2,
    });
    expect(await stored('twice-1')).toEqual(before);
  });

  it('asks for nothing that is stored where only this run has written, and the index says what came twice', async () => {
    const first = { onlyOwn: true };
    const contents = ['first-1', 'first-2'].map((id) => offre(id));
    expect(await store.indexPage({ ...page('r1', contents), ...first })).toMatchObject({ created: 2 });
    const before = await stored('first-1');
    const again = [...contents, offre('first-3')];
    expect(await store.indexPage({ ...page('r1', again, { page: 1 }), ...first })).toMatchObject({
      created: 1,
      duplicates: 2,
    });
    expect(await stored('first-1')).toEqual(before);
    const changed = page('r1', [offre('first-1', { typeContrat: 'CDD' })], { page: 2, lu: DAY_2 });
    expect(await store.indexPage({ ...changed, ...first })).toMatchObject({ changed: 1, created: 0 });
    const { source } = await stored('first-1');
    expect(source).toMatchObject({ typeContrat: 'CDD', suivi: { premiereVue: DAY_1.toISOString() } });
  });

  it('knows whether another run has written offers before', async () => {
    expect(await alone.store.holdsOnlyOwn('r1')).toBe(true);
    await alone.store.indexPage(page('r1', [offre('alone-1')]));
    await alone.refresh();
    expect(await alone.store.holdsOnlyOwn('r1')).toBe(true);
    expect(await alone.store.holdsOnlyOwn('r2')).toBe(false);
  });

  it('does not take another order of attributes for a change', async () => {
    const raw = offre('order-1');
    await store.indexPage(page('r1', [raw]));
    await refresh();
    const reversed = Object.fromEntries(Object.entries(raw).reverse());
    expect(await store.indexPage(page('r2', [reversed]))).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('rewrites a changed offer, drops what the API dropped, and keeps when it was first seen', async () => {
    await store.indexPage(page('r1', [offre('change-1')]));
    await refresh();
    const { alternance: _, ...without } = offre('change-1', { intitule: 'Pâtissier (H/F)' });
    expect(await store.indexPage(page('r2', [without], { lu: DAY_2 }))).toMatchObject({
      changed: 1,
      created: 0,
    });
    const { source } = await stored('change-1');
    expect(source.intitule).toBe('Pâtissier (H/F)');
    expect(source).not.toHaveProperty('alternance');
    expect(source.suivi).toMatchObject({
      premiereVue: DAY_1.toISOString(),
      derniereModification: DAY_2.toISOString(),
    });
  });

  it('keeps the last of two changes within one refresh', async () => {
    await store.indexPage(page('r1', [offre('race-1')]));
    await refresh();
    await store.indexPage(page('r1', [offre('race-1', { intitule: 'A' })]));
    expect(await store.indexPage(page('r1', [offre('race-1', { intitule: 'B' })]))).toMatchObject({
      changed: 1,
    });
    expect((await stored('race-1')).source.intitule).toBe('B');
    expect(await store.indexPage(page('r1', [offre('race-1', { intitule: 'B' })]))).toMatchObject({
      duplicates: 1,
    });
  });

  it('counts an offer that one page holds twice once', async () => {
    const result = await store.indexPage(page('r1', [offre('double-1'), offre('double-1')]));
    expect(result).toEqual({ ...NOTHING, created: 1, duplicates: 1, ids: 1 });
  });

  it('creates each offer once when pages that share offers are written at the same time', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `shared-${i}`);
    const results = await Promise.all(
      [0, 20, 40].map((start, number) =>
        store.indexPage(
          page(
            'r1',
            [...ids.slice(start), ...ids.slice(0, 20)].map((id) => offre(id)),
            { page: number, fenetre: 'shared' },
          ),
        ),
      ),
    );
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(60);
    expect(results.reduce((sum, { changed }) => sum + changed, 0)).toBe(0);
    expect((await stored('shared-0')).version).toBe(1);
  });

  it('opens a closed offer again, with or without a change', async () => {
    await store.indexPage(page('r1', [offre('back-1')]));
    await client.update({
      index: offres,
      id: 'back-1',
      doc: {
        suivi: { statut: 'fermee', dateFermeture: DAY_1.toISOString(), derniereVue: DAY_1.toISOString() },
      },
    });
    await refresh();
    expect(await store.indexPage(page('r2', [offre('back-1')], { lu: DAY_2 }))).toMatchObject({
      changed: 1,
    });
    const { suivi } = (await stored('back-1')).source;
    expect(suivi).toMatchObject({ statut: 'ouverte', reouvertures: 1, premiereVue: DAY_1.toISOString() });
    expect(suivi).not.toHaveProperty('dateFermeture');
  });

  it('takes an empty page', async () => {
    expect(await store.indexPage(page('r1', [], { fenetre: 'empty' }))).toEqual(NOTHING);
  });
});

describe('indexPage with bad offers', () => {
  it.each([
    ['not an object', 'text', 'The offer is not an object.'],
    ['null', null, 'The offer is not an object.'],
    ['no id', { intitule: 'x' }, "The offer's id is not a string but undefined."],
    ['a number as id', offre('x', { id: 12 }), "The offer's id is not a string but number."],
    ['an empty id', offre(' '), "The offer's id is empty."],
    ['an endless id', offre('é'.repeat(257)), "The offer's id is longer than 512 bytes."],
  ])('refuses %s, and stores the rest of the page', async (name, bad, reason) => {
    const id = `beside-${name.replaceAll(' ', '-')}`;
    const result = await store.indexPage(page('bad', [bad, offre(id)], { fenetre: name }));
    expect(result).toEqual({ ...NOTHING, created: 1, ids: 1, rejected: [{ id: '', reason }] });
    expect((await stored(id)).version).toBe(1);
  });

  it.each([
    ['text for an object', { lieuTravail: 'Paris' }],
    ['an object for text', { intitule: { nom: 'x' } }],
    ['an object for a date', { dateCreation: { jour: 1 } }],
  ])('lets Elasticsearch refuse %s, and stores the rest of the page', async (name, changes) => {
    const id = `refused ${name}`;
    const result = await store.indexPage(
      page('bad', [offre(id, changes), offre(`${id} ok`)], { fenetre: name }),
    );
    expect(result).toMatchObject({ created: 1, ids: 2, rejected: [{ id }] });
    expect(result.rejected[0]?.reason).toMatch(
      /^Elasticsearch refused the document: (document_parsing|illegal_argument)_exception: /,
    );
  });

  it.each([
    ['null bytes', { description: 'a\u0000b\u0000' }],
    ['a lone surrogate', { description: 'a\ud800b' }],
    ['100 000 characters', { description: 'mot '.repeat(25_000) }],
    ['100 000 characters in one word', { intitule: 'x'.repeat(100_000), romeCode: 'y'.repeat(100_000) }],
    ['latitude 999', { lieuTravail: { libelle: 'x', latitude: 999, longitude: 1 } }],
    ['text for a number', { nombrePostes: 'beaucoup' }],
    ['text for a boolean', { alternance: 'peut-être' }],
    ['garbage for a date', { dateCreation: 'hier' }],
    ['a list for a value', { romeCode: ['A', 'B'] }],
    ['our own names', { derive: 'x', suivi: { inconnu: 1 } }],
    ['null everywhere', { lieuTravail: null, entreprise: null, salaire: null, origineOffre: null }],
    ['a future date', { dateCreation: '2999-01-01T00:00:00Z' }],
  ])('stores an offer with %s', async (name, changes) => {
    const id = `odd ${name}`;
    const result = await store.indexPage(page('odd', [offre(id, changes)], { fenetre: name }));
    expect(result).toEqual({ ...NOTHING, created: 1, ids: 1 });
    await refresh();
    expect(await store.indexPage(page('odd', [offre(id, changes)], { fenetre: name }))).toMatchObject({
      unchanged: 1,
    });
  });

  it('keeps no coordinates that cannot be true', async () => {
    await store.indexPage(page('odd', [offre('far', { lieuTravail: { latitude: 999, longitude: 1 } })]));
    expect((await stored('far')).source.derive).toEqual(expect.objectContaining({ geo: 'absente' }));
    expect((await stored('far')).source.derive).not.toHaveProperty('localisation');
  });

  it.each([2_000, 20_000])('refuses an offer that is nested %i levels deep', async (levels) => {
    let deep: unknown = 0;
    for (let i = 0; i < levels; i++) deep = [deep];
    const result = await store.indexPage(
      page('bad', [offre('deep', { deep }), offre(`beside ${levels}`)], { fenetre: `deep ${levels}` }),
    );
    expect(result).toMatchObject({ created: 1, rejected: [{ id: 'deep' }] });
  });

  it('never quotes the offer in a reason', async () => {
    const secret = 'phrase-qui-ne-doit-pas-sortir';
    const result = await store.indexPage(
      page('bad', [offre('quote-1', { nombrePostes: { a: secret }, dateCreation: { b: secret } })], {
        fenetre: 'q',
      }),
    );
    expect(result.rejected).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

/** Two offers of one job, on boards that name another company. */
const FACTS = [
  offre('facts-1', {
    entreprise: { nom: 'FOURNIL TEST SARL' },
    langues: [
      { libelle: 'Anglais', exigence: 'E' },
      { libelle: 'Allemand', exigence: 'S' },
    ],
    contexteTravail: { horaires: ['Travail de nuit'], conditionsExercice: ['Déplacement fréquent'] },
    salaire: { listeComplements: [{ code: '1', libelle: 'Mutuelle' }] },
    conditionExercice: 'Travail en hauteur',
  }),
  offre('facts-2', {
    entreprise: { nom: 'AUTRE' },
    langues: [
      { libelle: 'Anglais', exigence: 'S' },
      { libelle: 'Allemand', exigence: 'E' },
    ],
    competences: [{ libelle: 'Pétrir', exigence: 'S' }],
    experienceCommentaire: 'sur un poste similaire',
    formations: [{ niveauLibelle: 'CAP', commentaire: 'Équivalence acceptée', exigence: 'E' }],
    complementExercice: 'Poste en horaires variables',
  }),
];

describe('what is stored', () => {
  it('is found by French words in any form', async () => {
    await store.indexPage(
      page('fr', [offre('fr-1', { intitule: "Développeuses à l'hôpital" })], { fenetre: 'fr' }),
    );
    await refresh();
    const found = await client.search({
      index: offres,
      query: { match: { intitule: 'développeuse hôpitaux' } },
    });
    expect(found.hits.hits.map(({ _id }) => _id)).toEqual(['fr-1']);
  });

  it.each([
    ['a language that is required', { term: { 'derive.exigences.langues': 'Anglais|E' } }, ['facts-1']],
    ['a skill that is wished for', { term: { 'derive.exigences.competences': 'Pétrir|S' } }, ['facts-2']],
    ['times of work', { term: { 'contexteTravail.horaires': 'Travail de nuit' } }, ['facts-1']],
    ['conditions of work', { match: { 'contexteTravail.conditionsExercice': 'déplacements' } }, ['facts-1']],
    ['a supplement of pay', { term: { 'salaire.listeComplements.libelle': 'Mutuelle' } }, ['facts-1']],
    ['a comment on experience', { match: { experienceCommentaire: 'poste similaire' } }, ['facts-2']],
    ['a comment on studies', { match: { 'formations.commentaire': 'équivalences' } }, ['facts-2']],
    ['supplements of the work', { match: { complementExercice: 'horaire variable' } }, ['facts-2']],
    ['risks of the work', { match: { conditionExercice: 'hauteur' } }, ['facts-1']],
    ['communes by size', { range: { 'derive.population': { gte: 400_000 } } }, ['facts-1', 'facts-2']],
    ['employers by key', { term: { 'derive.employeur.cle': 'fournil test' } }, ['facts-1']],
  ] as const)('is found by %s', async (_, query, ids) => {
    await store.indexPage(page('facts', FACTS, { fenetre: 'facts' }));
    await refresh();
    const filter = [
      { ids: { values: FACTS.map(({ id }) => id ?? '') } },
      query as estypes.QueryDslQueryContainer,
    ];
    const found = await client.search({ index: offres, query: { bool: { filter } }, sort: 'id' });
    expect(found.hits.hits.map(({ _id }) => _id)).toEqual(ids);
  });

  it('is grouped by the keys of the same job', async () => {
    await store.indexPage(page('facts', FACTS, { fenetre: 'facts' }));
    await refresh();
    const { aggregations } = await client.search({
      index: offres,
      size: 0,
      query: { ids: { values: FACTS.map(({ id }) => id ?? '') } },
      aggs: { texts: { terms: { field: 'derive.doublons.annonce', min_doc_count: 2 } } },
    });
    expect(aggregations?.texts).toMatchObject({ buckets: [{ doc_count: 2 }] });
  });

  it('is not searchable by contact or agency', async () => {
    const { hits } = await client.search({ index: offres, query: { exists: { field: 'contact.nom' } } });
    expect(hits.hits).toEqual([]);
    const mapping = JSON.stringify(await client.indices.getMapping({ index: offres }));
    expect(mapping).not.toMatch(/contact|agence|logo|urlOrigine/);
  });

  it('is counted, and weighed by ROME code', async () => {
    const before = await store.countOffres();
    const contents = [offre('w-1', { romeCode: 'Z9901' }), offre('w-2', { romeCode: 'Z9901' })];
    await store.indexPage(
      page('w', [...contents, offre('w-3', { romeCode: 'Z9901', lieuTravail: {} })], { fenetre: 'w' }),
    );
    expect(await store.countOffres()).toBe(before + 3);
    const weights = await store.romeWeights({ region: '76' });
    expect(weights.national.Z9901).toBe(3);
    expect(weights.region?.Z9901).toBe(2);
    expect(await store.romeWeights()).not.toHaveProperty('region');
  });
});
