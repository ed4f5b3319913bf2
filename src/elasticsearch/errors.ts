import { errors } from '@elastic/elasticsearch';
import { WRONG_FINGERPRINT } from './pinned-authority.js';

export type DatalakeErrorCode =
  | 'document-rejected'
  | 'saturated'
  | 'blocked'
  | 'unavailable'
  | 'misconfigured'
  | 'cancelled';

/**
 * The closed family of what can go wrong with Elasticsearch. `retryable` says whether the same call may succeed
 * later; every write is idempotent, so an outcome that is unknown is simply retried.
 *
 * Messages are sentences for a person. They, and `cause`, never hold a document, a value of one, or a credential:
 * they travel through workflow histories and logs.
 */
export abstract class DatalakeError extends Error {
  abstract readonly code: DatalakeErrorCode;
  abstract readonly retryable: boolean;
  override readonly name = this.constructor.name;
}

/** Elasticsearch refused one document for what it holds. Never retried: the document goes to `erreurs`. */
export class DocumentRejected extends DatalakeError {
  readonly code = 'document-rejected';
  readonly retryable = false;
}

/** The node has more work than it can queue (429), or another writer was in the way (409): back off for seconds. */
export class ElasticsearchSaturated extends DatalakeError {
  readonly code = 'saturated';
  readonly retryable = true;
}

/** Writes are blocked, most often because the disk is nearly full: retry after minutes, and tell a person. */
export class ElasticsearchBlocked extends DatalakeError {
  readonly code = 'blocked';
  readonly retryable = true;
}

/** No answer, a broken one, or a 5xx: retry with back-off. */
export class ElasticsearchUnavailable extends DatalakeError {
  readonly code = 'unavailable';
  readonly retryable = true;
}

/** Credentials, addresses, indexes or requests that only a person can put right. */
export class ElasticsearchMisconfigured extends DatalakeError {
  readonly code = 'misconfigured';
  readonly retryable = false;
}

/** The caller's AbortSignal fired. */
export class Cancelled extends DatalakeError {
  readonly code = 'cancelled';
  readonly retryable = false;
}

/** What Elasticsearch says of one failed item of a bulk, or of a whole failed request. */
export interface Refusal {
  readonly status: number;
  /** e.g. `document_parsing_exception`; empty when the answer was not Elasticsearch's own. */
  readonly type: string;
  readonly reason: string;
  /** True for an item of a bulk, where a 400 is about the document and not about the request. */
  readonly item: boolean;
}

/** Turns whatever the client threw, or a {@link Refusal}, into a member of the family: the only place that decides. */
export function classify(failure: unknown): DatalakeError {
  if (failure instanceof DatalakeError) return failure;
  if (isRefusal(failure)) return classifyRefusal(failure);
  if (failure instanceof errors.ResponseError) return classifyRefusal(refusalOf(failure));
  const cause = safeCause(failure);
  if (failure instanceof errors.RequestAbortedError || (failure as Error | null)?.name === 'AbortError') {
    return cancelled(failure);
  }
  if (failure instanceof errors.TimeoutError) {
    return new ElasticsearchUnavailable('Elasticsearch did not answer in time.', { cause });
  }
  if (failure instanceof errors.ConnectionError && isDistrust(failure.message)) {
    return new ElasticsearchMisconfigured(
      `Elasticsearch's certificate is not trusted (${cause.message}): check ELASTICSEARCH_CA or ELASTICSEARCH_CA_FINGERPRINT, and that the certificate is valid for the address.`,
      { cause },
    );
  }
  if (failure instanceof errors.ConnectionError || failure instanceof errors.NoLivingConnectionsError) {
    return new ElasticsearchUnavailable(`Elasticsearch cannot be reached (${cause.message}).`, { cause });
  }
  if (failure instanceof errors.DeserializationError) {
    return new ElasticsearchUnavailable('Elasticsearch sent an answer that is not JSON.', { cause });
  }
  if (failure instanceof errors.ProductNotSupportedError) {
    return new ElasticsearchMisconfigured(
      'The server that answered is not Elasticsearch: check its address.',
      { cause },
    );
  }
  return new ElasticsearchMisconfigured(`The call to Elasticsearch could not be made (${cause.name}).`, {
    cause,
  });
}

/** What Node and OpenSSL say of a certificate that they refuse; the client keeps the words and drops the code. */
function isDistrust(message: string): boolean {
  return message.includes(WRONG_FINGERPRINT) || /certificate|altnames|unable to get .*issuer/i.test(message);
}

function cancelled(failure: unknown): Cancelled {
  return new Cancelled('The call to Elasticsearch was cancelled.', { cause: safeCause(failure) });
}

