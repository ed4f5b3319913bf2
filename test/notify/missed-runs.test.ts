import { type Client, WorkflowFailedError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { missedRuns } from '../../src/temporal/missed-runs.js';

const NOW = new Date('2026-11-27T12:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const OWN = { indexPrefix: 'a-', queues: { ingestion: 'a-ingestion', applications: ['a-app-1', 'a-app-2'] } };

interface Start {
  readonly minutesAgo: number;
  /** Type of the failure that it ended with; absent where it did not fail. */
  readonly failure?: string;
}

interface Scene {
  /** Minutes since each queue was polled; absent where Temporal remembers nobody. */
  readonly polled?: Readonly<Record<string, number>>;
  /** Minutes since each run began that goes on, by its id, and the schedule that started it. */
  readonly running?: Readonly<Record<string, readonly [minutesAgo: number, schedule?: string]>>;
  readonly schedules?: Readonly<
    Record<
      string,
      {
        readonly queue?: string;
        readonly paused?: boolean;
        readonly missed?: number;
        readonly mode?: string;
        readonly starts?: readonly Start[];
        /** Times that were due since its run began. */
        readonly due?: number;
      }
    >
  >;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function failureOf(type: string): WorkflowFailedError {
  const cause = ApplicationFailure.nonRetryable('why', type);
  const activity = new ActivityFailure('failed', 'openRun', undefined, 'NON_RETRYABLE_FAILURE', 'w', cause);
  return new WorkflowFailedError('failed', activity, 'NON_RETRYABLE_FAILURE');
}

/** Temporal, as far as it is asked. */
function temporal({ polled = {}, running = {}, schedules = {} }: Scene): Client {
  const starts: (readonly [run: string, start: Start])[] = Object.entries(schedules).flatMap(
    ([id, { starts: all = [] }]) => all.map((start, i) => [`${id}-${i}`, start] as const),
  );
  const describe = (id: string) => async () => {
    const { queue = 'a-ingestion', paused = false, missed = 0, mode, starts: all = [] } = schedules[id] ?? {};
    return {
      scheduleId: id,
      state: { paused },
      action: { taskQueue: queue, args: [mode === undefined ? {} : { mode }] },
      info: {
        createdAt: ago(10_000),
        numActionsMissedCatchupWindow: missed,
        recentActions: all.map(({ minutesAgo }, i) => ({
          takenAt: ago(minutesAgo),
          action: { workflow: { workflowId: `w-${id}-${i}`, firstExecutionRunId: `${id}-${i}` } },
        })),
      },
    };
  };
  return {
    options: { namespace: 'n' },
    workflowService: {
      describeTaskQueue: async ({ taskQueue }: { taskQueue: { name: string } }) => {
        const minutes = polled[taskQueue.name];
        const lastAccessTime = { seconds: ago(minutes ?? 0).getTime() / 1_000 };
        return { pollers: minutes === undefined ? [] : [{ identity: 'w', lastAccessTime }] };
      },
      listScheduleMatchingTimes: async ({ scheduleId }: { scheduleId: string }) => ({
        startTime: Array.from({ length: schedules[scheduleId]?.due ?? 0 }),
      }),
    },
    schedule: {
      list: () => each(Object.keys(schedules).map((scheduleId) => ({ scheduleId }))),
      getHandle: (id: string) => ({ describe: describe(id) }),
    },
    workflow: {
      list: () =>
        each(
          Object.entries(running).map(([workflowId, [minutesAgo, schedule]]) => ({
            workflowId,
            runId: `${workflowId}-run`,
            startTime: ago(minutesAgo),
            searchAttributes: schedule === undefined ? {} : { TemporalScheduledById: [schedule] },
          })),
        ),
      getHandle: (_: string, run: string) => {
        const failure = new Map(starts).get(run)?.failure;
        return {
          describe: async () => ({ status: { name: failure === undefined ? 'COMPLETED' : 'FAILED' } }),
          result: async () => {
            if (failure !== undefined) throw failureOf(failure);
          },
        };
      },
    },
  } as unknown as Client;
}

async function seen(scene: Scene): Promise<{ readonly waiting: string[]; readonly over: string[] }> {
  const { waiting, over } = await missedRuns(temporal(scene), OWN, NOW);
  return { waiting: waiting.map(({ id }) => id), over: over.map(({ id }) => id) };
}

const SERVED = { 'a-ingestion': 0, 'a-app-1': 0 };

it.each<[string, Scene, string[]]>([
  ['while its queues are polled', { polled: SERVED, running: { r: [60] } }, []],
  ['while one application is', { polled: { 'a-ingestion': 1, 'a-app-2': 1 }, running: { r: [60] } }, []],
  [
    'of a queue that was polled a minute ago',
    { polled: { 'a-ingestion': 1, 'a-app-1': 1 }, running: { r: [60] } },
    [],
  ],
  ['that has only just begun', { running: { r: [1] } }, []],
  ['that nobody has polled for', { running: { r: [60] } }, ['no-worker/r-run']],
  [
    'whose worker is gone for three minutes',
    { polled: { 'a-ingestion': 3 }, running: { r: [60] } },
    ['no-worker/r-run'],
  ],
  [
    'that no application serves',
    { polled: { 'a-ingestion': 0, 'a-app-1': 5 }, running: { r: [60] } },
    ['no-worker/r-run'],
  ],
])('a run %s', async (_, scene, waiting) => {
  expect(await seen(scene)).toEqual({ waiting, over: [] });
});

it('starts that are due behind a run without a worker are missed, of its own schedule alone', async () => {
  const scene: Scene = {
    running: { r: [60, 'a-moisson-fast'] },
    schedules: { 'a-moisson-fast': { due: 3 }, 'a-moisson-night': { due: 1 } },
  };
  expect((await seen(scene)).waiting).toEqual(['no-worker/r-run', 'missed/a-moisson-fast/behind/r-run']);
  const none = { ...scene, schedules: { 'a-moisson-fast': { due: 0 } } };
  expect((await seen(none)).waiting).toEqual(['no-worker/r-run']);
  expect((await seen({ ...scene, polled: SERVED })).waiting).toEqual([]);
});

it('starts that the server gave up are told again when there are more of them', async () => {
  const of = (missed: number) => seen({ polled: SERVED, schedules: { 'a-moisson-night': { missed } } });
  const [none, one, same, two] = [await of(0), await of(1), await of(1), await of(2)];
  expect(none.over).toEqual([]);
  expect(one.over).toEqual(same.over);
  expect(new Set([...one.over, ...two.over]).size).toBe(2);
});

it('starts that were refused are missed, but for incremental ones beside another run, and old ones', async () => {
  const starts = [
    { minutesAgo: 2_000, failure: 'AlreadyRunning' },
    { minutesAgo: 50, failure: 'AlreadyRunning' },
    { minutesAgo: 40, failure: 'NoWatermark' },
    { minutesAgo: 30, failure: 'InvalidCredentials' },
    { minutesAgo: 20 },
  ];
  const schedules = {
    'a-moisson-night': { starts },
    'a-moisson-fast': { starts, mode: 'incremental' },
  };
  expect((await seen({ polled: SERVED, schedules })).over).toEqual([
    'missed/a-moisson-night-1',
    'missed/a-moisson-night-2',
    'missed/a-moisson-fast-2',
  ]);
});

it('schedules that a person paused, and those of others, are left alone', async () => {
  const schedules = {
    'a-moisson-night': { missed: 1, paused: true },
    'b-moisson-night': { missed: 1 },
    'a-moisson-x-moisson-night': { missed: 1, queue: 'a-moisson-x-ingestion' },
  };
  expect(await seen({ polled: SERVED, schedules })).toEqual({ waiting: [], over: [] });
});
