import { ApplicationFailure, Context } from '@temporalio/activity';
import type { WarehouseInput } from '../domain/warehouse/load-input.js';
import type { Store } from '../elasticsearch/index.js';
import type { LoadReport, WarehouseLoader } from '../warehouse/index.js';

export interface WarehouseDependencies {
  readonly store: Store;
  /** Of the indexes. */
  readonly prefix: string;
  /** Opens the warehouse that is configured; absent where none is. */
  readonly open?: () => Promise<WarehouseLoader>;
}

export interface WarehouseActivities {
  /**
   * Brings the warehouse to the state of the indexes, in one transaction: an attempt that dies changes nothing. Tells how far
   * it has come meanwhile. Fails with `NoWarehouse` where none is configured, and with `WarehouseRefused` for what only a
   * person can put right; neither is tried again.
   */
  loadWarehouse(input: WarehouseInput): Promise<LoadReport>;
}

export function createWarehouseActivities({
  store,
  prefix,
  open,
}: WarehouseDependencies): WarehouseActivities {
  return {
    async loadWarehouse({ full = false }) {
      if (open === undefined) {
        throw ApplicationFailure.nonRetryable(
          'no warehouse is configured: set MOISSON_WAREHOUSE_URL or PGHOST for the worker `ingestion`',
          'NoWarehouse',
        );
      }
      const context = Context.current();
      const loader = await open();
      try {
        return await loader.load(store, {
          prefix,
          full,
          tell: (progress) => context.heartbeat(progress),
          signal: context.cancellationSignal,
        });
      } finally {
        await loader.close();
      }
    },
  };
}
