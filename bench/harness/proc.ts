import { readFileSync } from 'node:fs';

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
