import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createElasticsearch, createStore, ensureSchema } from '../../src/elasticsearch/index.js';
import { offre, removeIndexes } from './store.js';
import { work } from './work.js';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function freshPrefix(remove = removeIndexes) {
  const prefix = `test-${randomBytes(6).toString('hex')}-`;
  const client = createElasticsearch({ url: inject('elasticsearchUrl') });
  cleanups.push(() => remove(client, prefix));
  return { client, prefix, offres: `${prefix}offres` };
}

/** Everything of what others keep under these names: settings, mappings, aliases, documents and their versions. */
async function bytesOf(client: Client, index: string) {
  await client.indices.refresh({ index });
  const { hits } = await client.search({ index, version: true, seq_no_primary_term: true, size: 100 });
  const described = await client.indices.get({ index });
  const templates = await client.indices.getIndexTemplate({ name: `${index}*` }, { ignore: [404] });
  return { described, hits: hits.hits, templates };
}

/** Makes an index of another team, with a document in it. */
async function foreignIndex(client: Client, index: string, aliases: Record<string, object> = {}) {
  const mappings = { dynamic: true, properties: { titre: { type: 'text' as const } } };
  await client.indices.create({ index, mappings, aliases });
  await client.index({ index, id: '1', document: { titre: 'annonce', id: 'x' }, refresh: true });
}

describe('what Moisson did not make', () => {
  it.each(['offres', 'ingestion', 'presences'])(
    'is not touched behind the alias %s, and nothing else is made either',
    async (name) => {
      const { client, prefix } = freshPrefix();
      const foreign = `${prefix}annonces-v3`;
      await foreignIndex(client, foreign, { [prefix + name]: {} });
      const before = await bytesOf(client, foreign);
      await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
        code: 'ElasticsearchMisconfigured',
        message: expect.stringMatching(
          new RegExp(`^The alias ${prefix}${name} points to ${foreign}, which Moisson did not make.*PREFIX`),
        ),
      });
      expect(Object.keys(await client.indices.get({ index: `${prefix}*` }))).toEqual([foreign]);
      expect(await bytesOf(client, foreign)).toEqual(before);
    },
  );

  it('gets no document of a run that was refused at its opening', async () => {
    const { client, prefix } = freshPrefix();
    const foreign = `${prefix}journal`;
    await foreignIndex(client, foreign, { [`${prefix}ingestion`]: {} });
    const before = await bytesOf(client, foreign);
    const store = createStore(client, { indexPrefix: prefix });
    await expect(store.closeRun('run-1', { statut: 'echouee' })).rejects.toThrow(/did not make/);
    await expect(store.openRun('run-1', {} as never)).rejects.toThrow(/did not make/);
    expect(await bytesOf(client, foreign)).toEqual(before);
  });

  it('is an index of the same name', async () => {
    const { client, prefix } = freshPrefix();
    const foreign = `${prefix}fenetres`;
    await foreignIndex(client, foreign);
    const before = await bytesOf(client, foreign);
    await expect(ensureSchema(client, prefix)).rejects.toThrow(`An index named ${foreign} stands where`);
    expect(Object.keys(await client.indices.get({ index: `${prefix}*` }))).toEqual([foreign]);
    expect(await bytesOf(client, foreign)).toEqual(before);
  });

  it.each(['as itself', 'behind an alias'])('is a data stream, %s', async (how) => {
    // The small distribution cannot delete a data stream: it goes with the node.
    const { client, prefix, offres } = freshPrefix((client) => client.close());
    const stream = how === 'as itself' ? offres : `${prefix}journal`;
    const name = `${prefix}journal`;
    await client.indices.putIndexTemplate({ name, index_patterns: [stream], priority: 500, data_stream: {} });
    const document = { '@timestamp': '2026-01-01T00:00:00Z', id: 'x' };
    await client.create({ index: stream, id: '1', document, refresh: true });
    if (stream !== offres) {
      await client.indices.updateAliases({ actions: [{ add: { index: stream, alias: offres } }] });
    }
    const before = await bytesOf(client, stream);
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(
        new RegExp(`^The (name|alias) ${offres} (is a|points to the) data stream`),
      ),
    });
    expect(await bytesOf(client, stream)).toEqual(before);
  });

  it('is the index of another installation', async () => {
    const { client, prefix } = freshPrefix();
    await ensureSchema(client, `${prefix}b-`);
    const theirs = `${prefix}b-offres-000001`;
    await client.indices.updateAliases({ actions: [{ add: { index: theirs, alias: `${prefix}offres` } }] });
    const before = await bytesOf(client, theirs);
    await expect(ensureSchema(client, prefix)).rejects.toThrow(`which Moisson made for ${prefix}b-offres`);
    expect(await bytesOf(client, theirs)).toEqual(before);
    // The other one goes on.
    expect(await ensureSchema(client, `${prefix}b-`)).toMatchObject({ offres: 'unchanged' });
  });
});

