/** What the scripts share that write pages and files from the sources. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.mjs';

/** A module of the build, by its path below src. */
export function fromBuild(path) {
  return import(pathToFileURL(join(ROOT, 'dist', 'src', path)).href);
}

/** A bar ends a cell of a table, even within code. */
export function inCell(text) {
  return text.replaceAll('|', '\\|');
}
