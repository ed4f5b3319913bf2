import type { Config } from '../config/index.js';
import { proxyFor } from '../domain/proxies.js';
import { createDatalake, createElasticsearch, type Datalake } from '../elasticsearch/index.js';

/** The datalake that a configuration names. Opens no connection yet. */
export function openDatalake(config: Config): Datalake {
  const { url, auth, ca, caFingerprint } = config.elasticsearch;
  const proxy = proxyFor(new URL(url), config.proxies);
  const client = createElasticsearch({
    url,
    ...(auth === undefined ? {} : { auth }),
    ...(ca === undefined ? {} : { ca }),
    ...(caFingerprint === undefined ? {} : { caFingerprint }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  return createDatalake(client, { indexPrefix: config.indexPrefix });
}
