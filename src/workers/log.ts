import { formatWithOptions } from 'node:util';
import { DefaultLogger } from '@temporalio/worker';
import { printable } from '../domain/printable.js';

/** What workers say, in lines that steer no terminal: messages hold what the API answered. */
export function workerLogger(): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, timestampNanos, message, meta }) => {
    const at = new Date(Number(timestampNanos / 1_000_000n)).toISOString();
    const details = meta === undefined ? '' : ` ${formatWithOptions({ colors: false }, meta)}`;
    process.stderr.write(`${printable(`${at} [${level}] ${message}${details}`)}\n`);
  });
}
