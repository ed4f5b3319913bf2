import { classified, ElasticsearchMisconfigured } from './errors.js';
import type { IndexName } from './schemas/schema.js';
import { SCHEMAS } from './schemas.js';
import type { StoreAccess } from './store-access.js';

/** What a role grants, as `POST /_security/role/NAME` takes it. */
export interface Role {
  readonly cluster: readonly 'monitor'[];
  readonly indices: readonly {
    readonly names: readonly string[];
    readonly privileges: readonly ('manage' | 'read' | 'write' | 'monitor' | 'maintenance')[];
  }[];
}

/**
 * The least that the workers and `moisson doctor` can do with, found by trying on a real node: `monitor` for the
 * cluster's health, disks and modules; `manage` for making indexes, aliases and fields and for refreshing. Pure.
 */
export function workerRole({ index }: Pick<StoreAccess, 'index'>): Role {
  // The alias and the indexes behind it; `offres*` would also open what others keep under longer names.
  const names = (Object.keys(SCHEMAS) as IndexName[]).flatMap((name) => [index(name), `${index(name)}-0*`]);
  return { cluster: ['monitor'], indices: [{ names, privileges: ['manage', 'read', 'write'] }] };
}

/**
 * What whoever only reads needs; of the events, `monitor` and `maintenance` to see how far they are told, and to be shown all
 * of them (`readFeed`). Pure.
 */
export function readerRole({ index }: Pick<StoreAccess, 'index'>): Pick<Role, 'indices'> {
  return {
    indices: [
      { names: [index('offres'), index('ingestion')], privileges: ['read'] },
      {
        names: [index('evenements'), `${index('evenements')}-0*`],
        privileges: ['read', 'monitor', 'maintenance'],
      },
    ],
  };
}

/**
 * What the credentials lack of {@link workerRole}, each as a few words; undefined where the cluster does not say, as
 * with security off. Any user may ask this of itself.
 * @throws StoreError.
 */
export async function missingRights(store: StoreAccess, signal?: AbortSignal): Promise<string[] | undefined> {
  const { cluster, indices } = workerRole(store);
  const asked = {
    cluster: [...cluster],
    index: indices.map(({ names, privileges }) => ({ names: [...names], privileges: [...privileges] })),
  };
  try {
    const answer = await classified((options) => store.client.security.hasPrivileges(asked, options), signal);
    return [
      ...lacking(answer.cluster).map((right) => `${right} on the cluster`),
      ...Object.entries(answer.index).flatMap(([name, rights]) =>
        lacking(rights).map((right) => `${right} on ${name}`),
      ),
    ];
  } catch (error) {
    if (error instanceof ElasticsearchMisconfigured) return undefined;
    throw error;
  }
}

function lacking(rights: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(rights).flatMap(([right, isGranted]) => (isGranted ? [] : [right]));
}
