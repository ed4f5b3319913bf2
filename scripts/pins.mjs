/**
 * `node scripts/pins.mjs PACKAGE VERSION`: prints the SHA-256 of a package's wheels, as services/wheel.ts
 * holds them, for a change of version there. Asks pip, which needs version 22.2 or newer; downloads no wheel.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** What we run on, as Python calls it. */
const PLATFORMS = {
  'linux x86_64': 'manylinux2014_x86_64',
  'linux aarch64': 'manylinux2014_aarch64',
  'macosx x86_64': 'macosx_10_9_x86_64',
  'macosx arm64': 'macosx_11_0_arm64',
};

/** The digest of one wheel by the name of its platform. @throws an Error with what pip said. */
export function pinsOf(name, version, { python = 'python3' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'moisson-pins-'));
  try {
    return Object.fromEntries(
      Object.entries(PLATFORMS).map(([platform, tag]) => {
        const report = join(folder, `${tag}.json`);
        const { status, stderr, error } = spawnSync(
          python,
          [
            ...['-m', 'pip', 'install', '--quiet', '--dry-run', '--ignore-installed', '--no-deps'],
            ...['--only-binary', ':all:', '--platform', tag, '--target', folder, '--report', report],
            `${name}==${version}`,
          ],
          { encoding: 'utf8' },
        );
        if (status !== 0) throw new Error(`${platform}: ${error?.message ?? stderr.trim()}`);
        const [found] = JSON.parse(readFileSync(report, 'utf8')).install;
        return [platform, found.download_info.archive_info.hashes.sha256];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, version] = argv;
  if (name === undefined || version === undefined) {
    console.error('Usage: node scripts/pins.mjs PACKAGE VERSION');
    process.exit(2);
  }
  for (const [platform, digest] of Object.entries(pinsOf(name, version))) {
    console.log(`    '${digest}', // ${platform}`);
  }
}
