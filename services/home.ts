import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reachableByOthers } from './other-user.js';

/**
 * Where this project's services keep their data, logs and state: `MOISSON_HOME`, else `.moisson` in the project's
 * folder, wherever the command was called from.
 */
export function homeFolder(env: NodeJS.ProcessEnv): string {
  if (env.MOISSON_HOME) return env.MOISSON_HOME;
  // This file runs from services/ and from dist/services/.
  let project = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(project, 'package.json'))) project = dirname(project);
  return join(project, '.moisson');
}

/**
 * Makes the folder `home` where there is none, closed to other users. Root's can be walked through, not listed, since
 * Elasticsearch runs there as another user.
 */
export function makeHome(home: string): void {
  mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/**
 * The folder of Elasticsearch's data. Under root, Elasticsearch runs as another user, who may not be allowed into
 * `home` (think of /root): its data then lives in /var/lib/moisson, under a name that `home` remembers.
 */
export function elasticsearchFolder(home: string): string {
  makeHome(home);
  if (process.getuid?.() !== 0 || reachableByOthers(home)) return join(home, 'elasticsearch');
  const shared = '/var/lib/moisson';
  if (mkdirSync(shared, { recursive: true })) chmodSync(shared, 0o755);
  const memo = join(home, 'elasticsearch-folder');
  if (!existsSync(memo)) writeFileSync(memo, join(shared, randomUUID()), { mode: 0o600 });
  return readFileSync(memo, 'utf8');
}
