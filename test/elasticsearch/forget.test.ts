import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offre, useStore } from './store.js';

const { store, client, prefix, refresh, offres: alias, stored, empty } = useStore();

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-24T03:00:00Z');
const day = (n: number) => new Date(START + n * DAY_MS);
const NOW = day(1);

let page = 0;
/** As a worker does. */
async function see(run: string, lu: Date, offres: readonly unknown[], search = {}) {
  const forgotten = await store.forgottenOffres();
  return store.indexPage({ run, fenetre: 'all', page: page++, offres, lu, search, events: true, forgotten });
}

/** Everything that any index of this installation holds, the kept ones included. */
async function everything(): Promise<string> {
  await refresh();
  const indexes = Object.keys(await client.indices.get({ index: `${prefix}*` }));
  const found = await Promise.all(indexes.map((index) => client.search({ index, size: 1_000 })));
  return found.map(({ hits }) => JSON.stringify(hits.hits)).join('\n');
}

beforeEach(async () => {
  await see('r1', day(0), [offre('a'), offre('b')]);
  // One that Elasticsearch refuses is kept whole in `erreurs`.
  await see('r1', day(0), [offre('refused', { intitule: { nom: 'x' }, contact: { nom: 'Mme Refus' } })]);
  await refresh();
});
afterEach(() => empty('offres', 'presences', 'erreurs', 'evenements'));

