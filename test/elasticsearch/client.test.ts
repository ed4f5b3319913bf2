import { describe, expect, inject, it } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import { checkElasticsearch, createElasticsearch } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';

describe('createElasticsearch', () => {
  const url = 'https://localhost:9200';
  it.each([
    [{ url: 'localhost:9200' }, /address must be an http/],
    [{ url: '' }, /address must be an http/],
    [{ url: 'https://elastic:pw@localhost:9200' }, /must not hold credentials/],
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
      code: 'ElasticsearchUnavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    [401, 'ElasticsearchMisconfigured', /refused the credentials/],
    [503, 'ElasticsearchUnavailable', /failed \(503/],
  ])('says what a %i means, after one request', async (status, code, message) => {
    let requests = 0;
    await using fake = await fakeElasticsearch((_, response) => {
      requests++;
      send(response, status, { error: { type: 'x', reason: 'y' } });
    });
    const checked = checkElasticsearch(createElasticsearch({ url: fake.url, auth: { apiKey: 's3cret' } }));
    await expect(checked).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(requests).toBe(1);
  });

  it.each([
    [
      'Elasticsearch 8.19.4, as it answers',
      400,
      {
        error: {
          type: 'media_type_header_exception',
          reason: 'Invalid media-type value on headers [Accept]',
          caused_by: {
            type: 'status_exception',
            reason: 'Accept version must be either version 8 or 7, but found 9.',
          },
        },
        status: 400,
      },
      /older than Elasticsearch 9, .*version 8 or 7, but found 9.*needs Elasticsearch 9/,
    ],
    [
      'Elasticsearch Serverless',
      410,
      {
        error: {
          type: 'api_not_available_exception',
          reason:
            'Request for uri [/_cluster/health] with method [GET] exists but is not available when running in serverless mode',
        },
        status: 410,
      },
      /is Elasticsearch Serverless.*\(410 api_not_available_exception: .*needs Elasticsearch 9/,
    ],
    [
      'a product that refuses the media type',
      406,
      { error: 'Content-Type header [application/vnd.elasticsearch+json] is not supported', status: 406 },
      /another product \(406: Content-Type header .* is not supported\)/,
    ],
    [
      'a proxy that knows no such path',
      404,
      '<html>Not found</html>',
      /does not know what Moisson asks for \(404\): check ELASTICSEARCH_URL/,
    ],
    [
      'a proxy that refuses',
      403,
      '<html>Forbidden</html>',
      /does not let these credentials do this \(403\).*monitor.*manage, read and write/,
    ],
  ])('names %s', async (_, status, body, message) => {
    await using fake = await fakeElasticsearch((_, response) => {
      if (typeof body === 'string') response.setHeader('content-type', 'text/html');
      send(response, status, body);
    });
    await expect(checkElasticsearch(createElasticsearch({ url: fake.url }))).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(message),
    });
  });

  it('names OpenSearch, which says so itself', async () => {
    const answers: Record<string, object> = {
      '/': { cluster_name: 'c', version: { distribution: 'opensearch', number: '2.19.0' } },
      '/_cluster/health': { cluster_name: 'c', status: 'green', number_of_nodes: 1 },
    };
    await using fake = await fakeElasticsearch(({ path }, response) => send(response, 200, answers[path]), {
      product: false,
    });
    await expect(checkElasticsearch(createElasticsearch({ url: fake.url }))).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/is OpenSearch, not Elasticsearch/),
    });
  });

  it('says at once that a server only speaks TLS, and that one does not', async () => {
    const tls = newAuthority('the authority').issue();
    await using secured = await fakeElasticsearch((_, response) => send(response, 200, {}), { tls });
    const plain = secured.url.replace('https:', 'http:');
    await expect(checkElasticsearch(createElasticsearch({ url: plain }))).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/only speaks TLS: write https/),
    });
    const open = inject('elasticsearchUrl').replace('http:', 'https:');
    await expect(checkElasticsearch(createElasticsearch({ url: open }))).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/does not speak TLS: write http/),
    });
  });

  it('takes a connection that breaks for an outage where no TLS answers', async () => {
    await using fake = await fakeElasticsearch((_, response) => void response.socket?.destroy());
    await expect(checkElasticsearch(createElasticsearch({ url: fake.url }))).rejects.toMatchObject({
      code: 'ElasticsearchUnavailable',
    });
  });

  it('says that the server is another product', async () => {
    await using fake = await fakeElasticsearch((_, response) => send(response, 200, {}), { product: false });
    await expect(checkElasticsearch(createElasticsearch({ url: fake.url }))).rejects.toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringContaining('not Elasticsearch'),
    });
  });

  it('gives up after its time limit, and on a signal', async () => {
    await using fake = await fakeElasticsearch(() => undefined);
    const client = createElasticsearch({ url: fake.url, requestTimeoutMs: 50 });
    await expect(checkElasticsearch(client)).rejects.toMatchObject({ code: 'ElasticsearchUnavailable' });
    const patient = createElasticsearch({ url: fake.url });
    await expect(checkElasticsearch(patient, AbortSignal.timeout(20))).rejects.toMatchObject({
      code: 'Cancelled',
    });
  });
});
