import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { IngestionSettings } from '../domain/ingestion-input.js';
import type { RunReport } from '../domain/report.js';
import { subtractTally, type Tally } from '../domain/tally.js';
import { bookkeeping } from '../patience/index.js';
import type { Beginning } from './beginning.js';
import type { Ending } from './ending.js';
import type { RunProgress } from './run-progress.js';

const ledger = proxyActivities<LedgerActivities>(bookkeeping);

/** What a run is concluded from. `collecting` is what had been done before anything was read again. */
export interface Concluded {
  readonly settings: IngestionSettings;
  readonly beginning: Beginning;
  readonly ending: Ending;
  readonly collecting: Tally;
  readonly progress: RunProgress;
}

/** Closes what is gone, where the run proves it, and writes the certificate. Nothing is asked of the API any more. */
export async function conclude(concluded: Concluded): Promise<RunReport> {
  const { settings, ending, progress } = concluded;
  const mayClose =
    ending.decided.status === 'proven' && settings.regions === undefined && settings.mode === 'full';
  progress.enter('closing');
  const closures = mayClose ? await ending.close() : { closed: 0 };
  progress.enter('publishing');
  const report = { ...certified(concluded), ...closures };
  await ledger.closeRun(report);
  progress.enter('done');
  return report;
}

function certified({
  settings,
  beginning,
  ending,
  collecting,
  progress,
}: Concluded): Omit<RunReport, 'closed'> {
  const { firstExecutionRunId: run, workflowId } = workflowInfo();
  const { plan, mode, regions } = settings;
  const { opened, scope, freeze, available, replaced } = beginning;
  const { decided, totalAtEnd, distinct, refused, proof } = ending;
  const { tally, estimate } = progress;
  return {
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
    totalAtStart: available,
    ...(typeof totalAtEnd === 'number' ? { totalAtEnd } : {}),
    distinct,
    refused,
    tally,
    collecting,
    residual: subtractTally(tally, collecting),
    parts: scope.children.parts(),
    refusals: [
      ...new Set([...(opened.warnings ?? []), ...scope.collector.refusals, ...scope.children.refusals()]),
    ],
    ...(estimate === undefined ? {} : { estimate }),
    ...(proof === undefined ? {} : { proof }),
    ...(replaced.length === 0 ? {} : { replacedLists: replaced }),
  };
}
