import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reachableByOthers } from './other-user.js';
import { isCheckout, projectFolder } from './project.js';

/** A folder that cannot be used, in one sentence that names the variable to set. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}

/** What to say of a folder that cannot be made. */
export function notMade(folder: string, variable: string, error: unknown): UnusableFolder {
  const { code } = error as NodeJS.ErrnoException;
  const sentence = `The folder ${folder} cannot be made (${code}): set ${variable} to a folder of yours.`;
  return new UnusableFolder(sentence, { cause: error });
}

/**
 * The folder that a variable names, seen from where the command runs, whether it is there yet or not; `undefined` when
 * the variable is empty.
 * @throws UnusableFolder when something else is there.
 */
export function namedFolder(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const named = env[variable]?.trim();
  if (!named) return undefined;
  const folder = resolve(named);
  let isFolder = true;
  try {
    isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
  } catch {
    // Below a file, or out of reach.
    isFolder = false;
  }
  if (!isFolder)
    throw new UnusableFolder(`${variable} must be the path of a folder of yours (got ${folder}).`);
  return folder;
}

/**
 * Where the services keep their data, logs and state: `MOISSON_HOME`; else `.moisson`, in a checkout of the project
 * wherever the command was called from, in the current folder for an installed package, whose own folder npm replaces.
 * @throws UnusableFolder.
 */
export function homeFolder(env: NodeJS.ProcessEnv, project = projectFolder()): string {
  const named = namedFolder(env, 'MOISSON_HOME');
  if (named !== undefined) return named;
  return join(isCheckout(project) ? project : process.cwd(), '.moisson');
}

/**
 * Makes the folder `home` where there is none, closed to other users. Root's can be walked through, not listed, since
 * Elasticsearch runs there as another user.
 * @throws UnusableFolder.
 */
export function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw notMade(home, 'MOISSON_HOME', error);
  }
}

/** The folder of Elasticsearch's data. */
export function elasticsearchFolder(home: string): string {
  return serverFolder(home, 'elasticsearch');
}

/** The folder of PostgreSQL's data. */
export function postgresqlFolder(home: string): string {
  return serverFolder(home, 'postgresql');
}

/**
 * The folder of a server's data. Under root, it runs as another user, who may not be allowed into `home` (think of /root):
 * its data then lives in /var/lib/moisson, under a name that `home` remembers.
 */
function serverFolder(home: string, name: string): string {
  makeHome(home);
  if (process.getuid?.() !== 0 || reachableByOthers(home)) return join(home, name);
  const shared = '/var/lib/moisson';
  if (mkdirSync(shared, { recursive: true })) chmodSync(shared, 0o755);
  const memo = join(home, `${name}-folder`);
  if (!existsSync(memo)) writeFileSync(memo, join(shared, randomUUID()), { mode: 0o600 });
  return readFileSync(memo, 'utf8');
}
