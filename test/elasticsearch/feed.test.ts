import { readFileSync } from 'node:fs';
import type { Client } from '@elastic/elasticsearch';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { FeedCursor } from '../../src/domain/events.js';
import type { ClosingDecision } from '../../src/domain/stock.js';
import {
  createElasticsearch,
  createStore,
  type FeedEvent,
  type FeedPart,
  type Store,
} from '../../src/elasticsearch/index.js';
import { type BulkFault, cut, cutAfterWriting, faultyElasticsearch } from './faulty.js';
import { offre, useStore } from './store.js';

const { store, client, prefix, refresh, offres: alias, empty } = useStore();

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.parse('2026-11-24T03:00:00Z');
const day = (n: number) => new Date(START + n * DAY_MS);

const CHEAP = { libelle: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12.0 mois' };
const DEAR = { libelle: 'Annuel de 33000.0 Euros à 37000.0 Euros sur 12.0 mois' };

/** A run that has proven the whole country on the first day, over ten offers. */
async function proven(id = 'day0', on = day(0)): Promise<void> {
  await store.openRun(id, {
    message: '',
    date_debut: on.toISOString(),
    duree_totale: 600,
    statut: 'prouvee',
    plan: 'verified',
    mode: 'full',
    workflowId: 'w',
    filigrane: on.toISOString(),
    total_offres_collecte: 10,
  });
}

const IDS = Array.from({ length: 10 }, (_, i) => `offre-${i}`);
let page = 0;

/** Reads these offers as a worker does: events are told if there is a history. */
async function see(run: string, lu: Date, offres: readonly unknown[], on: Store = store): Promise<void> {
  const events = await on.historyBegun();
  await on.indexPage({ run, fenetre: 'all', page: page++, offres, lu, events });
}

async function feed(after?: FeedCursor, limit = 1_000): Promise<FeedPart> {
  const part = await store.readFeed({ ...(after && { after }), limit });
  if ('lost' in part) throw new Error(`lost: ${part.lost}`);
  return part;
}

const told = ({ events }: Pick<FeedPart, 'events'>) => events.map(({ offre: id, type }) => `${id} ${type}`);

async function all(name: string): Promise<FeedEvent[]> {
  await refresh();
  const { hits } = await client.search<FeedEvent>({ index: prefix + name, size: 10_000 });
  return hits.hits.flatMap(({ _source }) => _source ?? []);
}

afterEach(() => empty('offres', 'presences', 'ingestion', 'evenements', 'erreurs'));

describe('the history of an index', () => {
  it('begins once a run has proven the whole country, and what it saw is there', async () => {
    expect(await store.historyBegun()).toBe(false);
    await see(
      'day0',
      day(0),
      IDS.map((id) => offre(id)),
    );
    await refresh();
    expect(await store.historyBegun()).toBe(false);
    await proven();
    expect(await store.historyBegun()).toBe(true);
  });

  it('begins anew with an index that was made anew', async () => {
    await proven();
    await see(
      'day1',
      day(1),
      IDS.map((id) => offre(id)),
    );
    await refresh();
    expect(await store.historyBegun()).toBe(false);
    expect((await feed()).events).toEqual([]);
  });
});

describe('the feed', () => {
  beforeEach(async () => {
    await see(
      'day0',
      day(0),
      IDS.map((id) => offre(id, { salaire: CHEAP })),
    );
    await refresh();
    await proven();
  });

  it('tells nothing of the first reading, and everything after it, in order', async () => {
    const { cursor, events } = await feed();
    expect(events).toEqual([]);
    await see('day1', day(1), [
      offre('offre-0', { salaire: DEAR }),
      offre('offre-1', { salaire: CHEAP, intitule: 'Pâtissier' }),
      ...IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    ]);
    await see('day1', day(1), [offre('new')]);
    const first = await feed(cursor, 2);
    expect(told(first)).toEqual(['offre-0 modifiee', 'offre-1 modifiee']);
    expect(first.more).toBe(true);
    const second = await feed(first.cursor);
    expect(told(second)).toEqual(['new ouverte']);
    expect(second.more).toBe(false);
    expect((await feed(second.cursor)).events).toEqual([]);
    const only = async (request: object) =>
      told((await store.readFeed({ limit: 10, ...request })) as FeedPart);
    expect(await only({ kinds: ['ouverte'] })).toEqual(['new ouverte']);
    expect(await only({ field: 'intitule' })).toEqual(['offre-1 modifiee']);
    expect(await only({ offre: 'offre-0' })).toEqual(['offre-0 modifiee']);
    expect(await only({ since: day(2).toISOString() })).toEqual([]);
    expect(await only({ since: day(1).toISOString() })).toHaveLength(3);
  });

  it('misses nothing and repeats nothing for a reader who follows while pages are written', async () => {
    let { cursor } = await feed();
    const read: string[] = [];
    let isWriting = true;
    const reader = (async () => {
      for (let isLast = false; !isLast; ) {
        isLast = !isWriting;
        const part = await feed(cursor, 7);
        read.push(...part.events.map(({ id }) => id));
        cursor = part.cursor;
        if (part.more) isLast = false;
      }
    })();
    const pages = Array.from({ length: 24 }, (_, p) =>
      Array.from({ length: 20 }, (__, i) => offre(`${p}-${i}`, { salaire: CHEAP })),
    );
    for (let start = 0; start < pages.length; start += 6) {
      await Promise.all(pages.slice(start, start + 6).map((offres) => see('day1', day(1), offres)));
    }
    isWriting = false;
    await reader;
    expect(read.length).toBe(24 * 20);
    expect(new Set(read).size).toBe(24 * 20);
    expect(new Set((await all('evenements')).map(({ offre: id }) => id)).size).toBe(24 * 20);
  });

  it('ends at the checkpoint, behind which a write may still be missing', async () => {
    const { cursor } = await feed();
    await see(
      'day1',
      day(1),
      ['x', 'y', 'z'].map((id) => offre(id)),
    );
    const late = createElasticsearch({ url: inject('elasticsearchUrl') });
    const behind = createStore(withCheckpoint(late, cursor.rang + 2), { indexPrefix: prefix });
    const part = (await behind.readFeed({ after: cursor, limit: 10 })) as FeedPart;
    expect(told(part)).toEqual(['x ouverte', 'y ouverte']);
    expect(part.cursor.rang).toBe(cursor.rang + 2);
    expect(told(await feed(part.cursor))).toEqual(['z ouverte']);
    await late.close();
  });

  it.each<[string, BulkFault]>([
    ['before the event', cut],
    ['after the event', cutAfterWriting],
  ])('tells once what a store that dies %s was about to write', async (_, fault) => {
    await using line = await faultyElasticsearch(inject('elasticsearchUrl'));
    const dying = createElasticsearch({ url: line.url });
    const on = createStore(dying, { indexPrefix: prefix });
    const shown = [offre('offre-0', { salaire: DEAR }), offre('new')];
    // The events of a page are the first bulk, the offers the second.
    for (const faults of [[fault], [passes, fault], [passes, passes, fault]] as const) {
      line.fault(...faults);
      await expect(see('day1', day(1), shown, on)).rejects.toMatchObject({
        code: 'ElasticsearchUnavailable',
      });
      await see('day1', day(1), shown, on);
      expect(told(await feed()).sort()).toEqual(['new ouverte', 'offre-0 modifiee']);
    }
    await dying.close();
  });

  it('holds no contact, agency, text or link of an offer', async () => {
    await see('day1', day(1), [
      offre('offre-0', {
        description: 'Un autre texte secret',
        contact: { nom: 'Mme Secret' },
        agence: { courriel: 'secret@example.invalid' },
        origineOffre: { origine: '2', urlOrigine: 'https://secret.invalid' },
        entreprise: { nom: 'Secret SARL' },
      }),
    ]);
    const events = await all('evenements');
    expect(events).toHaveLength(1);
    expect(events[0]?.champs).toEqual([
      'agence',
      'contact',
      'description',
      'entreprise.entrepriseAdaptee',
      'entreprise.nom',
      'origineOffre.urlOrigine',
      'salaire.libelle',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/secret|Témoin|fournil|example|pains/i);
  });

  it('is empty of what a migration does, and of its cursors', async () => {
    await see('day1', day(1), [offre('offre-0', { salaire: DEAR })]);
    const before = await feed();
    const { moves } = await store.planMigration({ rebuild: ['offres', 'evenements'] });
    for (const move of moves) {
      const next = await store.prepareNext(move);
      await store.copyToNext(next, () => {});
      await store.checkNext(next);
      await store.switchTo([next]);
    }
    await store.removeKept();
    const lost = await store.readFeed({ after: before.cursor, limit: 10 });
    expect(lost).toMatchObject({ lost: 'other-index' });
    const after = await feed();
    expect(after.events).toEqual(before.events);
    expect((await feed(lost.cursor)).events).toEqual([]);
  });
});

const passes: BulkFault = async ({ body, pass, response }) => {
  response.setHeader('content-type', 'application/vnd.elasticsearch+json;compatible-with=9');
  response.end(JSON.stringify(await pass(body)));
};

/** A node of which a write is not done yet. */
function withCheckpoint(client: Client, checkpoint: number): Client {
  const stats = client.indices.stats.bind(client.indices);
  client.indices.stats = (async (...parameters: Parameters<typeof stats>) => {
    const answer = await stats(...parameters);
    for (const { shards = {} } of Object.values(answer.indices ?? {})) {
      for (const copy of Object.values(shards).flat()) {
        if (copy.seq_no !== undefined) copy.seq_no.global_checkpoint = checkpoint;
      }
    }
    return answer;
  }) as typeof client.indices.stats;
  return client;
}

describe('closures', () => {
  const ALL: ClosingDecision = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false };

  function close(run: string, on: Date, decision: Partial<ClosingDecision> = {}, at: Store = store) {
    return at.closeGone({ run, startedAt: on, mode: 'purge', decision: { ...ALL, ...decision } });
  }

  beforeEach(async () => {
    await see(
      'day0',
      day(0),
      IDS.map((id) => offre(id, { salaire: CHEAP })),
    );
    await refresh();
  });

  it('of the first proven run are no events', async () => {
    await see(
      'day1',
      day(1),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    expect(await close('day1', day(1))).toMatchObject({ closed: 2 });
    expect(await all('evenements')).toEqual([]);
  });

  it('are told with the start of the run, once, and so is the return', async () => {
    await proven();
    await see(
      'day1',
      new Date(day(1).getTime() + HOUR_MS),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    for (let i = 0; i < 2; i++) await close('day1', day(1));
    const { events, cursor } = await feed();
    expect(events).toEqual(
      ['offre-0', 'offre-1'].map((id) =>
        expect.objectContaining({ offre: id, type: 'fermee', date: day(1).toISOString(), run: 'day1' }),
      ),
    );
    await see('day2', day(3), [offre('offre-0', { salaire: CHEAP })]);
    expect((await feed(cursor)).events).toMatchObject([
      { offre: 'offre-0', type: 'rouverte', joursFermee: 2 },
    ]);
  });

  it.each<[string, readonly BulkFault[]]>([
    ['before the events', [cut]],
    ['between events and offers', [passes, cut]],
    ['after the offers', [passes, cutAfterWriting]],
  ])('are told once by a store that dies %s and is asked again', async (_, faults) => {
    await proven();
    await see(
      'day1',
      new Date(day(1).getTime() + HOUR_MS),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    await using line = await faultyElasticsearch(inject('elasticsearchUrl'));
    const dying = createElasticsearch({ url: line.url });
    const on = createStore(dying, { indexPrefix: prefix });
    line.fault(...faults);
    await expect(close('day1', day(1), {}, on)).rejects.toMatchObject({ code: 'ElasticsearchUnavailable' });
    expect(await close('day1', day(1), {}, on)).toMatchObject({ closed: 2 });
    expect(told(await feed()).sort()).toEqual(['offre-0 fermee', 'offre-1 fermee']);
    await dying.close();
  });

  it('by the own word of offers that were noted as missing are told as well, once', async () => {
    await proven();
    await see(
      'day1',
      new Date(day(1).getTime() + HOUR_MS),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    expect(await close('day1', day(1), { cohorts: [] })).toMatchObject({ closed: 0, waiting: 2 });
    expect(told(await feed())).toEqual([]);
    const word = { run: 'day1', startedAt: day(1), mode: 'purge', gone: ['offre-0'] } as const;
    for (let i = 0; i < 2; i++) {
      expect(await store.closeByOwnWord(word)).toEqual({ closed: 1, erased: 1 });
    }
    expect(told(await feed())).toEqual(['offre-0 fermee']);
  });

  it('that were told and did not come about are taken back by the next closing', async () => {
    await proven();
    const later = new Date(day(1).getTime() + HOUR_MS);
    await see(
      'day1',
      later,
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    await using line = await faultyElasticsearch(inject('elasticsearchUrl'));
    const dying = createElasticsearch({ url: line.url });
    line.fault(passes, cut);
    const on = createStore(dying, { indexPrefix: prefix });
    await expect(close('day1', day(1), {}, on)).rejects.toMatchObject({ code: 'ElasticsearchUnavailable' });
    await dying.close();
    expect(told(await feed()).sort()).toEqual(['offre-0 fermee', 'offre-1 fermee']);
    // One of them is there after all: the run that told of it is over, and the next one says so.
    await see(
      'day2',
      day(2),
      IDS.slice(1).map((id) => offre(id, { salaire: CHEAP })),
    );
    await close('day2', day(2));
    expect(told(await feed())).toEqual(['offre-0 fermee']);
  });

  it('erase the values of all events of an offer, which keep their place', async () => {
    await proven();
    await see('day1', day(1), [
      offre('offre-0', { salaire: DEAR, typeContrat: 'CDD' }),
      offre('offre-1', { salaire: DEAR, typeContrat: 'CDD' }),
    ]);
    const first = await feed(undefined, 1);
    expect(told(first)).toEqual(['offre-0 modifiee']);
    const whole = await feed();
    await see(
      'day2',
      new Date(day(2).getTime() + HOUR_MS),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    await close('day2', day(2));
    // By a second run, since what is erased is gone for good.
    await see(
      'day3',
      new Date(day(3).getTime() + HOUR_MS),
      IDS.slice(2).map((id) => offre(id, { salaire: CHEAP })),
    );
    expect(await close('day3', day(3), { gone: ['offre-0', 'offre-1'] })).toMatchObject({ erased: 2 });
    const events = await all('evenements');
    expect(events.filter((event) => event.avant ?? event.apres ?? event.variationSalaire)).toEqual([]);
    expect(events.filter(({ champs }) => champs?.includes('salaire.libelle'))).toHaveLength(2);
    // In the middle, and at the end.
    expect(told(await feed(first.cursor))).toEqual(['offre-1 modifiee', 'offre-0 fermee', 'offre-1 fermee']);
    expect(told(await feed(whole.cursor))).toEqual(['offre-0 fermee', 'offre-1 fermee']);
    expect(told(await feed(undefined, 3))).toEqual([
      'offre-0 modifiee',
      'offre-1 modifiee',
      'offre-0 fermee',
    ]);
    const { hits } = await client.search<{ entreprise?: object }>({
      index: alias,
      query: { ids: { values: ['offre-0'] } },
    });
    expect(hits.hits[0]?._source).not.toHaveProperty('entreprise');
  });
});

describe('what is kept of the feed', () => {
  async function events(number: number, hoursAgo: number): Promise<void> {
    const ecrit = new Date(Date.now() - hoursAgo * HOUR_MS).toISOString();
    const operations = Array.from({ length: number }, (_, i) => [
      { create: { _id: `${hoursAgo}-${i}` } },
      { offre: `${hoursAgo}-${i}`, type: 'ouverte', date: ecrit, ecrit, run: 'r' },
    ]).flat();
    await client.bulk({ index: `${prefix}evenements`, operations, refresh: true });
  }

  it('is what is young enough; an older cursor is told to load anew, a younger one goes on', async () => {
    await events(3, 24 * 100);
    const old = await feed(undefined, 1);
    const young = await feed();
    await events(2, 24 * 10);
    expect(await store.pruneEvents({ days: 90, now: new Date() })).toBe(3);
    expect(await store.readFeed({ after: old.cursor, limit: 10 })).toMatchObject({ lost: 'forgotten' });
    expect(told(await feed(young.cursor))).toEqual(['240-0 ouverte', '240-1 ouverte']);
    const { keptSince = '' } = await feed();
    expect(Date.now() - Date.parse(keptSince)).toBeGreaterThan(89 * DAY_MS);
    expect(await store.pruneEvents({ days: 90, now: new Date() })).toBe(0);
    expect((await store.eventCondition()).events).toBe(2);
  });

  it('is what has room: the oldest goes first', async () => {
    await events(40, 48);
    await events(40, 2);
    const bytes = 100_000_000;
    const crowded = createElasticsearch({ url: inject('elasticsearchUrl') });
    const stats = crowded.indices.stats.bind(crowded.indices);
    crowded.indices.stats = (async (...parameters: Parameters<typeof stats>) => {
      const answer = await stats(...parameters);
      return {
        ...answer,
        _all: {
          ...answer._all,
          primaries: { store: { size_in_bytes: bytes }, docs: { count: 80, deleted: 0 } },
        },
      };
    }) as unknown as typeof crowded.indices.stats;
    const on = createStore(crowded, { indexPrefix: prefix });
    // Five of a hundred megabytes: four of eighty events.
    expect(await on.pruneEvents({ days: 90, now: new Date() })).toBe(80);
    await events(10, 1);
    expect(told(await feed())).toHaveLength(10);
    await crowded.close();
  });
});

describe('the questions of docs/events.md', () => {
  const text = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
  const questions = [...text.matchAll(/```json\n(.*?)\n```/gs)].map(
    ([, json = '']) => JSON.parse(json) as object,
  );

  it('are answered by one request each', async () => {
    await see(
      'day0',
      day(0),
      IDS.map((id) => offre(id, { salaire: CHEAP, typeContrat: 'CDD' })),
    );
    await refresh();
    await proven();
    const now = new Date();
    await see('today', now, [
      offre('offre-0', { salaire: DEAR, typeContrat: 'CDD' }),
      offre('offre-1', { salaire: CHEAP, typeContrat: 'CDD', intitule: 'Autre' }),
      offre('offre-2', { salaire: CHEAP, typeContrat: 'CDI' }),
      ...IDS.slice(4).map((id) => offre(id, { salaire: CHEAP, typeContrat: 'CDD' })),
    ]);
    const closed = new Date(now.getTime() - 3 * DAY_MS);
    await store.closeGone({
      run: 'today',
      startedAt: closed,
      mode: 'mark',
      decision: { gone: ['offre-3'], there: [], cohorts: [], erase: false },
    });
    await see('later', now, [offre('offre-3', { salaire: CHEAP, typeContrat: 'CDD' })]);
    await refresh();
    const answers = await Promise.all(
      questions.map((question) => client.search<FeedEvent>({ index: `${prefix}evenements`, ...question })),
    );
    const ids = answers.map(({ hits }) => hits.hits.map(({ _source }) => _source?.offre));
    expect(ids).toEqual([['offre-0'], ['offre-1'], ['offre-3'], ['offre-2'], []]);
    const days = answers[4]?.aggregations?.jours as {
      readonly buckets: readonly { readonly doc_count: number }[];
    };
    expect(days.buckets.reduce((sum, { doc_count: n }) => sum + n, 0)).toBe(1);
  });
});
