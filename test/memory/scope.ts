import { CancelledFailure } from '@temporalio/common';
import { inWorkflow, workflowContext } from './context.js';

interface ScopeOptions {
  readonly cancellable?: boolean;
  /** `none` for the scope of a whole workflow. */
  readonly parent?: CancellationScope | 'none';
}

/** The SDK's own, with its rules: a scope that is not cancellable shields what is in it. */
export class CancellationScope {
  readonly cancellable: boolean;
  private readonly listeners = new Set<(reason: CancelledFailure) => void>();
  private reason: CancelledFailure | undefined;

  constructor({ cancellable = true, parent = CancellationScope.current() }: ScopeOptions = {}) {
    this.cancellable = cancellable;
    if (parent === 'none' || !parent.cancellable) return;
    if (parent.reason !== undefined) this.reason = parent.reason;
    else parent.onCancel((reason) => this.cancel(reason));
  }

  get consideredCancelled(): boolean {
    return this.reason !== undefined && this.cancellable;
  }

  /** Set once `consideredCancelled`. */
  get cancellation(): CancelledFailure | undefined {
    return this.cancellable ? this.reason : undefined;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return inWorkflow({ ...workflowContext(), scope: this }, async () => work());
  }

  cancel(reason = new CancelledFailure('Cancellation scope cancelled')): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    if (!this.cancellable) return;
    for (const listener of [...this.listeners]) listener(reason);
    this.listeners.clear();
  }

  /** Calls `listener` once the scope is cancelled, unless the function that is returned is called before. */
  onCancel(listener: (reason: CancelledFailure) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  static current(): CancellationScope {
    return workflowContext().scope;
  }

  static cancellable<T>(work: () => Promise<T>): Promise<T> {
    return new CancellationScope().run(work);
  }

  static nonCancellable<T>(work: () => Promise<T>): Promise<T> {
    return new CancellationScope({ cancellable: false }).run(work);
  }
}
