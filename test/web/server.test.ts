import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Access } from '../../src/client/web/access.js';
import { readProgram } from '../../src/client/web/document.js';
import { Figures } from '../../src/client/web/figures.js';
import { Gate } from '../../src/client/web/gate.js';
import { openPage } from '../../src/client/web/page.js';
import { MOST_BYTES, savedPage } from '../../src/client/web/saved.js';
import { serveWebPage } from '../../src/client/web/server.js';
import { loadConfig } from '../../src/config/index.js';
import { inhabitantsOf } from '../../src/domain/inhabitants.js';
import { type Choice, choicePairs } from '../../src/domain/web/choice.js';
import type { Live, Opening, OperatorState } from '../../src/domain/web/operator.js';
import type { OffreList, PartName, PartResults, Source } from '../../src/domain/web/results.js';
import { createStore, type Store } from '../../src/elasticsearch/index.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { KNOWN_DAYS, NOW, type Plain, RARE } from '../questions/world.js';
import { requireBuild } from '../support/built.js';

const OFFERS = 3_000;
const TOKEN = 'a-token-of-this-test';
const { client, store, prefix } = useStore();
/** Words of `contact` that no page may show. */
const PERSON = `Témoin-${randomBytes(4).toString('hex')}`;

let open: readonly Plain[];
let searches: string[] = [];
const live: Live = { at: NOW.toISOString(), waits: [{ kind: 'paused' }], turn: 1 };
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  requireBuild();
  open = (await fill({ client, prefix }, OFFERS)).filter(({ isOpen }) => isOpen);
  const { hits } = await client.search({
    index: `${prefix}offres`,
    size: 50,
    _source: false,
    query: { term: { 'suivi.statut': 'ouverte' } },
  });
  const named = {
    contact: { nom: PERSON, courriel: `${PERSON}@example.invalid` },
    agence: { courriel: PERSON },
  };
  const operations = hits.hits.flatMap(({ _id = '' }) => [{ update: { _id } }, { doc: named }]);
  await client.bulk({ index: `${prefix}offres`, operations, refresh: true });
}, 120_000);

afterAll(async () => {
  for (const close of closers) await close();
});

/** A page on a port of its own; the store notes what it is asked. */
async function serve(changes: Partial<Access> = {}, shownStore: Store = store): Promise<number> {
  const noted = {
    ...shownStore,
    answerTo: (...args: Parameters<typeof store.answerTo>) => {
      searches.push(JSON.stringify(args[0].body));
      return shownStore.answerTo(...args);
    },
  };
  const gate = new Gate({ inFlight: 2, atOnce: 1_000, perSecond: 1_000, waiting: 1_000 });
  const shown = {
    program: readProgram(),
    version: '0.0.0',
    store: shownStore,
    figures: new Figures(noted, gate, () => NOW),
    live: {
      listen: (tell: (one: Live) => void) => {
        tell(live);
        return () => {};
      },
      client: async () => undefined,
      workflowId: async () => undefined,
      executionOf: async () => 'unknown' as const,
    },
  };
  const server = await serveWebPage(shown, { address: '127.0.0.1', port: 0 }, (port) => ({
    address: '127.0.0.1',
    port,
    names: [],
    control: false,
    ...changes,
  }));
  closers.push(server.close);
  return server.port;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function get<T>(
  port: number,
  path: string,
  pairs: readonly (readonly [string, string])[] = [],
): Promise<T> {
  const { status, text } = await ask(
    port,
    `${path}?${new URLSearchParams(pairs.map((pair): [string, string] => [...pair]))}`,
  );
  expect(status, `${path} ${text}`).toBe(200);
  return JSON.parse(text) as T;
}

async function part<Name extends PartName>(port: number, name: Name, choice: Choice = {}) {
  const pairs = [['name', name] as const, ...choicePairs(choice)];
  return (await get<{ source: Source; result: PartResults[Name] }>(port, '/api/part', pairs)).result;
}

const posts = (offres: readonly Plain[]) => offres.reduce((sum, offre) => sum + offre.posts, 0);
const byKey = (offres: readonly Plain[], keysOf: (offre: Plain) => readonly (string | undefined)[]) => {
  const groups = new Map<string, Plain[]>();
  for (const offre of offres) {
    for (const key of keysOf(offre))
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), offre]);
  }
  return groups;
};
const boardsOf = ({ boards }: Plain) => (boards.length === 0 ? ['France Travail'] : [...new Set(boards)]);
const isPaid = ({ payIsBelievable }: Plain) => payIsBelievable;
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
const minimums = (offres: readonly Plain[]) => offres.filter(isPaid).flatMap(({ min }) => min ?? []);

