import { AsyncLocalStorage } from 'node:async_hooks';
import type { VirtualClock } from './clock.js';
import type { Execution } from './execution.js';
import type { CancellationScope } from './scope.js';
import type { MemoryTemporal } from './temporal.js';

/** What code of a workflow belongs to. */
export interface WorkflowContext {
  readonly temporal: MemoryTemporal;
  readonly execution: Execution;
  readonly scope: CancellationScope;
}

/** Follows asynchronous calls: workflows and activities share a clock, and code of workflows knows which one it is of. */
export const storage = new AsyncLocalStorage<{
  readonly clock: VirtualClock;
  readonly workflow?: WorkflowContext;
}>();

export function workflowContext(): WorkflowContext {
  const workflow = storage.getStore()?.workflow;
  if (workflow === undefined) throw new Error('only code of a workflow may do this');
  return workflow;
}

/** Does something as code of a workflow. */
export function inWorkflow<T>(workflow: WorkflowContext, work: () => T): T {
  return storage.run({ clock: workflow.temporal.clock, workflow }, work);
}