describe('an offer that is forgotten', () => {
  it('is nowhere any more, and does not come back but by its id', async () => {
    await see('r2', day(0), [offre('a', { intitule: 'Autre' })]);
    expect(await store.forgetOffre({ id: 'a', what: 'whole', now: NOW })).toEqual({
      id: 'a',
      what: 'whole',
      offres: 1,
      erreurs: 0,
      evenements: 2,
      kept: 0,
      wasOpen: true,
    });
    await refresh();
    expect((await client.count({ index: alias })).count).toBe(1);
    const part = await store.readFeed({ limit: 10, offre: 'a' });
    expect(part).toMatchObject({ events: [{ type: 'oubliee' }] });
    // The API shows it still: what a run stores of it adds up, and holds nothing.
    const search = { codesROME: ['D1102'] };
    expect(await see('r3', day(2), [offre('a'), offre('b')], search)).toMatchObject({ created: 1, ids: 2 });
    const { source } = await stored('a');
    expect(Object.keys(source).sort()).toEqual(['derive', 'id', 'suivi']);
    expect(JSON.stringify(source)).not.toMatch(/Boulang|Témoin|fournil|31555/i);
    expect(await see('r3', day(2), [offre('a'), offre('b')])).toMatchObject({ created: 0, changed: 0 });
    const table = await store.presenceTable('r3');
    expect(table.count({ codesROME: ['D1102'] }).seen).toBe(2);
    const examined = await store.examineStock({ run: 'r3', startedAt: day(2), erasing: true });
    expect(examined).toMatchObject({ seen: 2, stored: 2, readBack: { wrong: 0 } });
    expect((await store.readFeed({ limit: 10, offre: 'a' })) as object).toMatchObject({
      events: [{ type: 'oubliee' }],
    });
  });

  it('is gone from the cases, and a replay does not store it', async () => {
    expect(await store.isKept('refused')).toBe(true);
    expect(await store.forgetOffre({ id: 'refused', what: 'whole', now: NOW })).toMatchObject({
      offres: 0,
      erreurs: 1,
    });
    expect(await everything()).not.toMatch(/Refus\b/);
    expect(await store.replayDocuments({ run: 'replay', failedBefore: day(3).toISOString() })).toEqual({
      closed: 0,
      failed: 0,
    });
  });

  it('keeps what is left without its contact, for good', async () => {
    expect(await store.forgetOffre({ id: 'a', what: 'contact', now: NOW })).toMatchObject({
      offres: 1,
      evenements: 0,
    });
    const { source } = await stored('a');
    expect(source).not.toHaveProperty('contact');
    expect(source).not.toHaveProperty('agence');
    expect(source).toMatchObject({ intitule: offre('a').intitule, entreprise: offre('a').entreprise });
    expect(await see('r2', day(2), [offre('a'), offre('b')])).toMatchObject({ unchanged: 2 });
    await see('r2', day(2), [offre('a', { intitule: 'Autre' })]);
    const later = (await stored('a')).source;
    expect(later).toMatchObject({ intitule: 'Autre' });
    expect(later).not.toHaveProperty('contact');
    expect(await store.voidAltered()).toBe(0);
    expect(await store.forgetOffre({ id: 'refused', what: 'contact', now: NOW })).toMatchObject({
      erreurs: 1,
    });
    const cases = await client.search<{ corps: string }>({ index: `${prefix}erreurs` });
    expect(cases.hits.hits[0]?._source?.corps).not.toMatch(/contact|agence|Refus/);
    expect(cases.hits.hits[0]?._source?.corps).toContain('"id":"refused"');
  });

  it('is taken away again when a page that was being read brings it back', async () => {
    await store.forgetOffre({ id: 'a', what: 'contact', now: NOW });
    await store.forgetOffre({ id: 'b', what: 'whole', now: NOW });
    // By a worker that had asked before.
    await store.indexPage({
      run: 'r2',
      fenetre: 'f',
      page: 0,
      offres: [offre('a', { intitule: 'y' }), offre('b')],
      lu: day(2),
    });
    expect(JSON.stringify((await stored('b')).source)).toContain('Témoin');
    expect(await store.forgetAgain()).toBe(2);
    expect((await stored('a')).source).not.toHaveProperty('contact');
    expect(Object.keys((await stored('b')).source).sort()).toEqual(['id', 'suivi']);
    expect(await store.forgetAgain()).toBe(0);
    await refresh();
    expect(await see('r3', day(3), [offre('a', { intitule: 'y' })])).toMatchObject({ unchanged: 1 });
    expect(await store.voidAltered()).toBe(0);
  });

  it('is known, whatever of it is left; another is not', async () => {
    expect(await store.isKept('a')).toBe(true);
    expect(await store.isKept('never')).toBe(false);
    await store.forgetOffre({ id: 'a', what: 'whole', now: NOW });
    expect(await store.isKept('a')).toBe(true);
    expect(await store.forgetOffre({ id: 'a', what: 'whole', now: NOW })).toMatchObject({
      offres: 0,
      evenements: 0,
    });
    // Whole stays whole.
    await store.forgetOffre({ id: 'a', what: 'contact', now: NOW });
    expect((await store.forgottenOffres()).get('a')).toBe('whole');
  });

  it('is gone from indexes that migrations have left, and none is touched while one goes on', async () => {
    const { moves } = await store.planMigration({ rebuild: ['offres'] });
    const [move] = moves;
    if (move === undefined) throw new Error('there is no move');
    const next = await store.prepareNext(move);
    await expect(store.forgetOffre({ id: 'a', what: 'whole', now: NOW })).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/^A migration of .*offres goes on.*Nothing was forgotten/),
    });
    await store.copyToNext(next, () => {});
    await store.checkNext(next);
    await store.switchTo([next]);
    expect(await store.forgetOffre({ id: 'a', what: 'contact', now: NOW })).toMatchObject({
      offres: 1,
      kept: 1,
    });
    const old = await client.get<object>({ index: move.from, id: 'a' });
    expect(old._source).not.toHaveProperty('contact');
    expect(await store.forgetOffre({ id: 'a', what: 'whole', now: NOW })).toMatchObject({
      offres: 1,
      kept: 1,
    });
    await expect(client.get({ index: move.from, id: 'a' })).rejects.toMatchObject({ statusCode: 404 });
    // Still closed to everything else.
    await expect(client.index({ index: move.from, id: 'x', document: {} })).rejects.toMatchObject({
      statusCode: 403,
    });
    await store.removeKept();
  });
});
