import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cancelled, Pacer, type PacerOptions } from '../../src/france-travail/index.js';

/** Time that passes only when asked to; its sleepers oversleep as told. */
class FakeClock {
  time = 1_000;
  #sleepers: { at: number; wake: () => void }[] = [];

  constructor(readonly oversleep: () => number = () => 0) {}

  readonly now = () => this.time;

  readonly sleep = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const sleeper = { at: this.time + ms + this.oversleep(), wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
    });

  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** Runs everything due until `end`. */
  async runUntil(end: number): Promise<void> {
    await settle();
    for (let next = this.#earliest(); next !== undefined && next.at <= end; next = this.#earliest()) {
      const sleeper = next;
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      this.time = Math.max(this.time, sleeper.at);
      sleeper.wake();
      await settle();
    }
    this.time = Math.max(this.time, end);
  }

  #earliest() {
    return this.#sleepers.reduce<{ at: number; wake: () => void } | undefined>(
      (first, sleeper) => (first === undefined || sleeper.at < first.at ? sleeper : first),
      undefined,
    );
  }
}

interface Step {
  pauseMs: number;
  takes: number;
  cancels: number;
  /** How long each call takes to leave after its slot, less than a window. */
  leaveMs: number;
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function pacerOn(clock: FakeClock, options: Partial<PacerOptions> & { rate: number }) {
  return new Pacer({ marginMs: 0, coldStartMs: 0, now: clock.now, sleep: clock.sleep, ...options });
}

async function grants(clock: FakeClock, pacer: Pacer, count: number, end = 1_000_000): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) void pacer.take().then(() => times.push(clock.time));
  await clock.runUntil(end);
  return times;
}

/** Most times in any half-open window of `ms`. */
function mostIn(times: readonly number[], ms: number): number {
  return Math.max(
    0,
    ...times.map((start) => times.filter((t) => t >= start && t < start + ms - 1e-6).length),
  );
}

