import { formatCursor } from '../domain/events.js';
import { COLUMNS } from '../domain/export/columns.js';
import { type Manifest, manifestOf } from '../domain/export/manifest.js';
import { lastDays } from '../domain/questions/days.js';
import { CHANGE_COLUMNS, exportChanges } from './export-changes.js';
import { type ExportWork, exportOffres } from './export-offres.js';
import { writing } from './failures.js';
import type { ExportFolder } from './folder.js';

/**
 * Exports what was asked for into a folder, and writes its manifest last. `anew`: what an export left there is removed.
 * @throws ExportRefused, ExportFailed, StoreError, DuckdbFailed.
 */
export async function runExport(work: ExportWork, anew: boolean): Promise<Manifest> {
  const { folder, request, store } = work;
  const journal = await writing(folder.path, () => folder.open(request, anew));
  const { updated = null, provenAt = null, isSimulated } = await store.dataState(lastDays(1, new Date()));
  const common = { request, updated, provenAt, simulated: isSimulated };
  if (request.changes !== undefined) {
    if (journal !== undefined) await writing(folder.path, () => folder.clear(journal));
    const { file, cursor, asOf } = await exportChanges(work);
    const columns = CHANGE_COLUMNS;
    return finish(
      folder,
      manifestOf({ ...common, asOf, cursor: formatCursor(cursor), columns, files: [file] }),
    );
  }
  const { asOf, files } = await exportOffres(work, journal);
  return finish(folder, manifestOf({ ...common, asOf, columns: COLUMNS, files }));
}

async function finish(folder: ExportFolder, manifest: Manifest): Promise<Manifest> {
  await writing(folder.path, () => folder.finish(manifest));
  return manifest;
}
