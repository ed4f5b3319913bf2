import { ActivityFailure, ApplicationFailure, CancelledFailure } from '@temporalio/common';
import {
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  executeChild,
  isCancellation,
  proxyActivities,
  setHandler,
  sleep,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { describe, expect, it, vi } from 'vitest';
import { IngestionWorkflow } from '../../src/workflows/index.js';
import type { RunProgress } from '../../src/workflows/messages.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from '../workflows/fake-api.js';
import { VirtualClock } from './clock.js';
import { workersOf } from './fakes.js';
import { MemoryTemporal, type TemporalOptions } from './temporal.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const START = Date.parse('2026-11-20T08:00:00Z');
const HOUR = 3_600_000;
const retry = { initialInterval: '1 second', maximumAttempts: 4 } as const;
const { work } = proxyActivities<{ work(n: number): Promise<number> }>({
  startToCloseTimeout: '1 hour',
  retry,
});

function stage(activities: object = {}, options?: Partial<TemporalOptions>) {
  const clock = new VirtualClock(START);
  return { clock, temporal: new MemoryTemporal(clock, { ingestion: activities }, options) };
}

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('an activity', () => {
  it('is tried again after a pause, as often as its options say', async () => {
    let attempts = 0;
    const { temporal, clock } = stage({
      work: async (n: number) => {
        if (++attempts < 4) throw ApplicationFailure.retryable('not yet');
        return n + 1;
      },
    });
    expect(await temporal.execute(() => work(1))).toBe(2);
    expect(attempts).toBe(4);
    expect(clock.now - START).toBeGreaterThan(7_000);
    expect(clock.now - START).toBeLessThan(8_000);
  });

  it.each([
    [ApplicationFailure.retryable('no', 'Busy'), 4],
    [ApplicationFailure.nonRetryable('no', 'Wrong'), 1],
    [new TypeError('no'), 4],
  ])('fails with what stopped it: %s', async (error, expected) => {
    let attempts = 0;
    const { temporal } = stage({
      work: async () => {
        attempts++;
        throw error;
      },
    });
    const failure = await failureOf(temporal.execute(() => work(1)));
    expect(failure).toBeInstanceOf(ActivityFailure);
    expect(failure).toMatchObject({ activityType: 'work', cause: { message: 'no' } });
    expect(attempts).toBe(expected);
  });

  it('that no worker serves times out', async () => {
    const { temporal, clock } = stage();
    const failure = await failureOf(
      temporal.execute(() =>
        proxyActivities<{ work(): Promise<void> }>({
          startToCloseTimeout: '1 hour',
          scheduleToStartTimeout: '5 minutes',
          taskQueue: 'nobody',
        }).work(),
      ),
    );
    expect(failure).toMatchObject({ cause: { timeoutType: 'SCHEDULE_TO_START' } });
    expect(clock.now - START).toBe(300_000);
  });
});

describe('a child', () => {
  it('hears its signals, tells its parent what it is asked, and ends with a copy of its result', async () => {
    const hello = defineSignal<[string]>('hello');
    const heard = defineQuery<string[]>('heard');
    async function child(until: number) {
      const words: string[] = [];
      setHandler(hello, (word) => void words.push(word));
      setHandler(heard, () => words);
      await condition(() => words.length === until);
      return { words, parent: workflowInfo().parent?.workflowId };
    }
    const { temporal } = stage();
    const result = await temporal.execute(
      async () => {
        const handle = await startChild(child, { workflowId: 'child', args: [2] });
        await handle.signal(hello, 'a');
        expect(temporal.query('child', 'heard')).toEqual(['a']);
        await handle.signal(hello, 'b');
        return handle.result();
      },
      [],
      'parent',
    );
    expect(result).toEqual({ words: ['a', 'b'], parent: 'parent' });
  });

  it('goes on in new histories, and is one child still', async () => {
    async function count(n: number): Promise<{ n: number; before: boolean; first: string }> {
      await work(n);
      const { continuedFromExecutionRunId, firstExecutionRunId } = workflowInfo();
      if (n < 5) return continueAsNew<typeof count>(n + 1);
      return { n, before: continuedFromExecutionRunId !== undefined, first: firstExecutionRunId };
    }
    const { temporal } = stage({ work: async (n: number) => n });
    const [found, first] = await temporal.execute(async () => {
      const handle = await startChild(count, { args: [1] });
      return [await handle.result(), handle.firstExecutionRunId] as const;
    });
    expect(found).toEqual({ n: 5, before: true, first });
    expect(temporal.histories).toBe(6);
  });

  it('fails its parent with what it failed with', async () => {
    const child = async () => {
      await work(1);
    };
    const { temporal } = stage({
      work: async () => {
        throw ApplicationFailure.nonRetryable('no', 'Wrong');
      },
    });
    const failure = await failureOf(temporal.execute(() => executeChild(child)));
    expect(failure).toMatchObject({ name: 'ChildWorkflowFailure', cause: { cause: { type: 'Wrong' } } });
  });
});

describe('a cancellation', () => {
  it('reaches what is in the scope, its children, and nothing that is shielded', async () => {
    const ended: string[] = [];
    async function child() {
      await sleep('1 hour').finally(() => ended.push('child'));
    }
    const { temporal, clock } = stage({ work: async (n: number) => n });
    clock.after(60_000, () => temporal.cancel('root'));
    const failure = await failureOf(
      temporal.execute(
        async () => {
          try {
            await executeChild(child);
          } catch (error) {
            expect(isCancellation(error)).toBe(true);
            await expect(work(1)).rejects.toBeInstanceOf(CancelledFailure);
            expect(await CancellationScope.nonCancellable(() => work(2))).toBe(2);
            ended.push('root');
            throw error;
          }
        },
        [],
        'root',
      ),
    );
    expect(isCancellation(failure)).toBe(true);
    expect(ended).toEqual(['child', 'root']);
    expect(clock.now - START).toBeLessThan(61_000);
  });
});

describe('time', () => {
  it('passes when all wait, and for nobody else', async () => {
    const { temporal, clock } = stage();
    const before = Date.now();
    const seen = await temporal.execute(async () => {
      await Promise.all([sleep(HOUR), sleep('2 hours')]);
      const met = await condition(() => false, '30 minutes');
      return { now: Date.now(), date: new Date().toISOString(), met, isDate: new Date() instanceof Date };
    });
    expect(seen).toEqual({
      now: START + 2.5 * HOUR,
      date: '2026-11-20T10:30:00.000Z',
      met: false,
      isDate: true,
    });
    expect(clock.now).toBe(START + 2.5 * HOUR);
    expect(Date.now() - before).toBeLessThan(60_000);
  });

  it('that can never pass ends the run with a word', async () => {
    const { temporal } = stage();
    await expect(temporal.execute(() => condition(() => false))).rejects.toThrow('every workflow waits');
    const endless = stage({}, { maxEvents: 100 });
    const loop = async () => {
      for (;;) await sleep(1);
    };
    await expect(endless.temporal.execute(loop)).rejects.toThrow('endless');
  });

  it('ends with a workflow whose code is wrong', async () => {
    const { temporal } = stage();
    const wrong = async () => {
      throw new TypeError('wrong');
    };
    await expect(temporal.execute(() => executeChild(wrong))).rejects.toThrow('wrong');
  });
});

describe.each(['region', 'national'] as const)('an ingestion by the %s plan', (plan) => {
  const FROZEN = '2026-11-20T09:00:00Z';
  const offres = worldOf({ offres: 12_000, skew: 2, seconds: 864_000, seed: 1 });
  const churning = () => {
    let next = 0;
    const moods: Moods = {
      afterPage: ({ open }) => {
        for (let i = 0; i < 10; i++) open.delete((next++ * 7919) % 12_000);
      },
    };
    return new FakeApi(offres, FROZEN, moods);
  };
  const ingest = async (api: FakeApi, options: Partial<TemporalOptions>) => {
    const temporal = new MemoryTemporal(new VirtualClock(START), workersOf(api), options);
    return { certificate: await temporal.execute(IngestionWorkflow, [{ plan }]), temporal };
  };

  it('is the same for the same seed, and another for another', async () => {
    const orders = await Promise.all(
      [1, 1, 2].map(async (seed) => {
        const api = churning();
        const { certificate } = await ingest(api, { seed });
        const { seen } = api;
        const lost = offres.filter(({ id }) => api.open.has(id) && !seen.has(id));
        expect(lost).toEqual([]);
        expect(certificate.status).toBe('proven');
        return {
          certificate,
          calls: api.calls.map(({ queue, input }) => `${queue} ${input.window} ${input.page}`),
        };
      }),
    );
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]?.calls).not.toEqual(orders[0]?.calls);
  });

  it('finds the same in many short histories as in a long one', async () => {
    const long = await ingest(new FakeApi(offres, FROZEN), {});
    const short = await ingest(new FakeApi(offres, FROZEN), { historyScale: 400 });
    expect(short.certificate).toMatchObject({ status: 'proven', distinct: 12_000, gaps: [] });
    expect(short.temporal.histories).toBeGreaterThan(long.temporal.histories);
  });

  it('pauses, takes a rate and goes on', async () => {
    const api = new FakeApi(offres, FROZEN);
    const clock = new VirtualClock(START);
    const temporal = new MemoryTemporal(clock, workersOf(api));
    const paused: number[] = [];
    clock.after(200, () => {
      temporal.signal('run', 'pause', []);
      temporal.update('run', 'setRate', [7.5]).catch((error) => temporal.fail(error));
    });
    clock.after(HOUR, () => paused.push(api.calls.length));
    clock.after(2 * HOUR, () => {
      paused.push(api.calls.length);
      expect(temporal.query<RunProgress>('run', 'runProgress')).toMatchObject({
        control: { paused: true, rate: 7.5 },
      });
      temporal.signal('run', 'resume', []);
    });
    const certificate = await temporal.execute(IngestionWorkflow, [{ plan }], 'run');
    expect(certificate).toMatchObject({ status: 'proven', distinct: 12_000 });
    expect(paused[0]).toBeGreaterThan(1);
    expect(paused[1]).toBe(paused[0]);
    expect(api.calls.at(-1)?.input.rate).toBe(7.5);
  });

  it('is cancelled: its children end first, then its document says so', async () => {
    const api = new FakeApi(offres, FROZEN);
    const clock = new VirtualClock(START);
    const temporal = new MemoryTemporal(clock, workersOf(api));
    clock.after(100, () => temporal.cancel('run'));
    const failure = await failureOf(temporal.execute(IngestionWorkflow, [{ plan }], 'run'));
    expect(isCancellation(failure)).toBe(true);
    expect(api.failure).toMatchObject({ status: 'cancelled', reason: 'Cancelled on request.' });
    expect(api.calls.length).toBeLessThan(50);
  });
});
