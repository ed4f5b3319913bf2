import { hostname } from 'node:os';
import {
  type Config,
  queuesOf,
  requireApplications,
  requireRole,
  rolesOf,
  type WorkerRole,
} from '../../config/index.js';
import { type LogEvent, logLine } from '../../domain/log-line.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { requireMetricsPorts } from '../metrics-ports.js';
import { warnOfUnnamed } from '../servers.js';
import { superviseWorkers } from '../supervisor.js';
import { silentHere, warnOfOtherWorkers, warnOfSharedClients, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';

export interface WorkerOptions {
  readonly only?: readonly string[];
  /** Asks whether they run, and starts none. */
  readonly check?: boolean;
}

/** `moisson worker`: every worker, or the ones named, in processes of their own until a signal. */
export async function worker(options: WorkerOptions, { config, env }: Context): Promise<ExitCode> {
  requireApplications(config);
  const roles = options.only ?? rolesOf(config);
  try {
    for (const role of roles) requireRole(config, role);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (options.check === true) return check(roles, config);
  await requireMetricsPorts(config, roles);
  const { log, warn } = tellers(config);
  warnOfUnnamed('elasticsearch', config, warn);
  // Says at once, and once, what is unreachable, where each worker would retry in silence.
  await withTemporal(config, async (client) => {
    await warnOfOtherWorkers(client, queuesOf(config, roles), warn);
    await warnOfSharedClients(client, config, roles, warn);
  });

  const served = `workers: ${roles.join(', ')} · Temporal ${config.temporal.address} · Elasticsearch ${config.elasticsearch.url}`;
  if (config.logFormat === 'json') log(served, 'info');
  else print(served);
  const workers = superviseWorkers(roles, { env, log });
  const signalled = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  try {
    await Promise.race([signalled, workers.failed]);
  } finally {
    await workers.stop();
  }
  return EXIT.proven;
}

/** For health checks: whether workers on this machine have asked for work lately, by what Temporal remembers. */
async function check(roles: readonly WorkerRole[], config: Config): Promise<ExitCode> {
  const silent = await withTemporal(config, (client) => silentHere(client, config, roles));
  if (silent.length === 0) print(`workers on ${hostname()}: ${roles.join(', ')}`);
  else say(`no worker on ${hostname()} has asked for work in the last minute: ${silent.join(', ')}`);
  return silent.length === 0 ? EXIT.proven : EXIT.failed;
}

/** What the command says stands among the lines of its workers, and in JSON where theirs are. */
function tellers({ logFormat }: Config): {
  readonly log: (message: string, level?: LogEvent['level']) => void;
  readonly warn: (sentence: string) => void;
} {
  const log = (message: string, level: LogEvent['level'] = 'warn') =>
    say(logLine({ at: new Date().toISOString(), level, worker: 'supervisor', message }, logFormat));
  return {
    log,
    warn: (sentence) => (logFormat === 'json' ? log(sentence.replace(/^warning: /, '')) : say(sentence)),
  };
}