describe('Pacer', () => {
  it.each([
    { rate: 3, expected: [0, 334, 667, 1000, 1334] },
    { rate: 50, expected: [0, 20, 40, 60, 80] },
    { rate: 0.5, expected: [0, 2000, 4000, 6000, 8000] },
    { rate: Number.POSITIVE_INFINITY, expected: [0, 0, 0, 0, 0] },
  ])('spaces $rate calls per second evenly', async ({ rate, expected }) => {
    const clock = new FakeClock();
    const times = await grants(clock, pacerOn(clock, { rate }), 5);
    expect(times.map((time) => Math.ceil(time - 1_000))).toEqual(expected);
  });

  it('adds the cold start margin to the first six calls and the margin to the others', async () => {
    const clock = new FakeClock();
    const times = await grants(clock, pacerOn(clock, { rate: 1, marginMs: 12, coldStartMs: 120 }), 9);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(gaps).toEqual([1120, 1120, 1120, 1120, 1120, 1012, 1012, 1012]);
  });

  it('uses the budget up to the margin', async () => {
    const clock = new FakeClock();
    const times = await grants(clock, pacerOn(clock, { rate: 3, marginMs: 12 }), 3_000);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
    expect(2_999 / seconds / 3).toBeGreaterThan(0.98);
  });

  it('does not burst after idle time', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 3 });
    await grants(clock, pacer, 3, 10_000);
    const times = await grants(clock, pacer, 3, 20_000);
    expect(times.map((time) => Math.ceil(time - 10_000))).toEqual([0, 334, 667]);
  });

  it('grants in order of arrival and tells how long each waited', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 4 });
    const seen: [string, number][] = [];
    for (const name of ['a', 'b', 'c']) void pacer.take().then(({ waitedMs }) => seen.push([name, waitedMs]));
    await clock.runUntil(5_000);
    expect(seen).toEqual([
      ['a', 0],
      ['b', 250],
      ['c', 500],
    ]);
  });

  it('lets a cancelled caller go at once and gives its slot to the next', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 1 });
    const controller = new AbortController();
    const times: number[] = [];
    void pacer.take().then(() => times.push(clock.time));
    const cancelled = pacer.take(controller.signal);
    void pacer.take().then(() => times.push(clock.time));
    await clock.runUntil(1_500);
    controller.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow(Cancelled);
    await clock.runUntil(5_000);
    expect(times).toEqual([1_000, 2_000]);
    await expect(pacer.take(controller.signal)).rejects.toThrow(Cancelled);
  });

  it('keeps working when its only waiter is cancelled and another arrives in the same tick', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 1 });
    await grants(clock, pacer, 1, 1_100);
    const controller = new AbortController();
    const cancelled = pacer.take(controller.signal);
    await settle();
    controller.abort();
    const times: number[] = [];
    void pacer.take().then(() => times.push(clock.time));
    await expect(cancelled).rejects.toThrow(Cancelled);
    await clock.runUntil(10_000);
    expect(times).toEqual([2_000]);
  });

  it('keeps no timer when nobody waits any more', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 0.1 });
    await grants(clock, pacer, 1, 1_100);
    const controller = new AbortController();
    const cancelled = pacer.take(controller.signal);
    await settle();
    expect(clock.sleeping).toBe(1);
    controller.abort();
    await expect(cancelled).rejects.toThrow(Cancelled);
    await settle();
    expect(clock.sleeping).toBe(0);
  });

  it('applies a new rate to those who already wait', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 0.1 });
    const times: number[] = [];
    for (let i = 0; i < 4; i++) void pacer.take().then(() => times.push(clock.time));
    await clock.runUntil(1_500);
    pacer.setRate(2);
    expect(pacer.rate).toBe(2);
    await clock.runUntil(60_000);
    expect(times).toEqual([1_000, 1_500, 2_000, 2_500]);
  });

  it('obeys a lower rate at once', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: Number.POSITIVE_INFINITY });
    await grants(clock, pacer, 20, 1_001);
    pacer.setRate(2);
    const times = await grants(clock, pacer, 2, 60_000);
    expect(times).toEqual([2_000, 2_500]);
  });

  it('counts a call from when it left, not from its slot', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 2 });
    const first = pacer.take();
    await clock.runUntil(1_400);
    (await first).sent();
    expect(await grants(clock, pacer, 3)).toEqual([1_500, 2_400, 2_500]);
  });

  it('widens its margin with refusals, once a second, and narrows it with accepted calls', async () => {
    const clock = new FakeClock();
    const pacer = pacerOn(clock, { rate: 1, marginMs: 10 });
    const margin = async () => {
      const [first, second] = await grants(clock, pacer, 2, clock.time + 10_000);
      return (second ?? 0) - (first ?? 0) - 1_000;
    };
    expect(await margin()).toBe(10);
    for (let i = 0; i < 3; i++) pacer.refused();
    expect(await margin()).toBe(14);
    pacer.refused();
    expect(await margin()).toBe(18);
    for (let i = 0; i < 1_400; i++) pacer.accepted();
    expect(await margin()).toBe(14);
    for (let i = 0; i < 50; i++) {
      pacer.refused();
      clock.time += 1_000;
    }
    expect(await margin()).toBe(100);
  });

  it.each([{ rate: 0 }, { rate: -1 }, { rate: Number.NaN }])('refuses $rate calls per second', ({ rate }) => {
    expect(() => new Pacer({ rate })).toThrow(RangeError);
    expect(() => new Pacer({ rate: 1 }).setRate(rate)).toThrow(RangeError);
  });

  it('refuses a margin that is no time', () => {
    expect(() => new Pacer({ rate: 1, marginMs: -1 })).toThrow(/marginMs/);
    expect(() => new Pacer({ rate: 1, coldStartMs: Number.NaN })).toThrow(/coldStartMs/);
  });

  it('holds on the real clock too', async () => {
    const pacer = new Pacer({ rate: 50, coldStartMs: 0, marginMs: 0 });
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: 60 }, () => pacer.take().then(() => times.push(performance.now()))),
    );
    expect(times).toHaveLength(60);
    // Read a moment after the pacer's own stamp, so a window of 950 ms, not of 1 000.
    expect(mostIn(times, 950)).toBeLessThanOrEqual(50);
  });

  it('never exceeds the rate in any sliding second, whatever arrives, is cancelled, oversleeps or leaves late', async () => {
    const step: fc.Arbitrary<Step> = fc.record({
      pauseMs: fc.integer({ min: 0, max: 1_500 }),
      takes: fc.integer({ min: 0, max: 6 }),
      cancels: fc.integer({ min: 0, max: 3 }),
      leaveMs: fc.integer({ min: 0, max: 100 }),
    });
    const rates = fc.oneof(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0.1, max: 6, noNaN: true, noDefaultInfinity: true }),
    );
    const run = async (rate: number, marginMs: number, steps: Step[], late: number[]) => {
      let sleeps = 0;
      const clock = new FakeClock(() => {
        sleeps++;
        return late[sleeps % late.length] ?? 0;
      });
      const pacer = pacerOn(clock, { rate, marginMs });
      const times: number[] = [];
      let arrivals = 0;
      const order: number[] = [];
      let cancelledCount = 0;
      for (const { pauseMs, takes, cancels, leaveMs } of steps) {
        const controllers = Array.from({ length: takes }, () => new AbortController());
        for (const { signal } of controllers) {
          const number = arrivals;
          arrivals++;
          pacer.take(signal).then(
            async (slot) => {
              order.push(number);
              if (leaveMs > 0) await clock.sleep(leaveMs, new AbortController().signal);
              slot.sent();
              times.push(clock.time);
            },
            () => {
              cancelledCount++;
            },
          );
        }
        await clock.runUntil(clock.time + pauseMs);
        for (const controller of controllers.slice(0, cancels)) controller.abort();
      }
      await clock.runUntil(clock.time + 1_000_000);
      return { times, order, arrivals, cancelledCount };
    };

    await fc.assert(
      fc.asyncProperty(
        rates,
        fc.integer({ min: 0, max: 150 }),
        fc.array(step, { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }),
        async (rate, marginMs, steps, late) => {
          const { times, order, arrivals, cancelledCount } = await run(rate, marginMs, steps, late);
          const limit = Math.max(1, Math.floor(rate));
          expect(mostIn(times, (limit / rate) * 1_000 + marginMs)).toBeLessThanOrEqual(limit);
          if (Number.isInteger(rate)) expect(mostIn(times, 1_000)).toBeLessThanOrEqual(rate);
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(times.length + cancelledCount).toBe(arrivals);
        },
      ),
      { numRuns: 150 },
    );
  });
});
