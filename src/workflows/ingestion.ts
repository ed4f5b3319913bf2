import {
  CancellationScope,
  isCancellation,
  log,
  proxyActivities,
  rootCause,
  workflowInfo,
} from '@temporalio/workflow';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import {
  type IngestionInput,
  type IngestionSettings,
  parseIngestionInput,
} from '../domain/ingestion-input.js';
import { lanesByRegion } from '../domain/lanes.js';
import type { PlanEstimate } from '../domain/plan.js';
import type { Gap } from '../domain/proof.js';
import type { RunReport } from '../domain/report.js';
import { briefBookkeeping } from '../patience/index.js';
import { type Beginning, begin, hasWitnesses } from './beginning.js';
import { Children } from './children.js';
import { collectApart } from './collect-apart.js';
import { Collector } from './collector.js';
import { conclude } from './conclusion.js';
import { Control } from './control.js';
import { type EndingInput, endWithWitnesses } from './ending.js';
import { endByTotals } from './ending-by-totals.js';
import { estimateOf } from './estimate.js';
import { howItFailed } from './failed.js';
import { readInput } from './input.js';
import { obeyOperator } from './operator.js';
import { RegionWorkflow } from './region.js';
import { collectResidual } from './residual.js';
import { RunProgress } from './run-progress.js';
import { sweep } from './sweep-parts.js';

/** For what a run writes while it has nothing in hand. */
const impatientLedger = proxyActivities<LedgerActivities>(briefBookkeeping);

/**
 * One run: collects every offer that is open from its start to its end, and says what it could not. The status comes
 * from the reconciliation at the end, never from the absence of an exception.
 *
 * Fails with `InvalidInput` when the input is wrong, `InvalidCredentials` when the API refuses every application, and
 * with an activity's own error when a part that nothing can replace (opening, first national total) fails.
 */
export async function IngestionWorkflow(input?: IngestionInput): Promise<RunReport> {
  const settings = readInput(parseIngestionInput, input);
  const control = new Control();
  const children = new Children(control);
  obeyOperator(control, children);
  const work = new CancellationScope();
  try {
    return await work.run(() => ingest(settings, control, children));
  } catch (error) {
    // What the children have in hand is stored before the run says that it ended.
    work.cancel();
    await CancellationScope.nonCancellable(async () => {
      await children.ended();
      await writeFailure(error);
    });
    throw error;
  }
}

async function writeFailure(error: unknown): Promise<void> {
  const { firstExecutionRunId: run } = workflowInfo();
  const cancelled = isCancellation(error);
  const reason = cancelled ? 'Cancelled on request.' : (rootCause(error) ?? String(error));
  await impatientLedger
    .failRun({ run, status: cancelled ? 'cancelled' : howItFailed(error), reason })
    .catch((unwritten: unknown) => log.error('the document of the run cannot be closed', { unwritten }));
}

/** The story of a run: open, reference lists, total, collect, what the plan cannot find, reconcile, close. */
async function ingest(settings: IngestionSettings, control: Control, children: Children): Promise<RunReport> {
  const { firstExecutionRunId: run, workflowId } = workflowInfo();
  const { plan, mode, regions } = settings;
  const opened = await impatientLedger.openRun({ run, workflowId, plan, mode });
  const witnessed = hasWitnesses();
  const collector = new Collector(run, opened.queues, control);
  const progress = new RunProgress(run, opened.startedAt, control, { collector, children });

  progress.enter('opening');
  const beginning = await begin({ run, opened, witnessed }, settings, { collector, children });
  const { scope, available: total } = beginning;
  progress.total = total;
  progress.estimate = await estimateOf({ plan, total, references: scope.references, regions });

  progress.enter('collecting');
  if (plan === 'national') await sweep(scope, 'France', {}, { skipSeen: false });
  else await collectRegions(beginning, progress.estimate);
  const collecting = progress.tally;
  let gaps = children.gaps();
  if (plan === 'region' && regions === undefined) {
    progress.enter('residual');
    gaps = await collectResidual(scope, beginning.frozenTotal);
  }

  const end = witnessed ? endWithWitnesses : endByTotals;
  const ending = await end(endingInput(settings, beginning, gaps), () => progress.enter('reconciling'));
  // From here on nothing is asked of the API, and the certificate must not be cut off half-way: a cancellation
  // that comes now comes after the end.
  return CancellationScope.nonCancellable(() =>
    conclude({ settings, beginning, ending, collecting, progress }),
  );
}

/** A child for each region, all side by side. */
async function collectRegions(
  { scope, chosen, frozenTotal }: Beginning,
  estimate: PlanEstimate | undefined,
): Promise<void> {
  const { creation, references } = scope;
  const lanes = lanesByRegion(estimate?.regions ?? []);
  const country = references.regions.length > 1 ? { country: frozenTotal } : {};
  await Promise.all(
    chosen.map((region) =>
      collectApart(scope, region.libelle, RegionWorkflow, `region-${region.code}`, (given) => ({
        ...given,
        region,
        creation,
        lanes: lanes[region.code],
        ...country,
      })),
    ),
  );
}

function endingInput(
  { mode, regions, maxClosedShare }: IngestionSettings,
  { scope, opened, freeze, begunAt, frozenTotal, available, firstPage }: Beginning,
  gaps: readonly Gap[],
): EndingInput {
  return {
    scope,
    opened,
    freeze,
    begunAt,
    totalAtStart: frozenTotal,
    available,
    ...(firstPage === undefined ? {} : { firstPage }),
    wholeCountry: regions === undefined,
    mode,
    gaps,
    allowedShare: maxClosedShare ?? opened.maxClosedShare,
  };
}
