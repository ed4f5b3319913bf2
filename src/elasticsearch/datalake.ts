import type { Client } from '@elastic/elasticsearch';
import type { ListEntry, ListName } from '../domain/lists.js';
import type { Search } from '../domain/search.js';
import { voidAltered } from './altered.js';
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
  settleCase,
} from './cases.js';
import { checkElasticsearch, clusterId } from './client.js';
import { type Closing, type Closure, closeGone, closeUnseen } from './closures.js';
import { diskCondition, hasFrenchAnalyzer, indexConditions, writeBlocks } from './condition.js';
import { lakeIdentity } from './identity.js';
import type { Lake } from './lake.js';
import { countriesOf, keepList, knownList } from './lists.js';
import { countOffres, placeFigures, romeWeights } from './offre-counts.js';
import { indexPage, type Page } from './pages.js';
import { presenceTable } from './presence-table.js';
import { distinctInWindow, lastReading, seenInRun } from './presences.js';
import { compareReadings, type Readings } from './readings.js';
import { type DocumentsReplay, replayDocuments } from './replay.js';
import { forgetPresences, forgetPresencesOf } from './retention.js';
import { missingRights, workerRole } from './rights.js';
import {
  closeRun,
  getRun,
  lastFullRun,
  lastRun,
  openRun,
  type RunDocument,
  type RunFilter,
  runsUnderWay,
  watermark,
  withdrawRun,
} from './runs.js';
import { ensureSchema } from './schemas.js';
import { type Examination, examineStock } from './stock.js';
import { openInSearch } from './window-stock.js';
import { recordWindow, type WindowRecord, windowsOfRun } from './windows.js';

export interface DatalakeOptions {
  /** Put before every index name, e.g. `test-`. */
  readonly indexPrefix?: string;
}

/**
 * Everything Moisson keeps in Elasticsearch. Every call throws a DatalakeError, every write may be repeated, and the
 * last argument aborts it. Call `ensureSchema` once before the first write.
 */
export type Datalake = ReturnType<typeof createDatalake>;

export function createDatalake(client: Client, { indexPrefix = '' }: DatalakeOptions = {}) {
  const lake: Lake = { client, index: (name) => indexPrefix + name };
  return {
    ensureSchema: () => ensureSchema(client, indexPrefix),
    ...condition(lake),
    ...offres(lake),
    ...ending(lake),
    ...presences(lake),
    ...ledger(lake),
    ...cases(lake),
  };
}

/** What state the cluster and our indexes are in. */
function condition(lake: Lake) {
  return {
    clusterId: (signal?: AbortSignal) => clusterId(lake.client, signal),
    health: (signal?: AbortSignal) => checkElasticsearch(lake.client, signal),
    diskCondition: (signal?: AbortSignal) => diskCondition(lake, signal),
    writeBlocks: (signal?: AbortSignal) => writeBlocks(lake, signal),
    hasFrenchAnalyzer: (signal?: AbortSignal) => hasFrenchAnalyzer(lake, signal),
    workerRole: () => workerRole(lake),
    missingRights: (signal?: AbortSignal) => missingRights(lake, signal),
    indexConditions: (signal?: AbortSignal) => indexConditions(lake, signal),
    lakeIdentity: (signal?: AbortSignal) => lakeIdentity(lake, signal),
  };
}

/** Pages of offers, and how many there are of what. */
function offres(lake: Lake) {
  return {
    indexPage: (page: Page, signal?: AbortSignal) => indexPage(lake, page, signal),
    countOffres: (signal?: AbortSignal) => countOffres(lake, signal),
    romeWeights: (place?: { readonly region?: string }, signal?: AbortSignal) =>
      romeWeights(lake, place, signal),
    placeFigures: (signal?: AbortSignal) => placeFigures(lake, signal),
    openInSearch: (search: Search, most: number, signal?: AbortSignal) =>
      openInSearch(lake, search, most, signal),
  };
}

