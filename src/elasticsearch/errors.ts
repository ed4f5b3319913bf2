import { errors } from '@elastic/elasticsearch';
import { printable } from '../domain/printable.js';
import { WRONG_FINGERPRINT } from './pinned-authority.js';
import { safeReason } from './reason.js';
import { isRefusal, type Refusal, refusalOf, wordsOf } from './refusal.js';
import { OTHER_PRODUCT, otherServer, SERVES_HTTP } from './wrong-server.js';

export type StoreErrorCode =
  | 'DocumentRejected'
  | 'ElasticsearchSaturated'
  | 'ElasticsearchBlocked'
  | 'ElasticsearchUnavailable'
  | 'ElasticsearchMisconfigured'
  | 'StoreVersion'
  | 'Cancelled';

/**
 * The closed family of what can go wrong with Elasticsearch. `retryable` says whether the same call may succeed
 * later; every write is idempotent, so an outcome that is unknown is simply retried.
 *
 * Messages are sentences for a person. They, and `cause`, never hold a document, a value of one, or a credential:
 * they travel through workflow histories and logs.
 */
export abstract class StoreError extends Error {
  abstract readonly code: StoreErrorCode;
  abstract readonly retryable: boolean;
  override readonly name = this.constructor.name;

  /** What Elasticsearch says may quote anything. */
  constructor(message: string, options?: ErrorOptions) {
    super(printable(message), options);
  }
}

/** Elasticsearch refused one document for what it holds. Never retried: the document goes to `erreurs`. */
export class DocumentRejected extends StoreError {
  readonly code = 'DocumentRejected';
  readonly retryable = false;
}

/** The node has more work than it can queue (429), or another writer was in the way (409): back off for seconds. */
export class ElasticsearchSaturated extends StoreError {
  readonly code = 'ElasticsearchSaturated';
  readonly retryable = true;
}

/** Writes are blocked, most often because the disk is nearly full: retry after minutes, and tell a person. */
export class ElasticsearchBlocked extends StoreError {
  readonly code = 'ElasticsearchBlocked';
  readonly retryable = true;
}

/** No answer, a broken one, or a 5xx: retry with back-off. */
export class ElasticsearchUnavailable extends StoreError {
  readonly code = 'ElasticsearchUnavailable';
  readonly retryable = true;
}

/** Credentials, addresses, indexes or requests that only a person can put right. */
export class ElasticsearchMisconfigured extends StoreError {
  readonly code = 'ElasticsearchMisconfigured';
  readonly retryable = false;
}

/** An index of ours is of another version than this Moisson works on: a person migrates it, or updates Moisson. */
export class StoreVersion extends StoreError {
  readonly code = 'StoreVersion';
  readonly retryable = false;
}

/** An index is not there, as before the first run. */
export class IndexMissing extends ElasticsearchMisconfigured {}

/** A frozen view went with the node that held it, or has expired: the next attempt opens another one. */
export class ViewLost extends ElasticsearchUnavailable {}

/** The caller's AbortSignal fired. */
class Cancelled extends StoreError {
  readonly code = 'Cancelled';
  readonly retryable = false;
}

/** Turns whatever the client threw, or a {@link Refusal}, into a member of the family: the only place that decides. */
export function classify(failure: unknown): StoreError {
  if (failure instanceof StoreError) return failure;
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
  if (failure instanceof errors.ConnectionError && SERVES_HTTP.test(failure.message)) {
    return new ElasticsearchMisconfigured(
      'The server at an https:// ELASTICSEARCH_URL does not speak TLS: write http:// where that is meant.',
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
    return new ElasticsearchMisconfigured(OTHER_PRODUCT, { cause });
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

function classifyRefusal(refusal: Refusal): StoreError {
  const { status = 500, type, item } = refusal;
  const what = wordsOf(refusal);
  const cause = new Error(printable(what));
  const other = otherServer(refusal);
  if (other !== undefined) return new ElasticsearchMisconfigured(other, { cause });
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
        `Elasticsearch refused the credentials (${what}): check ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD.`,
        { cause },
      );
    case 403:
      return new ElasticsearchMisconfigured(
        `Elasticsearch does not let these credentials do this (${what}): give ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USERNAME, ${WORKER_RIGHTS}.`,
        { cause },
      );
    case 404:
      if (type === 'document_missing_exception')
        return new DocumentRejected(`The document is absent (${what}).`, { cause });
      if (type === 'search_phase_execution_exception' || type === 'search_context_missing_exception')
        return new ViewLost(`Elasticsearch lost the view that was being read (${what}).`, {
          cause,
        });
      if (type === '')
        return new ElasticsearchMisconfigured(
          `The server at Elasticsearch's address does not know what Moisson asks for (${what}): check ELASTICSEARCH_URL, a path in it included.`,
          { cause },
        );
      return new IndexMissing(
        `${missingIndex(refusal)} is missing (${what}): it was removed or renamed. The opening of a run makes what is missing.`,
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
  if (item && status === 400 && !isAboutTheIndex(refusal)) {
    return new DocumentRejected(
      `Elasticsearch refused the document: ${type}: ${safeReason(type, refusal.reason)}`,
      { cause },
    );
  }
  return new ElasticsearchMisconfigured(`Elasticsearch refused the request (${what}).`, { cause });
}

/** Whether no document at all would be taken: each would open a case, where one sentence says what to put right. */
function isAboutTheIndex({ type, reason }: Refusal): boolean {
  return (
    type === 'index_closed_exception' ||
    (type === 'illegal_argument_exception' &&
      /no write index is defined|more than one index|pipeline with id/.test(reason))
  );
}

/** Its name, which Elasticsearch puts between brackets and which is never a document's. */
function missingIndex({ reason }: Refusal): string {
  const name = /^no such (?:index|alias) \[([^\]\s]{1,255})\]/.exec(reason)?.[1];
  return name === undefined ? 'An index or alias' : `The index or alias "${name}"`;
}

/** What {@link classify} says of a 403, and the README in full. */
const WORKER_RIGHTS =
  'the cluster privilege monitor, and the privileges manage, read and write on each index and its alias (README, "Rights in Elasticsearch")';

/** The client's errors carry the whole request, documents and headers included: keep the name and the network's word. */
function safeCause(failure: unknown): Error {
  const { name, message } = failure instanceof Error ? failure : new Error('unknown failure');
  const isNetwork = failure instanceof errors.ConnectionError;
  const cause = new Error(isNetwork ? printable(safeReason(name, message)) : name);
  cause.name = name;
  return cause;
}

/** What each request is given beside its parameters. */
export type RequestOptions = { signal?: AbortSignal };

/**
 * Makes a call of the client; a failure is thrown as a {@link StoreError}. The signal decides what is a
 * cancellation: when it fires with a reason of its own, the client reports a broken connection.
 */
export async function classified<T>(
  call: (options: RequestOptions) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await call(signal === undefined ? {} : { signal });
  } catch (failure) {
    throw signal?.aborted === true ? cancelled(failure) : classify(failure);
  }
}
