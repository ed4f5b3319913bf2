import type { estypes } from '@elastic/elasticsearch';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import { scan } from './scan.js';

/** The run at whose end the stock is looked at. */
export interface EndingRun {
  readonly run: string;
  readonly startedAt: Date;
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

/** Goes through the offers of a query, request by request. Refresh before. @throws DatalakeError. */
export async function* scanOffres(
  lake: Lake,
  query: Query,
  fields: Fields = {},
  signal?: AbortSignal,
): AsyncGenerator<OffreRead[]> {
  const source = { index: 'offres', query, size: SCAN_SIZE, read: byDocValues(fields) } as const;
  for await (const hits of scan(lake, source, signal)) yield hits.map(toRead);
}

/** Those of up to 10 000 offers that a query holds, as of the last refresh. @throws DatalakeError. */
export async function readOffres(
  lake: Lake,
  ids: readonly string[],
  { query, ...fields }: Fields & { readonly query?: Query },
  signal?: AbortSignal,
): Promise<OffreRead[]> {
  if (ids.length === 0) return [];
  const filter = [{ ids: { values: [...ids] } }, ...(query === undefined ? [] : [query])];
  return someOffres(lake, { bool: { filter } }, ids.length, fields, signal);
}

/** Some offers of a query, at most `most` (up to 10 000), as of the last refresh. @throws DatalakeError. */
export async function someOffres(
  { client, index }: Lake,
  query: Query,
  most: number,
  fields: Fields = {},
  signal?: AbortSignal,
): Promise<OffreRead[]> {
  const request = {
    index: index('offres'),
    query,
    size: most,
    track_total_hits: false,
    ...byDocValues(fields),
  };
  const { hits } = await settled((options) => client.search(request, options), signal);
  return hits.hits.map(toRead);
}

/** How many offers a query holds, as of the last refresh. @throws DatalakeError. */
export async function countOf({ client, index }: Lake, query: Query, signal?: AbortSignal): Promise<number> {
  return (await settled((options) => client.count({ index: index('offres'), query }, options), signal)).count;
}

/** Unseen offers that are looked at together. */
const UNSEEN_BATCH = 1_000;

/** The ids of open offers of before a run that it has not seen, in batches of 1 000 to 6 000. @throws DatalakeError. */
export async function* unseenIds(
  lake: Lake,
  ending: EndingRun,
  wasSeen: (id: string) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let unseen: string[] = [];
  for await (const offres of scanOffres(lake, openUntouched(ending), {}, signal)) {
    for (const { id } of offres) if (!wasSeen(id)) unseen.push(id);
    if (unseen.length < UNSEEN_BATCH) continue;
    yield unseen;
    unseen = [];
  }
  if (unseen.length > 0) yield unseen;
}