const CHOICES: readonly [string, Choice, (offre: Plain) => boolean][] = [
  ['all of France', {}, () => true],
  ['a departement', { departement: '75' }, ({ departement }) => departement === '75'],
  ['a contract', { contract: 'CDI' }, ({ contract }) => contract === 'CDI'],
  ['a board', { board: 'France Travail' }, ({ boards }) => boards.length === 0],
  ['a partner', { board: 'JOBSIMULE' }, ({ boards }) => boards.includes('JOBSIMULE')],
];

describe('the figures of the page are those of a plain reading:', () => {
  let port: number;
  beforeAll(async () => {
    port = await serve();
  });

  it.each(CHOICES)('of %s', async (_, choice, isIn) => {
    const chosen = open.filter(isIn);
    expect(chosen.length).toBeGreaterThan(20);
    expect(await part(port, 'summary', choice)).toMatchObject({
      offers: chosen.length,
      all: chosen.length,
      posts: posts(chosen),
      remote: chosen.filter(({ remote }) => remote === 'total' || remote === 'partiel').length,
      withPay: chosen.filter(isPaid).length,
      medianPay: median(minimums(chosen)),
    });
    const { departement: _d, ...elsewhere } = choice;
    const places = await part(port, 'places', choice);
    const wanted = byKey(
      open.filter((offre) => (choice.departement === undefined ? isIn(offre) : true)),
      ({ departement }) => [departement],
    );
    expect(elsewhere).toEqual(choice.departement === undefined ? choice : {});
    expect(Object.fromEntries(places.rows.map(({ code, offers }) => [code, offers]))).toEqual(
      Object.fromEntries([...wanted].map(([code, offres]) => [code, offres.length])),
    );
    for (const { code, posts: n, medianPay } of places.rows) {
      expect(n).toBe(posts(wanted.get(code) ?? []));
      expect(medianPay).toBe(median(minimums(wanted.get(code) ?? [])));
    }
  });

  it('of trades, with the distribution of their pay and how many had a usable one', async () => {
    const { rows } = await part(port, 'trades', { contract: 'CDI' });
    const groups = byKey(
      open.filter(({ contract }) => contract === 'CDI'),
      ({ rome }) => [rome],
    );
    expect(rows.length).toBe(15);
    for (const { code, offers, posts: n, withPay, spread } of rows) {
      const offres = groups.get(code) ?? [];
      expect([offers, n, withPay]).toEqual([offres.length, posts(offres), offres.filter(isPaid).length]);
      const paid = minimums(offres);
      if (paid.length > 0) {
        expect(spread?.[2]).toBe(median(paid));
        expect(spread?.[0]).toBeGreaterThanOrEqual(Math.round(Math.min(...paid)));
        expect(spread?.[4]).toBeLessThanOrEqual(Math.round(Math.max(...paid)));
      }
    }
  });

  it('of contracts with experience, and of boards', async () => {
    const { rows } = await part(port, 'contracts');
    const groups = byKey(open, ({ contract }) => [contract]);
    expect(rows.map(({ code, offers }) => [code, offers]).sort()).toEqual(
      [...groups].map(([code, offres]) => [code, offres.length]).sort(),
    );
    const answer = await client.search({
      index: `${prefix}offres`,
      size: 0,
      query: {
        bool: { filter: [{ term: { 'suivi.statut': 'ouverte' } }, { term: { typeContrat: 'CDI' } }] },
      },
      aggs: { experience: { terms: { field: 'experienceExige' } } },
    });
    const { buckets } = (
      answer.aggregations as { experience: { buckets: { key: string; doc_count: number }[] } }
    ).experience;
    expect(rows.find(({ code }) => code === 'CDI')?.experience).toEqual(
      Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count])),
    );
    const boards = await part(port, 'boards');
    const sizes = new Map([...byKey(open, boardsOf)].map(([board, offres]) => [board, offres.length]));
    // The 20 largest partners, and France Travail.
    expect(boards.rows.length).toBe(21);
    expect(boards.rows.map(({ offers }) => offers)).toEqual(
      [...sizes.values()].sort((a, b) => b - a).slice(0, 21),
    );
    for (const { code, offers } of boards.rows) expect(offers, code).toBe(sizes.get(code));
  });

  it('of days: blank, and not 0, where no PROVEN run tells', async () => {
    const { rows } = await part(port, 'days');
    expect(rows.length).toBe(30);
    for (const { day, opened, closed } of rows) {
      const isKnown = day.startsWith('2026-11-') && KNOWN_DAYS.has(Number(day.slice(8)));
      expect([opened === null, closed === null], day).toEqual([!isKnown, !isKnown]);
    }
    expect(rows.some(({ opened }) => (opened ?? 0) > 0)).toBe(true);
  });

  it('of duplicates that count once', async () => {
    const once = await part(port, 'summary', { once: true });
    const keys = open.flatMap(({ annonce }) => annonce ?? []);
    const jobs = new Set(keys).size + open.length - keys.length;
    expect(Math.abs(once.offers - jobs)).toBeLessThan(jobs / 100);
    expect(once).toMatchObject({ posts: null, all: open.length });
    const { jobs: told } = await part(port, 'summary');
    expect(Math.abs(told - jobs)).toBeLessThan(jobs / 100);
  });

  it('of the skills of a trade', async () => {
    const [trade = ''] =
      [...byKey(open, ({ rome }) => [rome])].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
    const offres = open.filter(({ rome }) => rome === trade);
    const { rows, said } = await part(port, 'skills', { trade });
    expect(said).toBe(offres.filter(({ skills }) => skills.length > 0).length);
    for (const { skill, offers } of rows) {
      expect(offers).toBe(offres.filter(({ skills }) => skills.includes(skill)).length);
    }
  });

  it('say their date, their source and that they are simulated', async () => {
    const { source } = await get<{ source: Source }>(port, '/api/part', [['name', 'summary']]);
    expect(source).toEqual({
      updated: '2026-11-26T02:44:00.000Z',
      provenAt: '2026-11-26T02:30:00.000Z',
      daysTold: 7,
      isSimulated: true,
    });
    const opening = await get<Opening>(port, '/api/opening');
    expect(opening.places.find(({ code }) => code === '31')?.inhabitants).toBe(inhabitantsOf('31'));
  });

  it('come with the offers behind them, twenty at a time, found in French', async () => {
    const { result } = await get<{ result: OffreList }>(port, '/api/offres', [
      ['words', 'la machine zephyr'],
    ]);
    const rare = open.filter(({ title }) => title === RARE.title);
    expect(result.total).toBe(rare.length);
    const first = await get<{ result: OffreList }>(port, '/api/offres', [['contract', 'CDI']]);
    const second = await get<{ result: OffreList }>(port, '/api/offres', [
      ['contract', 'CDI'],
      ['page', '1'],
    ]);
    expect(first.result.rows.length).toBe(20);
    const ids = [...first.result.rows, ...second.result.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(40);
    const byId = new Map(open.map((offre) => [offre.id, offre]));
    for (const id of ids) expect(byId.get(id)?.contract).toBe('CDI');
  });

  it('are asked once for several who want the same, and bounded', async () => {
    const own = await serve();
    searches = [];
    await Promise.all(Array.from({ length: 10 }, () => part(own, 'places', { contract: 'CDD' })));
    await part(own, 'places', { contract: 'CDD', departement: '31' });
    expect(searches.length).toBe(1);
    for (const name of ['summary', 'places', 'trades', 'contracts', 'boards', 'days', 'skills'] as const) {
      await part(own, name, { trade: 'D1102' });
    }
    for (const body of searches) {
      expect(body).toContain('"size":0');
      expect(body).not.toContain('contact');
    }
  });
});

