import { clockMillis, formatSecond } from '../domain/clock.js';
import { Draw, rankOf, seedOf } from '../domain/draw.js';
import {
  type AbsenceCohort,
  cohortOf,
  type SampleCohort,
  type SampledOffre,
  type StockExamination,
} from '../domain/stock.js';
import { type DrawnOffre, type OpenFigures, UnseenSample } from '../domain/unseen-sample.js';
import { BoardTally, boardCounts } from './boards.js';
import { readDocuments } from './documents.js';
import { erasable } from './erasures.js';
import { spreadOf, TRAIT_FIELDS, traitsOf } from './offre-traits.js';
import {
  ABSENT,
  type EndingRun,
  type OffreRead,
  OPEN,
  openTouched,
  openUntouched,
  readOffres,
  scanOffres,
  tableOf,
  unseenIds,
  visitIds,
} from './open-offres.js';
import { controlsOf, readBack } from './read-back.js';
import { refresh } from './refresh.js';
import { SeenOffres } from './seen.js';
import type { StoreAccess } from './store-access.js';

export interface Examination extends EndingRun {
  /** Whether closed offers are erased at all: under `purge` and `delete`. */
  readonly erasing: boolean;
}

/** Unseen offers that are asked for, and closed ones beside them. */
const SAMPLE = 150;
const CLOSED_SAMPLE = 50;
const READ_BACK = 300;

/**
 * What the index says at the end of a run about the offers that were open before and that the run has not seen, and a
 * sample of them. Changes nothing; a repeated call draws the same sample. Memory: a byte for each offer seen, beside the
 * table of them.
 * @throws StoreError.
 */
export async function examineStock(
  store: StoreAccess,
  { erasing, ...ending }: Examination,
  signal?: AbortSignal,
): Promise<StockExamination> {
  await refresh(store, 'offres', signal);
  const { run, startedAt } = ending;
  const seed = seedOf(run);
  const knownBefore = {
    bool: { filter: [OPEN, { range: { 'suivi.premiereVue': { lt: startedAt.toISOString() } } }] },
  };
  const [table, before] = await Promise.all([
    tableOf(store, ending, signal),
    spreadOf(store, knownBefore, signal),
  ]);
  const seen = new SeenOffres(table);
  const comparison = new Comparison(seed, before, seen);
  await compare(store, { run, startedAt }, comparison, signal);
  const closed = erasing ? await drawClosed(store, { startedAt, seed }, signal) : NONE_CLOSED;
  const [now, read, controls] = await Promise.all([
    spreadOf(store, OPEN, signal),
    readBack(store, comparison.toReadBack.items, signal),
    controlsOf(store, run, signal),
  ]);
  const sample = [...closed.drawn, ...comparison.sample.take(now)];
  return {
    open: before.open,
    seen: seen.size,
    ...seen.count(),
    readBack: read,
    unseen: comparison.unseen,
    erasable: closed.total,
    boards: boardCounts(before.boards, comparison.boards),
    sample: await withDetails(store, sample, signal),
    controls,
  };
}

/** What comes out of going through the open offers. */
class Comparison {
  readonly unseen: Record<AbsenceCohort, number> = { fresh: 0, recent: 0, old: 0 };
  /** Of the unseen. */
  readonly boards = new BoardTally();
  readonly sample: UnseenSample;
  readonly toReadBack = new Draw<string>(READ_BACK);
  readonly #seed: number;
  readonly #seen: SeenOffres;

  constructor(seed: number, figures: OpenFigures, seen: SeenOffres) {
    this.#seed = seed;
    this.#seen = seen;
    this.sample = new UnseenSample(seed, SAMPLE, figures);
  }

  /** Takes an open offer; false when the run has not seen it. */
  take(id: string): boolean {
    if (!this.#seen.markOpen(id)) return false;
    this.toReadBack.offer(rankOf(this.#seed, id), id);
    return true;
  }

  takeUnseen(offre: OffreRead, cohort: AbsenceCohort): void {
    const { boards, groups } = traitsOf(offre);
    this.unseen[cohort]++;
    this.boards.add(boards);
    this.sample.add({ id: offre.id, cohort, groups });
  }
}

/** Goes through all open offers, and compares them with those that were seen. */
async function compare(
  store: StoreAccess,
  ending: EndingRun,
  comparison: Comparison,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wasSeen = (id: string) => comparison.take(id);
  const read = { fields: [ABSENT, ...TRAIT_FIELDS], query: openUntouched(ending) };
  // These first: an offer that is written meanwhile moves from this view into the next, and is met twice, not never.
  for await (const ids of unseenIds(store, ending, wasSeen, signal)) {
    for (const offre of await readOffres(store, ids, read, signal)) {
      const cohort = cohortOf(offre.values(ABSENT)[0], ending.startedAt.toISOString());
      comparison.takeUnseen(offre, cohort);
    }
  }
  await visitIds(store, openTouched(ending), wasSeen, signal);
}

interface ClosedDraw {
  readonly total: number;
  readonly drawn: readonly (Pick<DrawnOffre, 'id' | 'drawn' | 'ebbed'> & { readonly cohort: SampleCohort })[];
}

const NONE_CLOSED: ClosedDraw = { total: 0, drawn: [] };

async function drawClosed(
  store: StoreAccess,
  { startedAt, seed }: { readonly startedAt: Date; readonly seed: number },
  signal: AbortSignal | undefined,
): Promise<ClosedDraw> {
  const draw = new Draw<string>(CLOSED_SAMPLE);
  let total = 0;
  for await (const offres of scanOffres(store, erasable(startedAt), {}, signal)) {
    total += offres.length;
    for (const { id } of offres) draw.offer(rankOf(seed, id), id);
  }
  return { total, drawn: draw.items.map((id) => ({ id, cohort: 'closed', drawn: 'random' })) };
}

/** From the sources: doc values have lost the digits of an odd date. */
async function withDetails(
  store: StoreAccess,
  sample: ClosedDraw['drawn'],
  signal: AbortSignal | undefined,
): Promise<SampledOffre[]> {
  const ids = sample.map(({ id }) => id);
  const read = { index: 'offres', ids, include: ['dateCreation', 'romeCode'] } as const;
  const found = await readDocuments<{ dateCreation?: unknown; romeCode?: unknown }>(store, read, signal);
  return sample.map((drawn) => {
    const { dateCreation, romeCode } = found.get(drawn.id)?.source ?? {};
    const creation = clockMillis(dateCreation);
    return {
      ...drawn,
      ...(creation !== undefined && { second: formatSecond(Math.floor(creation / 1000)) }),
      ...(typeof romeCode === 'string' && romeCode !== '' && { codeROME: romeCode.slice(0, 16) }),
    };
  });
}
