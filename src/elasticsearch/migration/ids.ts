import { classified, type RequestOptions } from '../errors.js';
import { type Scan, scan } from '../scan.js';
import type { IndexName } from '../schemas/schema.js';
import type { StoreAccess } from '../store-access.js';

/** Documents per request: of ids alone, about 0.7 MB. */
const SCAN_SIZE = 5_000;

/** An index by its own name, where everything else goes by the aliases. */
export function at({ client }: StoreAccess, index: string): StoreAccess {
  return { client, index: () => index };
}

/**
 * The ids of all documents of an index, request by request, once it is refreshed. Those of offers come from doc values: to
 * decompress `_id` costs fifteen times as much.
 * @throws StoreError.
 */
export async function* idsIn(
  store: StoreAccess,
  index: string,
  name: IndexName,
  signal?: AbortSignal,
): AsyncGenerator<string[]> {
  await classified((options: RequestOptions) => store.client.indices.refresh({ index }, options), signal);
  const isOffres = name === 'offres';
  const read: Scan['read'] = isOffres
    ? { docvalue_fields: ['id'], stored_fields: ['_none_'] }
    : { _source: false };
  const source: Scan = { index: name, query: { match_all: {} }, size: SCAN_SIZE, read };
  for await (const hits of scan(at(store, index), source, signal)) {
    yield hits.map(({ _id, fields }) => String((isOffres ? fields?.id?.[0] : _id) ?? ''));
  }
}
