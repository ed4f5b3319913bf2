import { ERASED_AFTER_H } from '../domain/stock.js';
import { type Write, writeAll } from './bulk.js';
import { readDocuments } from './documents.js';
import type { Lake, Query } from './lake.js';
import { type OffreRead, scanOffres } from './open-offres.js';
import type { StoredOffre } from './stored-offre.js';

/**
 * Who offers the work and whom to ask: kept only while the offer is open (docs/api/licence.md "Licence of the data").
 */
const PURGED = ['contact', 'agence', 'entreprise', 'origineOffre.urlOrigine', 'origineOffre.partenaires'];

/** Erasures per bulk: a purge reads and writes whole sources. */
const BATCH = 300;

const NOT_ERASED: Query = {
  bool: {
    filter: [{ term: { 'suivi.statut': 'fermee' } }],
    must_not: [{ exists: { field: 'suivi.effacee' } }],
  },
};

/** Offers that were closed long enough before a run to be erased by it. */
export function erasable(startedAt: Date): Query {
  const lte = new Date(startedAt.getTime() - ERASED_AFTER_H * 3_600_000).toISOString();
  return { bool: { filter: [NOT_ERASED, { range: { 'suivi.dateFermeture': { lte } } }] } };
}

export interface Erasure {
  readonly startedAt: Date;
  /** `purge` drops what names a company or a person and keeps the facts, `delete` removes the offer. */
  readonly mode: 'purge' | 'delete';
  /** Closed offers that are erased whenever they were closed. */
  readonly gone: readonly string[];
  /** Offers that are not erased. */
  readonly there: readonly string[];
  /** Whether those are erased that were closed long enough before the run. */
  readonly older: boolean;
}

/**
 * Erases closed offers, and gives the number of those that this call erased. An offer that another writer touches
 * meanwhile is left to it. Refresh before.
 * @throws DatalakeError; repeating is safe.
 */
export async function erase(
  lake: Lake,
  { startedAt, mode, gone, there, older }: Erasure,
  signal?: AbortSignal,
): Promise<number> {
  if (gone.length === 0 && !older) return 0;
  const atOnce: Query = { bool: { filter: [NOT_ERASED, { ids: { values: [...gone] } }] } };
  const query: Query = {
    bool: {
      should: older ? [atOnce, erasable(startedAt)] : [atOnce],
      minimum_should_match: 1,
      must_not: [{ ids: { values: [...there] } }],
    },
  };
  const toWrites = mode === 'purge' ? purges : deletions;
  let erased = 0;
  for await (const offres of scanOffres(lake, query, { guarded: true }, signal)) {
    for (let start = 0; start < offres.length; start += BATCH) {
      const batch = offres.slice(start, start + BATCH);
      erased += await writeAll(lake, await toWrites(lake, batch, startedAt, signal), signal);
    }
  }
  return erased;
}

async function purges(
  lake: Lake,
  batch: readonly OffreRead[],
  startedAt: Date,
  signal: AbortSignal | undefined,
): Promise<Write[]> {
  const _index = lake.index('offres');
  const read = { index: 'offres', ids: batch.map(({ id }) => id), exclude: PURGED } as const;
  const found = await readDocuments<StoredOffre>(lake, read, signal);
  return [...found].flatMap(([_id, { source, guard }]): Write[] => {
    // Open again since the scan.
    if (source.suivi.statut !== 'fermee') return [];
    const suivi = { ...source.suivi, effacee: startedAt.toISOString() };
    return [{ action: { index: { _index, _id, ...guard } }, source: { ...source, suivi } }];
  });
}

async function deletions(lake: Lake, batch: readonly OffreRead[]): Promise<Write[]> {
  const _index = lake.index('offres');
  return batch.map(({ id, guard }) => ({ action: { delete: { _index, _id: id, ...guard } } }));
}
