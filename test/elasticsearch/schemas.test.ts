import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createElasticsearch, ensureSchema } from '../../src/elasticsearch/index.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import { markOf } from '../../src/elasticsearch/versions.js';
import { removeIndexes } from './store.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

function freshPrefix() {
  const prefix = `test-${randomBytes(6).toString('hex')}-`;
  const client = createElasticsearch({ url: inject('elasticsearchUrl') });
  cleanups.push(() => removeIndexes(client, prefix));
  return { client, prefix };
}

function all(outcome: string) {
  return Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, outcome]));
}

describe('ensureSchema', () => {
  it('creates six indexes behind aliases, once', async () => {
    const { client, prefix } = freshPrefix();
    expect(await ensureSchema(client, prefix)).toEqual(all('created'));
    expect(await ensureSchema(client, prefix)).toEqual(all('unchanged'));
    const aliases = await client.indices.getAlias({ index: `${prefix}*` });
    expect(aliases[`${prefix}offres-000001`]?.aliases).toEqual({
      [`${prefix}offres`]: { is_write_index: true },
    });
    expect(Object.keys(aliases)).toHaveLength(6);
    const found = await client.indices.get({ index: `${prefix}offres` });
    const { settings, mappings } = found[`${prefix}offres-000001`] ?? {};
    expect(settings?.index).toMatchObject({
      number_of_shards: '1',
      auto_expand_replicas: '0-1',
      codec: 'best_compression',
    });
    expect(mappings?.dynamic).toBe('false');
    expect(mappings?.properties?.suivi).toMatchObject({ dynamic: 'strict' });
  });

  it('is safe when several workers start at once', async () => {
    const { client, prefix } = freshPrefix();
    const outcomes = await Promise.all([1, 2, 3].map(() => ensureSchema(client, prefix)));
    expect(outcomes.filter(({ offres }) => offres === 'created')).toHaveLength(1);
    expect(await ensureSchema(client, prefix)).toEqual(all('unchanged'));
  });

  it('adds fields that an older index lacks, and keeps its documents', async () => {
    const { client, prefix } = freshPrefix();
    const { doublons: _, ...properties } = SCHEMAS.ingestion.mappings.properties ?? {};
    properties.lacune = { properties: { nombre: { type: 'integer' } } };
    await client.indices.create({
      index: `${prefix}ingestion-000001`,
      aliases: { [`${prefix}ingestion`]: {} },
      settings: SCHEMAS.ingestion.settings,
      mappings: { dynamic: 'strict', _meta: { version: 0, empreinte: 'older', garde: 'x' }, properties },
    });
    const document = { plan: 'national' };
    await client.index({ index: `${prefix}ingestion`, id: 'kept', document, refresh: true });
    expect(await ensureSchema(client, prefix)).toMatchObject({ ingestion: 'extended', offres: 'created' });
    const mapping = await client.indices.getMapping({ index: `${prefix}ingestion` });
    const { _meta, properties: fields } = mapping[`${prefix}ingestion-000001`]?.mappings ?? {};
    // What else stands there, such as what a migration has kept, stays.
    expect(_meta).toMatchObject({ version: SCHEMAS.ingestion.version, garde: 'x' });
    expect(fields).toHaveProperty('doublons');
    expect(fields).toHaveProperty('lacune.properties.fenetres');
    expect((await client.count({ index: `${prefix}ingestion` })).count).toBe(1);
    expect(await ensureSchema(client, prefix)).toEqual(all('unchanged'));
  });

  it.each([5, 6])('has an index of version %i migrated, which searches by other rules', async (version) => {
    const { client, prefix } = freshPrefix();
    const { settings, mappings } = SCHEMAS.offres;
    await client.indices.create({
      index: `${prefix}offres-000001`,
      aliases: { [`${prefix}offres`]: {} },
      settings,
      mappings: { ...mappings, _meta: { version, empreinte: `of-version-${version}` } },
    });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'StoreVersion',
      message: expect.stringContaining('npx moisson migrate'),
    });
  });

  it('refuses a change that cannot be made in place, and changes nothing', async () => {
    const { client, prefix } = freshPrefix();
    const index = `${prefix}offres-000001`;
    const _meta = { version: 0, empreinte: 'older' };
    await client.indices.create({
      index,
      aliases: { [`${prefix}offres`]: {} },
      mappings: { _meta, properties: { romeCode: { type: 'integer' } } },
    });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'StoreVersion',
      message: expect.stringMatching(
        /^The index .*-000001 behind .*Nothing was changed.*npx moisson migrate/s,
      ),
    });
    const mapping = await client.indices.getMapping({ index });
    expect(mapping[index]?.mappings).toEqual({ _meta, properties: { romeCode: { type: 'integer' } } });
  });

  it("names the older script's index that stands in the way, and the way out", async () => {
    const { client, prefix } = freshPrefix();
    await client.index({ index: `${prefix}offres`, id: 'old', document: { id: 'old' }, refresh: true });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(new RegExp(`An index named ${prefix}offres .*PREFIX`, 's')),
    });
    expect((await client.count({ index: `${prefix}offres` })).count).toBe(1);
  });

  it('names an index that has lost its alias', async () => {
    const { client, prefix } = freshPrefix();
    await client.indices.create({ index: `${prefix}offres-000001` });
    await expect(ensureSchema(client, prefix)).rejects.toThrow(/does not point to it.*Add the alias/s);
  });

  it('takes over an index that a worker died over before it had its alias', async () => {
    const { client, prefix } = freshPrefix();
    await ensureSchema(client, prefix);
    const offres = `${prefix}offres`;
    const index = `${offres}-000001`;
    await client.indices.updateAliases({ actions: [{ remove: { index, alias: offres } }] });
    expect(await ensureSchema(client, prefix)).toEqual(all('unchanged'));
    expect((await client.indices.get({ index: offres }))[index]?.aliases).toEqual({
      [offres]: { is_write_index: true },
    });

    // With documents in it, somebody took the alias off.
    await client.index({ index: offres, id: '1', document: { id: '1' } });
    await client.indices.updateAliases({ actions: [{ remove: { index, alias: offres } }] });
    await expect(ensureSchema(client, prefix)).rejects.toThrow(/does not point to it.*Add the alias/s);
  });

  it('names a mapping that carries our mark and is another', async () => {
    const { client, prefix } = freshPrefix();
    await ensureSchema(client, prefix);
    const first = `${prefix}offres-000001`;
    const { _meta } = (await client.indices.get({ index: first }))[first]?.mappings ?? {};
    const alias = `${prefix}offres`;
    await client.indices.create({
      index: `${prefix}copie`,
      mappings: { dynamic: false, ...(_meta && { _meta }), properties: { romeCode: { type: 'integer' } } },
    });
    const actions = [
      { remove: { index: first, alias } },
      { add: { index: `${prefix}copie`, alias, is_write_index: true } },
    ];
    await client.indices.updateAliases({ actions });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'StoreVersion',
      message: expect.stringMatching(/copie behind .* or was altered.*npx moisson migrate/),
    });
  });

  it.each([
    [
      'a later version',
      { version: SCHEMAS.offres.version + 1, empreinte: 'later' },
      /by a later version.*Update Moisson/,
    ],
    [
      'none',
      { version: SCHEMAS.offres.version, empreinte: 'other' },
      /no Moisson made that mapping.*INDEX_PREFIX/,
    ],
  ])('refuses an index of %s, and makes no other', async (_, _meta, words) => {
    const { client, prefix } = freshPrefix();
    const index = `${prefix}offres-000002`;
    await client.indices.create({ index, aliases: { [`${prefix}offres`]: {} }, mappings: { _meta } });
    const before = await client.indices.get({ index });
    await expect(ensureSchema(client, prefix)).rejects.toMatchObject({
      code: 'StoreVersion',
      message: expect.stringMatching(words),
    });
    expect(await client.indices.get({ index: `${prefix}*` })).toEqual(before);
  });

  it('knows each mapping by its version: whoever changes one raises its number, and writes its digest here', () => {
    const marks = Object.entries(SCHEMAS).map(([name, schema]) => [name, markOf(schema)]);
    expect(Object.fromEntries(marks)).toEqual({
      offres: { version: 7, empreinte: 'RSpM6y426G4PFv_N' },
      ingestion: { version: 9, empreinte: 'REpEA3kUiIyMkoJM' },
      erreurs: { version: 3, empreinte: 'CjzMnswOa6mJnCkv' },
      fenetres: { version: 1, empreinte: 'tCN7cW7-y_Maj1QR' },
      presences: { version: 1, empreinte: '642xQV30SsZeJss2' },
      evenements: { version: 1, empreinte: 'R_YtrtTaV0RLgxVz' },
    });
  });
});
