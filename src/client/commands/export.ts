import { resolve } from 'node:path';
import { withLock } from '../../../scripts/lock.mjs';
import { type FeedCursor, formatCursor } from '../../domain/events.js';
import type { Format } from '../../domain/export/formats.js';
import type { Partition } from '../../domain/export/parts.js';
import { type ExportRequest, readWhere, type State } from '../../domain/export/request.js';
import { type Language, languageOf } from '../../domain/language.js';
import { openStore } from '../../elasticsearch/index.js';
import { ExportFolder, type ExportProgress, runExport, writing } from '../../export/index.js';
import type { Context } from '../context.js';
import { duckdbModule } from '../duckdb-module.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { begunAnew, exportedLines, exportLine, otherExport } from '../export-text.js';
import { instantOf } from '../instant-of.js';
import { printJson } from '../json.js';
import { requireKnown } from '../known-filters.js';
import { warnOfUnnamed } from '../servers.js';
import { isQuiet, print, say } from '../terminal.js';

export interface ExportOptions {
  readonly format: Format;
  readonly by?: Partition;
  readonly state: State;
  readonly where?: readonly string[];
  readonly since?: string;
  readonly cursor?: FeedCursor;
  readonly anew?: boolean;
  readonly json?: boolean;
}

/** Between two lines of progress. */
const SAID_EVERY_MS = 5_000;

/** `moisson export FOLDER`: writes stored offers to files. */
export async function exportTo(
  folder: string,
  options: ExportOptions,
  { config, env }: Context,
): Promise<ExitCode> {
  const request = requestOf(options);
  warnOfUnnamed('elasticsearch', config);
  const store = openStore(config);
  await requireKnown(store, request.filters);
  const language = languageOf(process.env);
  const duckdb = request.format === 'parquet' ? { duckdb: await duckdbModule(env) } : {};
  const work = {
    store,
    folder: new ExportFolder(resolve(folder)),
    request,
    ...duckdb,
    tell: isQuiet() ? () => {} : tellNowAndThen(language),
    beganAnew: () => say(begunAnew(language)),
  };
  const manifest = await writing(work.folder.path, () =>
    withLock(
      work.folder.lock,
      () => runExport(work, options.anew ?? false),
      () => say(otherExport(language)),
    ),
  );
  if (options.json) printJson(manifest);
  else for (const line of exportedLines(manifest, folder, language)) print(line);
  return EXIT.proven;
}

/** @throws UsageError for filters that mean nothing, and for parts where there is one file. */
function requestOf({ format, by, state, where = [], since, cursor }: ExportOptions): ExportRequest {
  const read = readWhere(where);
  if ('problems' in read) throw new UsageError(read.problems.join('\n'));
  const { filters } = read;
  if (since === undefined && cursor === undefined) {
    return { format, by: by ?? (format === 'csv-excel' ? 'aucun' : 'departement'), state, filters };
  }
  if (by !== undefined && by !== 'aucun') {
    throw new UsageError('Changes are written to one file: leave --by away.');
  }
  const changes = {
    ...(since !== undefined && { since: instantOf(since) }),
    ...(cursor !== undefined && { cursor: formatCursor(cursor) }),
  };
  return { format, by: 'aucun', state: 'all', filters, changes };
}

function tellNowAndThen(language: Language): (progress: ExportProgress) => void {
  let start: { readonly from: number; readonly at: number } | undefined;
  let said = Date.now();
  return (progress) => {
    start ??= { from: progress.done, at: Date.now() };
    if (Date.now() - said < SAID_EVERY_MS) return;
    said = Date.now();
    say(exportLine(progress, { from: start.from, seconds: (said - start.at) / 1_000 }, language));
  };
}
