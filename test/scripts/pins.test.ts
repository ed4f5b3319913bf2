import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinsOf } from '../../scripts/pins.mjs';
import { writeProgram } from '../services/write-program.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A pip that writes the report of a dry run, in which the digest is the tag of the platform. */
const PIP = `for argument; do
  case "$previous" in --platform) tag=$argument;; --report) report=$argument;; esac
  previous=$argument
done
echo "{\\"install\\": [{\\"download_info\\": {\\"archive_info\\": {\\"hashes\\": {\\"sha256\\": \\"$tag\\"}}}}]}" > "$report"`;

test('gives the digest of the wheel of each platform', async () => {
  const python = await writeProgram(folder.path, 'python3', PIP);
  expect(pinsOf('a-program', '1.0.0', { python })).toEqual({
    'linux x86_64': 'manylinux2014_x86_64',
    'linux aarch64': 'manylinux2014_aarch64',
    'macosx x86_64': 'macosx_10_9_x86_64',
    'macosx arm64': 'macosx_11_0_arm64',
  });
});

test('says what pip said, and of which platform', async () => {
  const python = await writeProgram(folder.path, 'python3', 'echo no such version >&2; exit 1');
  expect(() => pinsOf('a-program', '9.9.9', { python })).toThrow('linux x86_64: no such version');
  const missing = join(folder.path, 'nowhere');
  expect(() => pinsOf('a-program', '9.9.9', { python: missing })).toThrow('ENOENT');
});
