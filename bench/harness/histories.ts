import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';

export interface Histories {
  readonly workflows: number;
  readonly events: number;
  /** The longest history of one execution. */
  readonly largest: { readonly workflowId: string; readonly events: number };
}

/** The histories of a run that has ended, and of its children. */
export async function readHistories(client: Client, workflowId: string): Promise<Histories> {
  const all = await executionsOf(client, workflowId);
  const largest = all.reduce((best, one) => (one.historyLength > best.historyLength ? one : best));
  return {
    workflows: all.length,
    events: all.reduce((sum, { historyLength }) => sum + historyLength, 0),
    largest: { workflowId: largest.workflowId, events: largest.historyLength },
  };
}

/** Page calls of one application, by the times at which its pages came in. Milliseconds since 1970. */
export interface PageCalls {
  readonly queue: string;
  readonly pages: number;
  readonly first: number;
  readonly last: number;
  readonly times: readonly number[];
}

/** When a run read its pages, from the first to the last that a child of it read, by the events of the histories. */
export async function readPageCalls(client: Client, workflowId: string): Promise<PageCalls[]> {
  const all: { readonly queue: string; readonly at: number; readonly byChild: boolean }[] = [];
  for (const { workflowId: id, runId } of await executionsOf(client, workflowId)) {
    for (const { type, queue, to, isCompleted } of await activitiesOf(client, id, runId)) {
      if (isCompleted && type === 'collectPage') all.push({ queue, at: to, byChild: id !== workflowId });
    }
  }
  all.sort((a, b) => a.at - b.at);
  const read = all.slice(
    all.findIndex(({ byChild }) => byChild),
    all.findLastIndex(({ byChild }) => byChild) + 1,
  );
  return [...new Set(read.map(({ queue }) => queue))].map((queue) => {
    const times = read.filter((page) => page.queue === queue).map(({ at }) => at);
    return { queue, pages: times.length, first: times[0] ?? 0, last: times.at(-1) ?? 0, times };
  });
}

/**
 * Milliseconds of a run in which no call to the API was made, nor waited for its turn: of the time from its start
 * to its end, what no activity on another queue than the workflows' own covers.
 */
export async function readTimeWithoutCalls(client: Client, workflowId: string): Promise<number> {
  const executions = await executionsOf(client, workflowId);
  const run = executions.find((execution) => execution.workflowId === workflowId);
  const calls: Activity[] = [];
  for (const { workflowId: id, runId, taskQueue } of executions) {
    const activities = await activitiesOf(client, id, runId);
    calls.push(...activities.filter(({ queue }) => queue !== taskQueue));
  }
  calls.sort((a, b) => a.from - b.from);
  let covered = run?.startTime.getTime() ?? 0;
  let without = 0;
  for (const { from, to } of calls) {
    without += Math.max(0, from - covered);
    covered = Math.max(covered, to);
  }
  return without + Math.max(0, (run?.closeTime?.getTime() ?? covered) - covered);
}

/** What a run asked for itself, outside its children: activities of one type that followed each other. */
export interface Step {
  readonly activity: string;
  readonly calls: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** The steps of a run's own workflow, in the order in which they began. */
export async function readSteps(client: Client, workflowId: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { type: activity, from, to } of await activitiesOf(client, workflowId)) {
    const last = steps.at(-1);
    if (last?.activity === activity) steps[steps.length - 1] = { ...last, calls: last.calls + 1, to };
    else steps.push({ activity, calls: 1, from, to });
  }
  return steps;
}

interface Activity {
  readonly type: string;
  readonly queue: string;
  readonly isCompleted: boolean;
  /** Milliseconds since 1970: when it was scheduled, and when it ended. */
  readonly from: number;
  readonly to: number;
}

/** The activities of one execution that have ended, in the order of their ends. */
async function activitiesOf(client: Client, workflowId: string, runId?: string): Promise<Activity[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const begun = new Map<string, Pick<Activity, 'type' | 'queue' | 'from'>>();
  const activities: Activity[] = [];
  for (const event of events ?? []) {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled) {
      const [type, queue] = [scheduled.activityType?.name ?? '', scheduled.taskQueue?.name ?? ''];
      begun.set(String(event.eventId), { type, queue, from: timeOf(event.eventTime) });
    }
    const completed = event.activityTaskCompletedEventAttributes;
    const ended = completed ?? event.activityTaskFailedEventAttributes;
    const activity = begun.get(String(ended?.scheduledEventId));
    if (activity === undefined) continue;
    activities.push({ ...activity, isCompleted: completed != null, to: timeOf(event.eventTime) });
  }
  return activities;
}

function timeOf(
  time: { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined,
): number {
  return Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1e6;
}

/** Waits until the server's list has caught up with the end of the run: only then it knows the lengths. */
async function executionsOf(client: Client, workflowId: string): Promise<WorkflowExecutionInfo[]> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const found: WorkflowExecutionInfo[] = [];
    for await (const one of client.workflow.list()) {
      if (one.workflowId === workflowId || one.workflowId.startsWith(`${workflowId}/`)) found.push(one);
    }
    if (found.length > 0 && found.every(({ status }) => status.name !== 'RUNNING')) return found;
    await sleep(200);
  }
  throw new Error(`Temporal does not list the end of the run ${workflowId}.`);
}
