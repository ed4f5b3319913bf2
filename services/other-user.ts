import { lchownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user that owns nothing ("nobody"), and its group, for servers that refuse to run as root. */
export const NOBODY = 65_534;

/** Whether every user may enter `path` and all the folders above it. */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Makes a folder for a server to write in, closed to all others, and gives it to the user `uid` where that is another
 * one. Looks at nothing inside: what that user planted there (a symbolic link, think) must not lead us anywhere.
 */
export function makeFolderFor(uid: number | undefined, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined) lchownSync(folder, uid, uid);
}
