import { describe, expect, inject, it } from 'vitest';
import { checkElasticsearch, createElasticsearch } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';

describe('createElasticsearch', () => {
  const url = 'https://localhost:9200';
  it.each([
    [{ url: 'localhost:9200' }, /address must be an http/],
    [{ url: '' }, /address must be an http/],
    [{ url: 'https://elastic:pw@localhost:9200' }, /must not hold credentials/],
    [{ url, apiKey: 'k', username: 'u', password: 'p' }, /not both/],
    [{ url, username: 'u' }, /must both be given/],
    [{ url, password: 'p' }, /must both be given/],
    [{ url, ca: 'ca.pem' }, /not a PEM certificate/],
    [{ url: 'http://localhost:9200', caFingerprint: 'AA:BB' }, /needs an https/],
    [{ url, requestTimeoutMs: 0 }, /time-out must be a positive/],
  ])('refuses %j', (settings, message) => {
    expect(() => createElasticsearch(settings)).toThrow(message);
  });
});

describe('checkElasticsearch', () => {
  it('gives the health of a real cluster', async () => {
    const client = createElasticsearch({ url: inject('elasticsearchUrl') });
    expect(await checkElasticsearch(client)).toMatchObject({
      nodes: 1,
      status: expect.stringMatching(/green|yellow/),
    });
    await client.close();
  });

  it('says that nothing listens', async () => {
    const gone = await fakeElasticsearch(() => undefined);
    await gone[Symbol.asyncDispose]();
    await expect(checkElasticsearch(createElasticsearch({ url: gone.url }))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    [401, 'misconfigured', /refused the credentials/],
    [503, 'unavailable', /failed \(503/],
  ])('says what a %i means, after one request', async (status, code, message) => {
    let requests = 0;
    await using fake = await fakeElasticsearch((_, response) => {
      requests += 1;
      send(response, status, { error: { type: 'x', reason: 'y' } });
    });
    const checked = checkElasticsearch(createElasticsearch({ url: fake.url, apiKey: 's3cret' }));
    await expect(checked).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(requests).toBe(1);
  });

  it('says that the server is another product', async () => {
    await using fake = await fakeElasticsearch((_, response) => send(response, 200, {}), { product: false });
    await expect(checkElasticsearch(createElasticsearch({ url: fake.url }))).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('not Elasticsearch'),
    });
  });

  it('gives up after its time limit, and on a signal', async () => {
    await using fake = await fakeElasticsearch(() => undefined);
    const client = createElasticsearch({ url: fake.url, requestTimeoutMs: 50 });
    await expect(checkElasticsearch(client)).rejects.toMatchObject({ code: 'unavailable' });
    const patient = createElasticsearch({ url: fake.url });
    await expect(checkElasticsearch(patient, AbortSignal.timeout(20))).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
