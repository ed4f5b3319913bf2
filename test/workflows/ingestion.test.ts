import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, CancelledFailure, rootCause } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StockActivities } from '../../src/activities/stock.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { RunProgress } from '../../src/workflows/messages.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods, refusedCredentials } from './fake-api.js';
import { FakeCases } from './fake-cases.js';
import { openStage, QUEUES, type Stage } from './stage.js';

const FROZEN = '2026-11-20T09:00:00Z';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const ingest: Stage['ingest'] = (api, input) => stage.ingest(api, input);
const operate: Stage['operate'] = (api, input, operator) => stage.operate(api, input, operator);

async function failureOf(
  run: Promise<unknown>,
): Promise<{ message: string; type: string | null | undefined }> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkflowFailedError);
  const { cause } = error as WorkflowFailedError;
  return {
    message: rootCause(cause) ?? '',
    type: cause instanceof ApplicationFailure ? cause.type : undefined,
  };
}

const world = (offres: number, seed = 1) => worldOf({ offres, skew: 2, seconds: 864_000, seed });

describe('an operator', () => {
  /** A gate in the API: the run stands at call `at` until it is opened. */
  function gateAt(at: number): { moods: Moods; reached: Promise<void>; open: () => void } {
    let open = () => {};
    let reach = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const moods: Moods = {
      beforePage: async (api) => {
        if (api.calls.length < at) return;
        reach();
        await opened;
      },
    };
    return { moods, reached, open };
  }

  it.each(['verified', 'region', 'national'] as const)(
    'pauses and resumes a run by the %s plan, and changes its rate',
    async (plan) => {
      const { moods, reached, open } = gateAt(20);
      const offres = world(20_000);
      const api = new FakeApi(offres, FROZEN, moods);
      const certificate = await operate(api, { plan }, async (handle) => {
        await reached;
        await handle.signal('pause');
        await handle.executeUpdate('setRate', { args: [7.5] });
        const children = (await handle.query<RunProgress>('runProgress')).children;
        expect(children.length).toBeGreaterThan(0);
        open();
        // Every child has answered a query after the signal, so each knows of the pause.
        const callsSoFar = async () => {
          for (const { workflowId } of children) {
            await stage.workflows
              .getHandle(workflowId)
              .query('progress')
              .catch(() => {});
          }
          return api.calls.length;
        };
        let calls = await callsSoFar();
        for (let still = 0; still < 5; ) {
          await sleep(200);
          const now = await callsSoFar();
          still = now === calls ? still + 1 : 0;
          calls = now;
        }
        expect(calls).toBeLessThan(100);
        expect(await handle.query<RunProgress>('runProgress')).toMatchObject({
          control: { paused: true, rate: 7.5 },
        });
        await handle.signal('resume');
        // Asked for only now: it lets the server skip time, and what waits at the gate would be timed out.
        const done = await handle.result();
        expect(api.calls.slice(calls).every(({ input }) => input.rate === 7.5)).toBe(true);
        return done;
      });
      expect(certificate).toMatchObject({ status: 'proven', distinct: 20_000 });
    },
  );

  it('is refused a rate that is none', async () => {
    const { moods, reached, open } = gateAt(5);
    const api = new FakeApi(world(3_000), FROZEN, moods);
    await operate(api, {}, async (handle) => {
      await reached;
      for (const rate of [0, -1, 'fast', null]) {
        await expect(handle.executeUpdate('setRate', { args: [rate] })).rejects.toMatchObject({
          cause: { message: expect.stringContaining('above 0') },
        });
      }
      open();
      await handle.result();
    });
  });

  it('cancels a run: its children end first, then its document says so', async () => {
    const { moods, reached, open } = gateAt(20);
    const api = new FakeApi(world(20_000), FROZEN, moods);
    await operate(api, { plan: 'region' }, async (handle) => {
      await reached;
      const { children } = await handle.query<RunProgress>('runProgress');
      await handle.cancel();
      open();
      await expect(handle.result()).rejects.toMatchObject({ cause: expect.any(CancelledFailure) });
      for (const { workflowId } of children) {
        const { status } = await stage.workflows.getHandle(workflowId).describe();
        expect(status.name).toBe('CANCELLED');
      }
    });
    expect(api.failure).toEqual({
      run: expect.any(String),
      status: 'cancelled',
      reason: 'Cancelled on request.',
    });
  });
});

