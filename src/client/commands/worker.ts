import { queuesOf, requireApplications, requireRole, rolesOf } from '../../config/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { warnOfUnnamed } from '../servers.js';
import { superviseWorkers } from '../supervisor.js';
import { warnOfOtherWorkers, warnOfSharedClients, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';

/** `moisson worker`: every worker, or the ones named, in processes of their own until a signal. */
export async function worker(
  options: { readonly only?: readonly string[] },
  { config, env }: Context,
): Promise<ExitCode> {
  requireApplications(config);
  const roles = options.only ?? rolesOf(config);
  try {
    for (const role of roles) requireRole(config, role);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  warnOfUnnamed('elasticsearch', config);
  // Says at once, and once, what is unreachable, where each worker would retry in silence.
  await withTemporal(config, async (client) => {
    await warnOfOtherWorkers(client, queuesOf(config, roles), say);
    await warnOfSharedClients(client, config, roles, say);
  });

  print(
    `workers: ${roles.join(', ')} · Temporal ${config.temporal.address} · Elasticsearch ${config.elasticsearch.url}`,
  );
  const workers = superviseWorkers(roles, { env, log: (line) => say(line) });
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
