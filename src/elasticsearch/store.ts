import type { Client } from '@elastic/elasticsearch';
import type { Followed } from '../domain/follow.js';
import type { ListEntry, ListName } from '../domain/lists.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import type { ProbeReport } from '../domain/probe/report.js';
import type { Span } from '../domain/questions/days.js';
import type { Search } from '../domain/search.js';
import { voidAltered } from './altered.js';
import { probeAnalysis } from './analysis-probes.js';
import {
  type CaseOutcome,
  closeCoveredCases,
  countOpenCases,
  listOpenCases,
  type NewCase,
  type OpenCases,
  openCase,
  type ProvenRun,
  type StoredCase,
  updateCase,
} from './cases.js';
import { checkElasticsearch, clusterId } from './client.js';
import { type Closing, type Closure, closeGone, closeUnseen } from './closures.js';
import { diskCondition, hasFrenchAnalysis, indexConditions, writeBlocks } from './condition.js';
import { dataState } from './data-state.js';
import { type EventRetention, eventCondition, pruneEvents } from './events/event-retention.js';
import { type FeedRequest, horizonOf, readFeed } from './events/feed.js';
import { forgottenOffres } from './events/forgotten-offres.js';
import { historyBegun } from './events/history.js';
import { followed, keepFollowed } from './followed.js';
import { type ForgetRequest, forgetAgain, forgetOffre, isKept } from './forget.js';
import { storeIdentity } from './identity.js';
import { countriesOf, keepList, knownList, referencesOf } from './lists.js';
import {
  closeLongView,
  countInView,
  monthsInView,
  openLongView,
  readView,
  type ViewRead,
} from './long-view.js';
import { checkNext } from './migration/check.js';
import { copyToNext } from './migration/copy.js';
import { aliasesInMigration } from './migration/family.js';
import { abandonNext, type Move, prepareNext } from './migration/next-index.js';
import { type PlannedMove, planMigration } from './migration/plan.js';
import { keptIndexes, removeKept, switchTo } from './migration/switch.js';
import { closeByOwnWord, countMissing, missingOffres, type OwnWord } from './missing-offres.js';
import { countOffres, placeFigures, romeWeights } from './offre-counts.js';
import { offresByIds } from './offres-by-ids.js';
import type { EndingRun } from './open-offres.js';
import { indexPage, type Page } from './pages.js';
import { presenceTable } from './presence-table.js';
import { distinctInWindow, lastReading, seenInRun, seenInWindow } from './presences.js';
import { keepProbe, lastProbe } from './probes.js';
import { type AskedSearch, answerTo, unknownCodes } from './questions.js';
import { compareReadings, type Readings } from './readings.js';
import { type DocumentsReplay, replayDocuments } from './replay.js';
import { forgetPresences, forgetPresencesOf, forgetTold } from './retention.js';
import { missingRights, workerRole } from './rights.js';
import {
  closeRun,
  currentRuns,
  getRun,
  type KeptShape,
  lastFullRun,
  lastRun,
  listRuns,
  openRun,
  type RunDocument,
  type RunFilter,
  watermark,
  withdrawRun,
} from './runs.js';
import type { IndexName } from './schemas/schema.js';
import { type EnsureOptions, ensureSchema } from './schemas.js';
import { keepShape, lastShape, listsOf, shapeOfRun, shapesAlike } from './shapes.js';
import { type Examination, examineStock } from './stock.js';
import type { Query, StoreAccess } from './store-access.js';
import { holdsOnlyOwn } from './stored-state.js';
import { isTold, keepTold } from './told-notices.js';
import { openInSearch } from './window-stock.js';
import { recordWindow, type WindowRecord, windowsOfRun } from './windows.js';
import { countFrozen, type FrozenIndex, freezeIndex, readIds, readWritten } from './written-since.js';

export interface StoreOptions {
  /** Put before every index name, e.g. `test-`. */
  readonly indexPrefix?: string;
  /** Told of every bulk. Default: nobody. */
  readonly metrics?: Metrics;
}

/**
 * Everything Moisson keeps in Elasticsearch. Every call throws a StoreError, every write may be repeated, and the
 * last argument aborts it. Call `ensureSchema` once before the first write.
 */
