import type { estypes } from '@elastic/elasticsearch';
import { classified } from './errors.js';
import { type PresenceTable, presenceTable } from './presence-table.js';
import { scan, scanInParts } from './scan.js';
import type { Query, StoreAccess } from './store-access.js';

/** The run at whose end the stock is looked at. */
export interface EndingRun {
  readonly run: string;
  readonly startedAt: Date;
  /** What it has seen, to the last page, where a table of it is kept; it is loaded otherwise. */
  readonly seen?: () => Promise<PresenceTable>;
}

/** The table of what a run has seen. @throws StoreError. */
export function tableOf(
  store: StoreAccess,
  { run, seen }: EndingRun,
  signal: AbortSignal | undefined,
): Promise<PresenceTable> {
  return seen === undefined ? presenceTable(store, run, signal) : seen();
}

export const OPEN: Query = { term: { 'suivi.statut': 'ouverte' } };

/** Since when an offer that is open has been missing: the start of the first proven run that did not see it. */
export const ABSENT = 'suivi.absenteDepuis';

/**
 * Open offers that nobody has written since the run began: those that it has not seen are among them, and no other.
 * An offer that is back after it was missing keeps its `derniereModification`, so its `derniereVue` speaks for it.
 */
export function openUntouched({ run, startedAt }: EndingRun): Query {
  const gte = startedAt.toISOString();
  return {
    bool: {
      filter: [OPEN, { range: { 'suivi.derniereModification': { lt: gte } } }],
      must_not: [{ term: { 'suivi.run': run } }, { range: { 'suivi.derniereVue': { gte } } }],
    },
  };
}

/** All other open offers. */
export function openTouched(ending: EndingRun): Query {
  return { bool: { filter: [OPEN], must_not: [openUntouched(ending)] } };
}

/** What is read of an offer by doc values, and the state to guard a write on it with, where it is asked for. */
export interface OffreRead {
  readonly id: string;
  /** The values of a field that was read. */
  readonly values: (field: string) => readonly string[];
  readonly guard: { readonly if_seq_no: number; readonly if_primary_term: number };
}

function toRead({ fields, _seq_no = 0, _primary_term = 0 }: estypes.SearchHit): OffreRead {
  return {
    id: String(fields?.id?.[0]),
    values: (field) => ((fields?.[field] ?? []) as unknown[]).map(String),
    guard: { if_seq_no: _seq_no, if_primary_term: _primary_term },
  };
}

/** By doc values alone: decompressing a source costs fifteen times as much. */
function byDocValues({ fields = [], guarded = false }: Fields) {
  return {
    docvalue_fields: ['id', ...fields],
    stored_fields: ['_none_'],
    seq_no_primary_term: guarded,
  };
}

export interface Fields {
  readonly fields?: readonly string[];
  readonly guarded?: boolean;
}

/** Offers per request: of ids alone, about 0.7 MB. */
const SCAN_SIZE = 5_000;

/** Goes through the offers of a query, request by request. Refresh before. @throws StoreError. */
export async function* scanOffres(
  store: StoreAccess,
  query: Query,
  fields: Fields = {},
  signal?: AbortSignal,
): AsyncGenerator<OffreRead[]> {
  const source = { index: 'offres', query, size: SCAN_SIZE, read: byDocValues(fields) } as const;
  for await (const hits of scan(store, source, signal)) yield hits.map(toRead);
}

/** Requests at a time of a scan in no order: more would only wait for each other on a small machine. */
const PARTS = 2;

/** Gives the id of each offer of a query, in no order. Refresh before. @throws StoreError. */
export function visitIds(
  store: StoreAccess,
  query: Query,
  visit: (id: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const source = { index: 'offres', query, size: SCAN_SIZE, read: byDocValues({}) } as const;
  const each = (hits: readonly estypes.SearchHit[]) => {
    for (const { fields } of hits) visit(String(fields?.id?.[0]));
  };
  return scanInParts(store, source, PARTS, each, signal);
}

/** Those of up to 10 000 offers that a query holds, as of the last refresh. @throws StoreError. */
export async function readOffres(
  store: StoreAccess,
  ids: readonly string[],
  { query, ...fields }: Fields & { readonly query?: Query },
  signal?: AbortSignal,
): Promise<OffreRead[]> {
  if (ids.length === 0) return [];
  const filter = [{ ids: { values: [...ids] } }, ...(query === undefined ? [] : [query])];
  return someOffres(store, { bool: { filter } }, ids.length, fields, signal);
}

/** Some offers of a query, at most `most` (up to 10 000), as of the last refresh. @throws StoreError. */
export async function someOffres(
  { client, index }: StoreAccess,
  query: Query,
  most: number,
  { sort, ...fields }: Fields & { readonly sort?: estypes.SortCombinations[] } = {},
  signal?: AbortSignal,
): Promise<OffreRead[]> {
  const request = {
    index: index('offres'),
    query,
    size: most,
    ...(sort && { sort }),
    track_total_hits: false,
    ...byDocValues(fields),
  };
  const { hits } = await classified((options) => client.search(request, options), signal);
  return hits.hits.map(toRead);
}

/** How many offers a query holds, as of the last refresh. @throws StoreError. */
export async function countOf(
  { client, index }: StoreAccess,
  query: Query,
  signal?: AbortSignal,
): Promise<number> {
  return (await classified((options) => client.count({ index: index('offres'), query }, options), signal))
    .count;
}

/** Unseen offers that are looked at together. */
const UNSEEN_BATCH = 1_000;

/** The ids of open offers of before a run that it has not seen, in batches of 1 000 to 6 000. @throws StoreError. */
export async function* unseenIds(
  store: StoreAccess,
  ending: EndingRun,
  wasSeen: (id: string) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let unseen: string[] = [];
  for await (const offres of scanOffres(store, openUntouched(ending), {}, signal)) {
    for (const { id } of offres) if (!wasSeen(id)) unseen.push(id);
    if (unseen.length < UNSEEN_BATCH) continue;
    yield unseen;
    unseen = [];
  }
  if (unseen.length > 0) yield unseen;
}
