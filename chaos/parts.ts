import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection } from '@temporalio/client';
import { processStart } from '../scripts/lock.mjs';
import {
  type ElasticsearchServer,
  freePort,
  installElasticsearch,
  installTemporal,
  requireFreePort,
  startElasticsearch,
  startTemporal,
  type TemporalServer,
} from '../services/index.js';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/index.js';

/** The program as built: `bin/moisson.mjs` would look for changed sources at each start, and build anew in a run. */
const MOISSON = fileURLToPath(
  // This file runs from chaos/ and from dist/chaos/.
  new URL(
    import.meta.url.endsWith('.ts') ? '../dist/src/client/main.js' : '../src/client/main.js',
    import.meta.url,
  ),
);

export const PREFIX = 'chaos-';
/** Calls per second and application: the API's limit, and what the workers keep to. */
const RATE = { api: 14, workers: 12 };
const WITHIN_MS = 60_000;

export interface PartsOptions {
  /** Holds everything the parts write; open to other users, since Elasticsearch may run as one. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  readonly world: Omit<SimulatorOptions, 'rate'>;
  /** Variables of Moisson on top of those that name the parts. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Everything that a run needs, each in a process of its own but the simulator: a Temporal that keeps its state in a
 * file, Elasticsearch, `moisson worker` with its three workers. Each can be killed and started again.
 */
export class Parts {
  readonly env: NodeJS.ProcessEnv;
  /** Survives the deaths of the server that it talks to. */
  readonly client: Client;
  readonly elasticsearch: Elasticsearch;
  #supervisor: ChildProcess | undefined;

  private constructor(
    private readonly options: PartsOptions,
    readonly simulator: Simulator,
    private readonly starters: { temporal(): Promise<TemporalServer>; node(): Promise<ElasticsearchServer> },
    private temporal: TemporalServer,
    private node: ElasticsearchServer,
    connection: Connection,
  ) {
    this.client = new Client({ connection });
    this.elasticsearch = new Elasticsearch({ node: node.url, maxRetries: 0 });
    this.env = {
      // The surroundings must not reach the workers: they may name real services.
      ...Object.fromEntries(
        Object.entries(options.env).filter(
          ([name]) => !/^(FRANCE_TRAVAIL|TEMPORAL|ELASTICSEARCH|MOISSON_HOME)/.test(name),
        ),
      ),
      ...simulator.environment,
      FRANCE_TRAVAIL_RATE: String(RATE.workers),
      TEMPORAL_ADDRESS: temporal.address,
      ELASTICSEARCH_URL: node.url,
      ELASTICSEARCH_INDEX_PREFIX: PREFIX,
      MOISSON_HOME: join(options.folder, 'home'),
      ...options.settings,
    };
  }

  static async start(options: PartsOptions): Promise<Parts> {
    const { folder, env, log } = options;
    const program = await installTemporal({ env, log });
    const install = await installElasticsearch({ env, log });
    const [temporalPort, nodePort] = [await freePort(), await freePort()];
    const starters = {
      temporal: () =>
        startTemporal({
          program,
          port: temporalPort,
          env,
          dbFile: join(folder, 'temporal.db'),
          logFile: join(folder, 'temporal.log'),
        }),
      node: () => startElasticsearch({ install, port: nodePort, env, folder: join(folder, 'node') }),
    };
    const simulator = await startSimulator({ ...options.world, rate: RATE.api });
    const [temporal, node] = await Promise.all([starters.temporal(), starters.node()]);
    const connection = await Connection.connect({ address: temporal.address });
    const parts = new Parts(options, simulator, starters, temporal, node, connection);
    await parts.startWorkers();
    return parts;
  }

  /** Starts a command of ours, in the folder of the parts. */
  moisson(args: readonly string[], stdout: 'pipe' | 'log' = 'log'): ChildProcess {
    const log = openSync(join(this.options.folder, 'moisson.log'), 'a');
    return spawn(process.execPath, [MOISSON, ...args], {
      env: this.env,
      cwd: this.options.folder,
      stdio: ['ignore', stdout === 'pipe' ? 'pipe' : log, log],
    });
  }

