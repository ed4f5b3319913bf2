import { type ClosingDecision, cohortOf } from '../domain/stock.js';
import { type Write, writeAll } from './bulk.js';
import type { Lake } from './lake.js';
import {
  ABSENT,
  countOf,
  type EndingRun,
  type OffreRead,
  openUntouched,
  readOffres,
  unseenIds,
} from './open-offres.js';
import { lastFullRun } from './runs.js';
import { type SeenOffres, seenOffres } from './seen.js';
import type { Suivi } from './stored-offre.js';

/** The open offers of before a run that it has not seen. What it has seen is loaded only where there are candidates. */
export class UnseenOffres {
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
    const query = openUntouched(this.ending);
    if ((await countOf(this.#lake, query, this.#signal)) === 0) return;
    const seen = await this.#load();
    const read = { query, fields: [ABSENT, ...SIGHTINGS], guarded: true };
    for await (const ids of unseenIds(this.#lake, this.ending, (id) => seen.has(id), this.#signal)) {
      yield await readOffres(this.#lake, ids, read, this.#signal);
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

/** When an offer was written, and when it was last back. */
const SIGHTINGS = ['suivi.derniereModification', 'suivi.derniereVue'];

/**
 * Closes unseen offers or notes that they are missing, batch by batch, so that no list of them is held. Gives the
 * number of those that stay open.
 */
export async function markUnseen(
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
        waiting++;
        if (offre.values(ABSENT).length === 0) writes.push(update(lake, offre, missingSuivi(ending)));
      }
    }
    for (let start = 0; start < writes.length; start += BATCH) {
      await writeAll(lake, writes.slice(start, start + BATCH), signal);
    }
  }
  return waiting;
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
  return async ({ values }: OffreRead): Promise<string> => {
    const missedBy = values(ABSENT)[0] ?? startedAt.toISOString();
    const seenBy = starts.get(missedBy) ?? startBefore(missedBy);
    starts.set(missedBy, seenBy);
    return [await seenBy, ...SIGHTINGS.flatMap(values)].toSorted().at(-1) ?? '';
  };
}
