import { type Client, type WorkflowExecutionDescription, WorkflowNotFoundError } from '@temporalio/client';
import type { Certificate } from '../domain/certificate.js';
import { isRefusedStart, type SkippedStart } from '../domain/refusals.js';
import type { RunVerdict } from '../domain/run-line.js';
import type { Store } from '../elasticsearch/index.js';
import { applicationFailureOf } from '../temporal/ingestions.js';
import { summaryOf } from './run-list.js';
import type { ScheduledStart } from './schedule.js';

/** How a start of a schedule came out. */
export interface ScheduledRun extends ScheduledStart {
  /** `waiting`: for another run to end. `refused`: it was no run at all, and `message` says why. */
  readonly verdict: RunVerdict | 'waiting' | 'refused';
  /** Offers that are missing, of a gap; 0 where nobody knows how many. */
  readonly missing?: number;
  readonly offers?: number;
  /** In seconds. */
  readonly duration?: number;
  readonly message?: string;
}

/** What runs are looked up by. Without an Elasticsearch that answers, Temporal alone tells. */
type Documents = Pick<Store, 'getRun'>;

/** The last starts of a schedule, the newest first, `most` at most. */
export async function scheduledRuns(
  client: Client,
  documents: Documents,
  starts: readonly ScheduledStart[],
  most: number,
): Promise<ScheduledRun[]> {
  return Promise.all(
    starts
      .toReversed()
      .slice(0, most)
      .map((start) => howItCameOut(client, documents, start)),
  );
}

/** By its document, which outlives Temporal's history of it; by Temporal where it has none, or it has no end. */
async function howItCameOut(
  client: Client,
  documents: Documents,
  start: ScheduledStart,
): Promise<ScheduledRun> {
  const document = await documents.getRun(start.run).catch(() => undefined);
  if (document !== undefined && document.statut !== 'en_cours') {
    const { verdict, missing, offers, duration, message } = summaryOf(document, new Date());
    return {
      ...start,
      verdict,
      ...(missing === undefined ? {} : { missing }),
      ...(offers === undefined ? {} : { offers }),
      ...(duration === undefined ? {} : { duration }),
      ...(message === undefined ? {} : { message }),
    };
  }
  try {
    const handle = client.workflow.getHandle(start.workflowId, start.run);
    const description = await handle.describe();
    if (description.status.name === 'RUNNING') return { ...start, ...whileRunning(description) };
    return { ...start, ...(await handle.result().then(ofEnd, ofFailure)) };
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return { ...start, verdict: 'unknown' };
  }
}

function whileRunning({
  raw,
}: Pick<WorkflowExecutionDescription, 'raw'>): Pick<ScheduledRun, 'verdict' | 'message'> {
  const waiting = raw.pendingActivities?.find(({ activityType }) => activityType?.name === 'awaitTurn');
  if (waiting == null) return { verdict: 'running' };
  const message = waiting.lastFailure?.message;
  return { verdict: 'waiting', ...(message ? { message } : {}) };
}

function ofEnd(end: Certificate | SkippedStart): Omit<ScheduledRun, keyof ScheduledStart> {
  if (end.status === 'skipped') return { verdict: 'refused', message: end.reason };
  const { status, missing, distinct, startedAt, endedAt } = end;
  return {
    verdict: status,
    ...(status === 'gap' ? { missing } : {}),
    offers: distinct,
    duration: Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000),
  };
}

const ENDS: Readonly<Record<string, RunVerdict>> = {
  CancelledFailure: 'cancelled',
  TerminatedFailure: 'lost',
  TimeoutFailure: 'lost',
};

function ofFailure(error: unknown): Pick<ScheduledRun, 'verdict' | 'message'> {
  const failure = applicationFailureOf(error);
  if (failure !== undefined) {
    return { verdict: isRefusedStart(failure.type) ? 'refused' : 'failed', message: failure.message };
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const name = cause instanceof Error ? cause.name : '';
  return { verdict: ENDS[name] ?? 'failed' };
}
