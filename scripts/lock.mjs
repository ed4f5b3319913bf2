/**
 * A lock between processes, as a file that names its holder. Plain JavaScript, since scripts/prepare.mjs needs it
 * before anything is installed; services/ uses it too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When a running process was started, as the system says it; `undefined` when no such process runs (a zombie does
 * not). Pid and start together identify a process: a pid alone is used again.
 */
export function processStart(pid) {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the program's name and may hold spaces and parentheses.
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [threads, start] = [Number(fields[16]), fields[18]];
      // A killed server's first thread is a zombie while the others still hold its ports and files.
      return state === 'X' || (state === 'Z' && threads <= 1) ? undefined : start;
    } catch {
      return undefined;
    }
  }
  const ps = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...start] = (ps.stdout ?? '').trim().split(/\s+/);
  return !state || state.startsWith('Z') ? undefined : start.join(' ');
}

/** Runs `work` while holding the lock `file`; calls `onWait` once if another process holds it. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, start: processStart(process.pid) }));
  try {
    let told = false;
    while (!acquire(file, mine)) {
      if (!told) onWait();
      told = true;
      await sleep(200);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file, mine) {
  try {
    // A link appears with its content, so that nobody ever reads a lock without a holder.
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const { pid, start } = holderOf(readFileSync(file, 'utf8'));
    if (start !== undefined && processStart(pid) === start) return false;
    // Its holder was killed, or something else wrote over it. Two waiters may both get here and both work: everything
    // done under this lock is written aside and renamed into place, so that costs time and nothing else.
    rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return false;
}

function holderOf(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
