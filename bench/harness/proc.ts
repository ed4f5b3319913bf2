import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/**
 * Peak resident memory of a process, in megabytes of 10^6 bytes; 0 when it has ended. What `getrusage` says of a process
 * begins with the peak of the one that started it.
 */
export function peakMegabytes(pid: string): number {
  return peakIn(textOf(`/proc/${pid}/status`));
}

/** The same, in what `/proc/PID/status` holds. */
export function peakIn(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1.024e-3;
}

/** A file of /proc; '' when the process has ended meanwhile. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The processes of a group, by their leader's pid; of our own pid only we. */
export function membersOf(group: number): { pid: string; ticks: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const { fields } = statOf(`/proc/${pid}/stat`);
      // We are no leader: our group holds whatever started us.
      const isMember = group === process.pid ? pid === String(group) : Number(fields[2]) === group;
      if (!isMember) return [];
      return [{ pid, ticks: ticksOf(fields) }];
    });
}

/** Ticks that each thread of a process has used, with its name, of which Linux keeps 15 characters. */
export function threadsOf(pid: string): { name: string; ticks: number }[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const { name, fields } = statOf(`/proc/${pid}/task/${thread}/stat`);
    return { name, ticks: ticksOf(fields) };
  });
}

/** The name in a `stat` of /proc, which may hold spaces and parentheses, and what comes after it. */
function statOf(file: string): { readonly name: string; readonly fields: readonly string[] } {
  const stat = textOf(file);
  const end = stat.lastIndexOf(')');
  return { name: stat.slice(stat.indexOf('(') + 1, end), fields: stat.slice(end + 2).split(' ') };
}

function ticksOf(fields: readonly string[]): number {
  return Number(fields[11]) + Number(fields[12]);
}
