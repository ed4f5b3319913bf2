import { type Write, writeBulk } from './bulk.js';
import { scan } from './scan.js';
import type { IndexName } from './schemas/schema.js';
import type { Query, StoreAccess } from './store-access.js';

/** Documents per deletion: ids only. */
const BATCH = 2_000;

/**
 * Deletes the documents of a query, and gives the number of those that were there. By scan and bulk: the small distribution
 * has no delete-by-query. Refresh before.
 * @throws StoreError; repeating is safe.
 */
export async function removeAll(
  store: StoreAccess,
  index: IndexName,
  query: Query,
  signal?: AbortSignal,
): Promise<number> {
  const _index = store.index(index);
  let removed = 0;
  for await (const hits of scan(store, { index, query, size: BATCH, read: { _source: false } }, signal)) {
    const writes = hits.map(({ _id = '' }): Write => ({ action: { delete: { _index, _id } } }));
    for (const { status } of await writeBulk(store, writes, signal)) if (status === 'written') removed++;
  }
  return removed;
}
