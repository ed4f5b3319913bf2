import { CancelledFailure, TemporalFailure } from '@temporalio/common';
import { isCancellation } from '@temporalio/workflow/lib/errors.js';
import { inWorkflow } from './context.js';
import { Execution, type Handler } from './execution.js';
import { copy } from './json.js';
import type { MemoryTemporal } from './temporal.js';

/** Thrown by a workflow to go on in a new history. */
export class ContinueAsNew extends Error {
  constructor(readonly args: readonly unknown[]) {
    super('the workflow goes on in a new history');
  }
}

export interface ChainOptions {
  readonly workflow: Handler;
  readonly args: readonly unknown[];
  readonly workflowId: string;
  /** Ends with it. */
  readonly parent?: Execution;
}

/** A workflow from its start to its end, through all its histories. */
export class Chain {
  current: Execution;
  running = true;
  readonly firstExecutionRunId: string;
  readonly result: Promise<unknown>;
  private cancelled = false;

  constructor(
    private readonly temporal: MemoryTemporal,
    private readonly options: ChainOptions,
  ) {
    this.firstExecutionRunId = temporal.newId();
    this.current = this.execution(this.firstExecutionRunId);
    options.parent?.children.add(this);
    this.result = this.run();
    // Whether anyone waits for it is the parent's to know.
    this.result.catch(() => {});
  }

  get workflowId(): string {
    return this.options.workflowId;
  }

  get workflowType(): string {
    return this.options.workflow.name;
  }

  cancel(): void {
    this.cancelled = true;
    this.current.cancel();
  }

  /** Nothing comes back to it any more, nor to its children. */
  terminate(): void {
    this.running = false;
    this.current.close();
  }

  private async run(): Promise<unknown> {
    let { args } = this.options;
    for (;;) {
      this.temporal.histories++;
      const { current } = this;
      if (this.cancelled) current.cancel();
      try {
        return copy(await inWorkflow(current.context, async () => this.options.workflow(...copy(args))));
      } catch (error) {
        if (!(error instanceof ContinueAsNew)) {
          // Temporal would try such a workflow's last step for ever: its code is wrong.
          if (!(error instanceof TemporalFailure)) this.temporal.fail(error);
          throw this.cancelled && isCancellation(error) ? new CancelledFailure('Workflow cancelled') : error;
        }
        args = error.args;
      } finally {
        this.terminate();
      }
      this.running = true;
      this.current = this.execution(this.temporal.newId(), current);
    }
  }

  private execution(runId: string, before?: Execution): Execution {
    const { parent } = this.options;
    const { workflowId, workflowType, firstExecutionRunId } = this;
    const now = new Date(this.temporal.clock.now);
    return new Execution(this.temporal, {
      workflowId,
      runId,
      firstExecutionRunId,
      workflowType,
      startTime: before?.info.startTime ?? now,
      runStartTime: now,
      ...(parent === undefined ? {} : { parent: { ...parent.ids, namespace: 'memory' } }),
      ...(before === undefined ? {} : { continuedFromExecutionRunId: before.ids.runId }),
    });
  }
}
