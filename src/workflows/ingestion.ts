import {
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  log,
  patched,
  proxyActivities,
  rootCause,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { References } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger.js';
import {
  type IngestionInput,
  type IngestionSettings,
  parseIngestionInput,
} from '../domain/ingestion-input.js';
import { lanesByRegion } from '../domain/lanes.js';
import type { PlanEstimate } from '../domain/plan.js';
import type { Unread } from '../domain/proof.js';
import { describeRun, type RunReport } from '../domain/report.js';
import { addTally, subtractTally } from '../domain/tally.js';
import { bookkeeping, briefBookkeeping } from '../patience/index.js';
import { Children } from './children.js';
import { beginningOf, freezeByOurClock, readClock } from './clock.js';
import { Collector } from './collector.js';
import { Control } from './control.js';
import { endWithWitnesses } from './ending.js';
import { endByTotals } from './ending-by-totals.js';
import { estimateOf } from './estimate.js';
import { howItFailed } from './failed.js';
import { readInput } from './input.js';
import { type Phase, runProgressQuery } from './messages.js';
import { obeyOperator } from './operator.js';
import { readReferences } from './references.js';
import { RegionWorkflow } from './region.js';
import { collectResidual } from './residual.js';
import { collectApart, nationalTotal, type RunScope, sweep } from './run-scope.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);
/** For what a run writes while it has nothing in hand. */
const impatientLedger = proxyActivities<LedgerActivities>(briefBookkeeping);

/**
 * One run: collects every offer that is open from its start to its end, and says what it could not. The status comes
 * from the reconciliation at the end, never from the absence of an exception.
 *
 * Fails with `InvalidInput` when the input is wrong, `InvalidCredentials` when the API refuses every application, and
 * with an activity's own error when a part that nothing can replace (opening, reference lists, first national total)
 * fails.
 */
export async function IngestionWorkflow(input?: IngestionInput): Promise<RunReport> {
  const settings = readInput(parseIngestionInput, input);
  const { firstExecutionRunId: run } = workflowInfo();
  const control = new Control();
  const children = new Children(control);
  obeyOperator(control, children);
  const work = new CancellationScope();
  try {
    return await work.run(() => ingest(run, settings, control, children));
  } catch (error) {
    const cancelled = isCancellation(error);
    const reason = cancelled ? 'Cancelled on request.' : (rootCause(error) ?? String(error));
    // What the children have in hand is stored before the run says that it ended.
    work.cancel();
    await CancellationScope.nonCancellable(async () => {
      await children.ended();
      await impatientLedger
        .failRun({ run, status: cancelled ? 'cancelled' : howItFailed(error), reason })
        .catch((unwritten: unknown) => log.error('the document of the run cannot be closed', { unwritten }));
    });
    throw error;
  }
}

/** The story of a run: open, reference lists, total, collect, what the plan cannot find, reconcile, close. */
async function ingest(
  run: string,
  settings: IngestionSettings,
  control: Control,
  children: Children,
): Promise<RunReport> {
  const { workflowId } = workflowInfo();
  const { plan, mode, regions } = settings;
  const opened = await impatientLedger.openRun({ run, workflowId, plan, mode });
  // Runs that began before there were witnesses end by the totals alone, see `byTotals`.
  const witnessed = patched('a proof with witnesses');
  const collector = new Collector(run, opened.queues, control);
  const wholeCountry = regions === undefined;
  let phase: Phase = 'opening';
  let totalAtStart = 0;
  let estimate: PlanEstimate | undefined;
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
    control: control.current,
    ...(estimate === undefined ? {} : { expected: estimate.calls }),
    own: collector.tally,
    children: children.progress(),
  }));

  enter('opening');
  const references = await readReferences(collector.applications);
  const chosen = chooseRegions(references, regions);
  const begunAt = Date.now();
  const { freeze, available } = witnessed
    ? await readClock(run, collector, opened)
    : { freeze: freezeByOurClock(opened), available: undefined };
  if (witnessed) await ledger.freezeRun({ run, frozenAt: freeze.frozenAt });
  const scope: RunScope = {
    run,
    creation: { min: beginningOf(opened, freeze), max: freeze.frozenAt },
    queues: opened.queues,
    references,
    collector,
    children,
  };
  const frozenTotal = known(await nationalTotal(scope));
  totalAtStart = available ?? frozenTotal;
  estimate = await estimateOf({ plan, total: totalAtStart, references, regions });

  enter('collecting');
  if (plan === 'national') await sweep(scope, 'France', {}, { skipSeen: false });
  else {
    const { creation } = scope;
    const lanes = lanesByRegion(estimate?.regions ?? []);
    await Promise.all(
      chosen.map((region) =>
        collectApart(scope, region.libelle, RegionWorkflow, `region-${region.code}`, (given) => ({
          ...given,
          region,
          creation,
          lanes: lanes[region.code],
          ...(references.regions.length > 1 ? { country: frozenTotal } : {}),
        })),
      ),
    );
  }
  const collecting = tally();
  let gaps = children.gaps();

  if (plan === 'region' && wholeCountry) {
    enter('residual');
    gaps = await collectResidual(scope, frozenTotal);
  }
  const allowedShare = settings.maxClosedShare ?? opened.maxClosedShare;
  const ending = {
    scope,
    opened,
    freeze,
    begunAt,
    totalAtStart: frozenTotal,
    available: totalAtStart,
    wholeCountry,
    mode,
    gaps,
    allowedShare,
  };
  const { decided, totalAtEnd, distinct, refused, proof, close } = await (witnessed
    ? endWithWitnesses(ending, () => enter('reconciling'))
    : endByTotals(ending, () => enter('reconciling')));
  // From here on nothing is asked of the API, and the certificate must not be cut off half-way: a cancellation
  // that comes now comes after the end.
  return CancellationScope.nonCancellable(conclude);

  async function conclude(): Promise<RunReport> {
    enter('closing');
    const closures =
      decided.status === 'proven' && wholeCountry && mode === 'full' ? await close() : { closed: 0 };

    enter('publishing');
    const total = tally();
    const report: RunReport = {
      run,
      workflowId,
      plan,
      mode,
      ...(opened.since === undefined ? {} : { since: scope.creation.min }),
      frozenAt: freeze.frozenAt,
      ...(regions === undefined ? {} : { regions }),
      startedAt: opened.startedAt,
      endedAt: new Date().toISOString(),
      status: decided.status,
      missing: decided.status === 'gap' ? decided.missing : 0,
      gaps: decided.status === 'gap' ? decided.gaps : [],
      totalAtStart,
      ...(typeof totalAtEnd === 'number' ? { totalAtEnd } : {}),
      distinct,
      refused,
      tally: total,
      collecting,
      residual: subtractTally(total, collecting),
      parts: children.parts(),
      ...closures,
      refusals: [...new Set([...collector.refusals, ...children.refusals()])],
      ...(estimate === undefined ? {} : { estimate }),
      ...(proof === undefined ? {} : { proof }),
    };
    await ledger.closeRun(report);
    enter('done');
    return report;
  }
}

/** The total that a run cannot begin without. */
function known(total: number | Unread): number {
  if (typeof total === 'number') return total;
  throw ApplicationFailure.nonRetryable(
    `the national total cannot be read: ${total.failure}`,
    total.cause.kind,
  );
}

export function chooseRegions(
  references: References,
  codes: readonly string[] | undefined,
): References['regions'] {
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
