import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { clausesOf } from '../../src/domain/questions/filters.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { removeIndexes } from '../elasticsearch/store.js';
import { PHRASES, QUERIES, type Query } from './queries.js';
import { DESCRIPTIONS, EMPLOYERS, PLACES, unaccented } from './texts.js';

const client = createElasticsearch({ url: inject('elasticsearchUrl') });
const indexPrefix = `test-search-${process.pid}-`;
const store = createStore(client, { indexPrefix });
const index = `${indexPrefix}offres`;
/** As it was before the analysis of its own. */
const former = `${indexPrefix}former`;

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
  const french = { type: 'text', analyzer: 'french' } as const;
  const name = { type: 'text' } as const;
  await client.indices.create({
    index: former,
    mappings: {
      dynamic: false,
      properties: {
        description: french,
        lieuTravail: { properties: { libelle: name } },
        entreprise: { properties: { nom: name } },
      },
    },
  });
  for (const name of [index, former]) {
    const { errors } = await client.bulk({ index: name, operations, refresh: true });
    expect(errors).toBe(false);
  }
});

afterAll(() => removeIndexes(client, indexPrefix));

describe('a search with every word of the query', () => {
  it('has texts enough to go wrong on', () => {
    expect(QUERIES.length).toBeGreaterThan(150);
    expect(DESCRIPTIONS.length).toBeGreaterThan(800);
  });

  it.each(QUERIES)('$field: $asked', async (query) => {
    const texts = textsOf(query.field);
    const right = rightFor(query);
    expect(right.length).toBeGreaterThan(0);
    expect(right.length).toBeLessThan(texts.length);
    expect(await foundIn(index, query.field, query)).toEqual(right);
  });

  it.each(PHRASES)('a phrase is its very words: %s', async (phrase, reads) => {
    const right = DESCRIPTIONS.filter((text) => reads.test(unaccented(text))).sort();
    expect(right.length).toBeGreaterThan(0);
    for (const query of [
      { match_phrase: { description: phrase } },
      { query_string: { query: `description:"${phrase}"` } },
    ]) {
      const { hits } = await client.search({ index, query, size: DESCRIPTIONS.length, _source: false });
      expect(hits.hits.map(({ _id }) => DESCRIPTIONS[Number(_id)]).sort()).toEqual(right);
    }
  });

  it('is what the table beside this test says, which an index of before could not do', async () => {
    const rows = await Promise.all(
      QUERIES.map(async (query) => {
        const right = new Set(rightFor(query));
        const hitsOf = (found: readonly string[]): Hits => {
          const hits = found.filter((text) => right.has(text)).length;
          return { right: hits, wrong: found.length - hits };
        };
        const before = hitsOf(await foundIn(former, query.field.replace('.mots', ''), query));
        return {
          ...query,
          right: right.size,
          before,
          now: hitsOf(await foundIn(index, query.field, query)),
        };
      }),
    );
    const wrong = rows.filter(({ right, before }) => before.right < right || before.wrong > 0);
    expect(wrong.length).toBeGreaterThan(QUERIES.length / 3);
    await expect(tableOf(rows)).toMatchFileSnapshot('before-and-now.md');
  });
});

function rightFor({ field, reads }: Query): string[] {
  return textsOf(field)
    .filter((text) => reads.every((read) => read.test(unaccented(text))))
    .sort();
}

async function foundIn(name: string, field: string, { asked }: Query): Promise<string[]> {
  const texts = textsOf(field);
  const { hits } = await client.search({
    index: name,
    query: { match: { [field]: { query: asked, operator: 'and' } } },
    size: texts.length,
    _source: false,
  });
  return hits.hits.map(({ _id }) => texts[Number(_id)] ?? '').sort();
}

/** Texts that are found, by whether they are right. */
interface Hits {
  readonly right: number;
  readonly wrong: number;
}

interface Compared extends Query {
  readonly right: number;
  readonly before: Hits;
  readonly now: Hits;
}

function tableOf(rows: readonly Compared[]): string {
  return [
    '# What a search finds',
    '',
    'Every word of the query, over the offers of `texts.ts`, which hold every way of writing beside what looks like it.',
    '*Right* is by plain reading. *Before* is the index of version 2: the analyzer `french` for texts, `standard` for names.',
    '`search.test.ts` writes this table, and holds every query to finding all that is right and nothing else.',
    '',
    '| query | in | right | before: found | before: false | now: found | now: false |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...rows.map(
      ({ asked, field, right, before, now }) =>
        `| ${asked.replaceAll('|', '\\|')} | ${field} | ${right} | ${before.right} | ${before.wrong} | ${now.right} | ${now.wrong} |`,
    ),
    '',
  ].join('\n');
}

it('a keyword over several fields finds what an abbreviation in it stands for', async () => {
  const { hits } = await client.search({
    index,
    query: { bool: { filter: clausesOf({ keyword: 'assistante RH' }) } },
    size: DESCRIPTIONS.length,
    _source: false,
  });
  const found = hits.hits.map(({ _id }) => DESCRIPTIONS[Number(_id)]);
  expect(found.sort()).toEqual([
    'Assistante Directeur RH, temps plein',
    'Assistante RH, temps plein',
    'Assistante directrice des ressources humaines, temps plein',
    'Assistante ressources humaines, temps plein',
  ]);
});

it('offers are shown by the group of the same job', async () => {
  const { hits } = await client.search({
    index,
    collapse: { field: 'derive.doublons.annonce', inner_hits: { name: 'memes', size: 2 } },
    _source: false,
  });
  expect(hits.hits.map(({ inner_hits }) => inner_hits?.memes?.hits.hits.length)).toEqual([2]);
});
