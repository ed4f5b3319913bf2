import { type ClosingDecision, cohortOf } from '../domain/stock.js';
import { type Write, writeBulk } from './bulk.js';
import { closedEvent } from './events/closures.js';
import { type ToldEvent, tell, withdraw } from './events/event-documents.js';
import {
  ABSENT,
  countOf,
  type EndingRun,
  type OffreRead,
  openUntouched,
  readOffres,
  tableOf,
  unseenIds,
} from './open-offres.js';
import type { PresenceTable } from './presence-table.js';
import { lastFullRun } from './runs.js';
import type { StoreAccess } from './store-access.js';
import type { Suivi } from './stored-offre.js';

/** The open offers of before a run that it has not seen. What it has seen is loaded only where there are candidates. */
export class UnseenOffres {
  readonly ending: EndingRun;
  readonly #store: StoreAccess;
  readonly #signal: AbortSignal | undefined;
  #seen: Promise<PresenceTable> | undefined;

  constructor(store: StoreAccess, ending: EndingRun, signal: AbortSignal | undefined) {
    this.#store = store;
    this.ending = ending;
    this.#signal = signal;
  }

  async *batches(): AsyncGenerator<OffreRead[]> {
    const query = openUntouched(this.ending);
    if ((await countOf(this.#store, query, this.#signal)) === 0) return;
    const seen = await this.#load();
    const read = { query, fields: CLOSING_FIELDS, guarded: true };
    for await (const ids of unseenIds(
      this.#store,
      this.ending,
      (id) => seen.rowOf(id) !== undefined,
      this.#signal,
    )) {
      yield await readOffres(this.#store, ids, read, this.#signal);
    }
  }

  /** Whether the run has seen no offer at all: then it says nothing about those that are missing. */
  async sawNothing(): Promise<boolean> {
    return (await this.#load()).size === 0;
  }

  #load(): Promise<PresenceTable> {
    this.#seen ??= tableOf(this.#store, this.ending, this.#signal);
    return this.#seen;
  }
}

/** Writes per bulk. */
const BATCH = 300;

/** When an offer was written, and when it was last back. */
const LAST_SEEN_FIELDS = ['suivi.derniereModification', 'suivi.derniereVue'];
/** What is read of an offer that may close. */
export const CLOSING_FIELDS = [ABSENT, ...LAST_SEEN_FIELDS];

/**
 * Closes unseen offers or notes that they are missing, batch by batch, so that no list of them is held. Gives the
 * number of those that stay open. With `events`, closures are told in `evenements`.
 */
export async function markUnseen(
  store: StoreAccess,
  unseen: UnseenOffres,
  { decision, events }: { readonly decision: ClosingDecision; readonly events: boolean },
  signal: AbortSignal | undefined,
): Promise<number> {
  const { ending } = unseen;
  const closes = closesUnder(decision, ending);
  const closing = closingMarks(store, ending, events, signal);
  let waiting = 0;
  for await (const offres of unseen.batches()) {
    if (await unseen.sawNothing()) {
      waiting += offres.length;
      continue;
    }
    const marks: Mark[] = [];
    for (const offre of offres) {
      if (closes(offre)) {
        marks.push(await closing(offre));
        continue;
      }
      waiting++;
      if (offre.values(ABSENT).length === 0)
        marks.push({ write: update(store, offre, missingSuivi(ending)) });
    }
    await writeMarks(store, marks, signal);
  }
  return waiting;
}

/** What is written of an unseen offer, and told where it closes. */
interface Mark {
  readonly write: Write;
  readonly event?: ToldEvent;
}

/** What closes each offer of which {@link CLOSING_FIELDS} were read, and tells it where `events` are told. */
export function closingMarks(
  store: StoreAccess,
  ending: EndingRun,
  events: boolean,
  signal: AbortSignal | undefined,
): (offre: OffreRead) => Promise<Mark> {
  const lastSeen = lastSeenIn(store, ending, signal);
  return async (offre) => {
    const write = update(store, offre, closedSuivi(ending, await lastSeen(offre)));
    return events ? { write, event: closedEvent(offre, ending) } : { write };
  };
}

/** Tells, then writes, in bulks. What is told of an offer that another writer has touched is taken back. */
export async function writeMarks(
  store: StoreAccess,
  marks: readonly Mark[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let start = 0; start < marks.length; start += BATCH) {
    await writeBatch(store, marks.slice(start, start + BATCH), signal);
  }
}

async function writeBatch(
  store: StoreAccess,
  marks: readonly Mark[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const events = marks.flatMap(({ event }) => event ?? []);
  const told = await tell(store, events, signal);
  const writes = marks.map(({ write }) => write);
  const outcomes = await writeBulk(store, writes, signal);
  const untrue = marks.flatMap(({ event }, i) =>
    event !== undefined && told.has(event.id) && outcomes[i]?.status !== 'written' ? [event.id] : [],
  );
  await withdraw(store, untrue, signal);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.error;
}

/** An offer that its own detail shows stays open, whatever else is said of it. */
function closesUnder({ gone, there, cohorts }: ClosingDecision, { startedAt }: EndingRun) {
  const [isGone, isThere] = [new Set(gone), new Set(there)];
  return ({ id, values }: OffreRead): boolean =>
    !isThere.has(id) &&
    (isGone.has(id) || cohorts.includes(cohortOf(values(ABSENT)[0], startedAt.toISOString())));
}

function closedSuivi({ run, startedAt }: EndingRun, derniereVue: string): Partial<Suivi> {
  return { statut: 'fermee', dateFermeture: startedAt.toISOString(), derniereVue, run };
}

/** The run is not named: an offer that it has written counts as seen. */
function missingSuivi({ startedAt }: EndingRun): Partial<Suivi> {
  return { absenteDepuis: startedAt.toISOString() };
}

/** A partial update, which is left undone if another writer touches the offer before. */
function update(store: StoreAccess, { id, guard }: OffreRead, suivi: Partial<Suivi>): Write {
  return {
    action: { update: { _index: store.index('offres'), _id: id, ...guard } },
    source: { doc: { suivi } },
  };
}

/**
 * When an offer was last seen: when it was written, or by the last proven run over the whole stock before the first
 * one that missed it. Each of these few runs is looked up once.
 */
function lastSeenIn(store: StoreAccess, { startedAt }: EndingRun, signal: AbortSignal | undefined) {
  const starts = new Map<string, Promise<string>>();
  const startBefore = async (date: string) => (await lastFullRun(store, date, signal))?.date_debut ?? '';
  return async ({ values }: OffreRead): Promise<string> => {
    const missedBy = values(ABSENT)[0] ?? startedAt.toISOString();
    const seenBy = starts.get(missedBy) ?? startBefore(missedBy);
    starts.set(missedBy, seenBy);
    return [await seenBy, ...LAST_SEEN_FIELDS.flatMap(values)].toSorted().at(-1) ?? '';
  };
}
