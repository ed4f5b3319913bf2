import {
  type GetLogAttributesInput,
  type Next,
  type WorkflowExecuteInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowOutboundCallsInterceptor,
  workflowInfo,
} from '@temporalio/workflow';
import { contextOf, type LogContext } from '../domain/log-context.js';

/** Puts run and region on each line that a workflow logs. No command is added, so that histories are replayed as they went. */
export class LogAttributes implements WorkflowInboundCallsInterceptor, WorkflowOutboundCallsInterceptor {
  #context: LogContext = {};

  execute(
    input: WorkflowExecuteInput,
    next: Next<WorkflowInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    const { parent, firstExecutionRunId } = workflowInfo();
    // A run is called after the workflow that began it; its parts are told.
    this.#context = {
      ...(parent === undefined ? { run: firstExecutionRunId } : {}),
      ...contextOf(input.args),
    };
    return next(input);
  }

  getLogAttributes(
    attributes: GetLogAttributesInput,
    next: Next<WorkflowOutboundCallsInterceptor, 'getLogAttributes'>,
  ): Record<string, unknown> {
    return next({ ...attributes, ...this.#context });
  }
}