export type Store = ReturnType<typeof createStore>;

export function createStore(client: Client, { indexPrefix = '', metrics = NO_METRICS }: StoreOptions = {}) {
  const store: StoreAccess = { client, index: (name) => indexPrefix + name, metrics };
  return {
    ensureSchema: (options?: EnsureOptions) => ensureSchema(client, indexPrefix, options),
    ...condition(store),
    ...migration(store),
    ...offres(store),
    ...questions(store),
    ...views(store),
    ...ending(store),
    ...presences(store),
    ...events(store),
    ...runs(store),
    ...shapes(store),
    ...cases(store),
  };
}

/** What state the cluster and our indexes are in. */
function condition(store: StoreAccess) {
  return {
    clusterId: (signal?: AbortSignal) => clusterId(store.client, signal),
    health: (signal?: AbortSignal) => checkElasticsearch(store.client, signal),
    diskCondition: (signal?: AbortSignal) => diskCondition(store, signal),
    writeBlocks: (signal?: AbortSignal) => writeBlocks(store, signal),
    hasFrenchAnalysis: (signal?: AbortSignal) => hasFrenchAnalysis(store, signal),
    probeAnalysis: (signal?: AbortSignal) => probeAnalysis(store, signal),
    workerRole: () => workerRole(store),
    missingRights: (signal?: AbortSignal) => missingRights(store, signal),
    indexConditions: (signal?: AbortSignal) => indexConditions(store, signal),
    storeIdentity: (signal?: AbortSignal) => storeIdentity(store, signal),
  };
}

/** How the indexes are brought to this version where that cannot be done in place. */
function migration(store: StoreAccess) {
  return {
    planMigration: (options: { readonly rebuild?: readonly IndexName[] }, signal?: AbortSignal) =>
      planMigration(store, options, signal),
    aliasesInMigration: (signal?: AbortSignal) => aliasesInMigration(store, signal),
    prepareNext: (move: PlannedMove, signal?: AbortSignal) => prepareNext(store, move, signal),
    copyToNext: (move: Move, told: (copied: number) => void, signal?: AbortSignal) =>
      copyToNext(store, move, told, signal),
    checkNext: (move: Move, signal?: AbortSignal) => checkNext(store, move, signal),
    switchTo: (moves: readonly Move[], signal?: AbortSignal) => switchTo(store, moves, signal),
    abandonNext: (signal?: AbortSignal) => abandonNext(store, signal),
    keptIndexes: (signal?: AbortSignal) => keptIndexes(store, signal),
    removeKept: (signal?: AbortSignal) => removeKept(store, signal),
  };
}

/** Pages of offers, and how many there are of what. */
function offres(store: StoreAccess) {
  return {
    holdsOnlyOwn: (run: string, signal?: AbortSignal) => holdsOnlyOwn(store, run, signal),
    indexPage: (page: Page, signal?: AbortSignal) => indexPage(store, page, signal),
    countOffres: (signal?: AbortSignal) => countOffres(store, signal),
    romeWeights: (place?: { readonly region?: string }, signal?: AbortSignal) =>
      romeWeights(store, place, signal),
    placeFigures: (signal?: AbortSignal) => placeFigures(store, signal),
    openInSearch: (search: Search, most: number, signal?: AbortSignal) =>
      openInSearch(store, search, most, signal),
  };
}

/** What analysts ask. */
function questions(store: StoreAccess) {
  return {
    answerTo: (asked: AskedSearch, signal?: AbortSignal) => answerTo(store, asked, signal),
    unknownCodes: (field: 'romeCode' | 'typeContrat', codes: readonly string[], signal?: AbortSignal) =>
      unknownCodes(store, field, codes, signal),
    dataState: (span: Span, signal?: AbortSignal) => dataState(store, span, signal),
  };
}

