import { ActivityFailure, ApplicationFailure, RetryState, TimeoutFailure } from '@temporalio/common';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Applications, type Pausing } from '../../src/workflows/applications.js';
import { QueueUnserved } from '../../src/workflows/queue-watch.js';

// A log needs a workflow around it; nothing else here does.
vi.mock(import('@temporalio/workflow'), async (original) => {
  const actual = await original();
  return { ...actual, log: { ...actual.log, warn: () => {} } };
});

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
afterEach(() => void vi.useRealTimers());

const failing = (cause: ApplicationFailure | TimeoutFailure) =>
  new ActivityFailure('failed', 'collectPage', '1', RetryState.MAXIMUM_ATTEMPTS_REACHED, 'worker', cause);
const unserved = () => failing(new TimeoutFailure('timed out', undefined, 'SCHEDULE_TO_START'));
const away = () =>
  failing(ApplicationFailure.create({ message: 'The API is away.', type: 'ApiUnavailable' }));
const refused = (queue: string) =>
  failing(ApplicationFailure.nonRetryable(`${queue} is refused.`, 'InvalidCredentials'));

/** Makes calls one after the other, and gives the queues that were asked, in order. */
async function ask(
  applications: Applications,
  times: number,
  mood: (queue: string) => Error | undefined,
): Promise<string[]> {
  const asked: string[] = [];
  for (let i = 0; i < times; i++) {
    await applications.call(async (queue) => {
      asked.push(queue);
      const error = mood(queue);
      if (error !== undefined) throw error;
    });
  }
  return asked;
}

