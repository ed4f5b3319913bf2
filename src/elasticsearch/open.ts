import type { Metrics } from '../domain/metrics/metrics.js';
import { type Proxies, proxyFor } from '../domain/proxies.js';
import { createElasticsearch, type ElasticsearchSettings } from './client.js';
import { createStore, type Store } from './store.js';

/** The part of a configuration that names a store. */
interface StoreSettings {
  readonly elasticsearch: Pick<ElasticsearchSettings, 'url' | 'auth' | 'ca' | 'caFingerprint'>;
  readonly proxies: Proxies;
  readonly indexPrefix: string;
}

/** The store that a configuration names. Opens no connection yet. `metrics` is told of every bulk. */
export function openStore({ elasticsearch, proxies, indexPrefix }: StoreSettings, metrics?: Metrics): Store {
  const { url, auth, ca, caFingerprint } = elasticsearch;
  const proxy = proxyFor(new URL(url), proxies);
  const client = createElasticsearch({
    url,
    ...(auth === undefined ? {} : { auth }),
    ...(ca === undefined ? {} : { ca }),
    ...(caFingerprint === undefined ? {} : { caFingerprint }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  return createStore(client, { indexPrefix, ...(metrics === undefined ? {} : { metrics }) });
}
