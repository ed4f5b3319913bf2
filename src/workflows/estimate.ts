import { isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { References } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { PlanEstimate } from '../domain/plan.js';
import { estimating } from '../patience/index.js';

const estimator = proxyActivities<LedgerActivities>(estimating);

/** What a run that has just begun will cost, without a call; undefined when it cannot be said, which stops no run. */
export async function estimateOf(run: {
  readonly plan: PlanEstimate['plan'];
  readonly total: number;
  readonly references: References;
  readonly regions: readonly string[] | undefined;
}): Promise<PlanEstimate | undefined> {
  const { plan, total, references, regions } = run;
  try {
    return await estimator.estimateRun({
      plan,
      total,
      territory: references,
      ...(regions === undefined ? {} : { regions }),
    });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('the run cannot be estimated', { error });
    return undefined;
  }
}
