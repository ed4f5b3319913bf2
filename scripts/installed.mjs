/**
 * Whether npm has installed what package-lock.json says, by npm's own record of it: a person who ran `npm ci` does not
 * wait for a second one. Plain JavaScript without dependencies: it runs before they are installed.
 */
import { readFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';

export function installedByNpm(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, one]) => {
    // The project itself.
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return isForAnotherSystem(one);
    return found.version === one.version && found.integrity === one.integrity;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // Without a record, or with one that is cut off, nothing is known to be there.
    return undefined;
  }
}

/** Of the many builds of one package, npm leaves out those that do not run here. */
function isForAnotherSystem({ optional, os, cpu, libc }) {
  const excludes = (names, own) => names !== undefined && !names.includes(own);
  return optional === true && (libc !== undefined || excludes(os, platform()) || excludes(cpu, arch()));
}
