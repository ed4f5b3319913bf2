import type { estypes } from '@elastic/elasticsearch';
import { stringifyExact } from '../domain/exact-json.js';
import type { LabelsOf } from '../domain/metrics/metrics.js';
import {
  classified,
  classify,
  DocumentRejected,
  ElasticsearchUnavailable,
  type StoreError,
  type StoreErrorCode,
} from './errors.js';
import type { Refusal } from './refusal.js';
import type { StoreAccess } from './store-access.js';

/** One write of a bulk. `source` is absent for a deletion, `{ doc }` for an update. */
export interface Write {
  readonly action: estypes.BulkOperationContainer;
  readonly source?: object;
}

/** What became of one write, in the order they were given. */
export type WriteOutcome =
  | { readonly status: 'written' }
  /** The document exists (create), or changed since it was read (if_seq_no). */
  | { readonly status: 'conflict' }
  /** The document to update or delete is not there. */
  | { readonly status: 'absent' }
  | { readonly status: 'rejected'; readonly error: DocumentRejected };

/** What is read of an answer; the rest of it is longer than this. */
const ITEM_FIELDS = 'items.*.status,items.*.error.type,items.*.error.reason';

const BULK = {
  method: 'POST',
  path: '/_bulk',
  // Without require_alias a missing alias would silently become an index with a guessed mapping.
  querystring: { require_alias: true, filter_path: ITEM_FIELDS },
  // What the client calls it in a trace, as it does its own calls.
  meta: { name: 'bulk' },
};

const NEWLINE = 0x0a;

/**
 * The lines of a bulk as bytes. The client would join them into one string, which a single character beyond Latin-1
 * makes twice as long and slow to encode: line by line, a page takes less than half that time. All go into one buffer,
 * since one for each line would have to be collected again.
 */
function toBody(writes: readonly Write[]): Buffer {
  const lines = writes.flatMap(({ action, source }) =>
    (source === undefined ? [action] : [action, source]).map(stringifyExact),
  );
  const body = Buffer.allocUnsafe(lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0));
  let end = 0;
  for (const line of lines) {
    end += body.write(line, end);
    body[end++] = NEWLINE;
  }
  return body;
}

/**
 * Sends `writes` as one bulk and reads every item of the answer. A body that is too large is halved until it fits.
 *
 * @throws a StoreError when the request fails, or when any item fails for another reason than its document: the
 * caller then repeats all of it, which changes nothing for the items that were written.
 */
export async function writeBulk(
  store: StoreAccess,
  writes: readonly Write[],
  signal?: AbortSignal,
): Promise<WriteOutcome[]> {
  if (writes.length === 0) return [];
  try {
    const answer = await send(store, writes, signal);
    if (answer.items?.length !== writes.length) {
      throw new ElasticsearchUnavailable(
        `Elasticsearch answered for ${answer.items?.length ?? 0} of ${writes.length} documents of a bulk.`,
      );
    }
    return readItems(answer.items);
  } catch (failure) {
    if (!(failure instanceof DocumentRejected)) throw failure;
    if (writes.length === 1) return [{ status: 'rejected', error: failure }];
    const middle = Math.ceil(writes.length / 2);
    const first = await writeBulk(store, writes.slice(0, middle), signal);
    return [...first, ...(await writeBulk(store, writes.slice(middle), signal))];
  }
}

async function send(
  { client, metrics }: StoreAccess,
  writes: readonly Write[],
  signal: AbortSignal | undefined,
): Promise<Partial<estypes.BulkResponse>> {
  const bulkBody = toBody(writes);
  const sentAt = performance.now();
  let outcome: LabelsOf<'moisson_bulk_duration_seconds'>['outcome'] = 'failed';
  try {
    const answer = await classified(
      (options) => client.transport.request<Partial<estypes.BulkResponse>>({ ...BULK, bulkBody }, options),
      signal,
    );
    outcome = 'answered';
    return answer;
  } finally {
    metrics?.record('moisson_bulk_duration_seconds', { outcome }, (performance.now() - sentAt) / 1_000);
  }
}

/**
 * Sends writes that leave a document alone which another writer has touched or removed meanwhile, and gives the number
 * of those that took effect.
 * @throws as writeBulk does, and what a document was refused with.
 */
export async function writeAll(
  store: StoreAccess,
  writes: readonly Write[],
  signal?: AbortSignal,
): Promise<number> {
  const outcomes = await writeBulk(store, writes, signal);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.error;
  return outcomes.filter(({ status }) => status === 'written').length;
}

/** Of several reasons to stop, the one that would make a quick retry pointless speaks first. */
const GRAVITY: readonly StoreErrorCode[] = [
  'ElasticsearchMisconfigured',
  'ElasticsearchBlocked',
  'ElasticsearchUnavailable',
  'ElasticsearchSaturated',
];

function readItems(items: readonly Partial<Record<string, estypes.BulkResponseItem>>[]): WriteOutcome[] {
  const failures: StoreError[] = [];
  const outcomes = items.map((item): WriteOutcome => {
    const [action, answer] = Object.entries(item)[0] ?? [];
    const refusal = refusalOf(answer);
    if (refusal === undefined) return { status: 'written' };
    if (refusal.status === 409) return { status: 'conflict' };
    if (
      refusal.status === 404 &&
      (refusal.type === 'document_missing_exception' || (action === 'delete' && refusal.type === ''))
    ) {
      return { status: 'absent' };
    }
    const error = classify(refusal);
    if (error instanceof DocumentRejected) return { status: 'rejected', error };
    failures.push(error);
    return { status: 'absent' };
  });
  const worst = GRAVITY.map((code) => failures.find((error) => error.code === code)).find(Boolean);
  if (worst !== undefined) throw worst;
  return outcomes;
}

function refusalOf(answer: estypes.BulkResponseItem | undefined): Refusal | undefined {
  const status = answer?.status ?? 500;
  if (status < 300) return undefined;
  return { status, type: answer?.error?.type ?? '', reason: answer?.error?.reason ?? '', item: true };
}
