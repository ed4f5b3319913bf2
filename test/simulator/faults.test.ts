import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FaultKind,
  mixedFaults,
  type ObservedCall,
  type Simulator,
  startSimulator,
} from '../../simulator/index.js';
import { TestClient, tokenRequest } from './client.js';

let simulator: Simulator;
let client: TestClient;
const search = (init?: RequestInit): Promise<Response> => client.get('/v2/offres/search?sort=1', init);
const always = (kind: FaultKind, more: object = {}): void =>
  simulator.setFaults([{ kind, share: 1, ...more }]);
const outcomes = (): Readonly<Record<string, number>> =>
  simulator.records().applications['simulated-app-1']?.searchCalls ?? {};

beforeEach(async () => {
  simulator = await startSimulator({ offers: 2000, rate: null });
  client = await TestClient.login(simulator);
});
afterEach(() => simulator.close());

describe('faults of the API', () => {
  it.each([
    ['400-json', 400, 'application/json'],
    ['404-html', 404, 'text/html'],
    ['500-json', 500, 'application/json'],
    ['500-html', 500, 'text/html'],
    ['502-html', 502, 'text/html'],
    ['503-html', 503, 'text/html'],
    ['429-storm', 429, 'text/plain'],
  ] as const)('%s', async (kind, status, type) => {
    always(kind);
    const response = await search();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    const text = await response.text();
    if (kind.endsWith('json')) expect(JSON.parse(text)).toHaveProperty('message');
    expect(outcomes()).toEqual({ [status]: 1 });
    expect(simulator.records().faults).toEqual({ [kind]: 1 });
  });

  it('a jump of the clock ends every token, and the next one is good again', async () => {
    simulator.expireTokens();
    expect((await search()).status).toBe(401);
    client = await TestClient.login(simulator);
    expect((await search()).status).toBe(206);
  });

  it('an observer is told of each call that is within the rate and has a token, also of one that goes wrong', async () => {
    const calls: ObservedCall[] = [];
    simulator.observe((call) => calls.push(call));
    await search();
    always('500-json');
    await client.get('/v2/referentiel/regions');
    simulator.expireTokens();
    await search();
    expect(calls).toEqual([
      {
        application: 'simulated-app-1',
        kind: 'search',
        url: '/partenaire/offresdemploi/v2/offres/search?sort=1',
      },
      {
        application: 'simulated-app-1',
        kind: 'referentiel',
        url: '/partenaire/offresdemploi/v2/referentiel/regions',
      },
    ]);
  });

  it('a fault strikes as many times as it is told, then never again', async () => {
    always('500-json', { times: 2 });
    const answers: number[] = [];
    for (let i = 0; i < 4; i++) answers.push((await search()).status);
    expect(answers).toEqual([500, 500, 206, 206]);
    expect(simulator.records().faults).toEqual({ '500-json': 2 });
    for (const times of [0, 1.5]) {
      expect(() => always('500-json', { times })).toThrow(
        'fault "500-json": times must be a whole number of at least 1',
      );
    }
  });

  it('a storm of 429 lasts, then ends', async () => {
    always('429-storm', { milliseconds: 150 });
    expect((await search()).headers.get('retry-after')).toBe('1');
    simulator.setFaults([]);
    always('429-storm', { milliseconds: 150, query: 'region=94' });
    expect((await client.get('/v2/offres/search?region=94')).status).toBe(429);
    expect((await search()).status).toBe(429);
    await sleep(170);
    expect((await search()).status).toBe(206);
  });

  it('a reset before the body leaves no answer', async () => {
    always('reset-before-body');
    await expect(search()).rejects.toThrow();
    expect(outcomes()).toEqual({ reset: 1 });
  });

  it.each(['reset-in-body', 'short-body'] as const)(
    '%s breaks a body that was announced whole',
    async (kind) => {
      always(kind);
      const response = await search();
      expect(response.status).toBe(206);
      expect(Number(response.headers.get('content-length'))).toBeGreaterThan(300_000);
      await expect(response.text()).rejects.toThrow();
      expect(outcomes()).toEqual({ [kind === 'short-body' ? 'cut' : 'reset']: 1 });
    },
  );

  it('cut JSON comes as a complete HTTP answer', async () => {
    always('cut-json');
    const response = await search();
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBe(Number(response.headers.get('content-length')));
    expect(() => JSON.parse(text)).toThrow();
    expect(outcomes()).toEqual({ cut: 1 });
  });

  it('a hanging call ends when the caller gives up', async () => {
    always('hang');
    await expect(search({ signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect(outcomes()).toEqual({ hang: 1 });
    always('hang', { milliseconds: 50 });
    await expect(search()).rejects.toThrow();
  });

  it('a slow answer is whole', async () => {
    always('slow', { milliseconds: 120 });
    const start = performance.now();
    const response = await search();
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
    expect(JSON.parse(await response.text()).resultats).toHaveLength(150);
  });

  it('a revoked token stays revoked, and a new one works', async () => {
    always('revoked-token');
    const refused = await search();
    expect([refused.status, await refused.text()]).toEqual([401, '']);
    simulator.setFaults([]);
    expect((await search()).status).toBe(401);
    client = await TestClient.login(simulator);
    expect((await search()).status).toBe(206);
  });

  it('can be limited to one application or to some calls', async () => {
    simulator.setFaults([{ kind: '503-html', share: 1, application: 'simulated-app-2', query: 'region=53' }]);
    const other = await TestClient.login(simulator, 1);
    expect((await other.get('/v2/offres/search?region=53')).status).toBe(503);
    expect((await other.get('/v2/offres/search?region=11&range=0-0')).status).toBe(206);
    expect((await client.get('/v2/offres/search?region=53&range=0-0')).status).toBe(206);
  });
});

describe('faults of the token endpoint', () => {
  it('token-500', async () => {
    always('token-500');
    expect((await tokenRequest(simulator)).status).toBe(500);
  });

  it('short-token: it says so, and expires then', async () => {
    always('short-token', { milliseconds: 200 });
    const response = await tokenRequest(simulator);
    const { expires_in, access_token } = (await response.json()) as {
      expires_in: number;
      access_token: string;
    };
    expect(expires_in).toBe(0);
    const headers = { Authorization: `Bearer ${access_token}` };
    expect((await search({ headers })).status).toBe(206);
    await sleep(250);
    expect((await search({ headers })).status).toBe(401);
  });

  it('refused-credentials', async () => {
    always('refused-credentials', { application: 'simulated-app-2' });
    const refused = await tokenRequest(simulator, {}, simulator.applications[1]);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: 'invalid_client' });
    expect((await tokenRequest(simulator)).status).toBe(200);
  });
});

describe('a mixture', () => {
  it('spoils about its share, and the same calls for the same seed', async () => {
    const rules = mixedFaults(0.3).filter(({ kind }) => kind.startsWith('50'));
    const run = async (): Promise<number[]> => {
      const other = await startSimulator({ offers: 300, rate: null, seed: 5, faults: rules });
      const caller = await TestClient.login(other);
      const statuses = [];
      for (let i = 0; i < 200; i++) statuses.push((await caller.get('/v2/offres/search?range=0-0')).status);
      await other.close();
      return statuses;
    };
    const first = await run();
    expect(first.filter((status) => status >= 500).length).toBeGreaterThan(5);
    expect(first.filter((status) => status >= 500).length).toBeLessThan(60);
    expect(await run()).toEqual(first);
    expect(mixedFaults(0.08).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.08);
  });

  it('can be set over HTTP, and a wrong rule is named', async () => {
    const post = (body: string): Promise<Response> =>
      fetch(`${simulator.url}/_simulator/faults`, { method: 'POST', body });
    expect((await post('[{"kind":"502-html","share":1}]')).status).toBe(204);
    expect((await search()).status).toBe(502);
    for (const wrong of [
      '[{"kind":"nope","share":1}]',
      '[{"kind":"slow","share":2}]',
      '{}',
      '[null]',
      'not json',
    ]) {
      const refused = await post(wrong);
      expect([wrong, refused.status]).toEqual([wrong, 400]);
      expect(await refused.text()).not.toBe('');
    }
    expect(() => simulator.setFaults([{ kind: 'nope' as FaultKind, share: 1 }])).toThrow(/"nope" is unknown/);
  });
});

describe('an outage', () => {
  it('cuts and refuses connections, then ends on the same port', async () => {
    const { url } = simulator;
    always('hang');
    const cut = expect(search()).rejects.toThrow();
    await sleep(50);
    await simulator.pause();
    await cut;
    await expect(search()).rejects.toThrow();
    await simulator.resume();
    simulator.setFaults([]);
    expect(simulator.url).toBe(url);
    expect((await search()).status).toBe(206);
  });
});

describe('latency', () => {
  it('delays every answer', async () => {
    const slow = await startSimulator({ offers: 300, rate: null, latencyMs: [80, 90] });
    const caller = await TestClient.login(slow);
    const start = performance.now();
    expect((await caller.get('/v2/referentiel/regions')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(78);
    await slow.close();
  });
});
