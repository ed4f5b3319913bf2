import { createServer as createTcpServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { stringifyExact } from '../../src/domain/exact-json.js';
import { countedBy } from '../../src/domain/facets.js';
import {
  ApiUnavailable,
  Cancelled,
  createFranceTravailClient,
  type FranceTravailClient,
  type FranceTravailClientOptions,
  FranceTravailError,
  InvalidCredentials,
  InvalidRequest,
  RateLimited,
  UnreadableAnswer,
} from '../../src/france-travail/index.js';
import { type Handler, SECRET, send, sendPage, sendToken, useStandIn } from './stand-in.js';

const PAGE = { first: 0, last: 149 };
const JSON_TYPE = { 'content-type': 'application/json' };

const served = useStandIn();

function clientWith(options: Partial<FranceTravailClientOptions>): FranceTravailClient {
  served.client = served.api.client(options);
  return served.client;
}

async function failure(promise: Promise<unknown>): Promise<FranceTravailError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FranceTravailError);
  return error as FranceTravailError;
}

describe('search', () => {
  it('asks for the page by its address, token and range, and reads it', async () => {
    served.api.onApi = (_request, response) =>
      sendPage(
        response,
        { first: 0, last: 149, total: 353 },
        {
          'x-ratelimit-remaining-clientidlimiter': '9',
          'x-ratelimit-burst-capacity-clientidlimiter': '10',
          'x-ratelimit-replenish-rate-clientidlimiter': '10',
          'x-ratelimit-requested-tokens-clientidlimiter': '1',
        },
      );
    const page = await served.client.search({ region: '11' }, PAGE);

    expect(page).toMatchObject({
      total: 353,
      first: 0,
      last: 149,
      status: 206,
      rateLimit: { remaining: 9, burst: 10, replenish: 10, requested: 1 },
    });
    expect(page.offres).toHaveLength(150);
    const [call] = served.api.apiCalls;
    expect(call?.url.pathname).toBe('/base/v2/offres/search');
    expect(call?.url.search).toBe('?region=11&range=0-149&sort=1');
    expect(call?.authorization).toBe('Bearer token-1');
    expect(Object.fromEntries(served.api.tokenForms[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: 'PAR_id_1',
      client_secret: SECRET,
      scope: 'api_offresdemploiv2 o2dsoffre',
    });
  });

  it('carries the clock and the facets of the API, where the answer has them', async () => {
    const facets = [{ filtre: 'typeContrat', agregation: [{ valeurPossible: 'CDI', nbResultats: 7 }] }];
    const body = JSON.stringify({ resultats: [{ id: '1' }], filtresPossibles: facets });
    const headers = { 'content-range': 'offres 0-0/1', date: 'Thu, 26 Nov 2026 13:31:05 GMT', age: '2' };
    served.api.onApi = send(200, body, headers);
    const page = await served.client.search({}, PAGE);
    expect(page).toMatchObject({
      date: '2026-11-26T13:31:07.000Z',
      facets: { typeContrat: { CDI: 7 } },
    });
    expect(countedBy(page.facets ?? {})).toBe(7);
    expect(await served.client.search({ typesContrat: ['CDI'] }, PAGE)).not.toHaveProperty('facets');
    served.api.onApi = send(204, '', { ...headers, 'content-range': '*/0' });
    expect(await served.client.search({}, PAGE)).toMatchObject({ date: '2026-11-26T13:31:07.000Z' });
    served.api.onApi = (request, response) => {
      response.sendDate = false;
      send(200, '{"resultats":[]}', { 'content-range': '*/0' })(request, response, '');
    };
    const silent = await served.client.search({}, PAGE);
    expect(silent).not.toHaveProperty('date');
    expect(silent).not.toHaveProperty('facets');
  });

  it('keeps the digits of numbers that a double cannot hold', async () => {
    const offre = '{"id":"1","reference":9007199254740993}';
    served.api.onApi = send(200, `{"resultats":[${offre}]}`, { 'content-range': 'offres 0-0/1' });
    expect(stringifyExact((await served.client.search({}, PAGE)).offres[0])).toBe(offre);
  });

  it('sorts as asked', async () => {
    await served.client.search({}, PAGE, { sort: 0 });
    expect(served.api.apiCalls[0]?.url.searchParams.get('sort')).toBe('0');
  });

  it('reads a whole result (200)', async () => {
    const page = await served.client.search({}, PAGE);
    expect(page).toMatchObject({
      status: 200,
      total: 2,
      first: 0,
      last: 1,
      offres: [{ id: '0' }, { id: '1' }],
    });
    expect(page).not.toHaveProperty('rateLimit');
  });

  it.each([
    ['*/0', 0],
    ['offres */0', 0],
    ['offres -1--1/353', 353],
  ])('reads an empty answer (204, %s)', async (contentRange, total) => {
    served.api.onApi = send(204, '', { 'content-range': contentRange });
    const page = await served.client.search({}, { first: 450, last: 599 });
    expect(page).toMatchObject({ status: 204, total, first: 450, last: -1, offres: [] });
  });

  it('does not send a search that cannot be right', async () => {
    expect(await failure(served.client.search({ departements: [] }, PAGE))).toBeInstanceOf(InvalidRequest);
    expect(served.client.stats()).toMatchObject({ calls: 0, tokens: 0 });
  });

  const range = (text: string) => ({ ...JSON_TYPE, 'content-range': text });
  it('refuses another status of success', async () => {
    served.api.onApi = send(202, '');
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error.message).toMatch(/answered 202/);
  });

  it('refuses a body beyond 32 MB without reading it', async () => {
    served.api.onApi = (_request, response) => {
      response.writeHead(200, range('offres 0-0/1'));
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', write);
      write();
    };
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error.message).toMatch(/more than 33554432 bytes/);
  });

  it('keeps accents and characters outside the basic plane', async () => {
    const offre = { id: '1', intitule: 'Boulanger·ère 🥖' };
    served.api.onApi = (_request, response) => {
      const body = Buffer.from(JSON.stringify({ resultats: [offre] }));
      response.writeHead(200, range('offres 0-0/1'));
      // In single bytes, so that every character is cut somewhere.
      for (const byte of body) response.write(Buffer.of(byte));
      response.end();
    };
    expect((await served.client.search({}, PAGE)).offres).toEqual([offre]);
  });
});

