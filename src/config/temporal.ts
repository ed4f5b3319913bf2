import { existsSync } from 'node:fs';
import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';
import type { Findings } from './findings.js';
import type { Values } from './values.js';

export interface TemporalConfig {
  /** host:port */
  readonly address: string;
  readonly namespace: string;
  /** For `Connection.connect` and `NativeConnection.connect`; holds `address` too. */
  readonly connectionOptions: ClientConnectConfig['connectionOptions'];
  /** Whether an address is given, by variable or profile; it is the usual local one otherwise. */
  readonly configured: boolean;
}

const DEFAULT_ADDRESS = '127.0.0.1:7233';
const DEFAULT_NAMESPACE = 'default';

/** TEMPORAL_* and the profiles of temporal.toml, as @temporalio/envconfig reads them, with its gaps closed. */
export function readTemporal(values: Values, findings: Findings): TemporalConfig {
  const before = findings.problems.length;
  checkVariables(values, findings);
  const loaded = findings.problems.length === before ? load(values, findings) : undefined;
  const { address } = loaded?.connectionOptions ?? {};
  if (loaded !== undefined && address === undefined && loaded.connectionOptions.tls) {
    findings.problems.push('TEMPORAL_ADDRESS is missing, though TLS or an API key is set for Temporal.');
  }
  if (address !== undefined && !/^(\[[0-9a-fA-F:.]+\]|[^\s/:@[\]]+)(:\d{1,5})?$/.test(address)) {
    findings.problems.push(
      'TEMPORAL_ADDRESS must be a host and a port, such as 127.0.0.1:7233, without http://.',
    );
  }
  return {
    address: address ?? DEFAULT_ADDRESS,
    namespace: loaded?.namespace ?? DEFAULT_NAMESPACE,
    connectionOptions: { ...loaded?.connectionOptions, address: address ?? DEFAULT_ADDRESS },
    configured: address !== undefined,
  };
}

/** What envconfig accepts in silence: unknown booleans turn TLS off, half a key pair and a missing file are dropped. */
function checkVariables(values: Values, findings: Findings): void {
  const tls = values.get('TEMPORAL_TLS');
  if (tls !== undefined && !['true', '1', 'false', '0'].includes(tls)) {
    findings.problems.push('TEMPORAL_TLS must be true or false.');
  }
  const has = (part: string) =>
    values.has(`TEMPORAL_TLS_CLIENT_${part}_PATH`) || values.has(`TEMPORAL_TLS_CLIENT_${part}_DATA`);
  if (has('CERT') !== has('KEY')) {
    findings.problems.push(
      `TEMPORAL_TLS_CLIENT_${has('CERT') ? 'KEY' : 'CERT'}_PATH is missing: a client certificate and its key go together.`,
    );
  }
  const file = values.get('TEMPORAL_CONFIG_FILE');
  if (file !== undefined && !existsSync(file)) {
    findings.problems.push('TEMPORAL_CONFIG_FILE must be the path of a file that exists.');
  }
}

function load(values: Values, findings: Findings): ClientConnectConfig | undefined {
  try {
    return loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(values) });
  } catch (error) {
    findings.problems.push(`TEMPORAL_* or the Temporal configuration file is wrong: ${reason(error)}.`);
    return undefined;
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A TOML error quotes the lines around it, which may hold a key.
  if ('line' in error && 'column' in error)
    return `it is not valid TOML (line ${error.line}, column ${error.column})`;
  return error.message;
}
