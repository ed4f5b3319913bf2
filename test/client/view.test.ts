import { expect, it } from 'vitest';
import type { RunState } from '../../src/client/ingestion.js';
import { progressLine } from '../../src/client/view.js';
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
const afterAMinute = new Date('2026-11-24T08:01:00.000Z');

it('reckons the time left by the estimate, and what may come after it', () => {
  const expected = { plan: 480, residual: 240, residualAtLeast: 10 };
  const line = progressLine({ ...state, expected }, afterAMinute);
  expect(line).toMatch(/about 3 min 00 s left, then up to 2 min 00 s$/);
});

it('says nothing of a moment after it', () => {
  const expected = { plan: 480, residual: 2, residualAtLeast: 2 };
  expect(progressLine({ ...state, expected }, afterAMinute)).toMatch(/about 3 min 00 s left$/);
});

it('reckons by full pages where no estimate was made', () => {
  // 300 pages are left, and a twentieth on top, at 2 calls/s.
  expect(progressLine(state, afterAMinute)).toMatch(/about 2 min 38 s left$/);
});

it('promises nothing once more calls were made than expected', () => {
  const expected = { plan: 100, residual: 2, residualAtLeast: 2 };
  expect(progressLine({ ...state, expected }, afterAMinute)).not.toContain('left');
});
