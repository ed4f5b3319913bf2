import type { estypes } from '@elastic/elasticsearch';
import { afterEach, describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import { ageOffres } from '../support/older-store.js';
import { offre, useStore } from './store.js';

const { client, store, prefix, offres } = useStore();
const LU = new Date('2026-11-20T10:00:00Z');
const LATER = new Date('2026-11-21T10:00:00Z');
const HALF_A_DAY_LATER = new Date('2026-11-21T22:00:00Z');
const ALL = Array.from({ length: 1_200 }, (_, i) =>
  offre(String(100_000 + i), { intitule: `Boulanger ${i}` }),
);

type Documents = Map<string, Record<string, unknown>>;

/** Every document behind an alias or of an index. */
async function documentsOf(index: string): Promise<Documents> {
  await client.indices.refresh({ index });
  const found: Documents = new Map();
  for await (const { body } of client.helpers.scrollSearch<Record<string, unknown>>({ index, size: 1_000 })) {
    for (const { _id = '', _source = {} } of body.hits.hits) found.set(_id, _source);
  }
  return found;
}

/** Stores pages, and gives what that did in all. */
async function storePages(run: string, lu: Date) {
  const sum = { created: 0, changed: 0, unchanged: 0 };
  for (let page = 0; page * 150 < ALL.length; page++) {
    const part = ALL.slice(page * 150, page * 150 + 150);
    const written = await store.indexPage({ run, fenetre: 'f', page, offres: part, lu });
    sum.created += written.created;
    sum.changed += written.changed;
    sum.unchanged += written.unchanged;
  }
  return sum;
}

/** The offers as an earlier version left them. */
async function olderOffres(change?: Parameters<typeof ageOffres>[2]): Promise<string> {
  await storePages('run-1', LU);
  return ageOffres(client, offres, change);
}

const plan = () => store.planMigration({});
async function prepare() {
  const [move] = (await plan()).moves;
  if (move === undefined) throw new Error('nothing has to be migrated');
  return store.prepareNext(move);
}
async function behind(alias = offres): Promise<string[]> {
  return Object.keys(await client.indices.get({ index: alias }));
}
async function settingsOf(index: string): Promise<estypes.IndicesIndexSettings | undefined> {
  return (await client.indices.get({ index }))[index]?.settings?.index;
}
/** How many documents were ever written to an index, refused and repeated ones included. */
async function writesTo(index: string): Promise<number> {
  const { _all: all } = await client.indices.stats({ index, metric: 'indexing' });
  return all.primaries?.indexing?.index_total ?? 0;
}

afterEach(async () => {
  const names = Object.keys(await client.indices.get({ index: `${offres}-0*` }));
  if (names.length > 0) await client.indices.delete({ index: names });
  await store.ensureSchema();
});

describe('an index of an earlier version', () => {
  it('is refused at every opening, with the way on, and nothing is changed', async () => {
    const older = await olderOffres();
    const before = await client.indices.get({ index: `${prefix}*` });
    await expect(store.ensureSchema()).rejects.toMatchObject({
      code: 'StoreVersion',
      retryable: false,
      message: expect.stringMatching(
        new RegExp(`^The index ${older} behind ${offres} .*npx moisson migrate`),
      ),
    });
    expect(await client.indices.get({ index: `${prefix}*` })).toEqual(before);
    expect((await plan()).moves).toMatchObject([
      {
        name: 'offres',
        from: older,
        versions: { from: SCHEMAS.offres.version - 1, to: SCHEMAS.offres.version },
        documents: ALL.length,
      },
    ]);
    const { needed, free, moves } = await plan();
    expect(needed).toBe(2 * (moves[0]?.bytes ?? 0));
    // What an index takes on the disk depends on how it was merged.
    expect(moves[0]?.bytes).toBeGreaterThan(100 * ALL.length);
    expect(free).toBeGreaterThan(needed);
  });

  it('is copied, derived anew, checked and switched; the next run counts every offer unchanged and writes none', async () => {
    const older = await olderOffres();
    const before = await documentsOf(offres);
    const move = await prepare();
    expect(move).toMatchObject({ from: older, to: `${offres}-000003` });
    expect(await store.aliasesInMigration()).toEqual([offres]);
    const told: number[] = [];
    expect(await store.copyToNext(move, (copied) => told.push(copied))).toBe(ALL.length);
    // Batches are written side by side: 500, 500 and 200, in any order.
    expect(told).toHaveLength(4);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0, ALL.length]);
    expect(await behind()).toEqual([older]);
    expect(await store.checkNext(move)).toEqual({ documents: ALL.length, compared: 1_000 });
    await store.switchTo([move]);
    // Again, as after a kill in between.
    await store.switchTo([move]);

    expect(await behind()).toEqual([move.to]);
    expect(await store.aliasesInMigration()).toEqual([]);
    expect(await settingsOf(move.to)).toMatchObject({ refresh_interval: '30s' });
    const after = await documentsOf(offres);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, { derive, suivi, ...content }] of after) {
      const { derive: __, suivi: followUp, ...source } = before.get(id) ?? {};
      expect(JSON.stringify(content)).toBe(JSON.stringify(source));
      expect(derive).toEqual(deriveFacts(source as never));
      const { empreinte, ...life } = suivi as Record<string, string>;
      const { empreinte: earlier, ...lifeBefore } = followUp as Record<string, string>;
      expect(life).toEqual(lifeBefore);
      expect(empreinte?.slice(empreinte.indexOf(':'))).toBe(earlier?.slice(earlier.indexOf(':')));
      expect(empreinte).not.toBe(earlier);
    }

    await store.ensureSchema();
    const writes = await writesTo(move.to);
    expect(await storePages('run-2', LATER)).toEqual({ created: 0, changed: 0, unchanged: ALL.length });
    expect(await writesTo(move.to)).toBe(writes);
    expect(await documentsOf(offres)).toEqual(after);
  });

  it('is kept, closed to writes, until somebody says otherwise', async () => {
    const older = await olderOffres();
    const move = await prepare();
    await store.copyToNext(move, () => {});
    await store.switchTo([move]);
    await expect(client.index({ index: older, document: {} })).rejects.toMatchObject({ statusCode: 403 });
    const kept = await store.keptIndexes();
    expect(kept).toEqual([{ alias: offres, index: older, bytes: expect.any(Number) }]);
    expect((await store.removeKept()).map(({ index }) => index)).toEqual([older]);
    expect(await store.keptIndexes()).toEqual([]);
    expect(await behind()).toEqual([move.to]);
    expect(await client.indices.exists({ index: older })).toBe(false);
  });
});

