import { isIPv6 } from 'node:net';
import type { Config } from './config.js';
import { rolesOf, type WorkerRole } from './roles.js';
import type { Settings } from './settings.js';

interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** Both, as addresses are written. */
  readonly shown: string;
}

export function readMetrics(settings: Settings): Pick<Config, 'metrics'> {
  const { MOISSON_METRICS_ADDRESS: address, MOISSON_METRICS_PORT: firstPort } = settings;
  return firstPort === 0 ? {} : { metrics: { address, firstPort } };
}

/** Where the worker of a role shows its metrics: each role has a port of its own, whichever of them run here. */
export function metricsAddressOf(config: Config, role: WorkerRole): MetricsAddress | undefined {
  if (config.metrics === undefined) return undefined;
  const { address: host, firstPort } = config.metrics;
  const port = firstPort + rolesOf(config).indexOf(role);
  return { host, port, shown: `${isIPv6(host) ? `[${host}]` : host}:${port}` };
}

/** Why a worker cannot show its metrics, and what to do. */
export function metricsRefusal(role: WorkerRole, { shown }: MetricsAddress, reason: string): string {
  return `MOISSON_METRICS_PORT: the worker ${role} cannot show its metrics on ${shown} (${reason}). Stop what listens there, or choose another port.`;
}
