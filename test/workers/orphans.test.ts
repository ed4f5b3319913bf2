import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { processStart } from '../../scripts/lock.mjs';
import { useInstallation } from '../support/installation.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

/** Processes by their parent, as /proc tells. */
function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}
/** Until it runs its own program, a child is a copy of its parent, with the parent's environment. */
function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workers/main');
  } catch {
    return false;
  }
}

/** A zombie does not: nobody may be there to bury it. */
const goesOn = (pid: number) => processStart(pid) !== undefined;

// npm passes a signal to its shell alone; killed, it passes on nothing.
describe.runIf(existsSync('/proc/self/stat'))('workers that npm started', { timeout: 120_000 }, () => {
  const moisson = useInstallation({ offers: 100 });

  it.each([
    ['npm', 'SIGKILL'],
    ['the shell', 'SIGTERM'],
  ] as const)('end with %s (%s), and each had its own secret alone', async (victim, signal) => {
    // In place of npm: a process that starts a shell, which starts us.
    const npm = spawn('sh', ['-c', `sh -c '"$NODE" "$MOISSON" worker; true'; true`], {
      env: { ...moisson.env, NODE: process.execPath, MOISSON, npm_command: 'exec' },
      stdio: 'ignore',
      detached: true,
    });
    const of = (pid: number | undefined) => (pid === undefined ? [] : childrenOf(pid));
    const workers = () => of(of(of(npm.pid)[0])[0]).filter(isWorker);
    await vi.waitUntil(() => workers().length === 3, { timeout: 60_000, interval: 100 });
    const [shell = 0] = of(npm.pid);
    const [supervisor = 0] = of(shell);
    const pids = workers();
    const secrets = ['not-a-secret-1', 'not-a-secret-2'];
    const held = pids.map((pid) => {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      return secrets.filter((secret) => environment.includes(secret));
    });
    expect(held.sort()).toEqual([[], ['not-a-secret-1'], ['not-a-secret-2']]);

    process.kill(victim === 'npm' ? (npm.pid ?? 0) : shell, signal);
    await vi.waitUntil(() => ![supervisor, ...pids].some(goesOn), { timeout: 40_000, interval: 100 });
    if (goesOn(shell)) process.kill(shell, 'SIGKILL');
  });
});