/** What is read whole, for files and a warehouse. */
function views(store: StoreAccess) {
  return {
    openLongView: (name: IndexName, signal?: AbortSignal) => openLongView(store, name, signal),
    closeLongView: (id: string) => closeLongView(store, id),
    countInView: (view: string, query: Query, signal?: AbortSignal) =>
      countInView(store, view, query, signal),
    monthsInView: (view: string, query: Query, signal?: AbortSignal) =>
      monthsInView(store, view, query, signal),
    readView: <T>(read: ViewRead, signal?: AbortSignal) => readView<T>(store, read, signal),
    freezeIndex: (name: 'offres' | 'evenements', signal?: AbortSignal) => freezeIndex(store, name, signal),
    readWritten: (frozen: FrozenIndex, read: Parameters<typeof readWritten>[2], signal?: AbortSignal) =>
      readWritten(store, frozen, read, signal),
    readIds: (frozen: FrozenIndex, signal?: AbortSignal) => readIds(store, frozen, signal),
    countFrozen: (frozen: FrozenIndex, query?: Query, signal?: AbortSignal) =>
      countFrozen(store, frozen, query, signal),
    horizonOf: (signal?: AbortSignal) => horizonOf(store, signal),
    offresByIds: (read: Parameters<typeof offresByIds>[1], signal?: AbortSignal) =>
      offresByIds(store, read, signal),
  };
}

/** What the end of a run looks at and closes. */
function ending(store: StoreAccess) {
  return {
    voidAltered: (signal?: AbortSignal) => voidAltered(store, signal),
    examineStock: (examination: Examination, signal?: AbortSignal) =>
      examineStock(store, examination, signal),
    closeUnseen: (closure: Closure, signal?: AbortSignal) => closeUnseen(store, closure, signal),
    closeGone: (closing: Closing, signal?: AbortSignal) => closeGone(store, closing, signal),
    missingOffres: (which: Parameters<typeof missingOffres>[1], signal?: AbortSignal) =>
      missingOffres(store, which, signal),
    countMissing: (ending: EndingRun, signal?: AbortSignal) => countMissing(store, ending, signal),
    closeByOwnWord: (word: OwnWord, signal?: AbortSignal) => closeByOwnWord(store, word, signal),
    compareReadings: (readings: Readings, signal?: AbortSignal) => compareReadings(store, readings, signal),
  };
}

/** What a run has seen. */
function presences(store: StoreAccess) {
  return {
    seenInRun: (run: string, signal?: AbortSignal) => seenInRun(store, run, signal),
    seenInWindow: (run: string, fenetre: string, signal?: AbortSignal) =>
      seenInWindow(store, { run, fenetre }, signal),
    distinctInWindow: (run: string, fenetre: string, pages: readonly number[], signal?: AbortSignal) =>
      distinctInWindow(store, { run, fenetre, pages }, signal),
    presenceTable: (run: string, signal?: AbortSignal) => presenceTable(store, run, signal),
    forgetPresences: (which: { readonly keep: number }, signal?: AbortSignal) =>
      forgetPresences(store, which, signal),
    forgetPresencesOf: (run: string, signal?: AbortSignal) => forgetPresencesOf(store, run, signal),
    followed: (signal?: AbortSignal) => followed(store, signal),
    keepFollowed: (state: Followed, signal?: AbortSignal) => keepFollowed(store, state, signal),
    referencesOf: (run: string, signal?: AbortSignal) => referencesOf(store, run, signal),
    lastReading: (run: string, signal?: AbortSignal) => lastReading(store, run, signal),
  };
}

/** What happened to offers. */
function events(store: StoreAccess) {
  return {
    historyBegun: (signal?: AbortSignal) => historyBegun(store, signal),
    forgottenOffres: (signal?: AbortSignal) => forgottenOffres(store, signal),
    readFeed: (request: FeedRequest, signal?: AbortSignal) => readFeed(store, request, signal),
    forgetOffre: (request: ForgetRequest, signal?: AbortSignal) => forgetOffre(store, request, signal),
    isKept: (offre: string, signal?: AbortSignal) => isKept(store, offre, signal),
    forgetAgain: (signal?: AbortSignal) => forgetAgain(store, signal),
    eventCondition: (signal?: AbortSignal) => eventCondition(store, signal),
    pruneEvents: (retention: EventRetention, signal?: AbortSignal) => pruneEvents(store, retention, signal),
  };
}