describe('a page that is opened', () => {
  it('has its first figures asked for at once, and for nobody without the token', async () => {
    const port = await serve();
    searches = [];
    await ask(port, '/');
    // Six, and then the five of them that count duplicates.
    await expect.poll(() => searches.length).toBe(11);
    await part(port, 'places');
    await part(port, 'summary', { once: true });
    expect(searches.length).toBe(11);
    const guarded = await serve({ address: '0.0.0.0', token: TOKEN });
    searches = [];
    expect((await ask(guarded, '/')).status).toBe(200);
    expect((await ask(guarded, '/api/part?name=places')).status).toBe(401);
    expect(searches).toEqual([]);
  });

  it('has them there before anybody comes', async () => {
    const asked = async () => {
      const { _all } = await client.indices.stats({
        index: `${prefix}offres`,
        metric: 'search',
        groups: 'page',
      });
      return _all.primaries?.search?.groups?.page?.query_total ?? 0;
    };
    const before = await asked();
    const env = { ELASTICSEARCH_URL: inject('elasticsearchUrl'), ELASTICSEARCH_INDEX_PREFIX: prefix };
    const opened = await openPage(loadConfig({ env, cwd: tmpdir() }), {
      address: '127.0.0.1',
      port: 0,
      names: [],
      control: false,
    });
    closers.push(opened.close);
    await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(before + 6);
  });
});

