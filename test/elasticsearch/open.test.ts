import { expect, it } from 'vitest';
import { newAuthority } from '../../services/authority.js';
import { loadConfig } from '../../src/config/index.js';
import { openStore } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';

const authority = newAuthority('the authority');
const { cert, key } = authority.issue();

it.each([
  ['an API key', { ELASTICSEARCH_API_KEY: 'a2V5' }, 'ApiKey a2V5'],
  [
    'a user',
    { ELASTICSEARCH_USERNAME: 'elastic', ELASTICSEARCH_PASSWORD: 'pass:word' },
    `Basic ${Buffer.from('elastic:pass:word').toString('base64')}`,
  ],
  ['nobody', {}, undefined],
])('shows %s to Elasticsearch, over a connection whose authority it pins', async (_, settings, shown) => {
  const seen: (string | undefined)[] = [];
  await using fake = await fakeElasticsearch(
    ({ authorization }, response) => {
      seen.push(authorization);
      send(response, 200, { cluster_name: 'secured', status: 'green', number_of_nodes: 1 });
    },
    { tls: { key, cert: cert + authority.cert } },
  );
  const env = {
    ELASTICSEARCH_URL: fake.url,
    ELASTICSEARCH_CA_FINGERPRINT: authority.fingerprint,
    ...settings,
  };
  const store = openStore(loadConfig({ env, cwd: '/' }));
  expect(await store.health()).toMatchObject({ cluster: 'secured' });
  expect(seen).toEqual([shown]);
});
