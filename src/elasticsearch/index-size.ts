import { classified, type RequestOptions } from './errors.js';
import type { StoreAccess } from './store-access.js';

/** What an index takes on the disk, without replicas, closed or not. @throws StoreError. */
export async function bytesOf({ client }: StoreAccess, index: string, signal?: AbortSignal): Promise<number> {
  const request = { index, metric: ['store' as const], forbid_closed_indices: false };
  const { _all: all } = await classified(
    (options: RequestOptions) => client.indices.stats(request, options),
    signal,
  );
  return all.primaries?.store?.size_in_bytes ?? 0;
}
