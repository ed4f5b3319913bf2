import { randomUUID } from 'node:crypto';
import { activityInfo } from '@temporalio/activity';
import type { WorkflowClient, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { inject } from 'vitest';
import type { ClosingActivities } from '../../src/activities/closing.js';
import type { FollowActivities } from '../../src/activities/following.js';
import type { MigrationActivities } from '../../src/activities/migration.js';
import type { ProbeStoreActivities } from '../../src/activities/probing.js';
import type { ReplayActivities } from '../../src/activities/replay.js';
import type { StockActivities } from '../../src/activities/stock.js';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import type { TellingActivities } from '../../src/activities/telling.js';
import type { WarehouseActivities } from '../../src/activities/warehouse.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import { workflowBundle } from '../support/built.js';
import type { FakeApi } from './fake-api.js';

export const QUEUES = ['offres-app-1', 'offres-app-2'];

type Handle = WorkflowHandleWithFirstExecutionRunId<(input?: object) => Promise<Certificate>>;
type Input = IngestionInput | object | undefined;
/** What the worker of the queue `ingestion` does. */
type WorkerActivities = StoreActivities &
  ReplayActivities &
  StockActivities &
  ClosingActivities &
  ProbeStoreActivities &
  FollowActivities &
  MigrationActivities &
  TellingActivities &
  WarehouseActivities;

/** Ingestions over worlds in memory, on the time-skipping server, with three workers as in production. */
export interface Stage {
  readonly environment: TestWorkflowEnvironment;
  readonly workflows: WorkflowClient;
  /** Runs an ingestion to its end. */
  ingest(api: FakeApi, input?: Input): Promise<Certificate>;
  /** Does `work` while the workers of a run serve it; `changes` are activities that stand in for the world's own. */
  serve<T>(api: FakeApi, work: () => Promise<T>, changes?: Partial<WorkerActivities>): Promise<T>;
  /** Runs a workflow to its end, for whoever serves it. */
  execute<T>(workflow: string, args: readonly object[]): Promise<T>;
  /** Starts an ingestion, and does with it what `operator` does. */
  operate<T>(api: FakeApi, input: Input, operator: (handle: Handle) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Does what is asked for, as `activities` do it. */
async function play(activities: object = {}, args: readonly unknown[]): Promise<unknown> {
  const { activityType } = activityInfo();
  const found: unknown = Reflect.get(activities, activityType);
  if (typeof found !== 'function') throw ApplicationFailure.nonRetryable(`nobody does ${activityType}`);
  return found(...args);
}

export async function openStage(): Promise<Stage> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('timeSkippingBinary') } },
  });
  // Servers that know schedules have it from the beginning. 2 is a keyword, of Temporal's protocol.
  await environment.connection.operatorService.addSearchAttributes({
    searchAttributes: { TemporalScheduledById: 2 },
  });
  /** What the world that is played does, by queue: nothing between two worlds. */
  const activitiesOf = new Map<string, object>();
  const open = (taskQueue: string, options: Partial<WorkerOptions> = {}) =>
    Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      activities: { default: (...args: unknown[]) => play(activitiesOf.get(taskQueue), args) },
      ...options,
    });
  // The same for every world: the server may give a task to a worker that has just gone, and then nobody does it.
  const workers = await Promise.all([
    open('ingestion', { workflowBundle: workflowBundle() }),
    ...QUEUES.map((queue) => open(queue)),
  ]);
  const running = workers.map((worker) => worker.run());
  const stage: Stage = {
    environment,
    workflows: environment.client.workflow,
    ingest: (api, input) => stage.operate(api, input, (handle) => handle.result()),
    operate: (api, input, operator) =>
      stage.serve(api, async () => {
        const options = {
          taskQueue: 'ingestion',
          workflowId: randomUUID(),
          args: input === undefined ? ([] as []) : ([input] as [object]),
        };
        return operator(
          await stage.workflows.start<(input?: object) => Promise<Certificate>>('IngestionWorkflow', options),
        );
      }),
    execute: (workflow, args) =>
      stage.workflows.execute(workflow, {
        taskQueue: 'ingestion',
        workflowId: randomUUID(),
        args: [...args],
      }),
    async serve(api, work, changes = {}) {
      activitiesOf.set('ingestion', { ...api.storeActivities(QUEUES), ...changes });
      for (const queue of QUEUES) activitiesOf.set(queue, api.apiActivities(queue));
      try {
        return await work();
      } finally {
        activitiesOf.clear();
      }
    },
    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await environment.teardown();
    },
  };
  return stage;
}