describe('failures of the API', () => {
  const cases: [string, Handler, string][] = [
    ['a refused search', send(400, '{"codeErreur":"x","message":"y"}', JSON_TYPE), 'InvalidRequest'],
    ['a denied application', send(403, '{"codeErreur":"x","message":"y"}', JSON_TYPE), 'InvalidCredentials'],
    ['a page of a firewall', send(403, '<html>Request Rejected</html>'), 'ApiUnavailable'],
    ['too many calls', send(429, 'Too Many Requests', { 'retry-after': '2' }), 'RateLimited'],
    ['a 500 in JSON', send(500, '{"message":"oops"}', JSON_TYPE), 'ApiUnavailable'],
    ['a 502 page', send(502, '<html>Bad Gateway</html>', { 'content-type': 'text/html' }), 'ApiUnavailable'],
    ['a redirect', send(302, '', { location: 'https://elsewhere.test/' }), 'ApiUnavailable'],
    ['a reset before the answer', (request) => void request.socket.destroy(), 'ApiUnavailable'],
    [
      'a cut body',
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000', 'content-range': 'offres 0-1/2' });
        response.write('{"resultats":[', () => request.socket.destroy());
      },
      'ApiUnavailable',
    ],
    [
      'a cut chunked body',
      (request, response) => {
        response.writeHead(200, { 'content-range': 'offres 0-1/2' });
        response.write('{"resultats":[', () => request.socket.resetAndDestroy());
      },
      'ApiUnavailable',
    ],
    ['something that is not HTTP', (request) => void request.socket.end('hello\r\n\r\n'), 'ApiUnavailable'],
  ];
  it.each(cases)('turns %s into its error', async (_name, handler, code) => {
    served.api.onApi = handler;
    const error = await failure(served.client.search({}, PAGE));
    expect(error.code).toBe(code);
    expect(inspect(error)).not.toMatch(/token-1|s3cr3t/);
    expect(served.client.stats().calls).toBe(1);
  });

  it('carries the wait of a 429 and counts it', async () => {
    served.api.onApi = send(429, '', { 'retry-after': '2' });
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(RateLimited);
    expect(error.retryAfterMs).toBe(2_000);
    expect(served.client.stats()).toMatchObject({ calls: 1, rateLimited: 1, byStatus: { 429: 1 } });
  });

  it.each<[string, Handler]>([
    ['says nothing', () => {}],
    ['stops after the headers', (_request, response) => void response.writeHead(200).flushHeaders()],
    [
      'drips for ever',
      (_request, response) => {
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('gives up on a server that %s', async (_name, handler) => {
    clientWith({ timeoutMs: 200 });
    served.api.onApi = handler;
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(ApiUnavailable);
    expect(error.message).toMatch(/within 200 ms/);
    expect(served.client.stats()).toMatchObject({ calls: 1, unanswered: 1 });
  });

  it('names a server that is not there', async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const apiUrl = `http://127.0.0.1:${port}`;
    const error = await failure(clientWith({ apiUrl }).search({}, PAGE));
    expect(error).toBeInstanceOf(ApiUnavailable);
    expect(error.message).toBe(`${apiUrl}/v2/offres/search refused the connection (ECONNREFUSED).`);
  });

  it('names a host that does not exist', async () => {
    const error = await failure(clientWith({ apiUrl: 'http://no-such-host.invalid' }).search({}, PAGE));
    expect(error).toBeInstanceOf(ApiUnavailable);
    expect(error.message).toMatch(/no-such-host\.invalid.* cannot be resolved/);
  });
});

describe('token', () => {
  it('is fetched once for 50 calls at the same time', async () => {
    served.api.onToken = (_request, response) => void setTimeout(() => sendToken(response, 'shared'), 50);
    await Promise.all(Array.from({ length: 50 }, () => served.client.search({}, PAGE)));
    expect(served.api.tokenCalls).toBe(1);
    expect(new Set(served.api.apiCalls.map((call) => call.authorization))).toEqual(
      new Set(['Bearer shared']),
    );
    expect(served.client.stats()).toMatchObject({ calls: 50, tokens: 1, byStatus: { 200: 50 } });
  });

  it('is renewed once when it is refused, for all who carry it', async () => {
    served.api.onApi = (request, response) => {
      if (request.headers.authorization === 'Bearer token-1') send(401, '')(request, response, '');
      else sendPage(response, { first: 0, last: 1, total: 2 });
    };
    const pages = await Promise.all(Array.from({ length: 10 }, () => served.client.search({}, PAGE)));
    expect(pages.every((page) => page.total === 2)).toBe(true);
    expect(served.api.tokenCalls).toBe(2);
    expect(served.client.stats().calls).toBe(served.api.apiCalls.length);
    expect(served.client.stats().byStatus[401]).toBe(10);
  });

  it('is not renewed again when the new one is refused too', async () => {
    served.api.onApi = send(401, '');
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(ApiUnavailable);
    expect(error.message).toMatch(/app-1.*401/);
    expect(error.retryable).toBe(true);
    expect(served.api.apiCalls.map((call) => call.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('is renewed before it expires', async () => {
    served.api.onToken = (_request, response) => sendToken(response, `token-${served.api.tokenCalls}`, 0.2);
    await served.client.search({}, PAGE);
    const before = served.api.tokenCalls;
    await delay(120);
    await served.client.search({}, PAGE);
    expect(served.api.tokenCalls).toBeGreaterThan(before);
    expect(served.api.apiCalls.at(-1)?.authorization).toBe(`Bearer token-${served.api.tokenCalls}`);
  });

  it.each([
    ['a minute before its end', 1_499, 1_440_000, 2],
    ['no earlier', 1_499, 1_430_000, 1],
    ['half-way where it lives less than two minutes', 60, 31_000, 2],
    ['no earlier than half-way', 60, 20_000, 1],
  ])('is renewed %s', async (_name, expiresIn, laterMs, fetches) => {
    served.api.onToken = (_request, response) => sendToken(response, 'any', expiresIn);
    await served.client.search({}, PAGE);
    const realNow = performance.now.bind(performance);
    performance.now = () => realNow() + laterMs;
    try {
      await served.client.search({}, PAGE);
    } finally {
      performance.now = realNow;
    }
    expect(served.api.tokenCalls).toBe(fetches);
  });

  it('does not mind a jump of the wall clock', async () => {
    await served.client.search({}, PAGE);
    const realNow = Date.now;
    Date.now = () => realNow() + 86_400_000;
    try {
      await served.client.search({}, PAGE);
    } finally {
      Date.now = realNow;
    }
    expect(served.api.tokenCalls).toBe(1);
  });

  it('says which application and variables to check when the credentials are wrong', async () => {
    served.api.onToken = send(
      400,
      '{"error":"invalid_client","error_description":"Client authentication failed"}',
      JSON_TYPE,
    );
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(InvalidCredentials);
    expect(error.message).toBe(
      'France Travail refused the credentials of app-1 (400 invalid_client): check FRANCE_TRAVAIL_CLIENT_ID_1 and ' +
        'FRANCE_TRAVAIL_CLIENT_SECRET_1, and that the application is subscribed to "Offres d\'emploi v2".',
    );
    expect(served.client.stats()).toMatchObject({ calls: 0, tokens: 1 });
  });

  it('is asked for again after a failure', async () => {
    served.api.onToken = send(503, '<html>down</html>');
    expect(await failure(served.client.search({}, PAGE))).toBeInstanceOf(ApiUnavailable);
    served.api.onToken = (_request, response) => sendToken(response, 'late');
    expect((await served.client.search({}, PAGE)).total).toBe(2);
  });

  it.each<[string, Handler]>([
    ['HTML', send(200, '<html>hello</html>')],
    ['no token', send(200, '{"expires_in":1499}')],
    ['a token that cannot stand in a header', send(200, '{"access_token":"a\\r\\nb","expires_in":1499}')],
    ['no lifetime', send(200, '{"access_token":"abc-visible"}')],
    ['a lifetime of nothing', send(200, '{"access_token":"abc-visible","expires_in":0}')],
    ['cut JSON', send(200, '{"access_token":"abc-visible","expi')],
  ])('that comes as %s is unreadable', async (_name, handler) => {
    served.api.onToken = handler;
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(inspect(error)).not.toContain('abc-visible');
  });

  it('has a time limit', async () => {
    clientWith({ timeoutMs: 100 });
    served.api.onToken = () => {};
    const error = await failure(served.client.search({}, PAGE));
    expect(error).toBeInstanceOf(ApiUnavailable);
    expect(error.message).toMatch(/\/token did not answer within 100 ms/);
  });

  it('is not shown by inspecting the client', async () => {
    await served.client.search({}, PAGE);
    expect(inspect(served.client, { depth: 10, showHidden: true })).not.toMatch(/token-1|s3cr3t/);
  });
});

describe('cancelling', () => {
  it('ends a call in flight and frees its connection', async () => {
    const controller = new AbortController();
    const closed = new Promise((resolve) => {
      served.api.onApi = (request) => {
        request.socket.on('close', resolve);
        controller.abort();
      };
    });
    expect(await failure(served.client.search({}, PAGE, { signal: controller.signal }))).toBeInstanceOf(
      Cancelled,
    );
    await closed;
  });

  it('sends nothing when it is already too late', async () => {
    const error = await failure(served.client.search({}, PAGE, { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(Cancelled);
    expect(served.client.stats().calls).toBe(0);
  });

  it('ends one caller waiting for the token and not the others', async () => {
    const controller = new AbortController();
    let answer: (() => void) | undefined;
    served.api.onToken = (_request, response) => {
      answer = () => sendToken(response, 'shared');
      controller.abort();
    };
    const patient = served.client.search({}, PAGE);
    expect(await failure(served.client.search({}, PAGE, { signal: controller.signal }))).toBeInstanceOf(
      Cancelled,
    );
    answer?.();
    expect((await patient).total).toBe(2);
    expect(served.api.tokenCalls).toBe(1);
  });

  it('ends a caller waiting for its slot without spending it', async () => {
    clientWith({ rate: 1, marginMs: 0, coldStartMs: 0 });
    await served.client.search({}, PAGE);
    const controller = new AbortController();
    const waiting = served.client.search({}, PAGE, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(await failure(waiting)).toBeInstanceOf(Cancelled);
    served.client.setRate('unlimited');
    await served.client.search({}, PAGE);
    expect(served.client.stats().calls).toBe(2);
  });

  it('refuses calls after close', async () => {
    await served.client.close();
    expect(await failure(served.client.search({}, PAGE))).toBeInstanceOf(Cancelled);
  });
});

describe('rate', () => {
  it('holds for searches and reference lists together, new tokens apart', async () => {
    clientWith({ rate: 20, marginMs: 10, coldStartMs: 40 });
    const regions = JSON.stringify([{ code: '11', libelle: 'Ile-de-France' }]);
    served.api.onApi = (request, response) => {
      if (request.url?.includes('referentiel')) send(200, regions)(request, response, '');
      else sendPage(response, { first: 0, last: 1, total: 2 });
    };
    const calls = Array.from({ length: 24 }, (_, i) =>
      i % 2 === 0 ? served.client.search({}, PAGE) : served.client.referentiel('regions'),
    );
    await Promise.all(calls);
    const times = served.api.apiCalls.map((call) => call.at);
    expect(times).toHaveLength(24);
    // The 21st call belongs to the next second; half of one leaves room for a busy machine.
    expect((times[20] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(500);
  });
});

describe('the rate', () => {
  const limits = (replenish: number) => ({
    'x-ratelimit-remaining-clientidlimiter': '1',
    'x-ratelimit-burst-capacity-clientidlimiter': String(replenish),
    'x-ratelimit-replenish-rate-clientidlimiter': String(replenish),
    'x-ratelimit-requested-tokens-clientidlimiter': '1',
  });
  const allow = (replenish: number) => {
    served.api.onApi = (_request, response) => {
      sendPage(response, { first: 0, last: 1, total: 2 }, limits(replenish));
    };
  };

  it('follows the headers when it is auto, of refusals and reference lists too', async () => {
    clientWith({ rate: 'auto', marginMs: 0, coldStartMs: 0 });
    expect(served.client.stats().rate).toBe(3);
    allow(10);
    await served.client.search({}, PAGE);
    expect(served.client.stats().rate).toBeCloseTo(3.05);
    served.api.onApi = send(200, '[{"code":"11","libelle":"Ile-de-France"}]', limits(10));
    await served.client.referentiel('regions');
    expect(served.client.stats().rate).toBeCloseTo(3.1);
    served.api.onApi = send(429, '', limits(2));
    await failure(served.client.search({}, PAGE));
    expect(served.client.stats().rate).toBeCloseTo(1.6);
  });

  it('does not rise on errors of the server', async () => {
    clientWith({ rate: 'auto', marginMs: 0, coldStartMs: 0 });
    served.api.onApi = send(503, '', limits(10));
    await failure(served.client.search({}, PAGE));
    expect(served.client.stats().rate).toBe(3);
  });

  it('stays as it is set, whatever the headers say', async () => {
    clientWith({ rate: 40, marginMs: 0, coldStartMs: 0 });
    allow(10);
    await served.client.search({}, PAGE);
    expect(served.client.stats().rate).toBe(40);
  });

  it('can be changed, and goes back to the one of the options', async () => {
    clientWith({ rate: 'auto', marginMs: 0, coldStartMs: 0 });
    allow(10);
    await served.client.search({}, PAGE);
    served.client.setRate('auto');
    served.client.setRate(undefined);
    expect(served.client.stats().rate).toBeCloseTo(3.05);
    served.client.setRate(7);
    expect(served.client.stats().rate).toBe(7);
    expect(() => served.client.setRate(Number.NaN)).toThrow(RangeError);
    expect(served.client.stats().rate).toBe(7);
    served.client.setRate(undefined);
    expect(served.client.stats().rate).toBe(3);
  });
});

describe('referentiel', () => {
  it('reads departements with their region', async () => {
    const departements = [
      { code: '01', libelle: 'Ain', region: { code: '84', libelle: 'Auvergne-Rhône-Alpes' } },
    ];
    served.api.onApi = send(200, JSON.stringify(departements), JSON_TYPE);
    const [ain] = await served.client.referentiel('departements');
    expect(ain?.region).toBe('84');
    expect(served.api.apiCalls[0]?.url.pathname).toBe('/base/v2/referentiel/departements');
    expect(served.client.stats()).toMatchObject({ calls: 1 });
  });

  it('needs nothing of an entry but its code', async () => {
    served.api.onApi = send(
      200,
      JSON.stringify([{ code: '975' }, { code: '2A', region: { code: '94' } }]),
      JSON_TYPE,
    );
    expect(await served.client.referentiel('departements')).toEqual([
      { code: '975', libelle: '975' },
      { code: '2A', libelle: '2A', region: '94' },
    ]);
  });

  it('reads metiers and drops what we do not use', async () => {
    served.api.onApi = send(200, JSON.stringify([{ code: 'A1101', libelle: 'Conducteur', parent: 'A11' }]));
    expect(await served.client.referentiel('metiers')).toEqual([{ code: 'A1101', libelle: 'Conducteur' }]);
  });

  it.each<[string, Handler, RegExp]>([
    ['an empty list', send(200, '[]'), /"departements" has an unknown form/],
    ['an object', send(200, '{}'), /unknown form/],
    ['an entry without code', send(200, '[{"libelle":"Ain"}]'), /see 0\.code/],
    ['HTML', send(200, '<html>'), /not complete JSON/],
    ['a 204', send(204, ''), /status 204/],
  ])('refuses %s', async (_name, handler, message) => {
    served.api.onApi = handler;
    const error = await failure(served.client.referentiel('departements'));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error.message).toMatch(message);
  });

  it('can be cancelled', async () => {
    const options = { signal: AbortSignal.abort() };
    expect(await failure(served.client.referentiel('regions', options))).toBeInstanceOf(Cancelled);
  });
});

it('says where a person corrects an address that does not exist', async () => {
  const addressSources = { api: 'THE_API_URL', token: 'THE_TOKEN_URL' };
  served.client = createFranceTravailClient(served.api.options({ addressSources }));
  served.api.onApi = send(404, '');
  expect((await failure(served.client.search({}, PAGE))).message).toMatch(
    /does not exist \(404\): check THE_API_URL\.$/,
  );
  served.client = createFranceTravailClient(served.api.options({ addressSources }));
  served.api.onToken = send(404, '');
  expect((await failure(served.client.search({}, PAGE))).message).toMatch(
    /for a token: check THE_TOKEN_URL\.$/,
  );
});

it('takes an address with or without a slash at its end', async () => {
  served.client = createFranceTravailClient(served.api.options({ apiUrl: `${served.api.origin}/base/` }));
  await served.client.search({}, PAGE);
  expect(served.api.apiCalls[0]?.url.pathname).toBe('/base/v2/offres/search');
});
