import { describe, expect, it } from 'vitest';
import type { Case, NewCase } from '../../src/elasticsearch/index.js';
import { offre, useStore } from './store.js';

const { store, client, prefix, stored, refresh, offres } = useStore();

const DAY_1 = new Date('2021-11-24T03:00:00Z');
const DAY_2 = new Date('2021-11-25T03:00:00Z');
const DAY_3 = new Date('2021-11-26T03:00:00Z');

const FAILED: NewCase = {
  type: 'fenetre',
  classe: 'ApiUnavailable',
  run: 'c1',
  requete: { region: '11', creation: { min: '2000-01-01T00:00:00Z', max: '2021-11-24T04:00:00Z' } },
  place: 'region=11',
  page: 3,
  statutHttp: 503,
  message: 'The API failed (503).',
};

/** The whole case, what is kept for replay included. */
async function whole(id: string): Promise<Case | undefined> {
  return (await client.get<Case>({ index: `${prefix}erreurs`, id }))._source;
}

async function caseOf(offreId: string) {
  const found = (await store.listOpenCases({ type: 'document' })).filter((one) => one.offreId === offreId);
  expect(found.length).toBeLessThan(2);
  return found[0];
}

describe('cases', () => {
  it('stay one case however often the same place fails, until it is closed', async () => {
    const id = await store.openCase(FAILED, DAY_1);
    const creation = { min: '2000-01-01T00:00:00Z', max: '2021-11-25T04:00:00Z' };
    const again = { ...FAILED, run: 'c2', requete: { region: '11', creation } };
    expect(await store.openCase(again, DAY_2)).toBe(id);
    const [opened] = await store.listOpenCases({ run: 'c2' });
    expect(opened).toEqual({
      ...again,
      id,
      essais: 2,
      premierEchec: DAY_1.toISOString(),
      dernierEchec: DAY_2.toISOString(),
      lu: DAY_2.toISOString(),
      statut: 'ouvert',
    });
    if (opened === undefined) return;

    await store.updateCase(opened, { status: 'closed' }, DAY_3);
    expect(await store.listOpenCases({ run: 'c2' })).toEqual([]);
    expect(await whole(id)).toMatchObject({ statut: 'clos', dateCloture: DAY_3.toISOString() });
    await store.openCase(again, DAY_3);
    const [reopened] = await store.listOpenCases({ run: 'c2' });
    expect(reopened).toMatchObject({ essais: 1, premierEchec: DAY_3.toISOString() });
    expect(reopened).not.toHaveProperty('dateCloture');
  });

  it('count every one of several failures at the same time', async () => {
    const same = { ...FAILED, run: 'c3', place: 'region=53' };
    await Promise.all([1, 2, 3].map(() => store.openCase(same, DAY_1)));
    expect(await store.listOpenCases({ run: 'c3' })).toMatchObject([{ essais: 3 }]);
  });

  it('tell places apart', async () => {
    const one = await store.openCase({ ...FAILED, place: 'region=24' }, DAY_1);
    expect(await store.openCase({ ...FAILED, place: 'region=27' }, DAY_1)).not.toBe(one);
  });

  it('that fail again stay open, with one more attempt', async () => {
    await store.openCase({ ...FAILED, run: 'c4', place: 'region=28' }, DAY_1);
    const [opened] = await store.listOpenCases({ run: 'c4' });
    if (opened === undefined) throw new Error('no case');
    const failed = { status: 'failed', message: 'Still away.' } as const;
    await store.updateCase(opened, failed, DAY_2);
    const after = { essais: 2, dernierEchec: DAY_2.toISOString(), message: 'Still away.' };
    expect(await store.listOpenCases({ run: 'c4' })).toMatchObject([after]);
    // Repeated, as an activity may be.
    await store.updateCase(opened, failed, DAY_3);
    expect(await store.listOpenCases({ run: 'c4' })).toMatchObject([after]);
  });

  it('that failed once more meanwhile are not closed by what was found before', async () => {
    await store.openCase({ ...FAILED, run: 'c5', place: 'region=32' }, DAY_1);
    const [opened] = await store.listOpenCases({ run: 'c5' });
    if (opened === undefined) throw new Error('no case');
    await store.openCase({ ...FAILED, run: 'c5', place: 'region=32' }, DAY_2);
    await store.updateCase(opened, { status: 'closed' }, DAY_3);
    expect(await store.listOpenCases({ run: 'c5' })).toMatchObject([{ essais: 2 }]);
  });

  it('are listed by last failure, as many as asked for, and counted', async () => {
    const before = await store.countOpenCases();
    await store.openCase({ ...FAILED, run: 'c6', place: 'region=44' }, DAY_1);
    await store.openCase({ ...FAILED, run: 'c6', place: 'region=52' }, DAY_2);
    expect(await store.countOpenCases()).toBe(before + 2);
    const failedBefore = DAY_2.toISOString();
    expect(await store.listOpenCases({ run: 'c6', failedBefore })).toMatchObject([{ place: 'region=44' }]);
    expect(await store.listOpenCases({ run: 'c6', limit: 1 })).toHaveLength(1);
  });

  it('can be updated without being there', async () => {
    const never = { id: 'never', dernierEchec: DAY_1.toISOString() };
    await expect(store.updateCase(never, { status: 'closed' }, DAY_1)).resolves.toBeUndefined();
  });
});