describe('the applications of a run', () => {
  it('share calls in flight evenly, whatever their number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 }), async (n, calls) => {
        const queues = Array.from({ length: n }, (_, i) => `q${i}`);
        const applications = new Applications(queues);
        const asked: string[] = [];
        const ends: (() => void)[] = [];
        const running = Array.from({ length: calls }, () =>
          applications.call((queue) => {
            asked.push(queue);
            return new Promise<void>((resolve) => void ends.push(resolve));
          }),
        );
        const shares = queues.map((queue) => asked.filter((one) => one === queue).length);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        for (const end of ends) end();
        await Promise.all(running);
      }),
    );
  });

  it('send every further call past one whose calls do not end', async () => {
    const applications = new Applications(['a', 'b']);
    const asked: string[] = [];
    for (let i = 0; i < 6; i++) {
      void applications.call((queue) => {
        asked.push(queue);
        return queue === 'a' ? new Promise(() => {}) : Promise.resolve();
      });
      // Those of b end before the next one begins.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(asked).toEqual(['a', 'b', 'b', 'b', 'b', 'b']);
  });

  it.each([
    ['no worker serves it', unserved, 'No worker took a call from the queue b in 5 minutes.'],
    ['every attempt on it fails', away, 'A call on the queue b failed at every attempt: The API is away.'],
  ])('leave one alone when %s, and try it by one call after a quarter of an hour', async (_, error, said) => {
    const applications = new Applications(['a', 'b']);
    let isDown = true;
    const mood = (queue: string) => (queue === 'b' && isDown ? error() : undefined);
    expect(await ask(applications, 2, mood)).toEqual(['a', 'b', 'a']);
    expect(await ask(applications, 20, mood)).toEqual(Array(20).fill('a'));
    expect(applications.refusals).toEqual([said]);

    vi.setSystemTime(16 * MINUTE);
    expect(await ask(applications, 3, mood)).toEqual(['b', 'a', 'a', 'a']);
    isDown = false;
    vi.setSystemTime(32 * MINUTE);
    const asked = await ask(applications, 40, mood);
    expect(asked.filter((queue) => queue === 'b').length).toBeGreaterThanOrEqual(20);
    expect(applications.refusals).toEqual([said]);
  });

  it('make one call try the application again, while the others keep away', async () => {
    const applications = new Applications(['a', 'b']);
    await ask(applications, 2, (queue) => (queue === 'b' ? unserved() : undefined));
    vi.setSystemTime(16 * MINUTE);
    const asked: string[] = [];
    for (let i = 0; i < 10; i++) {
      void applications.call((queue) => {
        asked.push(queue);
        return new Promise(() => {});
      });
    }
    expect(asked.filter((queue) => queue === 'b')).toHaveLength(1);
  });

  it('pass the failure on once each has failed, and say nothing of a request that is wrong', async () => {
    const applications = new Applications(['a', 'b']);
    const asked: string[] = [];
    await expect(
      applications.call(async (queue) => {
        asked.push(queue);
        throw away();
      }),
    ).rejects.toThrow('failed');
    expect(asked).toEqual(['a', 'b']);

    const wrong = failing(ApplicationFailure.nonRetryable('The request is wrong.', 'InvalidRequest'));
    await expect(applications.call(() => Promise.reject(wrong))).rejects.toBe(wrong);
  });

  it('wait for a worker, whichever comes first, when none serves any queue', async () => {
    const applications = new Applications(['a', 'b']);
    let left = 7;
    await expect(ask(applications, 1, () => (left-- > 0 ? unserved() : undefined))).resolves.toHaveLength(8);
  });

  it('take a call back from a queue that nobody serves, and know when the other one is idle', async () => {
    const idle: boolean[] = [];
    const applications = new Applications(['a', 'b'], {}, undefined, (idleBeside) => ({
      run: async (queue, call) => {
        idle.push(idleBeside(queue));
        if (queue === 'a') throw new QueueUnserved('No worker serves the queue a.');
        return call();
      },
    }));
    expect(await ask(applications, 3, () => undefined)).toEqual(['b', 'b', 'b']);
    expect(applications.refusals).toEqual(['No worker serves the queue a.']);
    // b was idle beside a; a, in trouble since, is not idle beside b.
    expect(idle).toEqual([true, false, false, false]);
  });

  it('never ask one again whose worker serves another installation, and say so when all do', async () => {
    const other = (queue: string) =>
      failing(ApplicationFailure.nonRetryable(`${queue} serves another one.`, 'OtherInstallation'));
    const applications = new Applications(['a', 'b']);
    await expect(ask(applications, 1, other)).rejects.toMatchObject({
      type: 'OtherInstallation',
      message: 'a serves another one. b serves another one.',
    });
  });

  it('never ask one again whose credentials are refused, and fail in words when all are', async () => {
    const applications = new Applications(['a', 'b']);
    const asked = await ask(applications, 10, (queue) => (queue === 'a' ? refused(queue) : undefined));
    expect(asked.filter((queue) => queue === 'a')).toHaveLength(1);
    await expect(ask(applications, 1, refused)).rejects.toThrow('a is refused. b is refused.');
  });

  it('leave alone what another workflow found in trouble, until then and no longer, and pass that on', async () => {
    const first = new Applications(['a', 'b']);
    await ask(first, 2, (queue) => (queue === 'a' ? unserved() : undefined));
    expect(first.openCircuits).toEqual({ a: 15 * MINUTE });

    vi.setSystemTime(5 * MINUTE);
    const second = new Applications(['a', 'b'], first.openCircuits);
    expect(await ask(second, 3, () => undefined)).toEqual(['b', 'b', 'b']);
    // It has seen nothing of the trouble itself, and does not make it last longer.
    expect(second.refusals).toEqual([]);
    expect(second.openCircuits).toEqual(first.openCircuits);

    const third = new Applications(['a', 'b']);
    third.openUntil(second.openCircuits);
    third.openUntil({ a: 1 });
    expect(third.openCircuits).toEqual(first.openCircuits);
    vi.setSystemTime(15 * MINUTE);
    // Tried by one call, which is not the first: much may wait for that one.
    expect(third.openCircuits).toEqual(first.openCircuits);
    expect(await ask(third, 4, () => undefined)).toEqual(['b', 'a', 'a', 'b']);
    expect(third.openCircuits).toEqual({});
  });

  it('let no call move on in a pause, and begin one again that has failed everywhere meanwhile', async () => {
    const asked: string[] = [];
    let resume = () => {};
    const control: Pausing = {
      current: { paused: false },
      resumed: () =>
        new Promise((resolve) => {
          resume = resolve;
        }),
    };
    const applications = new Applications(['a', 'b'], {}, control);
    const call = applications.call(async (queue) => {
      asked.push(queue);
      if (asked.length === 3) return;
      control.current = { paused: true };
      throw away();
    });
    for (const sofar of [['a'], ['a', 'b']]) {
      await new Promise(setImmediate);
      expect(asked).toEqual(sofar);
      control.current = { paused: false };
      resume();
    }
    await call;
    expect(asked).toHaveLength(3);
  });
});
