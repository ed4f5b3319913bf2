/**
 * What must be true before any of our programs runs: a recent Node, node_modules as in package-lock.json, and dist/
 * as built from the sources. Plain JavaScript without dependencies: it runs before they are installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedByNpm } from './installed.mjs';
import { withLock } from './lock.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What dist/ is made of. */
const SOURCES = [
  'src',
  'simulator',
  'services',
  'bench',
  'chaos',
  'web',
  'scripts',
  'tsconfig.json',
  'package-lock.json',
];

/** Does what is missing, and says so through `log`. Costs some milliseconds when nothing is. */
export async function prepare({ root = ROOT, log = toStandardError } = {}) {
  requireNode(root);
  // An installed copy, such as the container image, has no sources: it came with its modules and built.
  if (!existsSync(join(root, 'src')) || (modulesAreFresh(root) && buildIsFresh(root))) return;
  await locked(root, log, async () => {
    if (!modulesAreFresh(root)) installModules(root, log);
    if (!buildIsFresh(root)) await buildNow(root, log);
  });
}

/** Only the build, for those who know that the modules are there. */
export async function prepareBuild({ root = ROOT, log = toStandardError } = {}) {
  if (buildIsFresh(root)) return;
  await locked(root, log, async () => {
    if (!buildIsFresh(root)) await buildNow(root, log);
  });
}

export function requireNode(root, version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor, patch] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor, wantedPatch] = wanted.split('.').map(Number);
  const recent = major - wantedMajor || minor - wantedMinor || patch - wantedPatch;
  if (recent < 0) throw new Error(`Moisson needs Node ${wanted} or newer; this is Node ${version}.`);
}

/** By our stamp, which is quick to read, or by what npm says of itself. */
export function modulesAreFresh(root) {
  return readStamp(modulesStamp(root)) === digest(root, ['package-lock.json']) || installedByNpm(root);
}

/** Says that node_modules is what package-lock.json says. */
export function markInstalled(root) {
  writeFileSync(modulesStamp(root), digest(root, ['package-lock.json']));
}

export function buildIsFresh(root) {
  return readStamp(buildStamp(root)) === digest(root, SOURCES);
}

/** Says that dist/ is built from the sources that had this digest, taken before the build. */
export function markBuilt(root, sources) {
  writeFileSync(buildStamp(root), sources);
}

export function digestSources(root) {
  return digest(root, SOURCES);
}

/** One process at a time installs or builds in this folder. */
export function locked(root, log, work) {
  const file = join(root, '.moisson', 'prepare.lock');
  return withLock(file, work, () => log('Another process is installing or building here, waiting for it.'));
}

export function toStandardError(line) {
  process.stderr.write(`${line}\n`);
}

const modulesStamp = (root) => join(root, 'node_modules', '.moisson-lock');
const buildStamp = (root) => join(root, 'dist', '.moisson-sources');

function installModules(root, log) {
  log('Installing the npm packages of package-lock.json.');
  const args = ['ci', '--include=dev'];
  // Standard output belongs to the command that the user called.
  const npm = spawnSync('npm', args, {
    cwd: root,
    env: withoutSecrets(process.env),
    stdio: ['ignore', 2, 2],
  });
  if (npm.error) throw new Error(`npm could not be run: ${npm.error.message}`);
  if (npm.status !== 0) throw new Error(`npm ${args.join(' ')} failed: see above.`);
  markInstalled(root);
}

/** Packages may run programs of theirs as they are installed. Everything else may be a setting of npm's. */
export function withoutSecrets(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(FRANCE_TRAVAIL|ELASTICSEARCH|TEMPORAL)_/.test(name)),
  );
}

async function buildNow(root, log) {
  // Imported late: it needs the modules.
  const { build } = await import('./build.mjs');
  log('Building.');
  await build({ root });
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Contents, not times: git sets times as it likes. Without Markdown: the benchmarks write theirs beside their sources. */
function digest(root, paths) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => filesUnder(root, path)).filter((path) => !path.endsWith('.md'));
  for (const path of files) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root, path) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const names = entries.map((entry) => entry.name).sort();
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`));
}
