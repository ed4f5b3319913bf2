import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RUN_RATE_LASTS_MS } from '../../src/patience/index.js';
import { RunRate } from '../../src/workers/run-rate.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the rate of a run holds while its pages come, and lapses once after the last', () => {
  const log: unknown[] = [];
  const rate = new RunRate({ set: (asked) => log.push(asked), lapse: () => log.push('lapsed') });
  rate.set(10);
  vi.advanceTimersByTime(RUN_RATE_LASTS_MS - 1);
  rate.set(10);
  vi.advanceTimersByTime(RUN_RATE_LASTS_MS - 1);
  expect(log).toEqual([10, 10]);
  vi.advanceTimersByTime(10 * RUN_RATE_LASTS_MS);
  expect(log).toEqual([10, 10, 'lapsed']);
});

it('the configured rate has nothing to lapse, nor has a worker that ended', () => {
  const lapse = vi.fn();
  const rate = new RunRate({ set: () => {}, lapse });
  rate.set(5);
  rate.set(undefined);
  vi.advanceTimersByTime(10 * RUN_RATE_LASTS_MS);
  rate.set(5);
  rate.close();
  vi.advanceTimersByTime(10 * RUN_RATE_LASTS_MS);
  expect(lapse).not.toHaveBeenCalled();
});
