import type { Forgetting, ForgottenOffres } from '../../domain/offre/forgotten.js';
import { classified } from '../errors.js';
import type { StoreAccess } from '../store-access.js';
import type { StoredEvent } from './event-documents.js';

/** Far more than a person would have forgotten one by one. */
const MOST = 10_000;

/** The offers that were forgotten, whole or in part, as of the last refresh. None where there is no index yet. @throws StoreError. */
export async function forgottenOffres(
  { client, index }: StoreAccess,
  signal?: AbortSignal,
): Promise<ForgottenOffres> {
  const request = {
    index: index('evenements'),
    query: { term: { type: 'oubliee' } },
    size: MOST,
    _source: ['offre', 'champs'],
    ignore_unavailable: true,
  };
  const { hits } = await classified(
    (options) => client.search<Pick<StoredEvent, 'offre' | 'champs'>>(request, options),
    signal,
  );
  return new Map(
    hits.hits.flatMap(({ _source }): [string, Forgetting][] =>
      _source === undefined ? [] : [[_source.offre, _source.champs === undefined ? 'whole' : 'contact']],
    ),
  );
}