describe('before the first run', () => {
  it('there is nothing, and nothing wrong', async () => {
    const none = createStore(client, { indexPrefix: `${prefix}none-` });
    const port = await serve({}, none);
    const { operator } = await get<{ operator: OperatorState }>(port, '/api/operator');
    expect(operator).toMatchObject({ runs: [], cases: { open: 0 } });
    expect(await ask(port, '/api/part?name=summary')).toMatchObject({
      status: 404,
      text: '{"error":"empty"}',
    });
  });
});

describe('the page', () => {
  it('runs what the build made, and nothing else', async () => {
    const port = await serve();
    const { headers, text, status } = await ask(port, '/');
    expect(status).toBe(200);
    const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
    const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    const digest = (content = '') => createHash('sha256').update(content).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'sha256-${digest(scripts[0])}'; style-src 'sha256-${digest(styles[0])}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    // No address but those of links to offers: nothing is loaded from elsewhere.
    expect(text).not.toMatch(/(?:src|href)="https?:/);
    expect(Buffer.byteLength(text)).toBeLessThan(400_000);
  });

  it.each([
    ['/', { headers: { host: 'evil.example' } }, 421],
    ['/api/operator', { headers: { host: 'evil.example:80' } }, 421],
    ['/api/part?name=summary', { headers: { origin: 'http://evil.example' } }, 403],
    ['/', { method: 'POST' }, 405],
    ['/api/control', {}, 405],
    ['/api/control', { method: 'POST', body: '{"action":"pause"}' }, 403],
    ['/etc/passwd', {}, 404],
    ['/api/part?name=offres', {}, 400],
    ['/api/part?name=places&departement=31%0d', {}, 400],
    ['/api/part?name=places&trade=%22%7D', {}, 400],
    ['/api/offres?page=99', {}, 400],
    [`/api/offres?words=${'x'.repeat(201)}`, {}, 400],
    ['/api/ledger?run=../x', {}, 400],
    ['/api/ledger?run=some-run-of-nobody&node=dates%2F%25', {}, 400],
    ['/api/ledger?run=some-run-of-nobody&node=dates%2F2026', {}, 404],
    [`/api/offres?words=${'x'.repeat(3_000)}`, {}, 414],
  ] as const)('refuses %.60s %j with %i, and says little', async (path, asked, status) => {
    const port = await serve();
    const answer = await ask(port, path, asked);
    expect(answer.status).toBe(status);
    expect(answer.text.length).toBeLessThan(60);
  });

  it('needs its token elsewhere than on this machine, for everything that it knows', async () => {
    const port = await serve({ address: '0.0.0.0', token: TOKEN });
    const paths = [
      '/api/opening',
      '/api/operator',
      '/api/part?name=summary',
      '/api/offres',
      '/api/live',
      '/api/ledger?run=12345678',
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await ask(port, path)).status));
    expect(statuses).toEqual(paths.map(() => 401));
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await ask(port, '/api/opening', { headers })).status).toBe(200);
    expect((await ask(port, '/')).text).not.toContain(TOKEN);
  });

  it('lets whoever has the token act, where it was told to', async () => {
    const port = await serve({ control: true, token: TOKEN });
    const order = { method: 'POST', body: '{"action":"pause"}' };
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await ask(port, '/api/control', order)).status).toBe(401);
    // Temporal is away in this test: the order is understood, and nobody is there to take it.
    expect((await ask(port, '/api/control', { ...order, headers })).status).toBe(503);
    expect((await ask(port, '/api/control', { ...order, headers, body: '{"action":"cancel"}' })).status).toBe(
      400,
    );
    expect((await ask(port, '/api/control', { ...order, headers, body: 'x'.repeat(2_000) })).status).toBe(
      413,
    );
    const opening = async (more: Record<string, string>) =>
      (JSON.parse((await ask(port, '/api/opening', { headers: more })).text) as Opening).control;
    expect([await opening({}), await opening(headers)]).toEqual([false, true]);
  });

  it('streams what goes on', async () => {
    const port = await serve();
    const text = await new Promise<string>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/api/live' }, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
          asked.destroy();
        });
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(text).toBe(`event: live\ndata: ${JSON.stringify(live)}\n\n`);
  });

  it('shows nothing of `contact`, whatever it is asked', async () => {
    const port = await serve();
    const paths = [
      '/',
      '/api/operator',
      '/api/offres',
      '/api/offres?page=1',
      `/api/offres?words=${encodeURIComponent(PERSON)}`,
      ...['summary', 'places', 'trades', 'boards'].map((name) => `/api/part?name=${name}`),
    ];
    for (const path of paths) expect((await ask(port, path)).text, path).not.toContain(PERSON);
  });
});