describe('a copy that was broken off', () => {
  /** Copies until some documents are there, then is killed as far as a process can kill itself. */
  async function breakOff(move: Awaited<ReturnType<typeof prepare>>): Promise<number> {
    const killed = new AbortController();
    const tell = (copied: number) => {
      if (copied >= 500) killed.abort();
    };
    await expect(store.copyToNext(move, tell, killed.signal)).rejects.toMatchObject({ code: 'Cancelled' });
    return (await documentsOf(move.to)).size;
  }

  it('goes on with what it lacks, and copies nothing twice', async () => {
    await olderOffres();
    const copied = await breakOff(await prepare());
    expect(copied).toBeGreaterThan(0);
    expect(copied).toBeLessThan(ALL.length);
    const again = await prepare();
    const told: number[] = [];
    expect(await store.copyToNext(again, (n) => told.push(n))).toBe(ALL.length);
    expect(told[0]).toBe(copied);
    expect(await writesTo(again.to)).toBe(ALL.length);
    await store.checkNext(again);
    await store.switchTo([again]);
  });

  it('begins anew where somebody has lifted the block and written to the index', async () => {
    const older = await olderOffres();
    const move = await prepare();
    await breakOff(move);
    await client.indices.putSettings({ index: older, settings: { 'index.blocks.write': null } });
    await client.index({ index: older, id: 'late', document: offre('late') });

    await expect(store.checkNext(move)).rejects.toThrow(/somebody has allowed writes/);
    await expect(store.switchTo([move])).rejects.toThrow(/somebody has allowed writes/);
    expect(await behind()).toEqual([older]);

    const again = await prepare();
    expect(again.to).not.toBe(move.to);
    expect(await client.indices.exists({ index: move.to })).toBe(false);
    expect(await store.copyToNext(again, () => {})).toBe(ALL.length + 1);
    await store.checkNext(again);
    await store.switchTo([again]);
    expect((await documentsOf(offres)).has('late')).toBe(true);
  });

  it('begins anew where it was derived by other rules, or made for another mapping', async () => {
    await olderOffres();
    const move = await prepare();
    await breakOff(move);
    const { _meta = {} } = (await client.indices.get({ index: move.to }))[move.to]?.mappings ?? {};
    const migration = { ...(_meta.migration as object), derivation: 1 };
    await client.indices.putMapping({ index: move.to, _meta: { ..._meta, migration } });
    const again = await prepare();
    expect(again.to).not.toBe(move.to);
    expect((await documentsOf(again.to)).size).toBe(0);
  });

  it('leaves everything as it was where it is given up', async () => {
    const older = await olderOffres();
    const before = await documentsOf(offres);
    const move = await prepare();
    await breakOff(move);
    expect(await store.abandonNext()).toEqual([move.to]);
    expect(await store.abandonNext()).toEqual([]);
    expect(await behind()).toEqual([older]);
    expect(Object.keys(await client.indices.get({ index: `${offres}-0*` }))).toEqual([older]);
    expect(await documentsOf(offres)).toEqual(before);
    await client.index({ index: offres, id: 'new', document: offre('new') });
  });
});

