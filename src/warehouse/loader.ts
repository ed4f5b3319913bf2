import type { Store } from '../elasticsearch/index.js';
import type { Database } from './database.js';
import { type LoadProgress, type LoadReport, loadWarehouse } from './load.js';
import { grantReading, openPostgresql, type PostgresqlSettings } from './postgresql.js';

interface LoadOptions {
  /** Of the indexes. */
  readonly prefix: string;
  /** See `LoadWork.full`. */
  readonly full?: boolean;
  readonly tell?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/** A warehouse that is open. */
export interface WarehouseLoader {
  readonly kind: Database['kind'];
  /** Brings it to the state of the indexes, see {@link loadWarehouse}. @throws WarehouseFailed, StoreError. */
  load(store: Store, options: LoadOptions): Promise<LoadReport>;
  close(): Promise<void>;
}

/** Opens the warehouse in a PostgreSQL, or in a database that is open. @throws WarehouseFailed. */
export async function openWarehouse(place: PostgresqlSettings | Database): Promise<WarehouseLoader> {
  const database = 'kind' in place ? place : await openPostgresql(place);
  const beforeCommit = 'kind' in place ? {} : { beforeCommit: () => grantReading(database, place.schema) };
  return {
    kind: database.kind,
    async load(store, { prefix, ...options }) {
      const cluster = (await store.clusterId(options.signal)) ?? '?';
      return loadWarehouse({
        store,
        database,
        origine: `${cluster} ${prefix}`.trim(),
        ...beforeCommit,
        ...options,
      });
    },
    close: () => database.close(),
  };
}