function classifyRefusal(refusal: Refusal): DatalakeError {
  const { status, type, item } = refusal;
  const what = `${status}${type ? ` ${type}` : ''}`;
  const cause = new Error(what);
  // A block has no status of its own: 429 for a full disk, 403 for a read-only index, 503 for no master.
  if (type === 'cluster_block_exception' && status < 500) {
    return new ElasticsearchBlocked(
      `Elasticsearch blocks writes (${what}), most often because its disk is nearly full: free space or lift the block.`,
      { cause },
    );
  }
  switch (status) {
    case 401:
      return new ElasticsearchMisconfigured(
        'Elasticsearch refused the credentials (401): check ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD.',
        { cause },
      );
    case 403:
      return new ElasticsearchMisconfigured(
        `Elasticsearch does not let these credentials do this (${what}): give ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USERNAME, the rights to manage, read and write the indexes.`,
        { cause },
      );
    case 404:
      if (type === 'document_missing_exception')
        return new DocumentRejected(`The document is absent (${what}).`, { cause });
      // A frozen view goes with the node that held it, or expires: the next attempt opens another one.
      if (type === 'search_phase_execution_exception' || type === 'search_context_missing_exception')
        return new ElasticsearchUnavailable(`Elasticsearch lost the view that was being read (${what}).`, {
          cause,
        });
      return new ElasticsearchMisconfigured(
        `An index or alias is missing (${what}): it was removed or renamed, or the address is not Elasticsearch's.`,
        { cause },
      );
    case 408:
      return new ElasticsearchUnavailable(`Elasticsearch gave up waiting (${what}).`, { cause });
    case 409:
      return new ElasticsearchSaturated(`Another writer changed the document meanwhile (${what}).`, {
        cause,
      });
    case 413:
      return new DocumentRejected('The request is larger than Elasticsearch accepts (413).', { cause });
    case 429:
      return new ElasticsearchSaturated(`Elasticsearch has more work than it can queue (${what}).`, {
        cause,
      });
  }
  if (status >= 500) return new ElasticsearchUnavailable(`Elasticsearch failed (${what}).`, { cause });
  if (item && status === 400 && type !== 'index_closed_exception') {
    return new DocumentRejected(`Elasticsearch refused the document: ${withoutValues(refusal)}`, { cause });
  }
  return new ElasticsearchMisconfigured(`Elasticsearch refused the request (${what}).`, { cause });
}

/** Longest reason that is kept: receipts with reasons enter workflow histories. */
const MAX_REASON = 300;

/** The reason without the excerpt of the document that Elasticsearch puts into it. */
function withoutValues({ type, reason }: Refusal): string {
  const safe = reason
    .replace(/\.? ?Preview of field's value: [\s\S]*$/, '.')
    .replace(/For input string: [\s\S]*$/, 'malformed value')
    .replace(/original message: [\s\S]*$/, '')
    .replace(/in document with id '[\s\S]*?'/, 'in the document');
  return `${type}: ${safe}`.slice(0, MAX_REASON);
}

function refusalOf(error: errors.ResponseError): Refusal {
  const body = error.body as { error?: { type?: unknown; reason?: unknown } | string } | null | undefined;
  const detail = typeof body === 'object' && typeof body?.error === 'object' ? body.error : undefined;
  return {
    status: error.statusCode ?? 500,
    type: typeof detail?.type === 'string' ? detail.type : '',
    reason: typeof detail?.reason === 'string' ? detail.reason : '',
    item: false,
  };
}

function isRefusal(failure: unknown): failure is Refusal {
  return typeof failure === 'object' && failure !== null && 'status' in failure && 'item' in failure;
}

/** The client's errors carry the whole request, documents and headers included: keep the name and the network's word. */
function safeCause(failure: unknown): Error {
  const { name, message } = failure instanceof Error ? failure : new Error('unknown failure');
  const isNetwork = failure instanceof errors.ConnectionError;
  const cause = new Error(isNetwork ? message.replace(/\/\/[^/@\s]*@/g, '//').slice(0, MAX_REASON) : name);
  cause.name = name;
  return cause;
}

/** What each request is given beside its parameters. */
export type RequestOptions = { signal?: AbortSignal };

/**
 * Makes a call of the client; a failure is thrown as a {@link DatalakeError}. The signal decides what is a
 * cancellation: when it fires with a reason of its own, the client reports a broken connection.
 */
export async function settled<T>(
  call: (options: RequestOptions) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await call(signal === undefined ? {} : { signal });
  } catch (failure) {
    throw signal?.aborted === true ? cancelled(failure) : classify(failure);
  }
}
