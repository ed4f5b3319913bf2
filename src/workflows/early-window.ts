import { proxyActivities } from '@temporalio/workflow';
import type { StockActivities } from '../activities/stock.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Churn } from '../domain/closing-rate.js';
import type { EarlyWindow } from '../domain/early-window.js';
import type { Search } from '../domain/search.js';
import type { ReadingComparison, SampledOffre } from '../domain/stock.js';
import { addTally } from '../domain/tally.js';
import { longStoreCall, storeCall } from '../patience/index.js';
import { Collector } from './collector.js';
import type { RunScope } from './run-scope.js';
import { askWitness } from './witness.js';

const store = proxyActivities<StoreActivities>(storeCall);
const longStore = proxyActivities<StockActivities>(longStoreCall);

/** What was read before, and under which names. */
export interface ReadBefore {
  readonly run: string;
  /** Key of the window, see `searchKey`. */
  readonly window: string;
  /** What shows its offers now. */
  readonly search: Search;
}

/** What a second reading is judged with. */
export interface SecondReading {
  readonly churn: Churn;
  readonly lacking: number;
  readonly controls: readonly string[];
  readonly pauseMs: number;
}

/** Reads a window again that the run read early. Undefined where there is no such window, or it cannot be read. */
export async function readEarlyWindow(
  scope: RunScope,
  reading: SecondReading,
): Promise<EarlyWindow | undefined> {
  const { run } = scope;
  const { window, search } = await store.earlyWindow({ run });
  if (window === undefined || search === undefined) return undefined;
  const comparison = await compareAgain(scope, { run, window, search });
  return comparison && askForVanished(scope, comparison, reading);
}

/**
 * Reads again what was read before, and compares. The second reading is kept apart: it must not count as seen. Undefined
 * where it cannot be read.
 */
export async function compareAgain(
  { queues, collector }: RunScope,
  { run, window, search }: ReadBefore,
): Promise<ReadingComparison | undefined> {
  const again = `${run}/again`;
  const second = new Collector(again, queues, collector.control);
  const isWhole = await second.readUnsealed(search, window);
  collector.tally = addTally(collector.tally, second.tally);
  return isWhole ? longStore.compareReadings({ run, window, again }) : undefined;
}

/** Asks the detail for what has vanished between two readings. */
export async function askForVanished(
  { collector }: RunScope,
  comparison: ReadingComparison,
  { churn, lacking, controls, pauseMs }: SecondReading,
): Promise<EarlyWindow> {
  const sample = comparison.sample.map((id): SampledOffre => ({ id, cohort: 'fresh', drawn: 'random' }));
  const witness = await askWitness(collector, controls, sample, pauseMs);
  return { comparison, witness, churn, lacking };
}
