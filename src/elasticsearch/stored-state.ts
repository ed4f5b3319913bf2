import type { estypes } from '@elastic/elasticsearch';
import { contentOf } from './digest.js';
import { readDocuments, type StoredDocument } from './documents.js';
import { classified } from './errors.js';
import { countOf } from './open-offres.js';
import type { IdentifiedOffre } from './sort-page.js';
import type { StoreAccess } from './store-access.js';
import type { Suivi } from './stored-offre.js';

/** How the stored state of an offer compares to the one just read, and where to write on it. */
export interface StoredState {
  readonly empreinte: string;
  readonly premiereVue: string;
  readonly derniereModification: string;
  readonly isOpen: boolean;
  /** Open, but missing in the last proven run. */
  readonly isMissing: boolean;
  readonly reouvertures: number;
  readonly guard: StoredDocument<unknown>['guard'];
}

/**
 * Whether searches show no offer but those that this run wrote: what it finds is new then, and of what it finds twice the
 * index itself says that it is there.
 * @throws StoreError.
 */
export async function holdsOnlyOwn(store: StoreAccess, run: string, signal?: AbortSignal): Promise<boolean> {
  return (await countOf(store, { bool: { must_not: [{ term: { 'suivi.run': run } }] } }, signal)) === 0;
}

const STORED_FIELDS = [
  'empreinte',
  'premiereVue',
  'derniereModification',
  'absenteDepuis',
  'statut',
  'reouvertures',
].map((field) => `suivi.${field}`);

/** By doc values alone: decompressing the sources of one page costs fifteen times as much. */
export async function readStored(
  { client, index }: StoreAccess,
  offres: readonly IdentifiedOffre[],
  signal: AbortSignal | undefined,
): Promise<Map<string, StoredState>> {
  if (offres.length === 0) return new Map();
  const answer = await classified(
    (options) =>
      client.search(
        {
          index: index('offres'),
          query: { ids: { values: offres.map(({ id }) => id) } },
          size: offres.length,
          docvalue_fields: ['id', ...STORED_FIELDS],
          stored_fields: ['_none_'],
          seq_no_primary_term: true,
          track_total_hits: false,
        },
        options,
      ),
    signal,
  );
  return new Map(answer.hits.hits.map((hit) => [String(hit.fields?.id?.[0]), fromDocValues(hit)]));
}

function fromDocValues({ fields, _seq_no, _primary_term }: estypes.SearchHit): StoredState {
  return {
    empreinte: String(fields?.['suivi.empreinte']?.[0]),
    premiereVue: String(fields?.['suivi.premiereVue']?.[0]),
    derniereModification: String(fields?.['suivi.derniereModification']?.[0]),
    isOpen: fields?.['suivi.statut']?.[0] === 'ouverte',
    isMissing: fields?.['suivi.absenteDepuis'] !== undefined,
    reouvertures: Number(fields?.['suivi.reouvertures']?.[0] ?? 0),
    guard: { if_seq_no: _seq_no ?? 0, if_primary_term: _primary_term ?? 0 },
  };
}

/** In real time, from the source: dear, so only for the few offers that another writer has just touched. */
export async function readLatest(
  store: StoreAccess,
  offres: readonly IdentifiedOffre[],
  signal: AbortSignal | undefined,
): Promise<Map<string, StoredState>> {
  const ids = offres.map(({ id }) => id);
  const found = await readDocuments<{ suivi: Suivi }>(
    store,
    { index: 'offres', ids, include: ['suivi'] },
    signal,
  );
  return new Map([...found].map(([id, { source, guard }]) => [id, fromSuivi(source.suivi, guard)]));
}

function fromSuivi(
  { empreinte, premiereVue, derniereModification, absenteDepuis, statut, reouvertures = 0 }: Suivi,
  guard: StoredState['guard'],
): StoredState {
  return {
    empreinte,
    premiereVue,
    derniereModification,
    isOpen: statut === 'ouverte',
    isMissing: absenteDepuis !== undefined,
    reouvertures,
    guard,
  };
}

/** Whether there is nothing to write. */
export function isCurrent(offre: IdentifiedOffre, stored: StoredState | undefined): boolean {
  return isSame(offre, stored) && stored.empreinte === offre.empreinte && !stored.isMissing;
}

/** Whether nothing of the offer itself has changed. */
export function isSame(offre: IdentifiedOffre, stored: StoredState | undefined): stored is StoredState {
  return stored?.isOpen === true && contentOf(stored.empreinte) === contentOf(offre.empreinte);
}
