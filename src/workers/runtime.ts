import { Runtime, type RuntimeOptions } from '@temporalio/worker';
import { type Config, ConfigError, metricsAddressOf, metricsRefusal } from '../config/index.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { workerLogger } from './log.js';
import { bucketsByName, metricsOn, startAtZero } from './metrics.js';

/**
 * Installs the SDK's runtime, of which a process has one, and gives what measures in it: nothing where no port is configured.
 * @throws ConfigError when the port of the metrics cannot be taken.
 */
export function installRuntime(config: Config, role: string): Metrics {
  const address = metricsAddressOf(config, role);
  const options: RuntimeOptions = {
    logger: workerLogger(role, config.logFormat),
    shutdownSignals: ['SIGINT', 'SIGTERM'],
  };
  // What the SDK's native half says goes through our logger too, or it would print lines of its own form.
  const logging = { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } as const;
  if (address === undefined) {
    Runtime.install({ ...options, telemetryOptions: { logging } });
    return NO_METRICS;
  }
  // Names and units as by default, or Temporal's public dashboards would not find them.
  const prometheus = { bindAddress: address.shown, histogramBucketOverrides: bucketsByName() };
  try {
    Runtime.install({ ...options, telemetryOptions: { logging, metrics: { prometheus } } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([metricsRefusal(role, address, reason)]);
  }
  const metrics = metricsOn(Runtime.instance().metricMeter);
  startAtZero(metrics, config.franceTravail.applications.find(({ name }) => name === role)?.name);
  return metrics;
}