describe('the case of a refused offer', () => {
  const page = (run: string, contents: readonly unknown[], lu: Date) =>
    store.indexPage({ run, fenetre: 'f', page: 0, offres: contents, lu });

  it('keeps the offer whole for replay, and shows it to nobody who lists cases', async () => {
    const bad = offre('keep-1', { salaire: 'cher' });
    await page('k1', [bad], DAY_1);
    await page('k2', [bad], DAY_2);
    const found = await caseOf('keep-1');
    expect(found).toMatchObject({
      type: 'document',
      classe: 'DocumentRejected',
      essais: 2,
      premierEchec: DAY_1.toISOString(),
      dernierEchec: DAY_2.toISOString(),
      lu: DAY_2.toISOString(),
    });
    expect(JSON.parse((await whole(found?.id ?? ''))?.corps ?? '')).toEqual(bad);
    expect(JSON.stringify(found)).not.toMatch(/Mme Témoin|Boulanger/);
  });

  it('is never lost: a page is not seen before its cases are written', async () => {
    const run = 'blocked-case';
    const unusable = { ...offre('never-lost'), id: 7 };
    const page = { run, fenetre: 'f', page: 0, offres: [offre('beside'), unusable], lu: DAY_1 };
    const block = (on: true | null) =>
      client.indices.putSettings({
        index: `${prefix}erreurs`,
        settings: { 'index.blocks.read_only_allow_delete': on },
      });
    await block(true);
    await expect(store.indexPage(page)).rejects.toMatchObject({ retryable: true });
    expect(await store.distinctInWindow(run, 'f', [0])).toBe(0);
    await block(null);
    expect((await store.indexPage(page)).rejected).toHaveLength(1);
    expect(await store.distinctInWindow(run, 'f', [0])).toBe(1);
    const kept = await store.listOpenCases({ run });
    expect(kept).toMatchObject([{ type: 'document', classe: 'DocumentRejected' }]);
    expect(JSON.parse((await whole(kept[0]?.id ?? ''))?.corps ?? '')).toEqual(unusable);
  });

  it('closes on replay once Elasticsearch takes the offer, and then keeps nothing of it', async () => {
    // What a better version of the derivation or of the mapping would take: here the mapping is in the way.
    await page('t1', [offre('taken-1', { salaire: 'cher' })], DAY_1);
    const found = await caseOf('taken-1');
    const raw = offre('taken-1');
    const index = `${prefix}erreurs`;
    await client.update({ index, id: found?.id ?? '', doc: { corps: JSON.stringify(raw) } });

    const replay = { run: 't2', failedBefore: DAY_3.toISOString() };
    expect((await store.replayDocuments(replay)).closed).toBeGreaterThan(0);
    const { derive: _, suivi, ...rest } = (await stored('taken-1')).source;
    expect(rest).toEqual(raw);
    expect(suivi).toMatchObject({ run: 't2', statut: 'ouverte', derniereModification: DAY_1.toISOString() });
    expect(await whole(found?.id ?? '')).toMatchObject({ statut: 'clos', corps: null });
  });

  it('stays open when it fails again, with one more attempt and no second one for a repeated call', async () => {
    await page('s1', [offre('still-1', { salaire: 'cher' }), { intitule: 'no id' }], DAY_1);
    const replay = { run: 's2', failedBefore: DAY_3.toISOString() };
    await store.replayDocuments(replay);
    expect((await store.replayDocuments(replay)).failed).toBe(0);
    const found = await caseOf('still-1');
    expect(found).toMatchObject({ essais: 2, premierEchec: DAY_1.toISOString(), lu: DAY_1.toISOString() });
    expect(Date.parse(found?.dernierEchec ?? '')).toBeGreaterThan(DAY_3.getTime());
    expect(found?.message).toContain('document_parsing_exception');
    const withoutId = (await store.listOpenCases({ run: 's1' })).find(({ offreId }) => offreId === undefined);
    expect(withoutId).toMatchObject({ essais: 2, message: "The offer's id is not a string but undefined." });
  });

  it.each([
    ['changed', { derniereModification: DAY_2.toISOString() }],
    ['closed', { statut: 'fermee', dateFermeture: DAY_2.toISOString() }],
  ])('closes, and leaves the offer alone, when that was %s since', async (how, suivi) => {
    const id = `since-${how}`;
    await page('n1', [offre(id)], new Date('2021-11-23T03:00:00Z'));
    await refresh();
    await page('n2', [offre(id, { intitule: { not: 'text' } })], DAY_1);
    expect(await caseOf(id)).toBeDefined();
    await client.update({ index: offres, id, doc: { suivi } });
    const before = await stored(id);
    await store.replayDocuments({ run: 'n3', failedBefore: DAY_3.toISOString() });
    expect(await stored(id)).toEqual(before);
    expect(await caseOf(id)).toBeUndefined();
  });

  it('says that an offer of more than a megabyte is not kept', async () => {
    const huge = offre('huge-1', { salaire: 'x'.repeat(1_100_000) });
    await page('h1', [huge], DAY_1);
    const found = await caseOf('huge-1');
    expect(found?.message).toContain('too large to be kept');
    expect(await whole(found?.id ?? '')).not.toHaveProperty('corps');
  });
});

