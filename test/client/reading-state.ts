import type { RunState } from '../../src/client/run-state.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';

/** A run by the default plan that has read two fifths of the country. */
export const READING: RunState = {
  phase: 'collecting',
  total: 739_788,
  seen: 311_020,
  startedAt: '2026-11-24T08:00:00.000Z',
  control: { paused: false },
  expected: { plan: 5_006, residual: 10, residualAtLeast: 2 },
  tally: { ...EMPTY_TALLY, calls: 2_104, read: 315_600, rateLimited: 3 },
  callsBefore: 1,
  parts: 6,
  partsEnded: 3,
  gaps: 0,
  refusals: [],
};
