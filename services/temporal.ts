import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { run } from './command.js';
import { serverEnvironment } from './environment.js';
import { requireFreePort } from './ports.js';
import { launch, type ProcessIdentity, stopServer } from './server-process.js';

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