describe('an alias, a template and a data stream of others', () => {
  it('are the same to the byte after all that a run does beside them', async () => {
    // The small distribution cannot delete a data stream: it goes with the node.
    const { client, prefix, offres } = freshPrefix((client) => client.close());
    const foreign = `${offres}-archives`;
    await foreignIndex(client, foreign, { [`${offres}-toutes`]: {}, [`${prefix}annonces`]: {} });
    const stream = `${prefix}journal`;
    const name = `${stream}-modele`;
    await client.indices.putIndexTemplate({ name, index_patterns: [stream], priority: 900, data_stream: {} });
    await client.create({ index: stream, id: '1', document: { '@timestamp': '2026-01-01T00:00:00Z' } });
    await client.indices.putIndexTemplate({
      name: foreign,
      index_patterns: [`${prefix}*`],
      priority: 500,
      template: { settings: { number_of_replicas: 0 } },
    });
    const before = [await bytesOf(client, foreign), await bytesOf(client, stream)];
    const store = createStore(client, { indexPrefix: prefix });
    await work(store, 'run-1');
    await work(store, 'run-2');
    expect((await client.count({ index: offres })).count).toBe(2);
    expect([await bytesOf(client, foreign), await bytesOf(client, stream)]).toEqual(before);
  });
});

describe('an alias of ours that cannot be worked with', () => {
  async function made() {
    const store = freshPrefix();
    await ensureSchema(store.client, store.prefix);
    return { ...store, first: `${store.offres}-000001` };
  }

  it('points to two indexes after a rollover: the sentence says how to go on', async () => {
    const { client, prefix, offres, first } = await made();
    await client.indices.rollover({ alias: offres });
    const sentence = await ensureSchema(client, prefix).catch((error: Error) => error.message);
    expect(sentence).toContain(`points to 2 indexes (${first}, ${offres}-000002)`);
    await client.indices.updateAliases(requestIn(String(sentence)));
    expect(await ensureSchema(client, prefix)).toMatchObject({ offres: 'unchanged' });
  });

  it.each([
    ['a filter', { filter: { term: { romeCode: 'D1102' } } }, 'has a filter'],
    ['a routing', { routing: '1' }, 'has a routing'],
    ['a routing of searches', { search_routing: '1' }, 'has a routing'],
    ['no index to write to', { is_write_index: false }, 'takes no writes'],
  ])('has %s: the sentence says how to go on', async (_, alias, what) => {
    const { client, prefix, offres, first } = await made();
    await client.indices.updateAliases({ actions: [{ add: { index: first, alias: offres, ...alias } }] });
    const sentence = await ensureSchema(client, prefix).catch((error: Error) => error.message);
    expect(sentence).toContain(`The alias ${offres} ${what}`);
    await client.indices.updateAliases(requestIn(String(sentence)));
    expect(await ensureSchema(client, prefix)).toMatchObject({ offres: 'unchanged' });
  });

  it('points to an index that is closed', async () => {
    const { client, prefix, offres, first } = await made();
    await client.indices.close({ index: first });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringContaining(`The index ${first} behind ${offres} is closed`),
    });
    await client.indices.open({ index: first });
    expect(await ensureSchema(client, prefix)).toMatchObject({ offres: 'unchanged' });
  });

  it('that a rollover gave a second index in the middle of a run ends a page at once, in the words of Elasticsearch', async () => {
    const { client, prefix, offres } = await made();
    const store = createStore(client, { indexPrefix: prefix });
    const page = { run: 'run-1', fenetre: 'f', page: 0, lu: new Date() };
    await store.indexPage({ ...page, offres: [offre('1')] });
    await client.indices.refresh({ index: offres });
    await client.indices.rollover({ alias: offres });
    const changed = offre('1', { intitule: 'Boulanger de nuit' });
    const refusal = {
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/400 illegal_argument_exception: alias .* has more than one index/),
    };
    await expect(store.indexPage({ ...page, offres: [changed] })).rejects.toMatchObject(refusal);
    await client.indices.rollover({ alias: `${prefix}ingestion` });
    await expect(store.getRun('run-1')).rejects.toMatchObject(refusal);
  });

  it.each([
    ['is told to take no writes', /no write index is defined/],
    ['gets a pipeline that is not there', /pipeline with id \[theirs\] does not exist/],
  ])('that %s in the middle of a run makes no case of every offer', async (what, words) => {
    const { client, prefix, offres, first } = await made();
    const store = createStore(client, { indexPrefix: prefix });
    if (what.includes('pipeline')) {
      await client.indices.putSettings({ index: first, settings: { default_pipeline: 'theirs' } });
    } else {
      const add = { index: first, alias: offres, is_write_index: false };
      await client.indices.updateAliases({ actions: [{ add }] });
    }
    const page = { run: 'run-1', fenetre: 'f', page: 0, offres: [offre('1')], lu: new Date() };
    await expect(store.indexPage(page)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(words),
    });
    expect(await store.listOpenCases()).toEqual([]);
  });

  /** The request that a sentence asks the person to send. */
  function requestIn(sentence: string) {
    return JSON.parse(sentence.slice(sentence.indexOf('{'))) as { actions: [] };
  }
});
