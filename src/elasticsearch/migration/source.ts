import type { estypes } from '@elastic/elasticsearch';
import { classified, ElasticsearchUnavailable, type RequestOptions } from '../errors.js';
import type { StoreAccess } from '../store-access.js';

/** Blocks writes to an index, and waits for those that are going on. May be repeated. @throws StoreError. */
export async function blockWrites(
  { client }: StoreAccess,
  index: string,
  signal?: AbortSignal,
): Promise<void> {
  const request = { index, block: 'write' } as const;
  const { indices = [] } = await classified(
    (options: RequestOptions) => client.indices.addBlock(request, options),
    signal,
  );
  // An index that was blocked before is not among them.
  if (indices.every(({ blocked }) => blocked === true)) return;
  throw new ElasticsearchUnavailable(`Elasticsearch has not blocked all writes to ${index} yet.`);
}

export async function allowWrites(
  { client }: StoreAccess,
  index: string,
  signal?: AbortSignal,
): Promise<void> {
  const settings = { 'index.blocks.write': null };
  await classified(
    (options: RequestOptions) => client.indices.putSettings({ index, settings }, options),
    signal,
  );
}

export function isWriteBlocked({ settings }: estypes.IndicesIndexState): boolean {
  return String(settings?.index?.blocks?.write) === 'true';
}

/** The number of the last write to each shard of an index: the same as before only if nothing was written since. */
export async function lastWritesOf(
  { client }: StoreAccess,
  index: string,
  signal?: AbortSignal,
): Promise<number[]> {
  const request = { index, level: 'shards' } as const;
  const { indices } = await classified(
    (options: RequestOptions) => client.indices.stats(request, options),
    signal,
  );
  const shards = Object.entries(indices?.[index]?.shards ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  if (shards.length === 0) throw new ElasticsearchUnavailable(`Elasticsearch says nothing of ${index}.`);
  return shards.map(([shard, copies]) => {
    const primary = copies.find(({ routing }) => routing?.primary === true);
    const last = primary?.seq_no?.max_seq_no;
    if (last === undefined) throw new ElasticsearchUnavailable(`The shard ${shard} of ${index} is away.`);
    return last;
  });
}
