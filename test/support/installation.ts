import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { type Config, loadConfig } from '../../src/config/index.js';
import { createStore, type Store } from '../../src/elasticsearch/index.js';
import { startTestTemporal, type TestTemporal } from './temporal.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

/** A command of ours in a process of its own, and what it has printed so far. */
interface Command {
  readonly process: ChildProcess;
  readonly printed: { out: string; err: string };
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Everything that a user has: a simulated API, Temporal, Elasticsearch, and our commands. */
export interface Installation {
  readonly simulator: Simulator;
  readonly temporal: TestTemporal;
  readonly client: Client;
  readonly elasticsearch: Elasticsearch;
  readonly store: Store;
  readonly env: NodeJS.ProcessEnv;
  readonly config: Config;
  /** Starts `moisson ...args`; `changes` are variables of this command alone. */
  start(args: readonly string[], changes?: NodeJS.ProcessEnv): Command;
  /** Runs `moisson ...args` to its end. */
  run(
    args: readonly string[],
    changes?: NodeJS.ProcessEnv,
  ): Promise<{ code: number | null; out: string; err: string }>;
}

/** An installation of the file's own, whose commands are ended with it. The Elasticsearch is the one that all share. */
export function useInstallation(options: Partial<SimulatorOptions> = {}): Installation {
  const prefix = `it-${randomUUID().slice(0, 8)}-`;
  const commands: Command[] = [];
  let simulator: Simulator;
  let temporal: TestTemporal;
  let folder: TemporaryFolder;
  let client: Client;
  let elasticsearch: Elasticsearch;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    [simulator, temporal, folder] = await Promise.all([
      startSimulator({ offers: 4_000, rate: 50, ...options }),
      startTestTemporal({ durable: true }),
      temporaryFolder(),
    ]);
    env = {
      PATH: process.env.PATH,
      ...simulator.environment,
      FRANCE_TRAVAIL_RATE: '10',
      TEMPORAL_ADDRESS: temporal.address,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      MOISSON_HOME: folder.path,
    };
    client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
    elasticsearch = new Elasticsearch({ node: inject('elasticsearchUrl') });
  });

  afterAll(async () => {
    for (const { process: child, ended } of commands) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    }
    await client?.connection.close();
    await temporal?.stop();
    await simulator?.close();
    const names = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
    if (names.length > 0) await elasticsearch.indices.delete({ index: names });
    await elasticsearch?.close();
    await folder?.remove();
  });

  const start: Installation['start'] = (args, changes = {}) => {
    const child = spawn(process.execPath, [MOISSON, ...args], {
      cwd: folder.path,
      env: { ...env, ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = { out: '', err: '' };
    const keep = (stream: Readable, into: keyof typeof printed) =>
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed[into] += text;
      });
    keep(child.stdout, 'out');
    keep(child.stderr, 'err');
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const command = { process: child, printed, ended };
    commands.push(command);
    return command;
  };

  return {
    get simulator() {
      return simulator;
    },
    get temporal() {
      return temporal;
    },
    get client() {
      return client;
    },
    get elasticsearch() {
      return elasticsearch;
    },
    get store() {
      return createStore(elasticsearch, { indexPrefix: prefix });
    },
    get env() {
      return env;
    },
    get config() {
      return loadConfig({ env, cwd: folder.path });
    },
    start,
    async run(args, changes) {
      const { ended, printed } = start(args, changes);
      return { code: await ended, ...printed };
    },
  };
}
