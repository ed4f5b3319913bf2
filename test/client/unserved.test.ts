import type { Client, WorkflowHandle } from '@temporalio/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unservedQueue } from '../../src/client/temporal.js';
import { noWorker, sayIfUnserved, sayWhenUnserved, type UnservedQueue } from '../../src/client/unserved.js';

// Vitest's timers stand in for the global ones alone.
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
}));

const NOW = Date.parse('2026-11-27T02:20:00.000Z');
const ago = (seconds: number) => NOW - 1_000 * seconds;
const stamp = (ms: number) => ({ seconds: Math.floor(ms / 1_000), nanos: (ms % 1_000) * 1e6 });

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('the sentence', () => {
  it('names the queue, since when nobody polls it, and what to start', () => {
    const queue = { name: 'ingestion', polledAt: new Date(ago(185)) };
    expect(noWorker(queue, 'the run', new Date(NOW))).toBe(
      'No worker polls the task queue "ingestion" (the last one did at 02:16:55 UTC, 3 min 05 s ago): the run waits for one. `npx moisson worker` starts the workers.',
    );
  });

  it('says so where Temporal remembers nobody', () => {
    expect(noWorker({ name: 'q' }, 'the plan')).toContain('(none has in the last minutes): the plan waits');
  });
});

describe('an unserved queue', () => {
  /** Seconds since a worker polled each queue; and since a task of the workflow waits, if one does. */
  const found = (polled: Readonly<Record<string, number>>, waits?: number) => {
    const describeTaskQueue = async ({ taskQueue }: { taskQueue: { name: string } }) => {
      const seconds = polled[taskQueue.name];
      return {
        pollers: seconds === undefined ? [] : [{ identity: 'w', lastAccessTime: stamp(ago(seconds)) }],
      };
    };
    const client = { workflowService: { describeTaskQueue }, options: { namespace: 'n' } };
    const pending = waits === undefined ? undefined : { state: 1, scheduledTime: stamp(ago(waits)) };
    const work = { describe: async () => ({ raw: { pendingWorkflowTask: pending } }) };
    return unservedQueue(
      client as unknown as Client,
      { queues: { ingestion: 'ingestion', applications: ['app-1', 'app-2'] } },
      work as unknown as WorkflowHandle,
    );
  };

  it.each<[string, Readonly<Record<string, number>>, number | undefined, UnservedQueue | undefined]>([
    ['none while both are polled', { ingestion: 50, 'app-1': 3 }, undefined, undefined],
    ['none while one application is', { ingestion: 1, 'app-2': 60 }, undefined, undefined],
    ['that of workflows first', {}, undefined, { name: 'ingestion' }],
    [
      'one that was polled long ago',
      { ingestion: 80 },
      undefined,
      { name: 'ingestion', polledAt: new Date(ago(80)) },
    ],
    ['that of an application', { ingestion: 1 }, undefined, { name: 'app-1' }],
    [
      'that of a worker which died a moment ago and is remembered still',
      { ingestion: 12, 'app-1': 12 },
      3,
      { name: 'ingestion', polledAt: new Date(ago(12)) },
    ],
    ['none while a task has only just come', { ingestion: 12, 'app-1': 12 }, 1, undefined],
    [
      'none while a worker polls after the task came: it is busy',
      { ingestion: 2, 'app-1': 2 },
      30,
      undefined,
    ],
  ])('is %s', async (_, polled, waits, queue) => {
    expect(await found(polled, waits)).toEqual(queue);
  });
});

it('is said within five seconds, once, and so is its end', async () => {
  const said: string[] = [];
  const end = new AbortController();
  let queue: UnservedQueue | undefined;
  const telling = sayWhenUnserved(
    'the run',
    async () => queue,
    (line) => said.push(line),
    end.signal,
  );
  await vi.advanceTimersByTimeAsync(10);
  queue = { name: 'ingestion' };
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said).toHaveLength(1);
  queue = undefined;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said[1]).toBe('Workers serve the run.');
  end.abort();
  await vi.advanceTimersByTimeAsync(5_000);
  await telling;
});

it('of work that is only started is looked at until a worker takes it, five seconds at most', async () => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  let taken = false;
  const ended = sayIfUnserved(
    'the run',
    async () => undefined,
    say,
    async () => taken,
  );
  await vi.advanceTimersByTimeAsync(1_000);
  taken = true;
  await vi.advanceTimersByTimeAsync(1_000);
  await ended;
  expect(said).toEqual([]);

  let queue: UnservedQueue | undefined;
  const late = sayIfUnserved(
    'the run',
    async () => queue,
    say,
    async () => false,
  );
  await vi.advanceTimersByTimeAsync(3_000);
  queue = { name: 'ingestion' };
  await vi.advanceTimersByTimeAsync(2_000);
  await late;
  expect(said).toHaveLength(1);
});
