import { CancelledFailure } from '@temporalio/common';
import type { WorkflowInfo } from '@temporalio/workflow';
import type { Chain } from './chain.js';
import { inWorkflow, type WorkflowContext, workflowContext } from './context.js';
import { CancellationScope } from './scope.js';
import type { MemoryTemporal } from './temporal.js';

export type Handler = (...args: unknown[]) => unknown;
export interface UpdateHandler {
  readonly handle: Handler;
  readonly validator?: Handler | undefined;
}

/** Events that a workflow task adds to a history: scheduled, started, completed. */
const EVENTS_PER_TASK = 3;

/** One run of a workflow, from its start to its end or to its next history. */
export class Execution {
  readonly root = new CancellationScope({ parent: 'none' });
  readonly queries = new Map<string, Handler>();
  readonly updates = new Map<string, UpdateHandler>();
  private readonly signals = new Map<string, Handler>();
  private others: Handler | undefined;
  private waiting: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  details = '';
  /** Search attributes by name, and how often they were set. */
  readonly attributes = new Map<string, unknown>();
  upserts = 0;
  /** Once it is over nothing that it waits for comes back to it. */
  closed = false;
  readonly children = new Set<Chain>();
  private events = 1 + EVENTS_PER_TASK;

  constructor(
    private readonly temporal: MemoryTemporal,
    private readonly fixed: Pick<
      WorkflowInfo,
      'workflowId' | 'runId' | 'firstExecutionRunId' | 'workflowType' | 'startTime' | 'runStartTime'
    > &
      Partial<Pick<WorkflowInfo, 'parent' | 'continuedFromExecutionRunId'>>,
  ) {}

  get context(): WorkflowContext {
    return { temporal: this.temporal, execution: this, scope: this.root };
  }

  get info(): Partial<WorkflowInfo> {
    const historyLength = Math.round(this.events * this.temporal.options.historyScale);
    return { ...this.fixed, taskQueue: 'ingestion', namespace: 'memory', historyLength };
  }

  get ids(): { readonly workflowId: string; readonly runId: string } {
    const { workflowId, runId } = this.fixed;
    return { workflowId, runId };
  }

  /** Ends it, and its children with it. */
  close(): void {
    this.closed = true;
    for (const child of this.children) child.terminate();
  }

  count(events: number): void {
    this.events += events;
  }

  /** Lets the workflow go on with what it waited for. */
  resume(act: () => void): void {
    if (this.closed) return;
    this.events += EVENTS_PER_TASK;
    act();
  }

  cancel(): void {
    this.resume(() => this.root.cancel(new CancelledFailure('Workflow cancelled')));
  }

  onSignal(name: string, handler: Handler): void {
    this.signals.set(name, handler);
    const due = this.waiting.filter((signal) => signal.name === name);
    this.waiting = this.waiting.filter((signal) => signal.name !== name);
    for (const { args } of due) this.handle(handler, args);
  }

  /** Takes the signals that no other handler takes. */
  onAnySignal(handler: Handler): void {
    this.others = handler;
    const due = this.waiting;
    this.waiting = [];
    for (const { name, args } of due) this.handle(handler, [name, ...args]);
  }

  signal(name: string, args: readonly unknown[]): void {
    this.resume(() => {
      this.events++;
      const handler = this.signals.get(name);
      if (handler !== undefined) this.handle(handler, args);
      else if (this.others !== undefined) this.handle(this.others, [name, ...args]);
      else this.waiting.push({ name, args });
    });
  }

  private handle(handler: Handler, args: readonly unknown[]): void {
    const { temporal } = this;
    inWorkflow(this.context, async () => handler(...args)).catch((error) => temporal.fail(error));
  }
}

export interface Settle<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Something that a workflow asks for and waits for. `begin` returns what is done when the scope in which it was asked
 * is cancelled before it is settled.
 */
export function command<T>(
  events: number,
  begin: (settle: Settle<T>, context: WorkflowContext) => (reason: CancelledFailure) => void,
): Promise<T> {
  const context = workflowContext();
  const { execution, scope } = context;
  return new Promise((resolve, reject) => {
    if (execution.closed) return;
    if (scope.cancellation !== undefined) {
      reject(scope.cancellation);
      return;
    }
    execution.count(events);
    let forget = () => {};
    let settled = false;
    const once = (act: () => void) => {
      if (settled) return;
      settled = true;
      forget();
      execution.resume(act);
    };
    const cancel = begin(
      {
        resolve: (value) => once(() => resolve(value)),
        reject: (error) => once(() => reject(error)),
      },
      context,
    );
    if (!settled) forget = scope.onCancel(cancel);
  });
}