describe('the saved file', () => {
  let text: string;
  let opening: Opening;
  beforeAll(async () => {
    text = await savedPage(store, readProgram(), '0.0.0', NOW);
    const [, packed = ''] = /id="data">([^<]+)</.exec(text) ?? [];
    opening = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as Opening;
  }, 120_000);

  it('is small, asks nobody, and runs its own program alone', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
    expect(text).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(text).toContain("connect-src 'none'");
    expect(text).not.toMatch(/(?:src|href)="https?:/);
  });

  it('holds the figures of the live page, choice by choice', async () => {
    const port = await serve();
    const { parts = {} } = opening.saved ?? {};
    expect(Object.keys(parts).length).toBeGreaterThan(500);
    expect(parts.summary).toEqual(await part(port, 'summary'));
    expect(parts.places).toEqual(await part(port, 'places'));
    expect(parts['trades&departement=75']).toEqual(await part(port, 'trades', { departement: '75' }));
    expect(parts['places&contract=CDI']).toEqual(await part(port, 'places', { contract: 'CDI' }));
    expect(parts['days&departement=75']).toEqual(await part(port, 'days', { departement: '75' }));
    expect(opening.saved?.source.isSimulated).toBe(true);
  });

  it('holds no offer, no case and nobody', () => {
    const data = JSON.stringify(opening);
    expect(data).not.toContain(PERSON);
    for (const { id, title } of open.slice(0, 500)) {
      expect(data.includes(`"${id}"`), id).toBe(false);
      if (title === RARE.title) expect(data).not.toContain(title);
    }
    expect(opening.saved?.operator.cases.shown).toEqual([]);
  });
});
