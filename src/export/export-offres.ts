import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { type Cell, COLUMNS, cellsOf, type Source } from '../domain/export/columns.js';
import { endingOf, textFormatOf } from '../domain/export/formats.js';
import type { ExportedFile } from '../domain/export/manifest.js';
import { fileOf, type Months, ownMonths, partOf } from '../domain/export/parts.js';
import type { ExportRequest, State } from '../domain/export/request.js';
import { OPEN } from '../domain/questions/bodies.js';
import type { Clause } from '../domain/questions/clause.js';
import { clausesOf } from '../domain/questions/filters.js';
import { type Duckdb, openDuckdb } from '../duckdb/duckdb.js';
import type { Store, TextForm } from '../elasticsearch/index.js';
import { ExportFailed, writing } from './failures.js';
import type { ExportFolder, Journal } from './folder.js';
import { giveBackMemory } from './give-back-memory.js';
import { toParquet } from './parquet.js';
import { Spill } from './spill.js';

/** How far an export has come: rows read, then files made. */
export interface ExportProgress {
  readonly phase: 'reading' | 'making';
  readonly done: number;
  readonly total: number;
}

export interface ExportWork {
  readonly store: Store;
  readonly folder: ExportFolder;
  readonly request: ExportRequest;
  /** Path of DuckDB's module; for Parquet alone. */
  readonly duckdb?: string;
  readonly tell: (progress: ExportProgress) => void;
  /** Told where an export cannot go on, and begins anew. */
  readonly beganAnew: () => void;
  /** Sources per request. @default some 2 MB of JSON */
  readonly page?: number;
}

/** Sources per request. */
const PAGE = 500;
/** Requests between two notes. */
const NOTED_EVERY = 20;

const CLOSED: Clause = { term: { 'suivi.statut': 'fermee' } };

/** What of the index an export reads. */
function queryOf({ state, filters }: Pick<ExportRequest, 'state' | 'filters'>) {
  const states: Readonly<Record<State, readonly Clause[]>> = { open: [OPEN], closed: [CLOSED], all: [] };
  return { bool: { filter: [...states[state], ...clausesOf(filters)] } };
}

/**
 * Exports the offers of one point in time: reads them in the order of the index into a text file for each part, then makes
 * the files of these. Goes on with `journal`, unless its point in time is lost.
 * @throws ExportFailed, StoreError, DuckdbFailed; the same call goes on with what is there.
 */
export async function exportOffres(work: ExportWork, journal: Journal | undefined): Promise<Journal> {
  const { store, folder } = work;
  const begun = (await kept(work, journal)) ?? (await begin(work));
  return writing(folder.path, async () => {
    const read = begun.isRead ? begun : await readAll(work, begun);
    const made = await makeFiles(work, read);
    await store.closeLongView(made.view);
    return made;
  });
}

/** The journal, where its view is still there. */
async function kept(work: ExportWork, journal: Journal | undefined): Promise<Journal | undefined> {
  if (journal === undefined) return undefined;
  const { store, folder, request } = work;
  const total = await store.countInView(journal.view, queryOf(request));
  // What was read whole needs no view any more.
  if (total === journal.total || journal.isRead) return journal;
  folder.clear(journal);
  work.beganAnew();
  return undefined;
}

async function begin({ store, folder, request }: ExportWork): Promise<Journal> {
  const query = queryOf(request);
  const view = await store.openLongView('offres');
  const asOf = new Date().toISOString();
  const months = request.by === 'mois' ? await store.monthsInView(view, query) : [];
  const total = (await store.countInView(view, query)) ?? 0;
  const journal: Journal = {
    request,
    view,
    asOf,
    total,
    months: [...ownMonths(months)],
    isRead: false,
    spilled: {},
    files: [],
  };
  await writing(folder.path, () => folder.note(journal));
  return journal;
}

/** Where the text file of a part is written. */
function textOf({ folder, request }: Pick<ExportWork, 'folder' | 'request'>, part: string): string {
  return folder.file(`${fileOf(part, request.by)}.${textFormatOf(request.format).ending}.part`);
}

