import { WRITES_IN_CONFLICT } from '../domain/patience.js';
import { type Write, writeBulk } from './bulk.js';
import { readDocuments } from './documents.js';
import { settled } from './errors.js';
import { IdIndex } from './id-index.js';
import type { Lake, Query } from './lake.js';
import { seenInRun } from './presences.js';
import { lastFullRun } from './runs.js';
import { scan } from './scan.js';

/**
 * What becomes of an offer that is gone: `mark` keeps it whole, `purge` drops what names a company or a person and
 * keeps the facts, `delete` removes it.
 */
export type ClosureMode = 'mark' | 'purge' | 'delete';

export interface Closure {
  /** A PROVEN run: after any other, an offer that was not seen may well be open. */
  readonly run: string;
  /** When the run started; becomes the date of closure. */
  readonly startedAt: Date;
  /** Largest share of the open offers (0 to 1) that may close at once. */
  readonly maxShare: number;
  readonly mode: ClosureMode;
}

export type ClosureResult =
  /** `closed` is what the run has closed in all, however often the call was repeated (for `delete`: this call). */
  | { readonly status: 'closed'; readonly closed: number; readonly open: number }
  /** Nothing was written. */
  | { readonly status: 'refused'; readonly reason: string; readonly unseen: number; readonly open: number };

/**
 * Closes the open offers that a run has not seen. Refuses, and writes nothing, when the run saw no offer at all or
 * when more than `maxShare` of the stock would go. Offers first seen or changed since the run started are left alone:
 * they were open then, whatever the pages recorded. Throws DatalakeError; repeating is safe.
 */
export async function closeUnseen(
  lake: Lake,
  closure: Closure,
  signal?: AbortSignal,
): Promise<ClosureResult> {
  const { run, startedAt, maxShare, mode } = closure;
  await settled((options) => lake.client.indices.refresh({ index: lake.index('offres') }, options), signal);
  const closedBefore = await count(lake, closedBy(run), signal);
  const open = closedBefore + (await count(lake, OPEN, signal));
  const { unseen, seen } = await findUnseen(lake, run, startedAt, signal);
  const closing = closedBefore + unseen.length;
  if (unseen.length > 0 && seen === 0) {
    return { status: 'refused', reason: `Run ${run} has seen no offer.`, unseen: closing, open };
  }
  if (closing > maxShare * open) {
    const reason = `${closing} of ${open} open offers would close, more than the share of ${maxShare} that is allowed.`;
    return { status: 'refused', reason, unseen: closing, open };
  }
  const lastSeen = await lastFullRun(lake, startedAt.toISOString(), signal);
  const close = { mark: markClosed, purge: purgeClosed, delete: remove }[mode];
  for (let start = 0; start < unseen.length; start += BATCH) {
    await close(
      lake,
      unseen.slice(start, start + BATCH),
      { run, startedAt, seenBy: lastSeen?.date_debut ?? '' },
      signal,
    );
  }
  await settled((options) => lake.client.indices.refresh({ index: lake.index('offres') }, options), signal);
  const closed = mode === 'delete' ? unseen.length : await count(lake, closedBy(run), signal);
  return { status: 'closed', closed, open };
}

/** Closures per bulk. */
const BATCH = 300;
/** Open offers per request; doc values alone, so a request is about 1 MB. */
const SCAN_SIZE = 5_000;

const OPEN: Query = { term: { 'suivi.statut': 'ouverte' } };

function closedBy(run: string): Query {
  return { bool: { filter: [{ term: { 'suivi.statut': 'fermee' } }, { term: { 'suivi.run': run } }] } };
}