  async startWorkers(): Promise<void> {
    const supervisor = this.moisson(['worker']);
    const end = () => supervisor.kill('SIGTERM');
    process.once('exit', end);
    supervisor.once('exit', () => process.off('exit', end));
    this.#supervisor = supervisor;
    await this.#untilWorkers((pids) => pids.size === 3);
  }

  async stopWorkers(): Promise<void> {
    const supervisor = this.#supervisor;
    this.#supervisor = undefined;
    if (supervisor === undefined || supervisor.exitCode !== null) return;
    const ended = once(supervisor, 'exit');
    supervisor.kill('SIGTERM');
    await ended;
  }

  /** kill -9 of `moisson worker` and a start of another. Resolves once the orphans have ended by themselves. */
  async killSupervisor(): Promise<void> {
    const orphans = [...this.workers().values()];
    this.#supervisor?.kill('SIGKILL');
    await this.startWorkers();
    await waitFor('the orphaned workers do not end', () => !orphans.some(runs));
  }

  /** Process ids of the workers that run now, by role. */
  workers(): Map<string, number> {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const found = new Map<string, number>();
    for (const line of table.split('\n')) {
      const [pid, parent, ...args] = line.trim().split(/\s+/);
      const role = args.at(-1);
      if (Number(parent) === this.#supervisor?.pid && role !== undefined) found.set(role, Number(pid));
    }
    return found;
  }

  /** Sends a signal to workers, and resolves once their supervisor has started each again. */
  async signalWorkers(signal: NodeJS.Signals, roles: readonly string[]): Promise<void> {
    // One may be between two lives, for having met a Temporal that was away.
    await this.#untilWorkers((pids) => roles.every((role) => pids.has(role)));
    const before = this.workers();
    for (const role of roles) {
      const pid = before.get(role);
      if (pid !== undefined) process.kill(pid, signal);
    }
    await this.#untilWorkers((now) =>
      roles.every((role) => now.has(role) && now.get(role) !== before.get(role)),
    );
  }

  /** SIGSTOP: alive for its supervisor, gone for everyone else. It ends with {@link stopWorkers}. */
  async freezeWorker(role: string): Promise<void> {
    await this.#untilWorkers((pids) => pids.has(role));
    const pid = this.workers().get(role);
    if (pid !== undefined) process.kill(pid, 'SIGSTOP');
  }

  #untilWorkers(fulfilled: (pids: Map<string, number>) => boolean): Promise<void> {
    return waitFor('the workers do not start', () => fulfilled(this.workers()));
  }

  /** kill -9, and a start on the same state after `awayMs`. */
  async killTemporal(awayMs: number): Promise<void> {
    await killGroup(this.temporal);
    await sleep(awayMs);
    this.temporal = await this.starters.temporal();
  }

  /** kill -9, and a start on the same data after `awayMs`. */
  async killElasticsearch(awayMs: number): Promise<void> {
    await killGroup(this.node);
    await sleep(awayMs);
    this.node = await this.starters.node();
  }

  /** Empties the store, so that nothing an earlier run stored can stand in for what a later one lost. */
  async forgetEverything(): Promise<void> {
    const names = Object.keys(await this.elasticsearch.indices.get({ index: `${PREFIX}*` }));
    if (names.length > 0) await this.elasticsearch.indices.delete({ index: names });
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.client.connection.close();
    await this.elasticsearch.close();
    await this.simulator.close();
    await Promise.all([this.temporal.stop(), this.node.stop()]);
  }
}

async function waitFor(failure: string, fulfilled: () => boolean): Promise<void> {
  for (const giveUp = Date.now() + WITHIN_MS; !fulfilled(); await sleep(100)) {
    if (Date.now() > giveUp) throw new Error(`${failure}: see moisson.log`);
  }
}

function runs(pid: number): boolean {
  return processStart(pid) !== undefined;
}

/** Elasticsearch is two processes in one group. Resolves once the port is free again. */
async function killGroup({ pid, port }: { readonly pid: number; readonly port: number }): Promise<void> {
  process.kill(-pid, 'SIGKILL');
  for (const giveUp = Date.now() + WITHIN_MS; ; await sleep(50)) {
    try {
      return await requireFreePort('a killed server', port, '');
    } catch (error) {
      if (Date.now() > giveUp) throw error;
    }
  }
}
