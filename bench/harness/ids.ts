import type { Client } from '@elastic/elasticsearch';

export interface IdComparison {
  /** Offers that were open from the start of the run to its end, by the simulator's own records. */
  readonly stable: number;
  /** Those among them that are not in the index as open offers. */
  readonly missing: number;
  readonly firstMissing: readonly string[];
  /** Open offers of the index that are not stable: published or closed meanwhile. */
  readonly others: number;
}

const PAGE = 10_000;

/** Compares the ids in the index `offres`, one by one, with those that have to be there. */
export async function compareIds(
  client: Client,
  prefix: string,
  stableIds: AsyncIterable<string>,
): Promise<IdComparison> {
  const awaited = new Set<string>();
  for await (const id of stableIds) awaited.add(id);
  const stable = awaited.size;
  let others = 0;
  for await (const id of openIds(client, `${prefix}offres`)) if (!awaited.delete(id)) others++;
  return { stable, missing: awaited.size, firstMissing: [...awaited].slice(0, 20), others };
}

async function* openIds(client: Client, index: string): AsyncIterable<string> {
  await client.indices.refresh({ index });
  const { id } = await client.openPointInTime({ index, keep_alive: '2m' });
  try {
    let after: unknown[] | undefined;
    for (;;) {
      const { hits } = await client.search({
        pit: { id, keep_alive: '2m' },
        query: { term: { 'suivi.statut': 'ouverte' } },
        sort: ['_shard_doc'],
        size: PAGE,
        _source: false,
        track_total_hits: false,
        ...(after === undefined ? {} : { search_after: after as string[] }),
      });
      for (const { _id } of hits.hits) if (_id !== undefined) yield _id;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort;
    }
  } finally {
    await client.closePointInTime({ id });
  }
}
