import { describe, expect, it } from 'vitest';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';
import { offre, useStore } from './store.js';

const LU = new Date('2026-11-24T03:00:00Z');
const PAGE = { run: 'r', fenetre: 'f', page: 0, lu: LU };

type Item = Record<string, { status: number; error?: { type: string; reason: string } }>;

/** An index that holds nothing, whose bulks are answered by `bulk`. */
async function fakeStore(bulk: (lines: string[]) => { status: number; items: Item[] }) {
  const bulks: string[][] = [];
  const fake = await fakeElasticsearch(({ path, body }, response) => {
    if (!path.includes('_bulk')) return send(response, 200, { hits: { hits: [] }, docs: [] });
    const lines = body.trim().split('\n');
    bulks.push(lines);
    const { status, items } = bulk(lines);
    return send(response, status, status === 200 ? { errors: true, items } : '');
  });
  const store = createStore(createElasticsearch({ url: fake.url, requestTimeoutMs: 2_000 }));
  return { bulks, store, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
}

const ok: Item = { create: { status: 201 } };

function failed(status: number, type: string): Item {
  return { create: { status, error: { type, reason: 'because' } } };
}

describe('a bulk', () => {
  it.each([
    [[ok, failed(429, 'es_rejected_execution_exception')], 'ElasticsearchSaturated'],
    [
      [failed(429, 'es_rejected_execution_exception'), failed(429, 'cluster_block_exception')],
      'ElasticsearchBlocked',
    ],
    [
      [failed(503, 'unavailable_shards_exception'), failed(429, 'es_rejected_execution_exception')],
      'ElasticsearchUnavailable',
    ],
    [
      [failed(429, 'cluster_block_exception'), failed(403, 'security_exception')],
      'ElasticsearchMisconfigured',
    ],
    [
      [failed(404, 'index_not_found_exception'), failed(400, 'document_parsing_exception')],
      'ElasticsearchMisconfigured',
    ],
  ])('whose items fail stops the page before it is recorded as seen (%#)', async (items, code) => {
    await using fake = await fakeStore(() => ({ status: 200, items }));
    await expect(fake.store.indexPage({ ...PAGE, offres: [offre('1'), offre('2')] })).rejects.toMatchObject({
      code,
    });
    expect(fake.bulks).toHaveLength(1);
  });

  it('of which some documents are not answered for is none that was written', async () => {
    await using fake = await fakeStore(() => ({ status: 200, items: [ok] }));
    await expect(fake.store.indexPage({ ...PAGE, offres: [offre('1'), offre('2')] })).rejects.toMatchObject({
      code: 'ElasticsearchUnavailable',
      message: 'Elasticsearch answered for 1 of 2 documents of a bulk.',
    });
  });

  it.each([
    [429, 'ElasticsearchSaturated'],
    [503, 'ElasticsearchUnavailable'],
    [401, 'ElasticsearchMisconfigured'],
  ])('refused as a whole with %i is sent once', async (status, code) => {
    await using fake = await fakeStore(() => ({ status, items: [] }));
    await expect(fake.store.indexPage({ ...PAGE, offres: [offre('1')] })).rejects.toMatchObject({ code });
    expect(fake.bulks).toHaveLength(1);
  });

  it('that is too large is halved until it fits', async () => {
    await using fake = await fakeStore((lines) =>
      lines.length > 4
        ? { status: 413, items: [] }
        : { status: 200, items: lines.filter((_, i) => i % 2 === 0).map(() => ok) },
    );
    const offres = ['1', '2', '3', '4', '5'].map((id) => offre(id));
    expect(await fake.store.indexPage({ ...PAGE, offres })).toMatchObject({ created: 5, rejected: [] });
    expect(fake.bulks.map((lines) => lines.length)).toEqual([10, 6, 4, 2, 4, 2]);
  });

  it('that is too large for one document refuses that document, and stores the others', async () => {
    await using fake = await fakeStore((lines) =>
      lines.join('').length > 600_000
        ? { status: 413, items: [] }
        : { status: 200, items: lines.filter((_, i) => i % 2 === 0).map(() => ok) },
    );
    const huge = offre('huge', { description: 'x'.repeat(1_000_000) });
    const write = await fake.store.indexPage({ ...PAGE, offres: [offre('1'), huge, offre('3')] });
    expect(write).toMatchObject({
      created: 2,
      ids: 3,
      rejected: [{ id: 'huge', reason: expect.stringContaining('413') }],
    });
  });

  it('stops when the caller gives up', async () => {
    await using fake = await fakeElasticsearch(() => undefined);
    const store = createStore(createElasticsearch({ url: fake.url }));
    const write = store.indexPage({ ...PAGE, offres: [offre('1')] }, AbortSignal.timeout(20));
    await expect(write).rejects.toMatchObject({ code: 'Cancelled' });
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['unavailable_shards_exception', 'ElasticsearchUnavailable'],
    ['index_not_found_exception', 'ElasticsearchMisconfigured'],
  ])('is never taken for an absent one (%s)', async (type, code) => {
    const error = { type, reason: 'because' };
    await using fake = await fakeElasticsearch((_, response) =>
      send(response, 200, { docs: [{ _index: 'presences', _id: 'r|f|0', error }] }),
    );
    const store = createStore(createElasticsearch({ url: fake.url }));
    await expect(store.distinctInWindow('r', 'f', [0])).rejects.toMatchObject({ code });
  });
});

describe('on a real node', () => {
  const { store, client, offres, refresh } = useStore();

  it('a full disk is told apart from a full queue, and the page can be written once it is over', async () => {
    await client.indices.putSettings({
      index: offres,
      settings: { 'index.blocks.read_only_allow_delete': true },
    });
    const page = { ...PAGE, offres: [offre('disk-1')] };
    await expect(store.indexPage(page)).rejects.toMatchObject({
      code: 'ElasticsearchBlocked',
      retryable: true,
    });
    await client.indices.putSettings({
      index: offres,
      settings: { 'index.blocks.read_only_allow_delete': null },
    });
    expect(await store.indexPage(page)).toMatchObject({ created: 1 });
  });

  it('a missing alias is never made up', async () => {
    const nowhere = createStore(client, { indexPrefix: `${offres}-nowhere-` });
    await expect(nowhere.indexPage({ ...PAGE, offres: [offre('1')] })).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
    });
    await refresh();
    expect(await client.indices.exists({ index: `${offres}-nowhere-*`, allow_no_indices: false })).toBe(
      false,
    );
  });
});