describe('an input that is wrong', () => {
  const api = new FakeApi(world(10), FROZEN);
  let stop = () => {};
  let served: Promise<void>;
  beforeAll(() => {
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    served = stage.serve(api, () => stopped, new FakeCases({}).activities());
  });
  afterAll(async () => {
    stop();
    await served;
  });

  it.each([
    [
      'IngestionWorkflow',
      { plan: 'departement' },
      /plan: Invalid option: expected one of "verified"|"national"|"region"/,
    ],
    ['IngestionWorkflow', [], /expected object, received array/],
    ['IngestionWorkflow', 7, /expected object, received number/],
    ['IngestionWorkflow', { plann: 'region' }, /unknown field "plann"/],
    ['IngestionWorkflow', { regions: [11] }, /regions/],
    ['IngestionWorkflow', { regions: ['99'] }, /regions: unknown 99; the API knows 11/],
    [
      'IngestionWorkflow',
      { regions: ['11', { code: '53' }] },
      /regions\.1: Invalid input: expected string, received object/,
    ],
    ['IngestionWorkflow', 'region', /IngestionWorkflow input/],
    ['IngestionWorkflow', { plan: 'national', regions: ['11'] }, /regions/],
    ['IngestionWorkflow', { mode: 'incremental', plan: 'region' }, /incremental/],
    ['IngestionWorkflow', { mode: 'incremental', regions: ['11'] }, /incremental/],
    ['IngestionWorkflow', { mode: 'weekly' }, /mode/],
    ['PlanWorkflow', { plan: 'commune' }, /plan/],
    ['ReplayWorkflow', { run: 'x' }, /^ReplayWorkflow takes no input$/],
  ])('is refused at once by %s, naming the field: %j', async (workflow, input, message) => {
    const failure = await failureOf(stage.execute(workflow, [input as object]));
    expect(failure).toMatchObject({ type: 'InvalidInput', message: expect.stringMatching(message) });
    expect(api.calls).toEqual([]);
  });
});

describe('what stops a run', () => {
  it('fails with a sentence when every application is refused, and writes it into the run document', async () => {
    const api = new FakeApi(world(10), FROZEN, { failing: (_, queue) => refusedCredentials(queue) });
    const failure = await failureOf(ingest(api));
    expect(failure).toMatchObject({
      type: 'InvalidCredentials',
      message: expect.stringContaining('are refused'),
    });
    expect(api.failure).toMatchObject({ status: 'failed', reason: expect.stringContaining('are refused') });
  });

  it('fails with what stopped it, even when its document cannot say so', async () => {
    const api = new FakeApi(world(10), FROZEN, { failing: (_, queue) => refusedCredentials(queue) });
    const failRun = async () => {
      throw ApplicationFailure.nonRetryable('Elasticsearch refuses the key.', 'ElasticsearchMisconfigured');
    };
    const failure = await failureOf(
      stage.serve(api, () => stage.execute('IngestionWorkflow', [{}]), { failRun }),
    );
    expect(failure.type).toBe('InvalidCredentials');
  });
});

describe('the end of a run', () => {
  it('is the certificate that was decided, also when a cancellation comes while it is written', async () => {
    const api = new FakeApi(world(500), FROZEN);
    const { closeGone } = api.storeActivities(QUEUES);
    let closing = () => {};
    const reached = new Promise<void>((resolve) => {
      closing = resolve;
    });
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const changes: Partial<StockActivities> = {
      closeGone: async (input) => {
        closing();
        await gate;
        return closeGone(input);
      },
    };
    await stage.serve(
      api,
      async () => {
        const workflowId = randomUUID();
        const handle = await stage.workflows.start<(input: object) => Promise<Certificate>>(
          'IngestionWorkflow',
          {
            workflowId,
            taskQueue: 'ingestion',
            args: [{ plan: 'national' }],
          },
        );
        await reached;
        await handle.cancel();
        // The cancellation is in the history before the activity ends.
        await expect
          .poll(async () => {
            const { events } = await handle.fetchHistory();
            return events?.some((event) => event.workflowExecutionCancelRequestedEventAttributes);
          })
          .toBe(true);
        go();
        expect(await handle.result()).toMatchObject({ status: 'proven', distinct: 500 });
      },
      changes,
    );
    expect(api.certificate).toMatchObject({ status: 'proven' });
    expect(api.failure).toBeUndefined();
  });
});
