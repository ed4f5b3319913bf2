import type { Client, estypes } from '@elastic/elasticsearch';

const PAGE = 10_000;

/** Every open offer of an index, without its source; `fields`: what is read of each by doc values. */
export async function* openOffres(
  client: Client,
  index: string,
  fields: readonly string[] = [],
): AsyncGenerator<estypes.SearchHit> {
  await client.indices.refresh({ index });
  const { id } = await client.openPointInTime({ index, keep_alive: '2m' });
  try {
    let after: estypes.SortResults | undefined;
    for (;;) {
      const { hits } = await client.search({
        pit: { id, keep_alive: '2m' },
        query: { term: { 'suivi.statut': 'ouverte' } },
        sort: ['_shard_doc'],
        size: PAGE,
        _source: false,
        docvalue_fields: [...fields],
        track_total_hits: false,
        ...(after === undefined ? {} : { search_after: after }),
      });
      yield* hits.hits;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort;
    }
  } finally {
    await client.closePointInTime({ id });
  }
}
