import { Client } from '@elastic/elasticsearch';
import { Pool } from 'undici';
import { ELASTICSEARCH_REQUEST_MS } from '../patience/index.js';
import { classified, ElasticsearchMisconfigured, StoreError } from './errors.js';
import { ExactSerializer } from './exact-serializer.js';
import { pinnedConnector } from './pinned-authority.js';
import { throughProxy } from './proxied.js';
import { isOpenSearch, OPENSEARCH, OTHER_PRODUCT, speaksTls } from './wrong-server.js';

export interface ElasticsearchSettings {
  /** `http://` or `https://` address, without credentials in it. */
  readonly url: string;
  /** `apiKey` is encoded. Without credentials: a cluster whose security is off. */
  readonly auth?: { readonly apiKey: string } | { readonly username: string; readonly password: string };
  /** PEM text of the authority that signed the server's certificate. */
  readonly ca?: string;
  /** SHA-256 fingerprint of that authority in hex, instead of `ca`; the server has to send it in its chain. */
  readonly caFingerprint?: string;
  /** Whole address of an HTTP proxy on the way to `url`; excludes `caFingerprint`. */
  readonly proxy?: string;
  /** Limit on one request, default 60 000: a merge on a busy node pauses writes for seconds. */
  readonly requestTimeoutMs?: number;
}

/**
 * A client that tries each request once: the retry policy above it knows the difference between a full queue and a
 * full disk, the client does not.
 * @throws {@link ElasticsearchMisconfigured} naming the setting that is wrong.
 */
export function createElasticsearch(settings: ElasticsearchSettings): Client {
  const { auth, ca, caFingerprint, proxy, requestTimeoutMs = ELASTICSEARCH_REQUEST_MS } = settings;
  const node = parseUrl(settings.url);
  if ((ca !== undefined || caFingerprint !== undefined) && node.protocol !== 'https:') {
    throw new ElasticsearchMisconfigured(
      'A certificate authority for Elasticsearch needs an https:// address.',
    );
  }
  if (caFingerprint !== undefined && proxy !== undefined) {
    throw new ElasticsearchMisconfigured(
      "The fingerprint of Elasticsearch's authority cannot be checked through a proxy: give its certificate instead.",
    );
  }
  if (ca !== undefined && !ca.includes('-----BEGIN CERTIFICATE-----')) {
    throw new ElasticsearchMisconfigured("Elasticsearch's certificate authority is not a PEM certificate.");
  }
  if (!Number.isFinite(requestTimeoutMs) || requestTimeoutMs <= 0) {
    throw new ElasticsearchMisconfigured(
      "Elasticsearch's request time-out must be a positive number of milliseconds.",
    );
  }
  return new Client({
    node: node.href,
    maxRetries: 0,
    Serializer: ExactSerializer,
    requestTimeout: requestTimeoutMs,
    ...(auth !== undefined && { auth }),
    ...(ca !== undefined && { tls: { ca } }),
    ...(proxy !== undefined && { agent: () => throughProxy(node, { proxy, ca, requestTimeoutMs }) }),
    ...(caFingerprint !== undefined && {
      agent: () =>
        new Pool(node.origin, {
          connect: pinnedConnector(caFingerprint),
          headersTimeout: requestTimeoutMs,
          bodyTimeout: requestTimeoutMs,
        }),
    }),
  });
}

function parseUrl(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ElasticsearchMisconfigured("Elasticsearch's address must be an http:// or https:// URL.");
  }
  const parsed = new URL(url);
  if (parsed.username !== '' || parsed.password !== '') {
    throw new ElasticsearchMisconfigured(
      "Elasticsearch's address must not hold credentials: give the API key, or the user and password, apart.",
    );
  }
  return parsed;
}

/** The UUID of the cluster; undefined where the credentials may not ask for it. */
export async function clusterId(client: Client, signal?: AbortSignal): Promise<string | undefined> {
  const state = await classified(
    (options) => client.cluster.state({ metric: 'version' }, { ...options, ignore: [403] }),
    signal,
  );
  const { cluster_uuid: id } = state as { readonly cluster_uuid?: unknown };
  return typeof id === 'string' && id !== '_na_' ? id : undefined;
}

export interface ElasticsearchHealth {
  readonly cluster: string;
  readonly status: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

/** Of what the client sends by itself an older server refuses only requests with a body: a run would fail at its first write. */
const VERSION_9 = 'application/vnd.elasticsearch+json; compatible-with=9';

/**
 * Asks the cluster for its health: enough to know that it is reachable, is an Elasticsearch of the right kind, and
 * takes the credentials. The small distribution has no `GET /`, so `info()` and `ping()` cannot do this.
 * @throws a StoreError whose sentence says which of these is not so.
 */
export async function checkElasticsearch(client: Client, signal?: AbortSignal): Promise<ElasticsearchHealth> {
  const health = await classified(
    (options) => client.cluster.health({}, { ...options, headers: { accept: VERSION_9 } }),
    signal,
  ).catch((error) => explained(client, error));
  const status = health.status.toLowerCase();
  return {
    cluster: health.cluster_name,
    status: status === 'green' || status === 'yellow' ? status : 'red',
    nodes: health.number_of_nodes,
  };
}

/** Says what no waiting changes: a server that only speaks TLS, or another product. */
async function explained(client: Client, error: unknown): Promise<never> {
  const [node] = client.connectionPool.connections;
  if (node === undefined || !(error instanceof StoreError)) throw error;
  const { cause } = error;
  if (
    error.code === 'ElasticsearchUnavailable' &&
    node.url.protocol === 'http:' &&
    (await speaksTls(node.url))
  ) {
    throw new ElasticsearchMisconfigured(
      'The server at an http:// ELASTICSEARCH_URL only speaks TLS: write https://, and give ELASTICSEARCH_CA or ELASTICSEARCH_CA_FINGERPRINT where its authority is your own.',
      { cause },
    );
  }
  if (error.message === OTHER_PRODUCT && (await isOpenSearch(node))) {
    throw new ElasticsearchMisconfigured(OPENSEARCH, { cause });
  }
  throw error;
}
