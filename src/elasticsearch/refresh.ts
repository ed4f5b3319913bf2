import { classified } from './errors.js';
import type { IndexName } from './schemas/schema.js';
import type { StoreAccess } from './store-access.js';

/** Makes searches see everything that was written to an index so far. @throws StoreError. */
export async function refresh(
  { client, index }: StoreAccess,
  name: IndexName,
  signal?: AbortSignal,
): Promise<void> {
  await classified((options) => client.indices.refresh({ index: index(name) }, options), signal);
}
