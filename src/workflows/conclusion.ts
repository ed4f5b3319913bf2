import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { ClosedRun } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Certificate, ProofFigures } from '../domain/certificate.js';
import type { IngestionSettings } from '../domain/ingestion-input.js';
import { subtractTally, type Tally } from '../domain/tally.js';
import { type VerificationFigures, verificationFigures } from '../domain/verification.js';
import { storeCall } from '../patience/index.js';
import type { Attributes } from './attributes.js';
import type { Beginning } from './beginning.js';
import type { Ending } from './ending.js';
import type { RunProgress } from './run-progress.js';
import { startedBy } from './started-by.js';
import { tellEnd } from './tell.js';
import type { Verified } from './verification.js';
import { loadAfterwards } from './warehouse.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** What a run is concluded from. `collecting` is what had been done before anything was read again. */
export interface Concluded {
  readonly settings: IngestionSettings;
  readonly beginning: Beginning;
  readonly ending: Ending;
  readonly collecting: Tally;
  readonly progress: RunProgress;
  readonly attributes: Attributes;
  /** Of a run whose plan asks the regions. */
  readonly verified?: Verified;
}

/** Closes what is gone, where the run proves it, and writes the certificate. Nothing is asked of the API any more. */
export async function conclude(concluded: Concluded): Promise<Certificate> {
  const { settings, ending, progress, attributes } = concluded;
  const mayClose =
    ending.decided.status === 'proven' && settings.regions === undefined && settings.mode === 'full';
  progress.enter('closing');
  const closures = mayClose ? await ending.close() : { closed: 0 };
  progress.enter('publishing');
  const ended = { ...certified(concluded), ...closures };
  // A worker of an earlier version answers nothing.
  const { tell, ...found } = ((await store.closeRun(ended)) as ClosedRun | undefined) ?? {};
  const certificate = { ...ended, ...found };
  attributes.set({
    MoissonVerdict: certificate.status,
    MoissonMissing: certificate.missing,
    MoissonOffers: certificate.distinct,
  });
  progress.end(certificate);
  await tellEnd(tell);
  if (settings.warehouse === true && certificate.status === 'proven') await loadAfterwards();
  return certificate;
}

function certified({
  settings,
  beginning,
  ending,
  collecting,
  progress,
  verified,
}: Concluded): Omit<Certificate, 'closed'> {
  const { firstExecutionRunId: run, workflowId } = workflowInfo();
  const { plan, mode, regions } = settings;
  const { opened, scope, freeze, available, replaced } = beginning;
  const { decided, totalAtEnd, distinct, refused, proof } = ending;
  const { tally, forecast } = progress;
  return {
    run,
    workflowId,
    plan,
    mode,
    startedBy: startedBy(),
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
    ...(forecast === undefined ? {} : { estimate: forecast }),
    ...(proof === undefined ? {} : { proof }),
    ...(verified === undefined ? {} : { verification: figuresOf(verified, proof?.frozen) }),
    ...(replaced.length === 0 ? {} : { replacedLists: replaced }),
  };
}

function figuresOf(verified: Verified, frozen: ProofFigures['frozen'] | undefined): VerificationFigures {
  const { start = 0, end = 0 } = frozen ?? {};
  return verificationFigures(verified.regions, { ...verified, fell: Math.max(0, start - end) });
}
