/**
 * What workflows import from `@temporalio/workflow`, in memory. A test file puts it in that package's place:
 *
 *     vi.mock('@temporalio/workflow', async (original) => ({
 *       ...(await original<object>()),
 *       ...(await import('./runtime.js')),
 *     }));
 *
 * What is not here is the package's own, which throws outside of a real workflow unless it is a plain function.
 */
import {
  type ActivityOptions,
  ApplicationFailure,
  ChildWorkflowFailure,
  RetryState,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { type Duration, msToNumber } from '@temporalio/common/lib/time.js';
import type * as sdk from '@temporalio/workflow';
import { callActivity } from './activity-call.js';
import { type Chain, ContinueAsNew } from './chain.js';
import { workflowContext } from './context.js';
import { command, type Handler, type Settle } from './execution.js';
import { CancellationScope } from './scope.js';

export { CancellationScope, ContinueAsNew };

export const proxyActivities = ((options: ActivityOptions) =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') throw new TypeError(`not an activity: ${String(name)}`);
        const call = (...args: unknown[]) => callActivity({ name, args, options });
        const executeWithOptions = (more: ActivityOptions, args: readonly unknown[]) =>
          callActivity({ name, args, options: { ...options, ...more } });
        return Object.assign(call, { executeWithOptions });
      },
    },
  )) as typeof sdk.proxyActivities;

interface ChildOptions {
  readonly workflowId?: string;
  readonly args?: readonly unknown[];
}

export const startChild = (async (workflow: Handler, { workflowId, args = [] }: ChildOptions = {}) => {
  let started: Settle<Chain> | undefined;
  const start = new Promise<Chain>((resolve, reject) => {
    started = { resolve, reject };
  });
  // Initiated, started and ended. When its scope is cancelled so is the child, and its end is waited for.
  const result = command<unknown>(3, (settle, { temporal, execution }) => {
    let child: Chain | undefined;
    let cancelled = false;
    temporal.clock.after(temporal.latency(), () => {
      if (execution.closed) return;
      const chain = temporal.start({
        workflow,
        args,
        workflowId: workflowId ?? temporal.newId(),
        parent: execution,
      });
      child = chain;
      if (cancelled) chain.cancel();
      chain.result.then(settle.resolve, (error: Error) => settle.reject(childFailed(chain, error)));
      execution.resume(() => started?.resolve(chain));
    });
    return () => {
      cancelled = true;
      child?.cancel();
    };
  });
  result.catch((error) => started?.reject(error));
  const chain = await start;
  return {
    workflowId: chain.workflowId,
    firstExecutionRunId: chain.firstExecutionRunId,
    result: () => result,
    signal: (signal: sdk.SignalDefinition | string, ...sent: unknown[]) =>
      signalWorkflow(chain.workflowId, signal, sent),
  };
}) as typeof sdk.startChild;

export const executeChild = (async (workflow: Handler, options: ChildOptions) => {
  const child = await (
    startChild as (workflow: Handler, options: ChildOptions) => Promise<{ result(): unknown }>
  )(workflow, options);
  return child.result();
}) as typeof sdk.executeChild;

function childFailed({ workflowId, workflowType }: Chain, cause: Error): ChildWorkflowFailure {
  const execution = { workflowId };
  return new ChildWorkflowFailure('memory', execution, workflowType, RetryState.NON_RETRYABLE_FAILURE, cause);
}

export const getExternalWorkflowHandle = ((workflowId: string) => ({
  workflowId,
  signal: (signal: sdk.SignalDefinition | string, ...args: unknown[]) =>
    signalWorkflow(workflowId, signal, args),
  cancel: async () => workflowContext().temporal.cancel(workflowId),
})) as typeof sdk.getExternalWorkflowHandle;

function signalWorkflow(
  workflowId: string,
  signal: sdk.SignalDefinition | string,
  args: readonly unknown[],
): Promise<void> {
  const name = typeof signal === 'string' ? signal : signal.name;
  return command<void>(2, (settle, { temporal }) => {
    temporal.clock.after(temporal.latency(), () => {
      if (temporal.signal(workflowId, name, args)) settle.resolve();
      else settle.reject(ApplicationFailure.nonRetryable(`${workflowId} is not running`, 'NotFound'));
    });
    return settle.reject;
  });
}

export const setHandler = ((
  definition: { readonly type: 'signal' | 'query' | 'update'; readonly name: string },
  handler: Handler,
  options?: { readonly validator?: Handler },
) => {
  const { execution } = workflowContext();
  const { type, name } = definition;
  if (type === 'signal') execution.onSignal(name, handler);
  else if (type === 'query') execution.queries.set(name, handler);
  else execution.updates.set(name, { handle: handler, validator: options?.validator });
}) as typeof sdk.setHandler;

export const setDefaultSignalHandler = ((handler: Handler | undefined) => {
  if (handler !== undefined) workflowContext().execution.onAnySignal(handler);
}) as typeof sdk.setDefaultSignalHandler;

export function sleep(duration: Duration): Promise<void> {
  return command<void>(2, (settle, { temporal }) => {
    const callOff = temporal.clock.after(msToNumber(duration), () => settle.resolve());
    return (reason) => {
      callOff();
      settle.reject(reason);
    };
  });
}

export const condition = (async (isMet: () => boolean, timeout?: Duration) => {
  if (timeout === undefined) return met(isMet);
  const scope = new CancellationScope();
  return scope.run(async () => {
    try {
      return await Promise.race([met(isMet).then(() => true), sleep(timeout).then(() => false)]);
    } finally {
      scope.cancel();
    }
  });
}) as typeof sdk.condition;

function met(isMet: () => boolean): Promise<void> {
  const context = workflowContext();
  if (context.scope.cancellation === undefined && isMet()) return Promise.resolve();
  return command<void>(0, (settle) => {
    const forget = context.temporal.block({ context, isMet, resolve: () => settle.resolve() });
    return (reason) => {
      forget();
      settle.reject(reason);
    };
  });
}

export const continueAsNew = (async (...args: unknown[]) => {
  throw new ContinueAsNew(args);
}) as typeof sdk.continueAsNew;

export const workflowInfo = () => workflowContext().execution.info as sdk.WorkflowInfo;

export const patched = (id: string): boolean => workflowContext().temporal.options.patched(id);

export const deprecatePatch = (_id: string): void => {};

export const uuid4 = (): string => workflowContext().temporal.newId();

export const setCurrentDetails = (details: string): void => {
  const { execution, temporal } = workflowContext();
  execution.details = details;
  temporal.options.onDetails(details);
};

export const upsertSearchAttributes = ((pairs: readonly SearchAttributeUpdatePair[]) => {
  const { execution } = workflowContext();
  execution.count(1);
  execution.upserts++;
  for (const { key, value } of pairs) execution.attributes.set(key.name, value);
  workflowContext().temporal.options.onAttributes(
    execution.ids.workflowId,
    execution.attributes,
    execution.upserts,
  );
}) as typeof sdk.upsertSearchAttributes;

export const getCurrentDetails = (): string => workflowContext().execution.details;

const silent = () => {};
export const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };
