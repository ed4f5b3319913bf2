import { type ClosingDecision, type ClosingResult, cohortOf } from '../domain/stock.js';
import type { Write } from './bulk.js';
import { readDocuments } from './documents.js';
import { erase, written } from './erasures.js';
import { settled } from './errors.js';
import type { Lake, Query } from './lake.js';
import type { Suivi } from './offres.js';
import { type EndingRun, type OffreRead, OPEN, openUntouched, scanOffres } from './open-offres.js';
import { refresh } from './refresh.js';
import { closeRun, lastFullRun, type RunDocument } from './runs.js';
import { type SeenOffres, seenOffres } from './seen.js';

/**
 * What becomes of an offer that is gone: `mark` keeps it whole, `purge` drops what names a company or a person and
 * keeps the facts, `delete` removes it. All begin by marking it; what is erased for good is erased by a later run.
 */
export type ClosureMode = 'mark' | 'purge' | 'delete';

/** A PROVEN run: after any other, an offer that was not seen may well be open. Its start becomes the date of closure. */
export interface Closing extends EndingRun {
  readonly mode: ClosureMode;
  readonly decision: ClosingDecision;
}

/**
 * Closes unseen offers as decided, and notes those that stay open as missing since this run. Then erases, under
 * `purge` and `delete`, what may be erased by now. A run that saw no offer changes nothing. An offer that another
 * writer touches meanwhile is left to it. Throws DatalakeError; a repeated call goes on where the last one stopped.
 */
export async function closeGone(
  lake: Lake,
  { mode, decision, ...ending }: Closing,
  signal?: AbortSignal,
): Promise<ClosingResult> {
  await refresh(lake, 'offres', signal);
  const unseen = new UnseenOffres(lake, ending, signal);
  const waiting = await markUnseen(lake, unseen, decision, signal);
  await refresh(lake, 'offres', signal);
  const closed = await countClosed(lake, ending.run, signal);
  const { gone, there, erase: older } = decision;
  const erases = mode !== 'mark' && (older || gone.length > 0) && !(await unseen.sawNothing());
  if (!erases) return { closed, erased: 0, waiting };
  // What is deleted can be counted no more when the call is repeated.
  if (mode === 'delete' && gone.length > 0) await closeRun(lake, ending.run, { fermes: closed }, signal);
  const erased = await erase(lake, { startedAt: ending.startedAt, mode, gone, there, older }, signal);
  return { closed, erased, waiting };
}

export interface Closure extends EndingRun {
  /** Largest share of the open offers (0 to 1) that may close at once. */
  readonly maxShare: number;
}

export type ClosureResult =
  /** `closed` is what the run has closed in all, however often the call was repeated. */
  | { readonly status: 'closed'; readonly closed: number; readonly open: number }
  /** Nothing was written. */
  | { readonly status: 'refused'; readonly reason: string; readonly unseen: number; readonly open: number };

/** Every unseen offer closes. */
const ALL: ClosingDecision = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: false };

/**
 * Closes all open offers that a run has not seen, as runs do that began under an older version. Refuses, and writes
 * nothing, when the run saw no offer at all or when more than `maxShare` of the stock would go. Erases nothing: the
 * next run does. Throws DatalakeError; repeating is safe.
 */
export async function closeUnseen(
  lake: Lake,
  { maxShare, ...ending }: Closure,
  signal?: AbortSignal,
): Promise<ClosureResult> {
  const { run } = ending;
  await refresh(lake, 'offres', signal);
  const closedBefore = await count(lake, closedBy(run), signal);
  const open = closedBefore + (await count(lake, OPEN, signal));
  const unseen = new UnseenOffres(lake, ending, signal);
  let closing = closedBefore;
  for await (const { length } of unseen.batches()) closing += length;
  if (closing > closedBefore && (await unseen.sawNothing())) {
    return { status: 'refused', reason: `Run ${run} has seen no offer.`, unseen: closing, open };
  }
  if (closing > maxShare * open) {
    const reason = `${closing} of ${open} open offers would close, more than the share of ${maxShare} that is allowed.`;
    return { status: 'refused', reason, unseen: closing, open };
  }
  await markUnseen(lake, unseen, ALL, signal);
  await refresh(lake, 'offres', signal);
  return { status: 'closed', closed: await count(lake, closedBy(run), signal), open };
}

/** The open offers of before a run that it has not seen. What it has seen is loaded only where there are candidates. */
class UnseenOffres {
  readonly ending: EndingRun;
  readonly #lake: Lake;
  readonly #signal: AbortSignal | undefined;
  #seen: Promise<SeenOffres> | undefined;

  constructor(lake: Lake, ending: EndingRun, signal: AbortSignal | undefined) {
    this.#lake = lake;
    this.ending = ending;
    this.#signal = signal;
  }

