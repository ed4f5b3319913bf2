import { describe, expect, it } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import { checkElasticsearch, createElasticsearch } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';

const authority = newAuthority('the authority');
const server = authority.issue();
/** Of the same name, as a forger would choose it. */
const forger = newAuthority('the authority');
const forged = forger.issue();

/** What the client sends through a connection that it trusts; nothing must arrive through any other. */
async function check(
  trust: { readonly ca?: string; readonly caFingerprint?: string },
  shown: { readonly cert: string; readonly key: string },
) {
  let requests = 0;
  await using fake = await fakeElasticsearch(
    (_, response) => {
      requests++;
      send(response, 200, { cluster_name: 'secured', status: 'green', number_of_nodes: 1 });
    },
    // The authority is part of the chain, as Elasticsearch sends it.
    { tls: { key: shown.key, cert: shown.cert + authority.cert } },
  );
  const client = createElasticsearch({ url: fake.url, auth: { apiKey: 's3cret' }, ...trust });
  try {
    const outcome = await checkElasticsearch(client).catch((error: unknown) => error);
    return { outcome, requests };
  } finally {
    await client.close();
  }
}

describe('a server whose certificate a private authority signed', () => {
  it.each([
    ['its certificate', { ca: authority.cert }],
    ['its fingerprint with colons', { caFingerprint: authority.fingerprint }],
    [
      'its fingerprint in plain hex',
      { caFingerprint: authority.fingerprint.replaceAll(':', '').toLowerCase() },
    ],
  ])('is trusted by %s', async (_, trust) => {
    expect(await check(trust, server)).toMatchObject({ outcome: { cluster: 'secured' }, requests: 1 });
  });

  it.each([
    ['without a word about it', {}, server],
    ['by the certificate of another', { ca: forger.cert }, server],
    ['by the fingerprint of another', { caFingerprint: forger.fingerprint }, server],
    ['by certificate, when it was forged', { ca: authority.cert }, forged],
    ['by fingerprint, when it was forged', { caFingerprint: authority.fingerprint }, forged],
  ])('is not trusted %s, and nothing is sent to it', async (_, trust, shown) => {
    const { outcome, requests } = await check(trust, shown);
    expect(outcome).toMatchObject({
      code: 'ElasticsearchMisconfigured',
      retryable: false,
      message: expect.stringMatching(/is not trusted .* ELASTICSEARCH_CA or ELASTICSEARCH_CA_FINGERPRINT/),
    });
    expect(requests).toBe(0);
  });
});
