import {
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  proxyActivities,
  rootCause,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { OpenedRun, References } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger.js';
import { BEGINNING, END_OF_TIME } from '../domain/clock.js';
import {
  type IngestionInput,
  type IngestionSettings,
  parseIngestionInput,
} from '../domain/ingestion-input.js';
import { verdict } from '../domain/proof.js';
import { describeRun, type RunReport } from '../domain/report.js';
import { addTally, subtractTally } from '../domain/tally.js';
import { bookkeeping } from './activity-options.js';
import { Children } from './children.js';
import { Collector } from './collector.js';
import { type Phase, runProgressQuery } from './messages.js';
import { readReferences } from './references.js';
import { RegionWorkflow } from './region.js';
import { collectResidual } from './residual.js';
import { nationalTotal, type RunScope, readWhole, sweep } from './run-scope.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

/**
 * One run: collects every offer that is open from its start to its end, and says what it could not. The status comes
 * from the reconciliation at the end, never from the absence of an exception.
 *
 * Fails with `InvalidInput` when the input is wrong, `InvalidCredentials` when the API refuses every application, and
 * with an activity's own error when a part that nothing can replace (opening, reference lists, national total) fails.
 */
export async function IngestionWorkflow(input?: IngestionInput): Promise<RunReport> {
  const settings = readInput(input);
  const { workflowId, firstExecutionRunId: run } = workflowInfo();
  const opened = await ledger.openRun({ run, workflowId, plan: settings.plan });
  try {
    const report = await ingest(run, settings, opened);
    await ledger.closeRun(report);
    return report;
  } catch (error) {
    const status = isCancellation(error) ? 'cancelled' : 'failed';
    const reason = rootCause(error) ?? String(error);
    await CancellationScope.nonCancellable(() => ledger.failRun({ run, status, reason }));
    throw error;
  }
}

function readInput(input: IngestionInput | undefined): IngestionSettings {
  try {
    return parseIngestionInput(input);
  } catch (error) {
    if (error instanceof RangeError) throw ApplicationFailure.nonRetryable(error.message, 'InvalidInput');
    throw error;
  }
}

/** The story of a run: reference lists, total, collect, what the plan cannot find, reconcile, close. */
async function ingest(run: string, settings: IngestionSettings, opened: OpenedRun): Promise<RunReport> {
  const { workflowId } = workflowInfo();
  const { plan, regions } = settings;
  const collector = new Collector(run, opened.queues);
  const children = new Children();
  const wholeCountry = regions === undefined;
  let phase: Phase = 'opening';
  let totalAtStart = 0;
  const tally = () => addTally(children.tally(), collector.tally);
  const enter = (next: Phase) => {
    phase = next;
    setCurrentDetails(describeRun({ phase, totalAtStart, tally: tally(), children: children.progress() }));
  };
  setHandler(runProgressQuery, () => ({
    run,
    phase,
    total: totalAtStart,
    startedAt: opened.startedAt,
    own: collector.tally,
    children: children.progress(),
  }));

  enter('opening');
  const references = await readReferences(collector.applications);
  const chosen = chooseRegions(references, regions);
  const scope: RunScope = {
    run,
    creation: { min: BEGINNING, max: opened.frozenAt },
    queues: opened.queues,
    references,
    collector,
    children,
  };
  totalAtStart = await nationalTotal(scope);

  enter('collecting');
  if (plan === 'national') await sweep(scope, 'France', {}, { skipSeen: false });
  else {
    const { creation, queues } = scope;
    await Promise.all(
      chosen.map((region) =>
        children.run(region.libelle, RegionWorkflow, `${workflowId}/region-${region.code}`, {
          run,
          region,
          creation,
          queues,
          references,
        }),
      ),
    );
  }
  const collecting = tally();
  let gaps = children.gaps();

  if (plan === 'region' && wholeCountry) {
    enter('residual');
    gaps = await collectResidual(scope, totalAtStart);
  }
  if (wholeCountry) {
    // Offers published since the start, and those that bear a date to come.
    await readWhole(scope, { creation: { min: opened.frozenAt, max: END_OF_TIME } });
  }

  enter('reconciling');
  const totalAtEnd = await nationalTotal(scope);
  const { seen: distinct } = await ledger.countSeen({ run, creation: scope.creation, fresh: true });
  const decided = verdict({
    totalAtStart,
    totalAtEnd,
    distinct,
    gaps: [...gaps, ...collector.gaps],
    wholeCountry,
  });

  enter('closing');
  const { startedAt } = opened;
  const closures =
    decided.status === 'proven' && wholeCountry
      ? await ledger.closeUnseen({ run, startedAt, maxShare: settings.maxClosedShare })
      : { closed: 0 };

  enter('done');
  const total = tally();
  return {
    run,
    workflowId,
    plan,
    ...(regions === undefined ? {} : { regions }),
    startedAt,
    endedAt: new Date().toISOString(),
    status: decided.status,
    missing: decided.status === 'gap' ? decided.missing : 0,
    gaps: decided.status === 'gap' ? decided.gaps : [],
    totalAtStart,
    totalAtEnd,
    distinct,
    tally: total,
    collecting,
    residual: subtractTally(total, collecting),
    parts: children.ended(),
    ...closures,
    refusals: collector.applications.refusals,
  };
}

function chooseRegions(references: References, codes: readonly string[] | undefined): References['regions'] {
  if (codes === undefined) return references.regions;
  const unknown = codes.filter((code) => !references.regions.some((region) => region.code === code));
  if (unknown.length > 0) {
    const known = references.regions.map((region) => region.code).join(', ');
    throw ApplicationFailure.nonRetryable(
      `IngestionWorkflow input: regions: unknown ${unknown.join(', ')}; the API knows ${known}`,
      'InvalidInput',
    );
  }
  return references.regions.filter((region) => codes.includes(region.code));
}
