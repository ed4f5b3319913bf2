import type { Client } from '@temporalio/client';
import type { Plan } from '../src/domain/plans.js';
import type { Phase } from './plan.js';

/** One activity of a run, from the histories of all its workflows. Times in milliseconds of the Unix clock. */
interface HistoricActivity {
  readonly name: string;
  readonly queue: string;
  /** A page whose total decides how to split. */
  readonly isProbe: boolean;
  readonly scheduledAt: number;
  /** Infinity while it is open. */
  readonly endedAt: number;
}

export interface RunHistory {
  /** Of the run's own workflow, in their order. */
  readonly own: readonly HistoricActivity[];
  /** Of its children. */
  readonly children: readonly HistoricActivity[];
  readonly plan: Plan;
  /** When the last part that reads the country ended: what comes after is the verification, the residual, or the end. */
  readonly collectedAt: number;
  /** When the last region was held against it; as `collectedAt` where the plan does not. */
  readonly verifiedAt: number;
  readonly firstChildAt: number;
  readonly endedAt: number;
}

interface Instant {
  readonly seconds?: { toNumber(): number } | null;
  readonly nanos?: number | null;
}

/** The children that read the country, by the end of their id, and those that hold the regions against it. */
const READING: Record<Plan, RegExp> = {
  verified: /\/sweep-France-/,
  national: /\/sweep-France-/,
  region: /\/region-/,
};
const VERIFYING = /\/(region|lack|places)-/;

/** Reads what Temporal recorded of a run and of its children. */
export async function readHistory(client: Client, workflowId: string, plan: Plan): Promise<RunHistory> {
  const events = (await client.workflow.getHandle(workflowId).fetchHistory()).events ?? [];
  const started = events.flatMap((event) => {
    const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution;
    return child?.workflowId && child.runId
      ? [{ workflowId: child.workflowId, runId: child.runId, at: toMs(event.eventTime) }]
      : [];
  });
  const children = await Promise.all(
    started.map(async (child) => {
      const history = await client.workflow.getHandle(child.workflowId, child.runId).fetchHistory();
      return activitiesOf(history.events ?? []);
    }),
  );
  /** When the last child with such an id ended; Infinity while one goes on. */
  const lastEnd = (ids: RegExp): number => {
    const parts = new Set(started.map(({ workflowId: id }) => id).filter((id) => ids.test(id)));
    const ends = events.flatMap((event) => {
      const child = event.childWorkflowExecutionCompletedEventAttributes?.workflowExecution;
      return parts.has(child?.workflowId ?? '') ? [toMs(event.eventTime)] : [];
    });
    return ends.length < parts.size ? Number.POSITIVE_INFINITY : Math.max(...ends);
  };
  const end = events.find((event) => event.workflowExecutionCompletedEventAttributes);
  return {
    plan,
    own: activitiesOf(events),
    children: children.flat(),
    firstChildAt: started[0]?.at ?? Number.POSITIVE_INFINITY,
    collectedAt: lastEnd(READING[plan]),
    verifiedAt: lastEnd(plan === 'verified' ? VERIFYING : READING[plan]),
    endedAt: end === undefined ? Number.POSITIVE_INFINITY : toMs(end.eventTime),
  };
}

type Events = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>;

function activitiesOf(events: Events): HistoricActivity[] {
  const ends = new Map<number, number>();
  for (const event of events) {
    const end =
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskTimedOutEventAttributes ??
      event.activityTaskCanceledEventAttributes;
    if (end?.scheduledEventId) ends.set(Number(end.scheduledEventId), toMs(event.eventTime));
  }
  return events.flatMap((event) => {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (!scheduled) return [];
    return [
      {
        name: scheduled.activityType?.name ?? '',
        queue: scheduled.taskQueue?.name ?? '',
        isProbe: scheduled.priority?.priorityKey === 1,
        scheduledAt: toMs(event.eventTime),
        endedAt: ends.get(Number(event.eventId)) ?? Number.POSITIVE_INFINITY,
      },
    ];
  });
}

function toMs(time: Instant | null | undefined): number {
  return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
}

/** Pages that were asked for and not yet stored at an instant, on these queues (on all without). */
export function pagesInFlight(history: RunHistory, at: number, queues?: readonly string[]): number {
  return [...history.own, ...history.children].filter(
    ({ name, queue, scheduledAt, endedAt }) =>
      name === 'collectPage' && scheduledAt <= at && endedAt > at && (queues?.includes(queue) ?? true),
  ).length;
}

/** The phase that a run was in at an instant, by what Temporal recorded; `undefined` once it had ended. */
export function phaseAt(history: RunHistory, at: number): Phase | undefined {
  const { own, children } = history;
  if (at >= history.endedAt) return undefined;
  if (at >= scheduled(own, 'closeRun')) return 'publishing';
  if (at >= scheduled(own, 'closeGone')) return 'closing';
  if (at < history.firstChildAt) return 'opening';
  if (at < history.collectedAt) {
    const isSplitting = children.some(
      ({ isProbe, scheduledAt, endedAt }) => isProbe && scheduledAt <= at && endedAt > at,
    );
    return isSplitting ? 'splitting' : 'paging';
  }
  if (at < history.verifiedAt) return 'verifying';
  if (history.plan !== 'region') return 'reconciling';
  // The last count is that of the end; before it, the last page asked for gives the last national total.
  const pages = own.filter(({ name }) => name === 'collectPage');
  return at >= (pages.at(-1)?.scheduledAt ?? 0) ? 'reconciling' : 'residual';
}

function scheduled(activities: readonly HistoricActivity[], name: string): number {
  return activities.find((activity) => activity.name === name)?.scheduledAt ?? Number.POSITIVE_INFINITY;
}