  async *batches(): AsyncGenerator<OffreRead[]> {
    const read = { suivi: ['derniereModification', 'derniereVue', 'absenteDepuis'], guarded: true };
    for await (const offres of scanOffres(this.#lake, openUntouched(this.ending), read, this.#signal)) {
      const seen = await this.#load();
      yield offres.filter(({ id }) => !seen.has(id));
    }
  }

  /** Whether the run has seen no offer at all: then it says nothing about those that are missing. */
  async sawNothing(): Promise<boolean> {
    return (await this.#load()).size === 0;
  }

  #load(): Promise<SeenOffres> {
    this.#seen ??= seenOffres(this.#lake, this.ending.run, this.#signal);
    return this.#seen;
  }
}

/** Writes per bulk. */
const BATCH = 300;

/**
 * Closes unseen offers or notes that they are missing, batch by batch, so that no list of them is held. Gives the
 * number of those that stay open.
 */
async function markUnseen(
  lake: Lake,
  unseen: UnseenOffres,
  decision: ClosingDecision,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { ending } = unseen;
  const closes = closesUnder(decision, ending);
  const lastSeen = lastSightings(lake, ending, signal);
  let waiting = 0;
  for await (const offres of unseen.batches()) {
    if (await unseen.sawNothing()) {
      waiting += offres.length;
      continue;
    }
    const writes: Write[] = [];
    for (const offre of offres) {
      if (closes(offre)) writes.push(update(lake, offre, closedSuivi(ending, await lastSeen(offre))));
      else {
        waiting += 1;
        if (offre.suivi('absenteDepuis') === undefined)
          writes.push(update(lake, offre, missingSuivi(ending)));
      }
    }
    for (let start = 0; start < writes.length; start += BATCH) {
      await written(lake, writes.slice(start, start + BATCH), signal);
    }
  }
  return waiting;
}

/** An offer that its own detail shows stays open, whatever else is said of it. */
function closesUnder({ gone, there, cohorts }: ClosingDecision, { startedAt }: EndingRun) {
  const [isGone, isThere] = [new Set(gone), new Set(there)];
  return ({ id, suivi }: OffreRead): boolean =>
    !isThere.has(id) &&
    (isGone.has(id) || cohorts.includes(cohortOf(suivi('absenteDepuis'), startedAt.toISOString())));
}

function closedSuivi({ run, startedAt }: EndingRun, derniereVue: string): Partial<Suivi> {
  return { statut: 'fermee', dateFermeture: startedAt.toISOString(), derniereVue, run };
}

/** The run is not named: an offer that it has written counts as seen. */
function missingSuivi({ startedAt }: EndingRun): Partial<Suivi> {
  return { absenteDepuis: startedAt.toISOString() };
}

/** A partial update, which is left undone if another writer touches the offer before. */
function update(lake: Lake, { id, guard }: OffreRead, suivi: Partial<Suivi>): Write {
  return {
    action: { update: { _index: lake.index('offres'), _id: id, ...guard } },
    source: { doc: { suivi } },
  };
}

/**
 * When an offer was last seen: when it was written, or by the last proven run over the whole stock before the first
 * one that missed it. Each of these few runs is looked up once.
 */
function lastSightings(lake: Lake, { startedAt }: EndingRun, signal: AbortSignal | undefined) {
  const starts = new Map<string, Promise<string>>();
  const startBefore = async (date: string) => (await lastFullRun(lake, date, signal))?.date_debut ?? '';
  return async ({ suivi }: OffreRead): Promise<string> => {
    const missedBy = suivi('absenteDepuis') ?? startedAt.toISOString();
    const seenBy = starts.get(missedBy) ?? startBefore(missedBy);
    starts.set(missedBy, seenBy);
    const sightings = [await seenBy, suivi('derniereModification') ?? '', suivi('derniereVue') ?? ''];
    return sightings.toSorted().at(-1) ?? '';
  };
}

function closedBy(run: string): Query {
  return { bool: { filter: [{ term: { 'suivi.statut': 'fermee' } }, { term: { 'suivi.run': run } }] } };
}

/** What a run has closed, with what an earlier call has deleted since. */
async function countClosed(lake: Lake, run: string, signal: AbortSignal | undefined): Promise<number> {
  const read = { index: 'ingestion', ids: [run], include: ['fermes'] } as const;
  const kept = await readDocuments<Pick<RunDocument, 'fermes'>>(lake, read, signal);
  return Math.max(kept.get(run)?.source.fermes ?? 0, await count(lake, closedBy(run), signal));
}

async function count(
  { client, index }: Lake,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<number> {
  return (await settled((options) => client.count({ index: index('offres'), query }, options), signal)).count;
}