describe('what must not be switched to', () => {
  it('is an index that lacks a document, has another one, or one that is not the same', async () => {
    const older = await olderOffres();
    const move = await prepare();
    await store.copyToNext(move, () => {});
    await client.delete({ index: move.to, id: '100007' });
    await expect(store.checkNext(move)).rejects.toThrow('it lacks 1 of 1200 documents and has 0 others');
    await client.index({ index: move.to, id: 'other', document: { id: 'other' } });
    await expect(store.checkNext(move)).rejects.toThrow('it lacks 1 of 1200 documents and has 1 others');
    await client.delete({ index: move.to, id: 'other' });
    await store.copyToNext(move, () => {});
    await store.checkNext(move);

    const every = await documentsOf(move.to);
    const operations = [...every].flatMap(([_id, source]) => [
      { index: { _id } },
      { ...source, intitule: 'x' },
    ]);
    await client.bulk({ index: move.to, operations });
    await expect(store.checkNext(move)).rejects.toThrow(/the document 1\d{5} is not what it should be/);
    expect(await behind()).toEqual([older]);
  });

  it('is an index that refuses a document', async () => {
    await store.indexPage({
      run: 'run-1',
      fenetre: 'f',
      page: 0,
      offres: [offre('1'), offre('2')],
      lu: LU,
    });
    const older = await ageOffres(client, offres, { lieuTravail: { type: 'object', enabled: false } });
    await client.update({ index: older, id: '2', doc: { lieuTravail: null } });
    await client.index({ index: older, id: '3', document: { ...offre('3'), lieuTravail: 'Nîmes' } });
    await client.indices.refresh({ index: older });
    const move = await prepare();
    await expect(store.copyToNext(move, () => {})).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(
        /refuses 1 documents of .* the first is 3\. .*nothing was switched.*lieuTravail/,
      ),
    });
    expect(await behind()).toEqual([older]);
  });
});

describe('what stands in the way', () => {
  it('is a block that somebody else has set', async () => {
    const older = await olderOffres();
    await client.indices.addBlock({ index: older, block: 'write' });
    await expect(prepare()).rejects.toThrow(`PUT /${older}/_settings {"index.blocks.write": null}`);
    expect(await store.aliasesInMigration()).toEqual([]);
  });

  it('is a template of somebody else that changes the next index', async () => {
    const older = await olderOffres();
    const name = `${offres}-theirs`;
    const template = {
      mappings: { properties: { contact: { properties: { nom: { type: 'text' } } } } },
    } as const;
    await client.indices.putIndexTemplate({
      name,
      index_patterns: [`${offres}-0*`],
      priority: 900,
      template,
    });
    try {
      await expect(prepare()).rejects.toThrow(/An index template of this cluster puts its own.*contact/);
      expect(await store.aliasesInMigration()).toEqual([]);
      expect(await behind()).toEqual([older]);
      await client.index({ index: offres, id: 'new', document: offre('new') });
    } finally {
      await client.indices.deleteIndexTemplate({ name });
    }
  });
});

