import { defaultPayloadConverter } from '@temporalio/common';
import {
  type ActivityInput,
  type ContinueAsNewInput,
  type Next,
  type StartChildWorkflowExecutionInput,
  type WorkflowExecuteInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptorsFactory,
  type WorkflowOutboundCallsInterceptor,
  workflowInfo,
} from '@temporalio/workflow';
import { asInstallation, INSTALLATION, type Installation } from '../domain/installation.js';
import { LogAttributes } from './log-context.js';

type Outbound = WorkflowOutboundCallsInterceptor;
type Headers = ActivityInput['headers'];

/** Activities whose result says what the worker that opened the work serves. */
const OPENINGS: readonly string[] = [
  'openRun',
  'openReplay',
  'openClosing',
  'openMigration',
  'openProbe',
  'openLook',
];

/**
 * Hands the installation of a run on to each of its activities and children, beside their arguments. It is the one that
 * the client gave in the memo, else that of the worker that opened the run. No command is added, so that a history of
 * before is replayed as it went.
 */
class Carrier implements WorkflowInboundCallsInterceptor, WorkflowOutboundCallsInterceptor {
  #installation: Installation | undefined;

  execute(
    input: WorkflowExecuteInput,
    next: Next<WorkflowInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    const payload = input.headers[INSTALLATION];
    const given = payload === undefined ? workflowInfo().memo?.[INSTALLATION] : decode(payload);
    this.#installation = asInstallation(given);
    return next(input);
  }

  scheduleActivity(input: ActivityInput, next: Next<Outbound, 'scheduleActivity'>): Promise<unknown> {
    const result = next({ ...input, headers: this.#with(input.headers) });
    if (OPENINGS.includes(input.activityType))
      void result.then(
        (opened) => this.#learn(opened),
        () => {},
      );
    return result;
  }

  startChildWorkflowExecution(
    input: StartChildWorkflowExecutionInput,
    next: Next<Outbound, 'startChildWorkflowExecution'>,
  ): Promise<[Promise<string>, Promise<unknown>]> {
    return next({ ...input, headers: this.#with(input.headers) });
  }

  continueAsNew(input: ContinueAsNewInput, next: Next<Outbound, 'continueAsNew'>): Promise<never> {
    return next({ ...input, headers: this.#with(input.headers) });
  }

  #with(headers: Headers): Headers {
    if (this.#installation === undefined) return headers;
    return { ...headers, [INSTALLATION]: defaultPayloadConverter.toPayload(this.#installation) };
  }

  #learn(opened: unknown): void {
    const { installation } = (opened ?? {}) as { readonly installation?: unknown };
    this.#installation = asInstallation(installation) ?? this.#installation;
  }
}

function decode(payload: Headers[string]): unknown {
  return defaultPayloadConverter.fromPayload(payload);
}

export const interceptors: WorkflowInterceptorsFactory = () => {
  const [carrier, attributes] = [new Carrier(), new LogAttributes()];
  return { inbound: [carrier, attributes], outbound: [carrier, attributes] };
};
