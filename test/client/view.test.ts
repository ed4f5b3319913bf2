import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/client/follow.js';
import { Pace, progressLine } from '../../src/client/view.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

const state: RunState = {
  phase: 'collecting',
  total: 60_000,
  startedAt: '2026-11-24T08:00:00.000Z',
  control: { paused: false },
  tally: { ...EMPTY_TALLY, calls: 120, read: 15_000 },
  parts: 18,
  partsEnded: 2,
  gaps: 0,
};
/** Calls a second. */
const RATE = 2;

it('reckons the time left by the estimate, and what may come after it', () => {
  const expected = { plan: 480, residual: 240, residualAtLeast: 10 };
  const line = progressLine({ ...state, expected }, RATE);
  expect(line).toMatch(/about 3 min 00 s left, then up to 2 min 00 s$/);
});

it('says nothing of a moment after it', () => {
  const expected = { plan: 480, residual: 2, residualAtLeast: 2 };
  expect(progressLine({ ...state, expected }, RATE)).toMatch(/about 3 min 00 s left$/);
});

it('reckons by full pages where no estimate was made', () => {
  // 300 pages are left, and a twentieth on top, at 2 calls/s.
  expect(progressLine(state, RATE)).toMatch(/about 2 min 38 s left$/);
});

it('says how long the residual may take at most, once it has begun', () => {
  const residual: RunState = { ...state, phase: 'residual', tally: { ...state.tally, calls: 500 } };
  const expected = { plan: 480, residual: 260, residualAtLeast: 10 };
  expect(progressLine({ ...residual, expected }, RATE)).toMatch(/up to 2 min 00 s left$/);
  expect(progressLine(residual, RATE)).not.toContain('left');
});

it('promises nothing once more calls were made than expected', () => {
  const expected = { plan: 100, residual: 2, residualAtLeast: 2 };
  expect(progressLine({ ...state, expected }, RATE)).not.toContain('left');
});

describe('pace', () => {
  const at = (second: number) => new Date(Date.parse(state.startedAt) + 1000 * second);
  const made = (calls: number, paused = false): RunState => ({
    ...state,
    control: { paused },
    tally: { ...state.tally, calls },
  });

  it('is that of the whole run at first', () => {
    expect(new Pace().after(made(120), at(60))).toBe(2);
  });

  it('forgets an opening that made no calls', () => {
    const pace = new Pace();
    pace.after(made(0), at(20));
    expect(pace.after(made(60), at(30))).toBe(6);
    pace.after(made(180), at(50));
    // The last minute alone counts: 240 calls more than at 30 s.
    expect(pace.after(made(300), at(90))).toBe(4);
  });

  it('is no accident of a moment', () => {
    const pace = new Pace();
    pace.after(made(100), at(49));
    expect(pace.after(made(150), at(50))).toBe(3);
  });

  it('starts anew after a pause', () => {
    const pace = new Pace();
    pace.after(made(120), at(60));
    pace.after(made(120, true), at(65));
    pace.after(made(120, true), at(99));
    pace.after(made(120), at(100));
    expect(pace.after(made(180), at(110))).toBeCloseTo(60 / 11);
  });
});
