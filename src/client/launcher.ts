import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LAUNCHER_WATCHED_MS } from '../patience/index.js';

/**
 * Ends this process by SIGTERM once the npm that started it is gone. npm passes a signal on to its shell, and the
 * shell dies without a word to us: workers would go on for ever with a configuration that nobody sees any more.
 * Does nothing when a shell, a service manager or a container started us: they signal us themselves.
 */
export function endWithLauncher(env: NodeJS.ProcessEnv = process.env): void {
  if (env.npm_command === undefined && env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LAUNCHER_WATCHED_MS);
  watch.unref();
}

/** The parent of a process, as the system says it now: an orphan has another one than before. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name and may hold spaces and parentheses.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
    return Number.parseInt(stdout ?? '', 10) || undefined;
  }
}
