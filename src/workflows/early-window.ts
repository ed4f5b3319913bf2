import { proxyActivities } from '@temporalio/workflow';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { StockActivities } from '../activities/stock.js';
import type { Churn } from '../domain/closing-rate.js';
import type { EarlyWindow } from '../domain/early-window.js';
import type { SampledOffre } from '../domain/stock.js';
import { addTally } from '../domain/tally.js';
import { bookkeeping, longBookkeeping } from '../patience/index.js';
import { Collector } from './collector.js';
import type { RunScope } from './run-scope.js';
import { askWitness } from './witness.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);
const longLedger = proxyActivities<StockActivities>(longBookkeeping);

/**
 * Reads a window again that the run read early, and asks the detail for what vanished from it since. The second reading
 * is kept apart: it must not count as seen. Undefined where there is no such window, or it cannot be read.
 */
export async function readEarlyWindow(
  scope: RunScope,
  {
    churn,
    lacking,
    controls,
    pauseMs,
  }: {
    readonly churn: Churn;
    readonly lacking: number;
    readonly controls: readonly string[];
    readonly pauseMs: number;
  },
): Promise<EarlyWindow | undefined> {
  const { run, queues, collector } = scope;
  const found = await ledger.earlyWindow({ run });
  if (found.window === undefined || found.search === undefined) return undefined;
  const again = `${run}/again`;
  const second = new Collector(again, queues, collector.control);
  const isWhole = await second.readAgain(found.search, found.window);
  collector.tally = addTally(collector.tally, second.tally);
  if (!isWhole) return undefined;
  const comparison = await longLedger.compareReadings({ run, window: found.window, again });
  const sample = comparison.sample.map((id): SampledOffre => ({ id, cohort: 'fresh', drawn: 'random' }));
  const witness = await askWitness(collector, controls, sample, pauseMs);
  return { comparison, witness, churn, lacking };
}
