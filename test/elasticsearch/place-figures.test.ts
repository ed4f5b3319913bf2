import { expect, inject, it } from 'vitest';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { offre, useStore } from './store.js';

const { client, store, offres, refresh } = useStore();

it('counts the open offers by place and trade', async () => {
  const lyon = { libelle: '69 - LYON 03', commune: '69383' };
  const page = [
    offre('1'),
    offre('2', { romeCode: 'M1805' }),
    offre('3', { lieuTravail: lyon }),
    offre('4', { lieuTravail: { libelle: 'France' } }),
    offre('5', { lieuTravail: lyon }),
  ];
  await store.indexPage({ run: 'r', fenetre: 'w', page: 0, offres: page, lu: new Date() });
  await client.update({ index: offres, id: '5', doc: { suivi: { statut: 'fermee' } } });
  await refresh();
  expect(await store.placeFigures()).toEqual({
    offres: 4,
    departements: { '31': 2, '69': 1 },
    codesROME: {
      national: { D1102: 3, M1805: 1 },
      regions: { '76': { D1102: 1, M1805: 1 }, '84': { D1102: 1 } },
    },
  });
});

it('is empty before the first run has made the indexes', async () => {
  const before = createElasticsearch({ url: inject('elasticsearchUrl') });
  expect(await createStore(before, { indexPrefix: 'never-made-' }).placeFigures()).toEqual({
    offres: 0,
    departements: {},
    codesROME: { national: {}, regions: {} },
  });
  await before.close();
});
