import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { membersOf, peakMegabytes, TICKS_PER_SECOND, textOf } from './proc.js';

/** Where the build lies; every process of a benchmark runs from it. */
const DIST = fileURLToPath(new URL('../../', import.meta.url));
const STOP_WITHIN_MS = 20_000;

/** A process group that is measured: its leader's pid, and the name it has in the tables. Our own pid is only us. */
export interface Watched {
  readonly name: string;
  readonly pid: number;
}

/** What a process group used. */
export interface Use {
  readonly name: string;
  readonly cpuSeconds: number;
  /** Peak resident memory, in megabytes of 10^6 bytes. */
  readonly peakMegabytes: number;
}

/** What was used between two moments. */
export interface Spent {
  readonly seconds: number;
  readonly uses: readonly Use[];
  /** Processor seconds of everything that ran on this machine, ours or not. */
  readonly machineSeconds: number;
}

export interface Program extends Watched {
  readonly stdout: Readable;
  /** Rejects when the program ends before it was told to. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

let profiles: string | undefined;

/** From now on every program leaves a profile of its processor time, NAME.cpuprofile, in this folder as it ends. */
export function profilePrograms(folder: string): void {
  profiles = folder;
}

function profileFlags(name: string): readonly string[] {
  return profiles === undefined
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`];
}

/** Starts a program of ours, such as `src/workers/main.js app-1`. It is killed with this process. */
export function startProgram(
  name: string,
  [script = '', ...args]: readonly string[],
  {
    env,
    cwd,
    logFile,
    flags = ['--enable-source-maps'],
  }: {
    readonly env: NodeJS.ProcessEnv;
    readonly cwd: string;
    readonly logFile: string;
    readonly flags?: readonly string[];
  },
): Program {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...flags, ...profileFlags(name), join(DIST, script), ...args], {
    env,
    cwd,
    // A group of its own: Ctrl-C is ours to pass on, and the group is what is measured.
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const { pid, stdout } = child;
  if (pid === undefined || stdout === null) throw new Error(`${name} could not be started.`);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').finally(() => process.off('exit', kill));
  let stopping = false;
  const failed = ended.then(([code, signal]): Promise<never> => {
    if (stopping) return new Promise(() => {});
    throw new Error(`${name} ended by itself (${signal ?? `exit code ${code}`}); its log is ${logFile}`);
  });
  failed.catch(() => {});
  return {
    name,
    pid,
    stdout,
    failed,
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const timer = setTimeout(kill, STOP_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @throws {Error} on a system without /proc: there, nothing of what a benchmark promises can be measured. */
export function requireProc(): void {
  if (!existsSync('/proc/self/status')) {
    throw new Error('The benchmarks read CPU time and memory of processes from /proc, so they need Linux.');
  }
}

/** Starts measuring. What is returned tells what each group, and the whole machine, has used since. */
export function startMeasuring(watched: readonly Watched[]): () => Spent {
  const startedAt = performance.now();
  const machineBefore = machineSeconds();
  const before = new Map(watched.map(({ pid }) => [pid, read(pid).cpuSeconds]));
  for (const { pid } of watched) resetPeaks(pid);
  return () => ({
    seconds: (performance.now() - startedAt) / 1000,
    machineSeconds: machineSeconds() - machineBefore,
    uses: watched.map(({ name, pid }) => {
      const { cpuSeconds, peakMegabytes } = read(pid);
      return { name, cpuSeconds: cpuSeconds - (before.get(pid) ?? 0), peakMegabytes };
    }),
  });
}

function machineSeconds(): number {
  const fields = (textOf('/proc/stat').split('\n')[0] ?? '').trim().split(/\s+/).slice(1).map(Number);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = fields;
  return (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
}

/** Sums up the processes of a group: Elasticsearch is two of them. */
function read(group: number): { cpuSeconds: number; peakMegabytes: number } {
  const members = membersOf(group);
  return {
    cpuSeconds: members.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND,
    peakMegabytes: members.reduce((sum, { pid }) => sum + peakMegabytes(pid), 0),
  };
}

function resetPeaks(group: number): void {
  for (const { pid } of membersOf(group)) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch {
      // Not ours to reset: the peak is then that of its whole life.
    }
  }
}
