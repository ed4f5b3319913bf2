import type { Client } from '@elastic/elasticsearch';

const PAGE = 10_000;

interface Keyed {
  readonly 'derive.departement'?: readonly string[];
  readonly 'derive.doublons.annonce'?: readonly number[];
}

/** Distinct open offers of each departement, key by key: an offer without a key stands for itself. */
export async function distinctByDepartement(client: Client): Promise<ReadonlyMap<string, number>> {
  const keys = new Map<string, Set<number>>();
  const without = new Map<string, number>();
  for await (const fields of openOffres(client)) {
    const departement = fields['derive.departement']?.[0] ?? '';
    const key = fields['derive.doublons.annonce']?.[0];
    if (key === undefined) without.set(departement, (without.get(departement) ?? 0) + 1);
    else keys.set(departement, (keys.get(departement) ?? new Set()).add(key));
  }
  return new Map([...keys].map(([code, { size }]) => [code, size + (without.get(code) ?? 0)]));
}

async function* openOffres(client: Client): AsyncIterable<Keyed> {
  const { id } = await client.openPointInTime({ index: 'offres', keep_alive: '2m' });
  try {
    let after: string[] | undefined;
    for (;;) {
      const { hits } = await client.search({
        pit: { id, keep_alive: '2m' },
        query: { term: { 'suivi.statut': 'ouverte' } },
        sort: ['_shard_doc'],
        size: PAGE,
        _source: false,
        docvalue_fields: ['derive.departement', 'derive.doublons.annonce'],
        track_total_hits: false,
        ...(after === undefined ? {} : { search_after: after }),
      });
      for (const { fields = {} } of hits.hits) yield fields as Keyed;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort as string[];
    }
  } finally {
    await client.closePointInTime({ id });
  }
}