/** Runs, and the windows they have read; and how the lake is kept fresh between them. */
function runs(store: StoreAccess) {
  return {
    openRun: (id: string, run: RunDocument, signal?: AbortSignal) => openRun(store, id, run, signal),
    closeRun: (id: string, patch: Partial<RunDocument>, signal?: AbortSignal) =>
      closeRun(store, id, patch, signal),
    withdrawRun: (id: string, signal?: AbortSignal) => withdrawRun(store, id, signal),
    getRun: (id: string, signal?: AbortSignal) => getRun(store, id, signal),
    lastRun: (filter?: RunFilter, signal?: AbortSignal) => lastRun(store, filter, signal),

    listRuns: (most: number, signal?: AbortSignal) => listRuns(store, most, signal),
    keepList: (run: string, name: ListName, entries: readonly ListEntry[], lue: Date, signal?: AbortSignal) =>
      keepList(store, { run, name, entries, lue }, signal),
    knownList: (name: ListName, signal?: AbortSignal) => knownList(store, name, signal),
    countriesOf: (run: string, signal?: AbortSignal) => countriesOf(store, run, signal),

    followed: (signal?: AbortSignal) => followed(store, signal),
    keepFollowed: (state: Followed, signal?: AbortSignal) => keepFollowed(store, state, signal),
    lastReading: (run: string, signal?: AbortSignal) => lastReading(store, run, signal),
    lastFullRun: (before: string, signal?: AbortSignal) => lastFullRun(store, before, signal),
    currentRuns: (signal?: AbortSignal) => currentRuns(store, signal),
    watermark: (signal?: AbortSignal) => watermark(store, signal),
    recordWindow: (window: WindowRecord, signal?: AbortSignal) => recordWindow(store, window, signal),
    windowsOfRun: (run: string, signal?: AbortSignal) => windowsOfRun(store, run, signal),
  };
}

/** Which attributes offers have, run by run; and what probes of the API found. */
function shapes(store: StoreAccess) {
  return {
    keepProbe: (run: string, report: ProbeReport, api: string | undefined, signal?: AbortSignal) =>
      keepProbe(store, run, { report, api }, signal),
    isTold: (channel: string, notice: string, signal?: AbortSignal) => isTold(store, channel, notice, signal),
    keepTold: (channel: string, notice: Parameters<typeof keepTold>[2], signal?: AbortSignal) =>
      keepTold(store, channel, notice, signal),
    forgetTold: (signal?: AbortSignal) => forgetTold(store, signal),
    lastProbe: (which?: Parameters<typeof lastProbe>[1], signal?: AbortSignal) =>
      lastProbe(store, which, signal),
    shapeOfRun: (which: Parameters<typeof shapeOfRun>[1], signal?: AbortSignal) =>
      shapeOfRun(store, which, signal),
    lastShape: (before: string, signal?: AbortSignal) => lastShape(store, before, signal),
    shapesAlike: (which: Parameters<typeof shapesAlike>[1], signal?: AbortSignal) =>
      shapesAlike(store, which, signal),
    listsOf: (run: string, signal?: AbortSignal) => listsOf(store, run, signal),
    keepShape: (run: string, shape: KeptShape, signal?: AbortSignal) => keepShape(store, run, shape, signal),
  };
}

/** Open cases. */
function cases(store: StoreAccess) {
  return {
    openCase: (opened: NewCase, now: Date, signal?: AbortSignal) => openCase(store, opened, now, signal),
    updateCase: (
      found: Pick<StoredCase, 'id' | 'dernierEchec'>,
      outcome: CaseOutcome,
      now: Date,
      signal?: AbortSignal,
    ) => updateCase(store, found, outcome, now, signal),
    closeCoveredCases: (proven: ProvenRun, now: Date, signal?: AbortSignal) =>
      closeCoveredCases(store, proven, now, signal),
    listOpenCases: (which?: OpenCases, signal?: AbortSignal) => listOpenCases(store, which, signal),
    countOpenCases: (signal?: AbortSignal) => countOpenCases(store, signal),
    replayDocuments: (replay: DocumentsReplay, signal?: AbortSignal) =>
      replayDocuments(store, replay, signal),
  };
}