async function readAll(work: ExportWork, journal: Journal): Promise<Journal> {
  const { store, folder, request, tell, page: size = PAGE } = work;
  const format = textFormatOf(request.format);
  const spill = new Spill((part) => textOf(work, part), format.head(COLUMNS), journal.spilled);
  const months = new Set(journal.months);
  let state = journal;
  let done = sum(journal.spilled);
  let pages = 0;
  const note = (change: Partial<Journal>) => {
    state = { ...state, ...change, spilled: spill.noted };
    folder.note(state);
    giveBackMemory();
  };
  try {
    const { view, after } = journal;
    const behind = after === undefined ? {} : { after };
    const query = queryOf(request);
    const read = { view, query, size, form: format.form, ...behind };
    for await (const page of store.readView<Source>(read)) {
      spillPage(spill, page, { request, months });
      done += page.sources.length;
      tell({ phase: 'reading', done, total: journal.total });
      if (++pages % NOTED_EVERY === 0) note({ after: page.after, view: page.view });
    }
    if (done !== journal.total) {
      throw new ExportFailed(
        `Elasticsearch has shown ${done} offers where it counts ${journal.total} at the same point in time: start the same command again with --anew.`,
      );
    }
    note({ isRead: true });
    return state;
  } finally {
    spill.close();
  }
}

/** Appends a request's offers to the files of their parts, each file in one write. */
function spillPage(
  spill: Spill,
  { sources, form }: { readonly sources: readonly Source[]; readonly form: TextForm },
  { request, months }: { readonly request: ExportRequest; readonly months: Months },
): void {
  const { line } = textFormatOf(request.format);
  const parts = new Map<string, { lines: string; rows: number }>();
  for (const source of sources) {
    const part = partOf(source, request.by, months);
    const cells: readonly Cell[] = cellsOf(source);
    const ofPart = parts.get(part) ?? { lines: '', rows: 0 };
    ofPart.lines += line(cells, COLUMNS);
    ofPart.rows += 1;
    parts.set(part, ofPart);
  }
  for (const [part, { lines, rows }] of parts) spill.append(part, lines, rows, form);
}

function sum(spilled: Journal['spilled']): number {
  return Object.values(spilled).reduce((all, { rows }) => all + rows, 0);
}

/** Makes a file of each text file that is left, noting each. */
async function makeFiles(work: ExportWork, journal: Journal): Promise<Journal> {
  const { folder, request, tell } = work;
  const duckdb = request.format === 'parquet' ? await openFor(work) : undefined;
  let state = journal;
  try {
    const total = Object.keys(journal.spilled).length + journal.files.length;
    for (const part of Object.keys(journal.spilled)) {
      const file = await makeFile(work, part, state.spilled[part]?.rows ?? 0, duckdb);
      const { [part]: _, ...spilled } = state.spilled;
      state = { ...state, spilled, files: [...state.files, file] };
      folder.note(state);
      rmSync(textOf(work, part), { force: true });
      tell({ phase: 'making', done: state.files.length, total });
    }
    return state;
  } finally {
    duckdb?.close();
  }
}

function openFor({ duckdb, folder }: ExportWork): Promise<Duckdb> {
  if (duckdb === undefined) throw new Error('Parquet needs the path of DuckDB');
  return openDuckdb({ module: duckdb, temporary: folder.temporary });
}

async function makeFile(
  work: ExportWork,
  part: string,
  rows: number,
  duckdb: Duckdb | undefined,
): Promise<ExportedFile> {
  const { folder, request } = work;
  const name = `${fileOf(part, request.by)}.${endingOf(request.format)}`;
  const [from, to] = [textOf(work, part), folder.file(name)];
  if (duckdb === undefined) {
    // One that was killed between this and its note has moved it already.
    if (existsSync(from)) renameSync(from, to);
    return { name, rows, bytes: statSync(to).size };
  }
  const made = await toParquet(duckdb, COLUMNS, from, to);
  if (made.rows !== rows) {
    throw new ExportFailed(`DuckDB has written ${made.rows} of ${rows} offers to ${name}: give --anew.`);
  }
  return { name, ...made };
}
