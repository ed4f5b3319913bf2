import type { Config } from '../config.js';
import { createDatalake, createElasticsearch, type Datalake } from '../elasticsearch/index.js';

/** The datalake that a configuration names. Opens no connection yet. */
export function openDatalake(config: Config): Datalake {
  const { url, auth, ca, caFingerprint } = config.elasticsearch;
  const client = createElasticsearch({
    url,
    ...auth,
    ...(ca === undefined ? {} : { ca }),
    ...(caFingerprint === undefined ? {} : { caFingerprint }),
  });
  return createDatalake(client, { indexPrefix: config.indexPrefix });
}
