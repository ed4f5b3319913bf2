import { settled } from './errors.js';
import type { Lake } from './lake.js';
import type { IndexName } from './schemas/schema.js';

/** Makes searches see everything that was written to an index so far. @throws DatalakeError. */
export async function refresh({ client, index }: Lake, name: IndexName, signal?: AbortSignal): Promise<void> {
  await settled((options) => client.indices.refresh({ index: index(name) }, options), signal);
}
