import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import type { Proxies } from '../../src/domain/proxies.js';
import {
  ApiUnavailable,
  createFranceTravailClient,
  type FranceTravailClient,
} from '../../src/france-travail/index.js';
import { type ProxyOptions, SmallProxy } from '../support/proxy.js';
import { StandIn, sendPage, sendToken } from './stand-in.js';

let api: StandIn;
let proxy: SmallProxy;
const clients: FranceTravailClient[] = [];

beforeEach(async () => {
  api = await StandIn.start();
  proxy = await SmallProxy.start();
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await proxy[Symbol.asyncDispose]();
  await api.stop();
});

/** The address of the stand-in under a name that only the proxy knows. */
const named = (host: string) => api.origin.replace('127.0.0.1', host);

function clientOf(origin: string, proxies: Proxies): FranceTravailClient {
  const client = createFranceTravailClient({
    ...api.options({ apiUrl: `${origin}/base`, tokenUrl: `${origin}/token`, proxies }),
  });
  clients.push(client);
  return client;
}

const search = (client: FranceTravailClient) => client.search({}, { first: 0, last: 149 });

async function restart(options: ProxyOptions): Promise<void> {
  await proxy[Symbol.asyncDispose]();
  proxy = await SmallProxy.start(options);
}

it('carries calls over http whole, with their token', async () => {
  const client = clientOf(named('api.test'), { http: proxy.url, direct: [] });
  for (let call = 0; call < 3; call++) expect((await search(client)).total).toBe(2);
  expect(api.apiCalls.map(({ authorization }) => authorization)).toEqual(Array(3).fill('Bearer token-1'));
  expect(proxy.seen).toHaveLength(4);
  expect(proxy.seen[0]).toBe(`POST ${named('api.test')}/token`);
  expect(proxy.seen[1]).toBe(`GET ${named('api.test')}/base/v2/offres/search?range=0-149&sort=1`);
});

it('asks directly for hosts that are excepted, and for this machine', async () => {
  const proxies = { http: proxy.url, https: proxy.url, direct: ['api.test'] };
  await expect(search(clientOf(named('api.test'), proxies))).rejects.toThrow(/cannot be resolved/);
  expect((await search(clientOf(api.origin, proxies))).total).toBe(2);
  expect(proxy.seen).toEqual([]);
});

it('uses the proxy of https for https alone', async () => {
  const client = clientOf(named('api.test'), { https: proxy.url, direct: [] });
  await expect(search(client)).rejects.toThrow(/cannot be resolved/);
  expect(proxy.seen).toEqual([]);
});

it('keeps the rate and the count of a direct call', async () => {
  const client = clientOf(named('api.test'), { http: proxy.url, direct: [] });
  const pages = await Promise.all(Array.from({ length: 20 }, () => search(client)));
  expect(pages.every(({ total }) => total === 2)).toBe(true);
  expect(client.stats()).toMatchObject({ calls: 20, tokens: 1, byStatus: { 200: 20 } });
});

it('brings user and password, and shows neither', async () => {
  await restart({ credentials: 'us er:p@ss' });
  const { host } = new URL(proxy.url);
  const right = clientOf(named('api.test'), { http: `http://us%20er:p%40ss@${host}`, direct: [] });
  expect((await search(right)).total).toBe(2);
  const wrong = clientOf(named('api.test'), { http: `http://us:s3cr3t@${host}`, direct: [] });
  const error: unknown = await search(wrong).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiUnavailable);
  expect((error as Error).message).toMatch(/: the proxy answered 407 \(check its user and password\)\.$/);
  expect(inspect(error)).not.toContain('s3cr3t');
});

it('says of a proxy that is not there, that it is on the way', async () => {
  const { url } = proxy;
  await proxy[Symbol.asyncDispose]();
  const client = clientOf(named('api.test'), { http: url.replace('//', '//us:s3cr3t@'), direct: [] });
  const error: unknown = await search(client).catch((reason: unknown) => reason);
  expect((error as Error).message).toBe(
    `${named('api.test')}/token, through the proxy ${url}, refused the connection (ECONNREFUSED).`,
  );
  expect(inspect(error)).not.toContain('s3cr3t');
  await restart({});
});

it('sends nothing once the client is closed', async () => {
  const client = clientOf(named('api.test'), { http: proxy.url, direct: [] });
  await client.close();
  await expect(search(client)).rejects.toMatchObject({ code: 'Cancelled' });
  expect(proxy.seen).toEqual([]);
});

it('ends a call that is cancelled', async () => {
  const client = clientOf(named('api.test'), { http: proxy.url, direct: [] });
  await client.authenticate();
  const controller = new AbortController();
  api.onApi = () => controller.abort();
  const call = client.search({}, { first: 0, last: 149 }, { signal: controller.signal });
  await expect(call).rejects.toMatchObject({ code: 'Cancelled' });
});

/** The stand-in's two answers over TLS, under a name that only the proxy knows. */
async function secured(): Promise<{ origin: string; server: Server }> {
  const { cert, key } = newAuthority('the authority').issue('api.test');
  const server = createServer({ cert, key }, (request, response) => {
    if (request.url?.startsWith('/token')) sendToken(response, 'tunnelled');
    else sendPage(response, { first: 0, last: 1, total: 2 });
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `https://api.test:${(server.address() as AddressInfo).port}`, server };
}

it('carries calls over https through a tunnel, end to end', async () => {
  const { origin, server } = await secured();
  const authority = new URL(origin).host;
  try {
    const client = clientOf(origin, { https: proxy.url, direct: [] });
    // The certificate is checked as without a proxy, and nobody trusts the authority of a test.
    await expect(search(client)).rejects.toMatchObject({ code: 'ApiUnavailable' });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    expect((await search(client)).total).toBe(2);
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${authority}`]));
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    server.closeAllConnections();
    server.close();
  }
});

it.each([
  [407, 'the proxy answered 407 (check its user and password).'],
  [403, 'the proxy answered 403.'],
  [502, 'the proxy answered 502.'],
])('says of a tunnel that is refused (%i) what the proxy answered', async (refusing, sentence) => {
  await restart({ refusing });
  const client = clientOf('https://api.test:1', {
    https: proxy.url.replace('//', '//us:s3cr3t@'),
    direct: [],
  });
  const error: unknown = await search(client).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiUnavailable);
  expect((error as Error).message).toBe(
    `https://api.test:1/token, through the proxy ${proxy.url}, cannot be reached: ${sentence}`,
  );
  expect(inspect(error)).not.toContain('s3cr3t');
});
