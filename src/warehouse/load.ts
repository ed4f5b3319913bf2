import { DERIVATION_VERSION } from '../domain/offre/derived-facts.js';
import { type DataState, lastDays } from '../domain/questions/days.js';
import { StarMaker, type StarRows, WAREHOUSE_PATHS } from '../domain/warehouse/rows.js';
import { STAR, type StarTable, tableOf, WAREHOUSE_VERSION } from '../domain/warehouse/star.js';
import type { FrozenIndex, Store } from '../elasticsearch/index.js';
import type { Database } from './database.js';
import { broken, refused } from './failures.js';
import { dropUnreferred, fillStage, makeStages, mergeAll, mergeWritten, removeUnlisted } from './merge.js';
import { type Found, findWarehouse, type LoadState, makeIndexes, makeTables, noteState } from './schema.js';

/** Why all is loaded, and not only what was written since the last load. */
type FullReason =
  | 'first'
  | 'older-version'
  | 'asked'
  | 'other-index'
  | 'forgotten'
  | 'new-rules'
  | 'incomplete';

export interface LoadReport {
  readonly mode: 'full' | 'incremental';
  readonly reason?: FullReason;
  /** The older version whose tables were brought to this one, if that was needed. */
  readonly upgradedFrom?: number;
  /** Offers and events that were read for it. */
  readonly read: number;
  readonly evenementsRead: number;
  /** Offers that are in the warehouse now. */
  readonly offres: number;
  readonly open: number;
  readonly evenements: number;
  /** The point in time of all of it, ISO 8601. */
  readonly asOf: string;
  readonly seconds: number;
}

