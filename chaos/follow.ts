import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Certificate } from '../src/domain/certificate.js';
import type { Parts } from './parts.js';

export interface Followed {
  /** `null` when a signal ended the client. */
  readonly exitCode: number | null;
  /** Absent when the client ended before the run. */
  readonly certificate?: Certificate;
}

/** Starts a client of ours, such as `moisson run --json`, and reads the certificate that it prints at the end. */
export function follow(
  parts: Parts,
  command: readonly string[],
): { readonly process: ChildProcess; readonly ended: Promise<Followed> } {
  const process = parts.moisson(command, 'pipe');
  const read = async (): Promise<Followed> => {
    if (process.stdout === null) throw new Error('the output of the client cannot be read');
    const [printed] = await Promise.all([text(process.stdout), once(process, 'exit')]);
    const { exitCode } = process;
    return printed.trim() === ''
      ? { exitCode }
      : { exitCode, certificate: JSON.parse(printed) as Certificate };
  };
  return { process, ended: read() };
}
