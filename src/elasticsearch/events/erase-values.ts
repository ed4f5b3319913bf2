import { type Write, writeBulk } from '../bulk.js';
import { scan } from '../scan.js';
import type { Query, StoreAccess } from '../store-access.js';
import type { StoredEvent } from './event-documents.js';

/** Events per bulk: each holds some values. */
const BATCH = 1_000;

/** What an event has beside the fact itself. */
const VALUES = ['avant', 'apres', 'variationSalaire'] as const;

/**
 * Takes the values away from all events of some offers, up to a thousand: that something changed is kept, and so is the place
 * in the feed. Refresh before.
 * @throws StoreError; repeating is safe.
 */
export async function eraseValues(
  store: StoreAccess,
  offres: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const query: Query = {
    bool: {
      filter: [{ terms: { offre: [...offres] } }],
      should: VALUES.map((field) => ({ exists: { field } })),
      minimum_should_match: 1,
    },
  };
  const source = {
    index: 'evenements',
    query,
    size: BATCH,
    read: { _source: true, seq_no_primary_term: true },
  } as const;
  const _index = store.index('evenements');
  for await (const hits of scan<StoredEvent>(store, source, signal)) {
    const writes = hits.flatMap(({ _id, _source, _seq_no = 0, _primary_term = 0 }): Write[] => {
      if (_id === undefined || _source === undefined) return [];
      const guard = { if_seq_no: _seq_no, if_primary_term: _primary_term };
      const source = { ...withoutValues(_source), rang: _source.rang ?? _seq_no };
      return [{ action: { index: { _index, _id, ...guard } }, source }];
    });
    for (const outcome of await writeBulk(store, writes, signal)) {
      if (outcome.status === 'rejected') throw outcome.error;
    }
  }
}

function withoutValues({ avant: _, apres: __, variationSalaire: ___, ...event }: StoredEvent): StoredEvent {
  return event;
}