async function count(
  { client, index }: Lake,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<number> {
  return (await settled((options) => client.count({ index: index('offres'), query }, options), signal)).count;
}

interface Unseen {
  readonly id: string;
  readonly derniereModification: string;
}

/** The open offers of before the run that it has not seen; and how many it has seen, asked only where there are such. */
async function findUnseen(
  lake: Lake,
  run: string,
  startedAt: Date,
  signal: AbortSignal | undefined,
): Promise<{ readonly unseen: readonly Unseen[]; readonly seen?: number }> {
  const query = {
    bool: { filter: [OPEN, { range: { 'suivi.derniereModification': { lt: startedAt.toISOString() } } }] },
  };
  const read = { docvalue_fields: ['id', 'suivi.derniereModification'], stored_fields: ['_none_'] };
  const unseen: Unseen[] = [];
  let seen: IdIndex | undefined;
  for await (const hits of scan(lake, { index: 'offres', query, size: SCAN_SIZE, read }, signal)) {
    seen ??= await idsSeen(lake, run, signal);
    for (const { fields } of hits) {
      const id = String(fields?.id?.[0]);
      if (!seen.has(id))
        unseen.push({ id, derniereModification: String(fields?.['suivi.derniereModification']?.[0]) });
    }
  }
  return { unseen, ...(seen && { seen: seen.size }) };
}

async function idsSeen(lake: Lake, run: string, signal: AbortSignal | undefined): Promise<IdIndex> {
  const seen = new IdIndex();
  for await (const { contenu } of seenInRun(lake, run, signal)) {
    for (const id of contenu.ids) seen.add(id);
  }
  return seen;
}

interface ClosingRun {
  readonly run: string;
  readonly startedAt: Date;
  /** Start of the last proven run before, which saw every offer still open then; empty when there was none. */
  readonly seenBy: string;
}

function closedSuivi({ derniereModification }: Unseen, { run, startedAt, seenBy }: ClosingRun) {
  return {
    statut: 'fermee',
    dateFermeture: startedAt.toISOString(),
    derniereVue: seenBy > derniereModification ? seenBy : derniereModification,
    run,
  };
}

async function markClosed(
  lake: Lake,
  batch: readonly Unseen[],
  by: ClosingRun,
  signal?: AbortSignal,
): Promise<void> {
  const _index = lake.index('offres');
  const writes = batch.map((offre) => ({
    action: { update: { _index, _id: offre.id, retry_on_conflict: WRITES_IN_CONFLICT } },
    source: { doc: { suivi: closedSuivi(offre, by) } },
  }));
  await writeAll(lake, writes, signal);
}

/** Who offers the work and whom to ask: kept only while the offer is open (facts.md "Licence"). */
const PURGED = ['contact', 'agence', 'entreprise', 'origineOffre.urlOrigine', 'origineOffre.partenaires'];

async function purgeClosed(
  lake: Lake,
  batch: readonly Unseen[],
  by: ClosingRun,
  signal?: AbortSignal,
): Promise<void> {
  const _index = lake.index('offres');
  const read = { index: 'offres', ids: batch.map(({ id }) => id), exclude: PURGED } as const;
  const found = await readDocuments<{ suivi: object }>(lake, read, signal);
  const writes = batch.flatMap((offre): Write[] => {
    const known = found.get(offre.id);
    if (known === undefined) return [];
    const suivi = { ...known.source.suivi, ...closedSuivi(offre, by) };
    return [
      { action: { index: { _index, _id: offre.id, ...known.guard } }, source: { ...known.source, suivi } },
    ];
  });
  await writeAll(lake, writes, signal);
}

async function remove(
  lake: Lake,
  batch: readonly Unseen[],
  _by: ClosingRun,
  signal?: AbortSignal,
): Promise<void> {
  const _index = lake.index('offres');
  await writeAll(
    lake,
    batch.map(({ id }) => ({ action: { delete: { _index, _id: id } } })),
    signal,
  );
}

/** An offer that another writer touched or removed meanwhile is left to it. */
async function writeAll(
  lake: Lake,
  writes: readonly Write[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const outcome of await writeBulk(lake, writes, signal)) {
    if (outcome.status === 'rejected') throw outcome.error;
  }
}
