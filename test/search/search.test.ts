import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { removeIndexes } from '../elasticsearch/store.js';
import { QUERIES } from './queries.js';
import { DESCRIPTIONS, EMPLOYERS, PLACES, unaccented } from './texts.js';

const client = createElasticsearch({ url: inject('elasticsearchUrl') });
const indexPrefix = `test-search-${process.pid}-`;
const store = createStore(client, { indexPrefix });
const index = `${indexPrefix}offres`;

/** Texts by the field that is asked, and then by the offer that has them. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  description: DESCRIPTIONS,
  'lieuTravail.libelle': PLACES,
  'entreprise.nom': EMPLOYERS,
};
const textsOf = (field: string) => TEXTS[field.replace('.mots', '')] ?? [];

beforeAll(async () => {
  await store.ensureSchema();
  const most = Math.max(...Object.values(TEXTS).map(({ length }) => length));
  const operations = Array.from({ length: most }, (_, i) => [
    { create: { _id: String(i) } },
    {
      id: String(i),
      description: DESCRIPTIONS[i],
      lieuTravail: { libelle: PLACES[i] },
      entreprise: { nom: EMPLOYERS[i] },
    },
  ]).flat();
  const { errors } = await client.bulk({ index, operations, refresh: true });
  expect(errors).toBe(false);
});

afterAll(() => removeIndexes(client, indexPrefix));

describe('a search with every word of the query', () => {
  it('has texts enough to go wrong on', () => {
    expect(QUERIES.length).toBeGreaterThan(150);
    expect(DESCRIPTIONS.length).toBeGreaterThan(800);
  });

  it.each(QUERIES)('$field: $asked', async ({ field, asked, reads }) => {
    const texts = textsOf(field);
    const right = texts.filter((text) => reads.every((read) => read.test(unaccented(text))));
    expect(right.length).toBeGreaterThan(0);
    expect(right.length).toBeLessThan(texts.length);
    const { hits } = await client.search({
      index,
      query: { match: { [field]: { query: asked, operator: 'and' } } },
      size: texts.length,
      _source: false,
    });
    const found = hits.hits.map(({ _id }) => texts[Number(_id)]);
    expect(found.sort()).toEqual(right.sort());
  });
});
