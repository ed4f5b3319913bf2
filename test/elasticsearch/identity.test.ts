import { describe, expect, it } from 'vitest';
import { sameStore } from '../../src/elasticsearch/index.js';
import { useStore } from './store.js';

const { client, store, prefix, offres } = useStore();
const first = `${offres}-000001`;

/** Moves the alias of the offers, or takes it off, in one request. */
async function pointTo(index: string | undefined, from: string): Promise<void> {
  const add = index === undefined ? [] : [{ add: { index, alias: offres, is_write_index: true } }];
  await client.indices.updateAliases({ actions: [{ remove: { index: from, alias: offres } }, ...add] });
}

describe('the identity of the store', () => {
  it('names the index behind the alias, and is the same as long as nothing moves', async () => {
    const before = await store.storeIdentity();
    const settings = (await client.indices.getSettings({ index: first }))[first]?.settings;
    expect(before).toMatchObject({ alias: offres, index: first, uuid: settings?.index?.uuid });
    expect(sameStore(before, await store.storeIdentity())).toBeUndefined();
    expect(sameStore(before, JSON.parse(JSON.stringify(before)))).toBeUndefined();
  });

  it('notices an alias that was moved, and one that was taken off', async () => {
    const before = await store.storeIdentity();
    const { mappings = {}, settings } = (await client.indices.get({ index: first }))[first] ?? {};
    const second = `${offres}-000002`;
    const { analysis = {} } = settings?.index ?? {};
    await client.indices.create({ index: second, mappings, settings: { analysis } });
    await pointTo(second, first);
    expect(sameStore(before, await store.storeIdentity())).toBe(
      `The alias ${offres} was moved from ${first} to ${second}.`,
    );
    await pointTo(undefined, second);
    expect(sameStore(before, await store.storeIdentity())).toBe(`The alias ${offres} is gone.`);
    await client.indices.updateAliases({ actions: [{ add: { index: first, alias: offres } }] });
    await client.indices.delete({ index: second });
    expect(sameStore(before, await store.storeIdentity())).toBeUndefined();
  });

  it('notices a second index behind the alias', async () => {
    const before = await store.storeIdentity();
    await client.indices.create({ index: `${prefix}autres`, aliases: { [offres]: {} } });
    expect(sameStore(before, await store.storeIdentity())).toContain(`${offres} points to 2 indexes`);
    await client.indices.delete({ index: `${prefix}autres` });
  });

  it('notices an index that was made again, and a mapping that is not ours any more', async () => {
    const before = await store.storeIdentity();
    const ours = (await client.indices.getMapping({ index: first }))[first]?.mappings._meta;
    const version = Number(ours?.version);
    await client.indices.putMapping({
      index: first,
      _meta: { version: version + 1, empreinte: 'of a later version' },
    });
    expect(sameStore(before, await store.storeIdentity())).toBeUndefined();
    await client.indices.putMapping({ index: first, _meta: { version, empreinte: 'of another hand' } });
    expect(sameStore(before, await store.storeIdentity())).toContain('something else than Moisson');
    await client.indices.putMapping({ index: first, _meta: { equipe: 'annonces' } });
    expect(sameStore(before, await store.storeIdentity())).toContain('lacks the _meta of Moisson');

    await client.indices.delete({ index: first });
    await store.ensureSchema();
    expect(sameStore(before, await store.storeIdentity())).toBe(
      `The index ${first} was deleted and made again.`,
    );
  });
});
