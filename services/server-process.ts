import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from '../scripts/lock.mjs';
import { lastLines } from './command.js';

/** A process as it can be found again: a pid alone may belong to another program by then. */
export interface ProcessIdentity {
  pid: number;
  /** When it was started, in the system's own terms. */
  start: string;
}

export interface ServerCommand {
  /** For messages: "Elasticsearch". */
  name: string;
  program: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
  /** Runs the server as this user; only root can. */
  uid?: number;
  /** Gets everything the server prints, appended. */
  logFile: string;
  /** Leaves the server running when this process ends. Otherwise it is killed with it. */
  detached: boolean;
  /** Called as soon as the process exists, long before it answers. */
  onSpawn: (identity: ProcessIdentity) => void;
  /** Whether the server answers now. */
  answers: () => Promise<boolean>;
  /** What a log tells of why the server ended, as a sentence for a person, where it is known. */
  explain?: (log: string) => string | undefined;
}

const APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 30_000;

/**
 * Starts a server in a process group of its own (a Ctrl-C meant for us must not reach it) and resolves once it
 * answers.
 * @throws an Error that ends with the last lines of its log, or says what they mean, when it dies or does not answer in
 * time.
 */
export async function launch(command: ServerCommand): Promise<ProcessIdentity> {
  await mkdir(dirname(command.logFile), { recursive: true });
  const output = openSync(command.logFile, APPEND, 0o600);
  const { size: alreadyLogged } = fstatSync(output);
  let child: ChildProcess;
  // Inherited by the server: what it writes (data, logs) is its user's own.
  const before = process.umask(0o077);
  try {
    child = spawn(command.program, command.args, {
      env: command.env,
      detached: true,
      stdio: ['ignore', output, output],
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.uid }),
    });
  } finally {
    process.umask(before);
    closeSync(output);
  }
  const failure = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`it ended (${signal ?? `exit code ${code}`})`)));
  });
  failure.catch(() => {});
  try {
    const identity = identify(child);
    if (!identity) return await failure;
    if (!command.detached) killWithThisProcess(child, identity);
    command.onSpawn(identity);
    child.unref();
    await Promise.race([failure, waitUntil(command.answers)]);
    return identity;
  } catch (error) {
    if (child.pid !== undefined && child.exitCode === null) signalGroup(child.pid, 'SIGKILL');
    const reason = error instanceof Error ? error.message : String(error);
    const log = await written(command.logFile, alreadyLogged);
    const known = command.explain?.(log);
    if (known !== undefined) {
      throw new Error(`${command.name} did not start: ${known}. Its log is ${command.logFile}.`, {
        cause: error,
      });
    }
    throw new Error(
      `${command.name} did not start: ${reason}. Its log, ${command.logFile}, ends with:\n${lastLines(log)}`,
      { cause: error },
    );
  }
}

/** Whether this very process still runs. */
export function isRunning({ pid, start }: ProcessIdentity): boolean {
  return processStart(pid) === start;
}

/** Ends a server and its group: SIGTERM, and SIGKILL when it takes too long. Does nothing when it is gone. */
export async function stopServer(identity: ProcessIdentity): Promise<void> {
  const giveUp = Date.now() + STOP_WITHIN_MS;
  for (let signal: NodeJS.Signals | undefined = 'SIGTERM'; isRunning(identity); await sleep(50)) {
    if (signal === undefined && Date.now() > giveUp) signal = 'SIGKILL';
    if (signal !== undefined) signalGroup(identity.pid, signal);
    signal = undefined;
  }
}

/** Polls until `answers` is true. */
export async function waitUntil(answers: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + READY_WITHIN_MS;
  while (!(await answers())) {
    if (Date.now() > giveUp) throw new Error(`it does not answer after ${READY_WITHIN_MS / 1000} s`);
    await sleep(100);
  }
}

function identify(child: ChildProcess): ProcessIdentity | undefined {
  if (child.pid === undefined) return undefined;
  const start = processStart(child.pid);
  return start === undefined ? undefined : { pid: child.pid, start };
}

function killWithThisProcess(child: ChildProcess, { pid }: ProcessIdentity): void {
  const kill = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What a start has written to its log, the last 8 KB of it at most. */
async function written(file: string, from: number): Promise<string> {
  const log = await open(file);
  try {
    const { size } = await log.stat();
    const start = Math.max(from, size - 8192);
    const { buffer, bytesRead } = await log.read(Buffer.alloc(8192), 0, 8192, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await log.close();
  }
}
