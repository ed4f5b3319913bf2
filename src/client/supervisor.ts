import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { INGESTION, type WorkerRole } from '../config/index.js';
import { workerEnvironment } from '../config/worker-environment.js';
import {
  FIRST_RESTART_PAUSE_MS,
  MAX_RESTART_PAUSE_MS,
  WORKER_END_MS,
  WORKER_SETTLED_MS,
} from '../patience/index.js';

const NODE_FLAGS = ['--enable-source-maps'];
/** Collected once it has grown by half, where Node lets garbage pile up. No limit: what a run needs grows with its offers. */
const INGESTION_WORKER_FLAGS = ['--heap-growing-percent=50'];
/**
 * Ten held pages and the program are about 100 MB; without a limit, garbage is left to pile up beyond 300. Three
 * settings save processor time within the same memory, since a page is mostly garbage soon: a young generation that
 * holds those pages; an old one that grows by more than the fifth that Node allows near a limit, or it is collected
 * every seven pages; and no threads beside, which take more processor time than they save.
 */
const API_WORKER_FLAGS = [
  '--max-old-space-size=160',
  '--max-semi-space-size=24',
  '--heap-growing-percent=70',
  '--single-threaded-gc',
];
/** For glibc: threads that come and go would otherwise each keep freed memory of their own. */
const MALLOC_ARENA_MAX = '2';

const MAIN = fileURLToPath(new URL('../workers/main.js', import.meta.url));
/** Exit code of a worker whose configuration is wrong: starting it again would change nothing. */
const WRONG_CONFIGURATION = 2;

export interface SupervisorOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** File that takes what the workers print; their output joins ours without it. */
  readonly logFile?: string;
}

export interface WorkerProcesses {
  /** Rejects when a worker gives up for good, with the exit code it ended with in the message. */
  readonly failed: Promise<never>;
  /** SIGTERM to each, and SIGKILL to those that do not end. */
  stop(): Promise<void>;
}

/** How the process of a role is started: what Node is given, and what its environment holds beside the user's. */
export function launchOf(role: WorkerRole): {
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
} {
  const ofRole = role === INGESTION ? INGESTION_WORKER_FLAGS : API_WORKER_FLAGS;
  return { flags: [...NODE_FLAGS, ...ofRole], env: { MALLOC_ARENA_MAX } };
}

/** Runs each role in a process of its own, and starts one again when it dies. */
export function superviseWorkers(roles: readonly WorkerRole[], options: SupervisorOptions): WorkerProcesses {
  const output = options.logFile === undefined ? 'inherit' : openSync(options.logFile, 'a', 0o600);
  const running = new Set<ChildProcess>();
  const stopping = new AbortController();

  const keepAlive = async (role: WorkerRole): Promise<void> => {
    for (
      let pause = FIRST_RESTART_PAUSE_MS;
      !stopping.signal.aborted;
      pause = Math.min(2 * pause, MAX_RESTART_PAUSE_MS)
    ) {
      const startedAt = performance.now();
      const launch = launchOf(role);
      const child = spawn(process.execPath, [...launch.flags, MAIN, role], {
        env: { ...launch.env, ...workerEnvironment(role, { env: options.env, cwd: process.cwd() }) },
        // Ctrl-C reaches the whole group of a terminal; workers end by our word, after their pages.
        detached: true,
        // The channel breaks when we are killed, which is how an orphan knows.
        stdio: ['ignore', output, output, 'ipc'],
      });
      running.add(child);
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      running.delete(child);
      if (stopping.signal.aborted) return;
      if (code === WRONG_CONFIGURATION)
        throw new Error(`worker ${role} cannot start: its configuration is wrong`);
      if (performance.now() - startedAt > WORKER_SETTLED_MS) pause = FIRST_RESTART_PAUSE_MS;
      options.log(`worker ${role} ended (${signal ?? `exit code ${code}`}), starting it again`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const lives = roles.map(keepAlive);
  const failed = Promise.all(lives).then(() => new Promise<never>(() => {}));
  failed.catch(() => {});

  return {
    failed,
    async stop() {
      stopping.abort();
      for (const child of running) child.kill('SIGTERM');
      const timer = setTimeout(() => {
        for (const child of running) child.kill('SIGKILL');
      }, WORKER_END_MS);
      await Promise.allSettled(lives);
      clearTimeout(timer);
    },
  };
}
