import type { estypes } from '@elastic/elasticsearch';
import { classified, classify } from './errors.js';
import { statusOfItem } from './refusal.js';
import type { IndexName } from './schemas/schema.js';
import type { StoreAccess } from './store-access.js';

/** A document as it is now, and the state to guard a write on it with. */
export interface StoredDocument<T> {
  readonly source: T;
  readonly guard: { readonly if_seq_no: number; readonly if_primary_term: number };
}

export interface DocumentsRead {
  readonly index: IndexName;
  readonly ids: readonly string[];
  /** Parts of the source, all by default. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Reads documents in real time, by id; those that do not exist are absent from the result. It decompresses sources,
 * which is dear on `offres`: for a few.
 * @throws StoreError, also when a single document could not be read: absent and unreadable must never be mixed up.
 */
export async function readDocuments<T>(
  { client, index }: StoreAccess,
  { index: name, ids, include, exclude }: DocumentsRead,
  signal?: AbortSignal,
): Promise<Map<string, StoredDocument<T>>> {
  const found = new Map<string, StoredDocument<T>>();
  if (ids.length === 0) return found;
  const request: estypes.MgetRequest = {
    index: index(name),
    ids: [...ids],
    ...(include && { _source_includes: [...include] }),
    ...(exclude && { _source_excludes: [...exclude] }),
  };
  const { docs } = await classified((options) => client.mget<T>(request, options), signal);
  for (const doc of docs) {
    if ('error' in doc) {
      const { type, reason } = doc.error;
      // About the request, not about a document: a 400 of its kind is for a person to put right.
      throw classify({ status: statusOfItem(type), type, reason: reason ?? '', item: false });
    }
    if (doc._source === undefined) continue;
    const guard = { if_seq_no: doc._seq_no ?? 0, if_primary_term: doc._primary_term ?? 0 };
    found.set(doc._id, { source: doc._source, guard });
  }
  return found;
}
