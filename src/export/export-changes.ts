import { renameSync, statSync } from 'node:fs';
import { type EventKind, type FeedCursor, formatCursor, parseCursor } from '../domain/events.js';
import { type Cell, COLUMNS, cellsOf, type ExportColumn, SOURCE_PATHS } from '../domain/export/columns.js';
import { endingOf, textFormatOf } from '../domain/export/formats.js';
import type { ExportedFile } from '../domain/export/manifest.js';
import type { ExportRequest } from '../domain/export/request.js';
import { clausesOf } from '../domain/questions/filters.js';
import { openDuckdb } from '../duckdb/duckdb.js';
import type { ExportWork } from './export-offres.js';
import { ExportRefused, writing } from './failures.js';
import type { Journal } from './folder.js';
import { toParquet } from './parquet.js';
import { Spill } from './spill.js';

/** What an export of changes has beside {@link COLUMNS}. */
const OF_CHANGE: readonly ExportColumn[] = [
  {
    name: 'changement',
    type: 'texte',
    path: '',
    meaning: {
      en: 'What happened last: ouverte, modifiee, fermee, rouverte, oubliee',
      fr: 'Ce qui est arrivé en dernier : ouverte, modifiee, fermee, rouverte, oubliee',
    },
  },
  {
    name: 'date_changement',
    type: 'instant',
    path: '',
    meaning: { en: 'When, UTC', fr: 'Quand, UTC' },
  },
];
export const CHANGE_COLUMNS: readonly ExportColumn[] = [...OF_CHANGE, ...COLUMNS];

/** Events per request, and offers. */
const EVENTS = 5_000;
const OFFRES = 1_000;

const [ID, ETAT] = ['id', 'etat'].map((wanted) => CHANGE_COLUMNS.findIndex(({ name }) => name === wanted));

/** What became of a changed offer where it is not to be shown: gone from the index, or no more (or never) what was asked for. */
const GONE = 'absente';
const OUTSIDE = 'hors_filtre';

interface Change {
  readonly kind: EventKind;
  readonly date: string;
}

interface ExportedChanges {
  readonly file: ExportedFile;
  readonly cursor: FeedCursor;
  readonly asOf: string;
}

/**
 * Exports every offer to which something happened, once, as it is now, in one file: removals as `fermee` with their facts,
 * or as `absente` with their id alone. Begins anew each time: what is broken off leaves nothing that counts.
 * @throws ExportRefused for a cursor that is too old; ExportFailed, StoreError, DuckdbFailed.
 */
export async function exportChanges(work: ExportWork): Promise<ExportedChanges> {
  const { folder } = work;
  const { changes, cursor } = await changesOf(work);
  return writing(folder.path, async () => {
    const asOf = new Date().toISOString();
    folder.note(begunAt(asOf, work.request));
    return { file: await write(work, changes), cursor, asOf };
  });
}

const NAME = 'offres-changements';

/** Says of whom the folder is, and what there may be in it: whoever comes after one that was killed begins anew. */
function begunAt(asOf: string, request: ExportRequest): Journal {
  const files = [{ name: `${NAME}.${endingOf(request.format)}`, rows: 0, bytes: 0 }];
  return { request, view: '', asOf, total: 0, months: [], isRead: false, spilled: {}, files };
}

/** The last thing that happened to each offer. Their number is bounded by how many events are kept. */
async function changesOf({ store, request }: ExportWork) {
  const { cursor: given, since } = request.changes ?? {};
  const changes = new Map<string, Change>();
  let after = given === undefined ? undefined : parseCursor(given);
  for (;;) {
    const part = await store.readFeed({
      limit: EVENTS,
      ...(after === undefined ? {} : { after }),
      ...(since === undefined ? {} : { since }),
    });
    if ('lost' in part) {
      throw new ExportRefused(
        `What happened since ${given ?? since} is not all kept any more: export everything (without --since), then the changes behind the cursor ${formatCursor(part.cursor)}.`,
      );
    }
    if (since !== undefined && part.keptSince !== undefined && since < part.keptSince) {
      throw new ExportRefused(
        `What happened before ${part.keptSince} is not all kept any more: export everything (without --since).`,
      );
    }
    for (const { offre, type: kind, date } of part.events) changes.set(offre, { kind, date });
    if (!part.more) return { changes, cursor: part.cursor };
    after = part.cursor;
  }
}

async function write(work: ExportWork, changes: ReadonlyMap<string, Change>): Promise<ExportedFile> {
  const { folder, request, duckdb } = work;
  const { ending, head } = textFormatOf(request.format);
  const [part, name] = [`${NAME}.${ending}.part`, NAME];
  const spill = new Spill(() => folder.file(part), head(CHANGE_COLUMNS), {});
  try {
    // Makes the file, changes or not.
    spill.append(name, '', 0, 'utf8');
    await appendAll(work, spill, name, [...changes]);
  } finally {
    spill.close();
  }
  const from = folder.file(part);
  if (request.format !== 'parquet' || duckdb === undefined) {
    renameSync(from, folder.file(`${name}.${ending}`));
    return {
      name: `${name}.${ending}`,
      rows: changes.size,
      bytes: statSync(folder.file(`${name}.${ending}`)).size,
    };
  }
  const opened = await openDuckdb({ module: duckdb, temporary: folder.temporary });
  try {
    return {
      name: `${name}.parquet`,
      ...(await toParquet(opened, CHANGE_COLUMNS, from, folder.file(`${name}.parquet`))),
    };
  } finally {
    opened.close();
  }
}

async function appendAll(
  { store, request, tell }: ExportWork,
  spill: Spill,
  part: string,
  changes: readonly (readonly [string, Change])[],
): Promise<void> {
  const { line } = textFormatOf(request.format);
  const clauses = clausesOf(request.filters);
  for (let start = 0; start < changes.length; start += OFFRES) {
    const batch = changes.slice(start, start + OFFRES);
    const ids = batch.map(([id]) => id);
    const there = await store.offresByIds({ ids, include: SOURCE_PATHS });
    const wanted =
      clauses.length === 0 ? there : await store.offresByIds({ ids, include: ['id'], filters: clauses });
    const lines = batch.map(([id, change]) => {
      const source = there.get(id);
      const cells: Cell[] =
        source === undefined ? bare(id, GONE) : wanted.has(id) ? cellsOf(source) : bare(id, OUTSIDE);
      return line([change.kind, change.date, ...cells], CHANGE_COLUMNS);
    });
    spill.append(part, lines.join(''), batch.length, 'utf8');
    tell({ phase: 'reading', done: start + batch.length, total: changes.length });
  }
}

/** An offer of which nothing is told but its id. */
function bare(id: string, etat: string): Cell[] {
  const cells: Cell[] = COLUMNS.map(() => null);
  cells[(ID ?? 0) - OF_CHANGE.length] = id;
  cells[(ETAT ?? 0) - OF_CHANGE.length] = etat;
  return cells;
}
