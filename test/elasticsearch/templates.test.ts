import { randomBytes } from 'node:crypto';
import type { Client, estypes } from '@elastic/elasticsearch';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createElasticsearch, createStore, ensureSchema } from '../../src/elasticsearch/index.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import { offre, removeIndexes } from './store.js';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function beside(
  template: estypes.IndicesPutIndexTemplateIndexTemplateMapping,
  options: { readonly priority?: number; readonly stream?: boolean } = {},
) {
  const prefix = `test-${randomBytes(6).toString('hex')}-`;
  const client = createElasticsearch({ url: inject('elasticsearchUrl') });
  cleanups.push(() => removeIndexes(client, prefix));
  const { priority = 500, stream } = options;
  await client.indices.putIndexTemplate({
    name: `${prefix}theirs`,
    index_patterns: [`${prefix}*`],
    priority,
    template,
    ...(stream === true && { data_stream: {} }),
  });
  const before = await templatesOf(client, prefix);
  return { client, prefix, before };
}

async function templatesOf(client: Client, prefix: string) {
  return client.indices.getIndexTemplate({ name: `${prefix}*` });
}

const all = (outcome: string) => Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, outcome]));

describe("beside another team's template", () => {
  it.each([
    ['of a higher priority', 500],
    ['of the same priority as ours once had', 200],
    ['of a lower priority', 1],
  ])('%s, the indexes are made as they must be', async (_, priority) => {
    const settings = { number_of_replicas: 0, number_of_shards: 3, default_pipeline: 'theirs' };
    const { client, prefix, before } = await beside(
      { settings: { ...settings, final_pipeline: 'theirs' } },
      { priority },
    );
    expect(await ensureSchema(client, prefix)).toEqual(all('created'));
    const index = `${prefix}offres-000001`;
    const made = (await client.indices.get({ index }))[index];
    expect(made?.mappings).toMatchObject({ dynamic: 'false', _meta: { version: SCHEMAS.offres.version } });
    expect(Object.keys(made?.mappings?.properties ?? {}).sort()).toEqual(
      Object.keys(SCHEMAS.offres.mappings.properties ?? {}).sort(),
    );
    expect(made?.settings?.index).toMatchObject({ number_of_shards: '1', codec: 'best_compression' });
    expect(await templatesOf(client, prefix)).toEqual(before);
    const store = createStore(client, { indexPrefix: prefix });
    const page = { run: 'run-1', fenetre: 'f', page: 0, offres: [offre('1')], lu: new Date() };
    expect(await store.indexPage(page)).toMatchObject({ created: 1, rejected: [] });
  });

  it.each<[string, estypes.IndicesPutIndexTemplateIndexTemplateMapping, string]>([
    ['drops the source', { mappings: { _source: { enabled: false } } }, '_source'],
    ['asks for a routing', { mappings: { _routing: { required: true } } }, '_routing'],
    ['computes fields', { mappings: { runtime: { 'suivi.statut': { type: 'keyword' } } } }, 'runtime'],
    ['indexes the contact', { mappings: { properties: { contact: { type: 'object' } } } }, 'contact'],
    [
      'adds to what we derive',
      { mappings: { properties: { derive: { properties: { autre: { type: 'date' } } } } } },
      'derive.autre',
    ],
    [
      'has a French analyzer of its own',
      { settings: { analysis: { analyzer: { french: { type: 'standard' } } } } },
      'index.analysis',
    ],
    ['blocks writes', { settings: { 'index.blocks.write': true } }, 'index.blocks'],
  ])('that %s, the run is refused and nothing stays behind', async (_, template, named) => {
    const { client, prefix, before } = await beside(template);
    const refusal = await ensureSchema(client, prefix).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(new RegExp(`template.*${named}`)),
    });
    expect(await client.indices.get({ index: `${prefix}*` })).toEqual({});
    expect(await templatesOf(client, prefix)).toEqual(before);
    await client.indices.deleteIndexTemplate({ name: `${prefix}theirs` });
    expect(await ensureSchema(client, prefix)).toEqual(all('created'));
  });

  it('that is made of components, what these bring is seen as well', async () => {
    const { client, prefix } = await beside({});
    const name = `${prefix}component`;
    await client.cluster.putComponentTemplate({
      name,
      template: { mappings: { properties: { contact: { properties: { nom: { type: 'text' } } } } } },
    });
    await client.indices.putIndexTemplate({
      name: `${prefix}theirs`,
      index_patterns: [`${prefix}*`],
      priority: 500,
      composed_of: [name],
    });
    await expect(ensureSchema(client, prefix)).rejects.toThrow(/contact/);
    expect(await client.indices.get({ index: `${prefix}*` })).toEqual({});
    await client.indices.deleteIndexTemplate({ name: `${prefix}theirs` });
    await client.cluster.deleteComponentTemplate({ name });
  });

  it('of data streams, the person reads the sentence of Elasticsearch, which names it', async () => {
    const { client, prefix } = await beside({}, { stream: true });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringContaining(
        `because it matches with template [${prefix}theirs] that creates data streams only`,
      ),
    });
    expect(await client.indices.get({ index: `${prefix}*` })).toEqual({});
  });
});

describe('our own template of an earlier version', () => {
  async function withFormerTemplate(name: 'offres' | 'ingestion') {
    const prefix = `test-${randomBytes(6).toString('hex')}-`;
    const client = createElasticsearch({ url: inject('elasticsearchUrl') });
    cleanups.push(() => removeIndexes(client, prefix));
    const alias = `${prefix}${name}`;
    const { settings, mappings } = SCHEMAS[name];
    await client.indices.putIndexTemplate({
      name: alias,
      index_patterns: [`${alias}-0*`],
      priority: 200,
      template: {
        settings,
        mappings: {
          ...mappings,
          properties: { ...mappings.properties, ancien: { type: 'keyword' } },
          _meta: { version: 1, empreinte: 'of then' },
        },
      },
    });
    return { client, prefix, alias };
  }

  it('goes when an index is made again, or it would shape that one', async () => {
    const { client, prefix, alias } = await withFormerTemplate('offres');
    expect(await ensureSchema(client, prefix)).toEqual(all('created'));
    const found = await client.indices.getIndexTemplate({ name: alias }, { ignore: [404] });
    expect(found.index_templates).toBeUndefined();
  });

  it('stays where the index is there already, which goes on', async () => {
    const { client, prefix, alias } = await withFormerTemplate('ingestion');
    await client.indices.create({
      index: `${alias}-000001`,
      aliases: { [alias]: { is_write_index: true } },
    });
    await client.index({ index: alias, id: '1', document: { plan: 'national' }, refresh: true });
    expect(await ensureSchema(client, prefix)).toMatchObject({ ingestion: 'extended', offres: 'created' });
    expect((await client.count({ index: alias })).count).toBe(1);
  });
});
