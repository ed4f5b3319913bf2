import { type Proxies, proxyFor } from '../domain/proxies.js';
import { createElasticsearch, type ElasticsearchSettings } from './client.js';
import { createDatalake, type Datalake } from './datalake.js';

/** The part of a configuration that names a datalake. */
interface DatalakeSettings {
  readonly elasticsearch: Pick<ElasticsearchSettings, 'url' | 'auth' | 'ca' | 'caFingerprint'>;
  readonly proxies: Proxies;
  readonly indexPrefix: string;
}

/** The datalake that a configuration names. Opens no connection yet. */
export function openDatalake({ elasticsearch, proxies, indexPrefix }: DatalakeSettings): Datalake {
  const { url, auth, ca, caFingerprint } = elasticsearch;
  const proxy = proxyFor(new URL(url), proxies);
  const client = createElasticsearch({
    url,
    ...(auth === undefined ? {} : { auth }),
    ...(ca === undefined ? {} : { ca }),
    ...(caFingerprint === undefined ? {} : { caFingerprint }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  return createDatalake(client, { indexPrefix });
}
