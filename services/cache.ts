import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../scripts/lock.mjs';
import { namedFolder, notMade } from './home.js';
import type { Setup } from './setup.js';

/**
 * Where downloads live: `MOISSON_CACHE`, else the user's cache folder. Root gets a folder of the system instead,
 * because Elasticsearch, which refuses to run as root, must read it under another uid.
 * @throws UnusableFolder.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const named = namedFolder(env, 'MOISSON_CACHE');
  if (named !== undefined) return named;
  if (process.getuid?.() === 0) return '/var/cache/moisson';
  return join(namedFolder(env, 'XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'moisson');
}

/**
 * The folder `name` of the cache, filled by `fill` the first time. It appears complete or not at all: it is filled
 * under another name and renamed, one process at a time. `name` carries the version of what it holds.
 */
export async function installOnce(
  { env, log }: Setup,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const cache = cacheFolder(env);
  const folder = join(cache, name);
  if (await exists(folder)) return folder;
  try {
    // Whatever the umask: under root, Elasticsearch reads it as another user.
    if (await mkdir(cache, { recursive: true })) await chmod(cache, 0o755);
  } catch (error) {
    throw notMade(cache, 'MOISSON_CACHE', error);
  }
  await withLock(
    join(cache, `${name}.lock`),
    async () => {
      if (await exists(folder)) return;
      const unfinished = `${name}.part-`;
      for (const left of await readdir(cache)) {
        if (left.startsWith(unfinished)) await rm(join(cache, left), { recursive: true, force: true });
      }
      const part = await mkdtemp(join(cache, unfinished));
      try {
        await fill(part);
        await rename(part, folder);
      } finally {
        await rm(part, { recursive: true, force: true });
      }
    },
    () => log(`${name}: another process is installing it, waiting`),
  );
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