/** What the end of a run looks at and closes. */
function ending(lake: Lake) {
  return {
    voidAltered: (signal?: AbortSignal) => voidAltered(lake, signal),
    examineStock: (examination: Examination, signal?: AbortSignal) => examineStock(lake, examination, signal),
    closeUnseen: (closure: Closure, signal?: AbortSignal) => closeUnseen(lake, closure, signal),
    closeGone: (closing: Closing, signal?: AbortSignal) => closeGone(lake, closing, signal),
    compareReadings: (readings: Readings, signal?: AbortSignal) => compareReadings(lake, readings, signal),
  };
}

/** What a run has seen. */
function presences(lake: Lake) {
  return {
    seenInRun: (run: string, signal?: AbortSignal) => seenInRun(lake, run, signal),
    distinctInWindow: (run: string, fenetre: string, pages: readonly number[], signal?: AbortSignal) =>
      distinctInWindow(lake, { run, fenetre, pages }, signal),
    presenceTable: (run: string, signal?: AbortSignal) => presenceTable(lake, run, signal),
    forgetPresences: (which: { readonly keep: number }, signal?: AbortSignal) =>
      forgetPresences(lake, which, signal),
    forgetPresencesOf: (run: string, signal?: AbortSignal) => forgetPresencesOf(lake, run, signal),
    lastReading: (run: string, signal?: AbortSignal) => lastReading(lake, run, signal),
  };
}

/** Runs, and the windows they have read. */
function ledger(lake: Lake) {
  return {
    openRun: (id: string, run: RunDocument, signal?: AbortSignal) => openRun(lake, id, run, signal),
    closeRun: (id: string, patch: Partial<RunDocument>, signal?: AbortSignal) =>
      closeRun(lake, id, patch, signal),
    withdrawRun: (id: string, signal?: AbortSignal) => withdrawRun(lake, id, signal),
    getRun: (id: string, signal?: AbortSignal) => getRun(lake, id, signal),
    lastRun: (filter?: RunFilter, signal?: AbortSignal) => lastRun(lake, filter, signal),

    keepList: (run: string, name: ListName, entries: readonly ListEntry[], lue: Date, signal?: AbortSignal) =>
      keepList(lake, { run, name, entries, lue }, signal),
    knownList: (name: ListName, signal?: AbortSignal) => knownList(lake, name, signal),
    countriesOf: (run: string, signal?: AbortSignal) => countriesOf(lake, run, signal),

    lastReading: (run: string, signal?: AbortSignal) => lastReading(lake, run, signal),
    lastFullRun: (before: string, signal?: AbortSignal) => lastFullRun(lake, before, signal),
    runsUnderWay: (signal?: AbortSignal) => runsUnderWay(lake, signal),
    watermark: (signal?: AbortSignal) => watermark(lake, signal),
    recordWindow: (window: WindowRecord, signal?: AbortSignal) => recordWindow(lake, window, signal),
    windowsOfRun: (run: string, signal?: AbortSignal) => windowsOfRun(lake, run, signal),
  };
}

/** Open cases. */
function cases(lake: Lake) {
  return {
    openCase: (opened: NewCase, now: Date, signal?: AbortSignal) => openCase(lake, opened, now, signal),
    settleCase: (
      found: Pick<StoredCase, 'id' | 'dernierEchec'>,
      outcome: CaseOutcome,
      now: Date,
      signal?: AbortSignal,
    ) => settleCase(lake, found, outcome, now, signal),
    closeCoveredCases: (proven: ProvenRun, now: Date, signal?: AbortSignal) =>
      closeCoveredCases(lake, proven, now, signal),
    listOpenCases: (which?: OpenCases, signal?: AbortSignal) => listOpenCases(lake, which, signal),
    countOpenCases: (signal?: AbortSignal) => countOpenCases(lake, signal),
    replayDocuments: (replay: DocumentsReplay, signal?: AbortSignal) => replayDocuments(lake, replay, signal),
  };
}
