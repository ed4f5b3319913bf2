import type { Config } from '../config/index.js';
import type { Installation } from '../domain/installation.js';
import type { Store } from '../elasticsearch/index.js';

/** What a worker says of itself, asked again where that is wanted: a cluster may have been replaced behind its address. */
export type OwnInstallation = (fresh?: boolean) => Promise<Installation>;

/** The installation that a configuration names. The cluster's own name is asked for once. */
export function ownInstallation(config: Config, store: Store): OwnInstallation {
  let cluster: Promise<string | undefined> | undefined;
  return async (fresh = false) => {
    if (fresh) cluster = undefined;
    cluster ??= store.clusterId();
    try {
      const id = await cluster;
      const { apiUrl: api } = config.franceTravail;
      return { api, prefix: config.indexPrefix, ...(id === undefined ? {} : { cluster: id }) };
    } catch (error) {
      cluster = undefined;
      throw error;
    }
  };
}
