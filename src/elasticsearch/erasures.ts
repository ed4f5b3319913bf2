import { ERASED_AFTER_H } from '../domain/stock.js';
import { type Write, writeAll } from './bulk.js';
import { readDocuments } from './documents.js';
import { eraseValues } from './events/erase-values.js';
import { hasEvents } from './events/history.js';
import { type OffreRead, scanOffres } from './open-offres.js';
import { refresh } from './refresh.js';
import type { Query, StoreAccess } from './store-access.js';
import type { StoredOffre } from './stored-offre.js';

/**
 * Who offers the work and whom to ask: kept only while the offer is open (docs/api/licence.md "Licence of the data").
 */
const PURGED = [
  'contact',
  'agence',
  'entreprise',
  'origineOffre.urlOrigine',
  'origineOffre.partenaires',
  // What was derived from them, and what was quoted.
  'derive.employeur',
  'derive.teletravail.mots',
];

/** A document without what a purge erases, however it came to hold it again. Pure. */
export function withoutErased(
  document: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return PURGED.reduce((left, path) => withoutPath(left, path.split('.')), document);
}

function withoutPath(
  document: Readonly<Record<string, unknown>>,
  [name = '', ...deeper]: readonly string[],
): Readonly<Record<string, unknown>> {
  const { [name]: value, ...others } = document;
  if (deeper.length === 0) return others;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) return document;
  return { ...document, [name]: withoutPath(value as Readonly<Record<string, unknown>>, deeper) };
}

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

/** Closed offers that a run erases: none of those that it has closed itself. */
export interface Due {
  readonly startedAt: Date;
  /** Offers whose own detail says that they are gone. */
  readonly gone: readonly string[];
  /** Offers that are not erased. */
  readonly there: readonly string[];
  /** Whether all are erased that were closed long enough before the run, and not only those of `gone`. */
  readonly older: boolean;
}

/** What a run erases: what was closed long enough before it, and is gone by its own word or by that of a sample. */
export function due({ startedAt, gone, there, older }: Due): Query {
  return {
    bool: {
      filter: [erasable(startedAt), ...(older ? [] : [{ ids: { values: [...gone] } }])],
      must_not: [{ ids: { values: [...there] } }],
    },
  };
}

export interface Erasure {
  /** The start of the run that erases. */
  readonly startedAt: Date;
  /** `purge` erases what names a company or a person and keeps the facts, `delete` erases the whole offer. */
  readonly mode: 'purge' | 'delete';
}

/**
 * Erases closed offers, and the values in their events, and gives the number of those that this call erased. An offer
 * that another writer touches meanwhile is left to it. Refresh before.
 * @throws StoreError; repeating is safe.
 */
export async function eraseOffres(
  store: StoreAccess,
  which: Query,
  { startedAt, mode }: Erasure,
  signal?: AbortSignal,
): Promise<number> {
  const events = await hasEvents(store, signal);
  if (events) await refresh(store, 'evenements', signal);
  const toWrites = mode === 'purge' ? purges : deletions;
  const query = { bool: { filter: [NOT_ERASED, which] } };
  let erased = 0;
  for await (const offres of scanOffres(store, query, { guarded: true }, signal)) {
    for (let start = 0; start < offres.length; start += BATCH) {
      const batch = offres.slice(start, start + BATCH);
      // First, so that an erasure that is broken off is taken up again.
      const ids = batch.map(({ id }) => id);
      if (events) await eraseValues(store, ids, signal);
      erased += await writeAll(store, await toWrites(store, batch, startedAt, signal), signal);
    }
  }
  return erased;
}

async function purges(
  store: StoreAccess,
  batch: readonly OffreRead[],
  startedAt: Date,
  signal: AbortSignal | undefined,
): Promise<Write[]> {
  const _index = store.index('offres');
  const read = { index: 'offres', ids: batch.map(({ id }) => id), exclude: PURGED } as const;
  const found = await readDocuments<StoredOffre>(store, read, signal);
  return [...found].flatMap(([_id, { source, guard }]): Write[] => {
    // Open again since the scan.
    if (source.suivi.statut !== 'fermee') return [];
    const suivi = { ...source.suivi, effacee: startedAt.toISOString() };
    return [{ action: { index: { _index, _id, ...guard } }, source: { ...source, suivi } }];
  });
}

async function deletions(store: StoreAccess, batch: readonly OffreRead[]): Promise<Write[]> {
  const _index = store.index('offres');
  return batch.map(({ id, guard }) => ({ action: { delete: { _index, _id: id, ...guard } } }));
}
