import type { Lake, Query } from './lake.js';
import { scan } from './scan.js';

/** The run at whose end the stock is looked at. */
export interface EndingRun {
  readonly run: string;
  readonly startedAt: Date;
}

export const OPEN: Query = { term: { 'suivi.statut': 'ouverte' } };

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

/** Offers per request; doc values alone, so a request is about 1 MB. */
const SCAN_SIZE = 5_000;

/** What is read of each: doc values by field, and the state to guard a write with, where it is asked for. */
export interface OffreRead {
  readonly id: string;
  /** The first value of a field of `suivi`, e.g. `absenteDepuis`. */
  readonly suivi: (field: string) => string | undefined;
  readonly guard: { readonly if_seq_no: number; readonly if_primary_term: number };
}

/** Goes through offers by doc values, request by request. Refresh before. Throws DatalakeError. */
export async function* scanOffres(
  lake: Lake,
  query: Query,
  { suivi = [], guarded = false }: { readonly suivi?: readonly string[]; readonly guarded?: boolean } = {},
  signal?: AbortSignal,
): AsyncGenerator<OffreRead[]> {
  const read = {
    docvalue_fields: ['id', ...suivi.map((field) => `suivi.${field}`)],
    stored_fields: ['_none_'],
    seq_no_primary_term: guarded,
  };
  for await (const hits of scan(lake, { index: 'offres', query, size: SCAN_SIZE, read }, signal)) {
    yield hits.map(({ fields, _seq_no = 0, _primary_term = 0 }) => ({
      id: String(fields?.id?.[0]),
      suivi: (field) => {
        const value: unknown = fields?.[`suivi.${field}`]?.[0];
        return value === undefined ? undefined : String(value);
      },
      guard: { if_seq_no: _seq_no, if_primary_term: _primary_term },
    }));
  }
}
