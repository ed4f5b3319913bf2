import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { temporal as api } from '@temporalio/proto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BEGINNING } from '../../src/domain/clock.js';
import { PRIORITY } from '../../src/workflows/priority.js';
import { worldOf } from '../domain/worlds.js';
import { workflowBundle } from '../support/built.js';
import { useTemporal } from '../support/temporal.js';
import { FakeApi, REFERENCES } from './fake-api.js';

const FROZEN = '2026-11-20T09:00:00Z';
const QUEUE = 'offres-app-1';
const temporal = useTemporal();

let connection: NativeConnection;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  connection = await NativeConnection.connect({ address: temporal.address });
});
afterAll(() => connection?.close());

interface Call {
  readonly priority: number | null | undefined;
  /** Milliseconds since 1970. */
  readonly scheduledAt: number;
  readonly startedAt: number;
}

function callsOf({ events }: api.api.history.v1.IHistory): Call[] {
  const scheduled = new Map<string, Omit<Call, 'startedAt'>>();
  return (events ?? []).flatMap((event): Call[] => {
    const attributes = event.activityTaskScheduledEventAttributes;
    if (attributes?.taskQueue?.name === QUEUE) {
      const priority = attributes.priority?.priorityKey;
      scheduled.set(String(event.eventId), { priority, scheduledAt: timeOf(event) });
    }
    const call = scheduled.get(String(event.activityTaskStartedEventAttributes?.scheduledEventId));
    return call === undefined ? [] : [{ ...call, startedAt: timeOf(event) }];
  });
}

function timeOf({ eventTime }: api.api.history.v1.IHistoryEvent): number {
  return Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6;
}

/** Parts of a run that ask for calls in parallel, as a run of the country has 18: alone, a part keeps few calls waiting. */
const PARTS = 6;

/** On the real server: the one that skips time knows no priorities. */
it('counts that decide how to split go ahead of the pages that wait', async () => {
  const offres = worldOf({ offres: 12_000, skew: 2, seconds: 864_000, seed: 1 });
  const world = new FakeApi(offres, FROZEN, { beforePage: () => sleep(20) });
  const workers = await Promise.all([
    Worker.create({
      connection,
      taskQueue: 'ingestion',
      workflowBundle: workflowBundle(),
      activities: world.storeActivities([QUEUE]),
    }),
    Worker.create({
      connection,
      taskQueue: QUEUE,
      activities: world.apiActivities(QUEUE),
      // One call at a time, so that others wait on the server.
      maxConcurrentActivityTaskExecutions: 1,
    }),
  ]);
  const running = workers.map((worker) => worker.run());
  try {
    const input = {
      run: 'run',
      queues: [QUEUE],
      references: REFERENCES,
      region: REFERENCES.regions[0],
      creation: { min: BEGINNING, max: FROZEN },
      control: { paused: false, rate: 5 },
    };
    const calls = await Promise.all(
      Array.from({ length: PARTS }, async () => {
        const options = { taskQueue: 'ingestion', workflowId: randomUUID(), args: [input] };
        const handle = await temporal.client.workflow.start('RegionWorkflow', options);
        expect(await handle.result()).toMatchObject({ total: 12_000, gaps: [] });
        return callsOf(await handle.fetchHistory());
      }),
    ).then((parts) => parts.flat());
    const probes = calls.filter(({ priority }) => priority === PRIORITY.probe.priorityKey);
    const pages = calls.filter(({ priority }) => priority === PRIORITY.page.priorityKey);
    expect(probes.length + pages.length).toBe(calls.length);
    const passedBy = (probe: Call) =>
      pages.filter((page) => page.scheduledAt < probe.scheduledAt && page.startedAt > probe.startedAt).length;
    const awaitedBy = (probe: Call) =>
      pages.filter((page) => page.startedAt > probe.scheduledAt && page.startedAt < probe.startedAt).length;
    expect(Math.max(...probes.map(passedBy))).toBeGreaterThan(0);
    // No more than the worker, and the server for it, held already. Pages first, it is up to 48.
    expect(Math.max(...probes.map(awaitedBy))).toBeLessThanOrEqual(5);
  } finally {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  }
});