describe('documents that are not as the API sent them', () => {
  it('are copied so: an altered one is still found, one without a digest is still written again, a purged one stays purged', async () => {
    await store.indexPage({
      run: 'run-1',
      fenetre: 'f',
      page: 0,
      offres: ['1', '2', '3', '4'].map((id) =>
        offre(id, { description: 'Télétravail deux jours par semaine.' }),
      ),
      lu: LU,
    });
    const decision = { gone: ['3'], there: [], cohorts: [], erase: false } as const;
    // The first of these runs closes it, the second erases it. A run that saw nothing does neither.
    for (const [run, startedAt] of [
      ['run-2', LATER],
      ['run-3', HALF_A_DAY_LATER],
    ] as const) {
      const offres4 = [offre('4', { description: 'Télétravail deux jours par semaine.' })];
      await store.indexPage({ run, fenetre: 'f', page: 0, lu: startedAt, offres: offres4 });
      await client.indices.refresh({ index: offres });
      await store.closeGone({ run, startedAt, mode: 'purge', decision });
    }
    await client.update({ index: offres, id: '2', doc: { suivi: { empreinte: '' } } });
    const older = await ageOffres(client, offres);
    await client.update({ index: older, id: '1', doc: { intitule: 'Altéré' }, refresh: true });
    await client.update({ index: older, id: '2', doc: { suivi: { empreinte: '' } }, refresh: true });
    const before = await documentsOf(older);
    const move = await prepare();
    await store.copyToNext(move, () => {});
    await store.checkNext(move);
    await store.switchTo([move]);
    const after = await documentsOf(offres);
    expect(after.get('3')).not.toHaveProperty('contact');
    expect(after.get('3')).toMatchObject({
      derive: { teletravail: { niveau: 'partiel' } },
      suivi: { statut: 'fermee', effacee: HALF_A_DAY_LATER.toISOString() },
    });
    expect(after.get('3')).not.toHaveProperty('derive.teletravail.mots');
    expect(after.get('3')).not.toHaveProperty('derive.employeur');
    expect(after.get('4')).toHaveProperty('derive.teletravail.mots');
    expect(after.get('2')?.suivi).toEqual(before.get('2')?.suivi);
    // Open, and not what its digest says.
    expect(await store.voidAltered()).toBe(2);
    const page = {
      run: 'run-3',
      fenetre: 'f',
      page: 0,
      offres: ['1', '2', '4'].map((id) => offre(id, { description: 'Télétravail deux jours par semaine.' })),
      lu: LATER,
    };
    await client.indices.refresh({ index: offres });
    expect(await store.indexPage(page)).toMatchObject({ created: 0, changed: 2, unchanged: 1 });
  });
});

describe('the other indexes', () => {
  it('are copied as they are when somebody asks for it', async () => {
    const document = { message: 'm', date_debut: LU.toISOString(), statut: 'prouvee' } as const;
    await store.openRun('run-1', { ...document, plan: 'region', mode: 'full', workflowId: 'w' });
    const before = await documentsOf(`${prefix}ingestion`);
    const { moves } = await store.planMigration({ rebuild: ['ingestion', 'erreurs'] });
    const prepared = [];
    for (const move of moves) prepared.push(await store.prepareNext(move));
    for (const move of prepared) await store.copyToNext(move, () => {});
    for (const move of prepared) await store.checkNext(move);
    await store.switchTo(prepared);
    expect(await behind(`${prefix}ingestion`)).toEqual([`${prefix}ingestion-000002`]);
    expect(await behind(`${prefix}erreurs`)).toEqual([`${prefix}erreurs-000002`]);
    expect(await documentsOf(`${prefix}ingestion`)).toEqual(before);
    expect((await store.keptIndexes()).map(({ index }) => index)).toEqual([
      `${prefix}ingestion-000001`,
      `${prefix}erreurs-000001`,
    ]);
  });
});
