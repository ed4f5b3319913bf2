import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import {
  checkElasticsearch,
  createElasticsearch,
  type ElasticsearchSettings,
} from '../../src/elasticsearch/index.js';
import { SmallProxy } from '../support/proxy.js';
import { fakeElasticsearch, send } from './fake.js';

const authority = newAuthority('the authority');
const server = authority.issue('es.test');
const HEALTH = { cluster_name: 'behind', status: 'green', number_of_nodes: 1 };

/** Asks a server that only the proxy can find for its health; tells what arrived there. */
async function check(proxy: string, more: Partial<ElasticsearchSettings> = {}, tls = false) {
  const arrived: string[] = [];
  await using fake = await fakeElasticsearch(
    ({ method, path, authorization }, response) => {
      arrived.push(`${method} ${path} ${authorization}`);
      send(response, 200, HEALTH);
    },
    tls ? { tls: { key: server.key, cert: server.cert + authority.cert } } : {},
  );
  const url = fake.url.replace('127.0.0.1', 'es.test');
  const client = createElasticsearch({
    url: `${url}${more.url ?? ''}`,
    auth: { apiKey: 's3cret' },
    proxy,
    ...without(more),
  });
  try {
    return {
      outcome: await checkElasticsearch(client).catch((error: unknown) => error),
      arrived,
      host: new URL(url).host,
    };
  } finally {
    await client.close();
  }
}

function without({ url: _, ...more }: Partial<ElasticsearchSettings>) {
  return more;
}

it('is asked over http through a proxy, with its path and its key', async () => {
  await using proxy = await SmallProxy.start();
  const { outcome, arrived, host } = await check(proxy.url, { url: '/behind' });
  expect(outcome).toMatchObject({ cluster: 'behind' });
  expect(arrived).toEqual(['GET /behind/_cluster/health ApiKey s3cret']);
  expect(proxy.seen).toEqual([`GET http://${host}/behind/_cluster/health`]);
});

it('is asked over https through a tunnel, and its certificate is checked', async () => {
  await using proxy = await SmallProxy.start();
  const trusted = await check(proxy.url, { ca: authority.cert }, true);
  expect(trusted.outcome).toMatchObject({ cluster: 'behind' });
  expect(proxy.seen).toEqual([`CONNECT ${trusted.host}`]);
  const strange = await check(proxy.url, { ca: newAuthority('another').cert }, true);
  expect(strange.outcome).toMatchObject({
    code: 'ElasticsearchMisconfigured',
    message: expect.stringMatching(/is not trusted/),
  });
  expect(strange.arrived).toEqual([]);
});

it('cannot be reached, rather than cancelled, when the proxy refuses or is not there', async () => {
  const proxy = await SmallProxy.start({ refusing: 403 });
  const secret = proxy.url.replace('//', '//us:p4ssword@');
  const { outcome } = await check(secret, { ca: authority.cert }, true);
  expect(outcome).toMatchObject({
    code: 'ElasticsearchUnavailable',
    message: `Elasticsearch cannot be reached (the proxy ${proxy.url} answered 403).`,
  });
  await proxy[Symbol.asyncDispose]();
  const gone = await check(secret);
  expect(gone.outcome).toMatchObject({
    code: 'ElasticsearchUnavailable',
    message: expect.stringMatching(/ECONNREFUSED/),
  });
  expect(inspect([outcome, gone.outcome])).not.toContain('p4ssword');
});

it('brings user and password to the proxy', async () => {
  await using proxy = await SmallProxy.start({ credentials: 'us:p4ssword' });
  expect((await check(proxy.url.replace('//', '//us:p4ssword@'))).outcome).toMatchObject({
    cluster: 'behind',
  });
  const { outcome } = await check(proxy.url);
  expect(outcome).toMatchObject({
    code: 'ElasticsearchUnavailable',
    message: expect.stringMatching(/answered 407 \(check its user and password\)/),
  });
});

it('takes no fingerprint through a proxy', () => {
  const settings = {
    url: 'https://es.test',
    proxy: 'http://relay.example',
    caFingerprint: authority.fingerprint,
  };
  expect(() => createElasticsearch(settings)).toThrow(/through a proxy: give its certificate instead/);
});
