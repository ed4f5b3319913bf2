import {
  type Client,
  type ScheduleDescription,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import {
  type Notice,
  type NoticedRun,
  noticeOfAbsence,
  noticeOfBlockage,
  noticeOfNoWorker,
  noticeOfRefusal,
} from '../domain/notice.js';
import { isRefusedStart, isSkippedStart } from '../domain/refusals.js';
import { NEWS_KEPT_MS, NO_WORKER_MS } from '../patience/index.js';
import { applicationFailureOf, ingestionsOn } from './ingestions.js';
import { type LastPoll, lastPollOf, unpolledApplications } from './pollers.js';
import { schedulesOf } from './schedules.js';

/** Whose runs and schedules are looked at. */
export interface Own {
  readonly indexPrefix: string;
  readonly queues: {
    /** Of its workflows. */
    readonly ingestion: string;
    /** One for each application; empty where nobody knows them here. */
    readonly applications: readonly string[];
  };
}

/** A run that no worker serves. */
interface WaitingRun {
  readonly run: NoticedRun;
  readonly queue: string;
  /** ISO 8601 UTC. */
  readonly since: string;
  readonly startedMs: number;
  /** The id of the schedule that started it, if one did. */
  readonly schedule?: string;
}

/** What Temporal tells of runs that did not come about, or that nobody serves. */
export interface MissedRuns {
  /** Runs that nobody serves now, and starts that are missed for it. */
  readonly waiting: readonly Notice[];
  /** Starts that came to no run; nothing that can be done about them now. */
  readonly over: readonly Notice[];
}

/** @throws what Temporal's client does. */
export async function missedRuns(client: Client, own: Own, now: Date): Promise<MissedRuns> {
  const runs = await waitingRuns(client, own, now);
  const waiting = runs.map(({ run, queue, since }) => noticeOfNoWorker(run, queue, since));
  const over: Notice[] = [];
  for (const description of await schedulesOf(client, own)) {
    // A person wants no runs of one that is paused.
    if (description.state.paused) continue;
    waiting.push(...(await blocked(client, description, runs, now)));
    over.push(...absent(description), ...(await refused(client, description, now)));
  }
  return { waiting, over };
}

/** Runs that go on, by Temporal, while nobody has polled a queue that they need for a while. */
async function waitingRuns(client: Client, { queues }: Own, now: Date): Promise<WaitingRun[]> {
  const latest = now.getTime() - NO_WORKER_MS;
  const unpolled = await unpolledQueue(client, queues, latest);
  if (unpolled === undefined) return [];
  const { name: queue, polledAt } = unpolled;
  const query = `${ingestionsOn(queues.ingestion)} AND ExecutionStatus = "Running"`;
  const found: WaitingRun[] = [];
  for await (const { workflowId, runId, startTime, searchAttributes } of client.workflow.list({ query })) {
    if (startTime.getTime() > latest) continue;
    const schedule = searchAttributes.TemporalScheduledById?.[0];
    found.push({
      run: { run: runId, workflowId, startedAt: startTime.toISOString() },
      queue,
      since: new Date(Math.max(polledAt, startTime.getTime())).toISOString(),
      startedMs: startTime.getTime(),
      ...(typeof schedule === 'string' ? { schedule } : {}),
    });
  }
  return found;
}

/** The queue that nobody has polled since `latest`, in milliseconds: that of the workflows, or those of all applications. */
async function unpolledQueue(
  { workflowService, options: { namespace } }: Client,
  { ingestion, applications }: Own['queues'],
  latest: number,
): Promise<LastPoll | undefined> {
  const polledAt = await lastPollOf(workflowService, { namespace, name: ingestion, type: 'workflow' });
  if (polledAt <= latest) return { name: ingestion, polledAt };
  return unpolledApplications(workflowService, { namespace, queues: applications }, latest);
}

/** Starts that were due while the run before waits for a worker: Temporal skips them without a word. */
async function blocked(
  client: Client,
  { scheduleId }: ScheduleDescription,
  waiting: readonly WaitingRun[],
  now: Date,
): Promise<Notice[]> {
  const own = waiting.find(({ schedule }) => schedule === scheduleId);
  if (own === undefined) return [];
  // The type asks for a Long, and a number serves. The run's own time is not among them.
  const second = (ms: number) => ({ seconds: Math.floor(ms / 1_000) as never });
  const { startTime: due } = await client.workflowService.listScheduleMatchingTimes({
    namespace: client.options.namespace,
    scheduleId,
    startTime: second(own.startedMs + 1_000),
    endTime: second(now.getTime()),
  });
  const starts = due?.length ?? 0;
  return starts === 0 ? [] : [noticeOfBlockage(scheduleId, starts, own.run, own.since)];
}

/** Starts that came too late for the server to make up for. */
function absent({ scheduleId, info }: ScheduleDescription): Notice[] {
  const missed = info.numActionsMissedCatchupWindow;
  return missed === 0 ? [] : [noticeOfAbsence(scheduleId, missed, info.createdAt.toISOString())];
}

/** Starts of the last day that were refused, but for those that are meant to be. */
async function refused(
  client: Client,
  { scheduleId, info, action }: ScheduleDescription,
  now: Date,
): Promise<Notice[]> {
  const { mode = 'full' } = (action.args?.[0] ?? {}) as { readonly mode?: string };
  const starts = info.recentActions.filter(({ takenAt }) => takenAt.getTime() > now.getTime() - NEWS_KEPT_MS);
  const notices = await Promise.all(
    starts.map(async ({ takenAt, action: { workflow } }): Promise<Notice[]> => {
      const failure = await failureOf(client, workflow.workflowId, workflow.firstExecutionRunId);
      if (failure === undefined || !isRefusedStart(failure.type) || isSkippedStart(failure.type, mode)) {
        return [];
      }
      const run = {
        run: workflow.firstExecutionRunId,
        workflowId: workflow.workflowId,
        mode,
        startedAt: takenAt.toISOString(),
        message: failure.message,
      };
      return [noticeOfRefusal(scheduleId, run)];
    }),
  );
  return notices.flat();
}

/** The application's failure that ended a workflow; undefined where it goes on, ended otherwise, or is forgotten. */
async function failureOf(
  client: Client,
  workflowId: string,
  runId: string,
): Promise<ApplicationFailure | undefined> {
  const handle = client.workflow.getHandle(workflowId, runId, { followRuns: false });
  try {
    if ((await handle.describe()).status.name !== 'FAILED') return undefined;
    await handle.result();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    if (!(error instanceof WorkflowFailedError)) throw error;
    return applicationFailureOf(error);
  }
  return undefined;
}