interface LoadWork {
  readonly store: Store;
  readonly database: Database;
  /** Which indexes these are: the cluster and the prefix. */
  readonly origine: string;
  /** Whether a person wants all of it loaded, whatever was loaded before, and from wherever. */
  readonly full?: boolean;
  /** Told of the offers and events that were read. */
  readonly tell?: (progress: LoadProgress) => void;
  /** Called last in the transaction, as for rights. */
  readonly beforeCommit?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface LoadProgress {
  readonly read: number;
  readonly total: number;
}

/** Documents per request, which become rows of some tables at a time. */
const PAGE = 2_000;
/** Runs of so many days are told of. */
const RUNS_DAYS = 3_650;

/** Frozen states of both indexes, and what the runs say. */
interface Frozen {
  readonly offres: FrozenIndex;
  readonly evenements: FrozenIndex;
  readonly state: DataState;
  readonly counts: { readonly offres: number; readonly open: number; readonly evenements: number };
  /** The place in the feed before which events may be gone; -1 where all are kept. */
  readonly horizon: number;
  readonly asOf: string;
}

/**
 * Brings a warehouse to the state of the indexes at one point in time, in one transaction: all of them at first, later what
 * was written since. A load that dies changes nothing, and one that is repeated changes nothing either.
 * @throws WarehouseFailed, StoreError.
 */
export async function loadWarehouse(work: LoadWork): Promise<LoadReport> {
  const began = Date.now();
  const frozen = await freeze(work);
  try {
    const report = await inTransaction(work.database, async () => {
      const found = await findWarehouse(work.database);
      const upgradedFrom = await makeTables(work.database, found);
      const loaded = await load(work, frozen, reasonOf(work, found, frozen), found);
      return { ...loaded, ...(upgradedFrom !== undefined && { upgradedFrom }) };
    });
    await settle(work.database);
    return { ...report, seconds: Math.round((Date.now() - began) / 100) / 10 };
  } finally {
    await Promise.all([frozen.offres.view.close(), frozen.evenements.view.close()]);
  }
}

async function freeze({ store, signal }: LoadWork): Promise<Frozen> {
  const offres = await store.freezeIndex('offres', signal);
  const evenements = await store.freezeIndex('evenements', signal);
  const asOf = new Date().toISOString();
  // Behind the view: what is gone from it was gone before, and this says so.
  const horizon = (await store.horizonOf(signal))?.rang ?? -1;
  const [all, open, events, state] = await Promise.all([
    store.countFrozen(offres, undefined, signal),
    store.countFrozen(offres, { term: { 'suivi.statut': 'ouverte' } }, signal),
    store.countFrozen(evenements, undefined, signal),
    store.dataState(lastDays(RUNS_DAYS, new Date()), signal),
  ]);
  return { offres, evenements, state, counts: { offres: all, open, evenements: events }, horizon, asOf };
}

/** Why all is loaded; undefined where it is enough to read what was written since. @throws WarehouseFailed. */
function reasonOf(
  { origine, full = false }: LoadWork,
  found: Found,
  { offres, evenements, horizon }: Frozen,
): FullReason | undefined {
  if (found === 'absent') return 'first';
  if (full) return 'asked';
  if (found === 'older') return 'older-version';
  const { state } = found;
  if (state.origine !== origine) {
    throw refused(
      `The warehouse was loaded from other indexes (${state.origine}) than these (${origine}): give it a place of its own, or --full to replace it.`,
    );
  }
  if (state.offres.index !== offres.end.index || state.evenements.index !== evenements.end.index) {
    return 'other-index';
  }
  if (state.evenements.rang < horizon) return 'forgotten';
  return state.derivation === DERIVATION_VERSION ? undefined : 'new-rules';
}

type Loaded = Omit<LoadReport, 'seconds'>;

async function load(
  work: LoadWork,
  frozen: Frozen,
  reason: FullReason | undefined,
  found: Found,
): Promise<Loaded> {
  const { database, origine } = work;
  const since = reason === undefined && typeof found === 'object' ? found.state : undefined;
  await makeStages(database);
  const maker = new StarMaker();
  if (since === undefined) maker.addReferences();
  const figures = await stage(work, frozen, maker, since);
  await fillStages(database, maker.state(frozen.state));
  await fillStages(database, maker.takeDimensions());
  if (since === undefined) await mergeAll(database);
  else await mergeWritten(database);
  if (since !== undefined && !(await mirror(work, frozen))) {
    // Something of what was written before is not there: whoever altered it, all is loaded anew.
    return load(work, frozen, 'incomplete', 'absent');
  }
  if (since !== undefined) await dropUnreferred(database);
  await requireEqual(database, frozen);
  await makeIndexes(database);
  await noteState(database, stateOf(frozen, origine));
  await work.beforeCommit?.();
  const { counts, asOf } = frozen;
  return {
    mode: since === undefined ? 'full' : 'incremental',
    ...(reason === undefined ? {} : { reason }),
    ...figures,
    ...counts,
    asOf,
  };
}

function stateOf({ offres, evenements, asOf }: Frozen, origine: string): LoadState {
  return {
    version: WAREHOUSE_VERSION,
    derivation: DERIVATION_VERSION,
    origine,
    offres: { index: offres.end.index, rang: offres.end.rang },
    evenements: { index: evenements.end.index, rang: evenements.end.rang },
    charge: asOf,
  };
}

/** Reads offers and events into the stages: all, or those written since a load. */
async function stage(
  { store, database, tell = () => {}, signal }: LoadWork,
  { offres, evenements, counts }: Frozen,
  maker: StarMaker,
  since: LoadState | undefined,
): Promise<{ readonly read: number; readonly evenementsRead: number }> {
  const behind = (place: LoadState['offres'] | undefined) =>
    place === undefined ? {} : { after: place.rang };
  const total = counts.offres + counts.evenements;
  let [read, evenementsRead] = [0, 0];
  const what = { ...behind(since?.offres), include: WAREHOUSE_PATHS, size: PAGE };
  for await (const page of store.readWritten(offres, what, signal)) {
    const rows = page.map(({ source }) => maker.offre(source));
    await fillStages(database, joined([...rows, maker.takeDimensions()]));
    read += page.length;
    tell({ read, total });
  }
  for await (const page of store.readWritten(
    evenements,
    { ...behind(since?.evenements), size: PAGE },
    signal,
  )) {
    const rows = page.map(({ id, source, seqNo }) =>
      maker.evenement(id, source, typeof source.rang === 'number' ? source.rang : seqNo),
    );
    await fillStages(database, joined([{ fait_evenement: rows }, maker.takeDimensions()]));
    evenementsRead += page.length;
    tell({ read: read + evenementsRead, total });
  }
  return { read, evenementsRead };
}

function joined(all: readonly StarRows[]): StarRows {
  return Object.fromEntries(STAR.map(({ name }) => [name, all.flatMap((rows) => rows[name] ?? [])]));
}

async function fillStages(database: Database, rows: StarRows): Promise<void> {
  for (const table of STAR) await fillStage(database, table, rows[table.name] ?? []);
}

/**
 * Removes what the index does not hold any more. What was written is in by now, so that both are equal when their numbers
 * are. False where the warehouse lacks something.
 */
async function mirror(work: LoadWork, { offres, evenements, counts }: Frozen): Promise<boolean> {
  const parts: readonly [StarTable, FrozenIndex, number][] = [
    [tableOf('fait_offre'), offres, counts.offres],
    [tableOf('fait_evenement'), evenements, counts.evenements],
  ];
  for (const [table, frozen, wanted] of parts) {
    const held = await countOf(work.database, table.name);
    if (held < wanted) return false;
    if (held > wanted) {
      await removeUnlisted(work.database, table, work.store.readIds(frozen, work.signal));
      if ((await countOf(work.database, table.name)) !== wanted) return false;
    }
  }
  return true;
}

async function countOf(database: Database, table: string): Promise<number> {
  const [row] = await database.rows(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.n);
}

/** @throws WarehouseFailed where the warehouse does not hold what the index counts at the same point in time. */
async function requireEqual(database: Database, { counts }: Frozen): Promise<void> {
  const [row] = await database.rows(
    "SELECT count(*) AS offres, count(CASE WHEN etat = 'ouverte' THEN 1 END) AS ouvertes FROM fait_offre",
  );
  const found = { offres: Number(row?.offres), open: Number(row?.ouvertes) };
  if (found.offres !== counts.offres || found.open !== counts.open) {
    throw broken(
      `${found.offres} offers (${found.open} open) were loaded where the index counts ${counts.offres} (${counts.open}) at the same point in time.`,
    );
  }
}

async function inTransaction<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.run('BEGIN');
  try {
    const result = await work();
    await database.run('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is gone, so is the transaction.
    await database.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** What makes the next questions quick; the load is done without. */
async function settle(database: Database): Promise<void> {
  const statements = database.kind === 'duckdb' ? ['CHECKPOINT'] : STAR.map(({ name }) => `ANALYZE ${name}`);
  for (const statement of statements) await database.run(statement).catch(() => undefined);
}
