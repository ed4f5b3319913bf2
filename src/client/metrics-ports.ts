import { createServer } from 'node:net';
import { type Config, metricsAddressOf, metricsRefusal, type WorkerRole } from '../config/index.js';
import { UsageError } from './exit.js';

/**
 * Before workers are started: each would end with this sentence in its log, which nobody may be reading.
 * @throws UsageError when a port on which one of them is to show its metrics cannot be taken.
 */
export async function requireMetricsPorts(config: Config, roles: readonly WorkerRole[]): Promise<void> {
  for (const role of roles) {
    const address = metricsAddressOf(config, role);
    const reason = address && (await refusalOf(address.host, address.port));
    if (reason !== undefined && address !== undefined) {
      throw new UsageError(metricsRefusal(role, address, reason));
    }
  }
}

function refusalOf(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
