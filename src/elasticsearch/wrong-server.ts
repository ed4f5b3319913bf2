import { once } from 'node:events';
import { connect } from 'node:tls';
import type { Client } from '@elastic/elasticsearch';
import { HANDSHAKE_MS } from '../patience/index.js';
import { type Refusal, wordsOf } from './refusal.js';

type Connection = Client['connectionPool']['connections'][number];

/** What Moisson runs on; the README says the same. */
const NEEDED = 'Moisson needs Elasticsearch 9';

/** A refusal that says what kind of server answers: one that Moisson cannot work with. Undefined for any other. Pure. */
export function otherServer(refusal: Refusal): string | undefined {
  const { status, type } = refusal;
  if (type === 'api_not_available_exception' || status === 410) {
    return `The server is Elasticsearch Serverless, which lacks what Moisson uses (${wordsOf(refusal)}): ${NEEDED}, self-managed or hosted.`;
  }
  if (type === 'media_type_header_exception' || status === 406) {
    return `The server is older than Elasticsearch 9, or another product (${wordsOf(refusal)}): ${NEEDED}.`;
  }
  return undefined;
}

/** Of an answer without Elasticsearch's own header. */
export const OTHER_PRODUCT = `The server that answered is not Elasticsearch: ${NEEDED}. Check ELASTICSEARCH_URL.`;
export const OPENSEARCH = `The server is OpenSearch, not Elasticsearch: ${NEEDED}. Check ELASTICSEARCH_URL.`;

/** Whether the server calls itself OpenSearch. Asks past the client, which reads no answer of another product. */
export async function isOpenSearch(node: Connection): Promise<boolean> {
  try {
    const asked = { requestId: 1, name: 'moisson', context: null, timeout: HANDSHAKE_MS };
    const { body } = await node.request({ method: 'GET', path: '/' }, asked);
    const { version } = JSON.parse(String(body)) as {
      readonly version?: { readonly distribution?: unknown };
    };
    return version?.distribution === 'opensearch';
  } catch {
    return false;
  }
}

/** What OpenSSL says where the other side answers its handshake in plain HTTP. */
export const SERVES_HTTP = /wrong version number|packet length too long|http request/i;

/**
 * Whether the server of an http:// address answers a TLS handshake. Elasticsearch with TLS ends a plain connection
 * without a word, as a server does that is going down. Nothing is sent.
 */
export async function speaksTls(url: URL): Promise<boolean> {
  const socket = connect({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 80),
    // Nothing is trusted yet, and nothing is sent.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(HANDSHAKE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.on('error', () => {}).destroy();
  }
}
