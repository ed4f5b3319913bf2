import { asInstallation, INSTALLATION, type Installation } from '../domain/installation.js';
import { openStore } from '../elasticsearch/index.js';
import { CLUSTER_NAMED_WITHIN_MS } from '../patience/index.js';
import type { Context } from './context.js';

/** Beside the input of a workflow: workers that serve another installation refuse it. */
export interface IntendedInstallation {
  readonly [INSTALLATION]: Installation;
}

/**
 * The installation that a person means by a command: what the configuration names, and nothing that it leaves open.
 * Where Elasticsearch cannot be asked from here, the cluster is left to the workers.
 */
export async function intendedInstallation({
  config,
  servers,
}: Pick<Context, 'config' | 'servers'>): Promise<IntendedInstallation> {
  const { applications, apiUrl } = config.franceTravail;
  const cluster =
    servers.elasticsearch === 'usual'
      ? undefined
      : await openStore(config)
          .clusterId(AbortSignal.timeout(CLUSTER_NAMED_WITHIN_MS))
          .catch(() => undefined);
  const api = applications.length === 0 ? undefined : apiUrl;
  return { [INSTALLATION]: asInstallation({ prefix: config.indexPrefix, api, cluster }) ?? {} };
}
