import {
  log,
  ParentClosePolicy,
  proxyActivities,
  setCurrentDetails,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { WarehouseActivities } from '../activities/warehouse.js';
import { parseWarehouseInput, type WarehouseInput } from '../domain/warehouse/load-input.js';
import { loadingWarehouse } from '../patience/index.js';
import { readInput } from './input.js';

const warehouse = proxyActivities<WarehouseActivities>(loadingWarehouse);

/** What a load has done. Counts of the warehouse after it; see `LoadReport`. */
type Loaded = Awaited<ReturnType<WarehouseActivities['loadWarehouse']>>;

/**
 * Brings the warehouse to the state of the indexes. An attempt that dies changes nothing, and the next one begins anew.
 *
 * Fails with `InvalidInput`, `NoWarehouse` where none is configured, `WarehouseRefused` for what only a person can put right.
 */
export async function WarehouseWorkflow(input?: WarehouseInput): Promise<Loaded> {
  const settings = readInput(parseWarehouseInput, input);
  setCurrentDetails('Loading the warehouse.');
  const loaded = await warehouse.loadWarehouse(settings);
  const { mode, read, offres, open, evenements, seconds } = loaded;
  setCurrentDetails(
    `Loaded (${mode}, ${read} offers read in ${seconds} s): ${offres} offers, ${open} of them open, ${evenements} events.`,
  );
  return loaded;
}

/**
 * Starts the load of the warehouse after a run, which does not wait for it. One that still goes on is left to itself: the
 * next load reads what it leaves.
 */
export async function loadAfterwards(): Promise<void> {
  const workflowId = `${workflowInfo().workflowId}-warehouse`;
  try {
    await startChild(WarehouseWorkflow, {
      workflowId,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: 'the warehouse',
      args: [],
    });
  } catch (error) {
    log.warn('the load of the warehouse was not started', { error });
  }
}