describe('a proven run', () => {
  const open = async (run: string, place: string, at: Date) => store.openCase({ ...FAILED, run, place }, at);
  const refuse = (run: string, id: string, lu: Date) =>
    store.indexPage({ run, fenetre: 'p', page: 0, offres: [offre(id, { salaire: 'cher' })], lu });
  const places = async () =>
    (await store.listOpenCases()).map(({ place, offreId }) => place ?? offreId).sort();

  it('closes its own windows and what no run has met since, but no offer that it saw refused itself', async () => {
    await store.closeCoveredCases(
      { run: '', startedAt: '2099-01-01T00:00:00.000Z', wholeCountry: true },
      DAY_3,
    );
    expect(await store.listOpenCases()).toEqual([]);
    await open('p1', 'older window', DAY_1);
    await refuse('p1', 'older-offer', DAY_1);
    await open('p2', 'own window', DAY_3);
    await refuse('p2', 'own-offer', DAY_3);
    await open('later', 'window of a later run', DAY_3);

    const proven = { run: 'p2', startedAt: DAY_2.toISOString() };
    expect(await store.closeCoveredCases({ ...proven, wholeCountry: false }, DAY_3)).toBe(1);
    expect(await places()).toEqual(['older window', 'older-offer', 'own-offer', 'window of a later run']);

    const [older] = (await store.listOpenCases({ run: 'p1' })).filter(({ type }) => type === 'document');
    expect(await store.closeCoveredCases({ ...proven, wholeCountry: true }, DAY_3)).toBe(2);
    expect(await places()).toEqual(['own-offer', 'window of a later run']);
    // The offer is gone: its contact must not stay for ever.
    expect(JSON.stringify(await whole(older?.id ?? ''))).not.toContain('Mme Témoin');
  });

  it('closes no case that it opened itself, by a worker whose clock is behind', async () => {
    await refuse('p3', 'of-a-late-clock', DAY_1);
    const proven = { run: 'p3', startedAt: DAY_2.toISOString(), wholeCountry: true };
    await store.closeCoveredCases(proven, DAY_3);
    expect(await places()).toContain('of-a-late-clock');
  });

  it('closes an older window although a replay has failed on it meanwhile', async () => {
    await open('q1', 'failed in a replay', DAY_1);
    const [opened] = await store.listOpenCases({ run: 'q1' });
    if (opened === undefined) throw new Error('no case');
    await store.updateCase(opened, { status: 'failed', message: 'Again.' }, DAY_3);
    await store.closeCoveredCases({ run: 'q2', startedAt: DAY_2.toISOString(), wholeCountry: true }, DAY_3);
    expect(await store.listOpenCases({ run: 'q1' })).toEqual([]);
  });
});
