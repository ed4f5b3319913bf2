import { execFile } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/**
 * Packs the project with `npm pack`, and puts the package where `npm install` would: into `folder`/node_modules. npm
 * itself would download for minutes, so the dependencies are links to ours, those of development left out.
 */
export async function installPacked(folder: string): Promise<{
  /** The folder of the installed package. */
  readonly home: string;
  /** What `npx moisson` runs. */
  readonly program: string;
}> {
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const home = join(folder, 'node_modules', 'moisson');
  await mkdir(home, { recursive: true });
  await run('tar', [
    '--extract',
    '--file',
    join(folder, tarball),
    '--strip-components=1',
    '--directory',
    home,
  ]);
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    // Nested ones come with the link to what holds them.
    const isTop = path.lastIndexOf('node_modules/') === 0;
    if (!isTop || dev || devOptional || !(await isThere(join(ROOT, path)))) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(join(ROOT, path), join(folder, path));
  }
  return { home, program: join(home, 'bin', 'moisson.mjs') };
}

/** Of the builds for each system, only ours is there. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
