import { type Write, writeAll } from './bulk.js';
import { OPEN } from './open-offres.js';
import { isAsWritten } from './read-back.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';
import type { StoreAccess } from './store-access.js';
import type { StoredOffre } from './stored-offre.js';

/** Offers per request: about 2 MB of sources. */
const SCAN_SIZE = 500;
/** No digest: whoever sees the offer next writes it again. */
const NO_DIGEST = '';

/**
 * Takes the digest away from every open offer whose source is not what it says, so that the next run writes it again
 * as the API shows it. Gives their number. Reads all sources, which takes minutes.
 * @throws StoreError; a repeated call counts the same offers.
 */
export async function voidAltered(store: StoreAccess, signal?: AbortSignal): Promise<number> {
  await refresh(store, 'offres', signal);
  const source = {
    index: 'offres',
    query: OPEN,
    size: SCAN_SIZE,
    read: { _source: true, seq_no_primary_term: true },
  } as const;
  let altered = 0;
  for await (const hits of scan<StoredOffre>(store, source, signal)) {
    const writes: Write[] = [];
    for (const { _id, _source, _seq_no = 0, _primary_term = 0 } of hits) {
      if (_id === undefined || _source === undefined || isAsWritten(_source)) continue;
      altered++;
      if (_source.suivi.empreinte === NO_DIGEST) continue;
      const guard = { if_seq_no: _seq_no, if_primary_term: _primary_term };
      writes.push({
        action: { update: { _index: store.index('offres'), _id, ...guard } },
        source: { doc: { suivi: { empreinte: NO_DIGEST } } },
      });
    }
    await writeAll(store, writes, signal);
  }
  return altered;
}
