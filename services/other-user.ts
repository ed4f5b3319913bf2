import { chownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user that owns nothing ("nobody"), for servers that refuse to run as root. */
export const NOBODY = 65_534;

/** Whether every user may enter `path` and all the folders above it. */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Gives `folder` and everything in it to the user `uid`. */
export function giveTo(uid: number, folder: string): void {
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(uid, path);
    else if (!entry.isSymbolicLink()) chownSync(path, uid, uid);
  }
}
