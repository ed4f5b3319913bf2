import { describe, expect, it } from 'vitest';
import { progressBarLine, progressLine } from '../../src/client/progress-line.js';
import type { RunState } from '../../src/client/run-state.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { READING } from './reading-state.js';

const PACE = 5.4;
const of = (change: Partial<RunState>): RunState => ({ ...READING, ...change });

describe.each([
  [80, '████░░░░░░ 42 % · 8 min 57 s left · 5.4 calls/s · 311 020 of 739 788 offers'],
  [
    120,
    '████████░░░░░░░░░░░░ 42 % · 8 min 57 s left · 5.4 calls/s · 311 020 of 739 788 offers · 3 refused (429) · 2 104 calls',
  ],
  [40, '████░░░░░░ 42 % · 8 min 57 s left'],
  [20, '████░░░░░░ 42 %'],
])('a terminal of %i columns', (columns, line) => {
  it('shows percent, time left and calls a second first, and what else fits', () => {
    expect(progressBarLine(READING, PACE, columns - 1)).toBe(line);
  });

  it.each<[string, Partial<RunState>]>([
    ['at its start', { phase: 'opening', total: 0, seen: 0 }],
    ['while it reads, with gaps', { gaps: 12 }],
    ['paused', { control: { paused: true, rate: 2.5 } }],
    ['at another rate', { control: { paused: false, rate: 0.5 } }],
    ['while it checks regions', { phase: 'verifying', parts: 18, partsEnded: 7 }],
    ['while it reads what regions do not show', { phase: 'residual' }],
    ['while it checks totals', { phase: 'reconciling' }],
    ['at its end', { phase: 'publishing' }],
    ['with nothing to collect', { total: 0, seen: 0 }],
  ])('is never exceeded %s', (_, change) => {
    for (const pace of [undefined, 0, 0.1, PACE, 1_234.5]) {
      expect(progressBarLine(of(change), pace, columns - 1).length).toBeLessThan(columns);
    }
  });
});

describe('a line without an end', () => {
  it.each<[string, Partial<RunState>, string]>([
    [
      'opening',
      { phase: 'opening', total: 0, seen: 0, tally: EMPTY_TALLY },
      'opening · 5.4 calls/s · 0 calls',
    ],
    [
      'reading',
      { gaps: 1, control: { paused: false, rate: 0.5 } },
      '42 % · 8 min 57 s left · 5.4 calls/s · 311 020 of 739 788 offers · 1 gap · rate set to 0.5 · 3 refused (429) · 2 104 calls · 3/6 parts',
    ],
    [
      'verifying',
      { phase: 'verifying', seen: 739_788, parts: 18, partsEnded: 7 },
      'checking regions 7 of 18 · 5.4 calls/s · 739 788 of 739 788 offers · 3 refused (429) · 2 104 calls',
    ],
    [
      'reconciling',
      { phase: 'reconciling', seen: 739_780 },
      'checking totals and unseen offers · 5.4 calls/s · 739 780 of 739 788 offers · 3 refused (429) · 2 104 calls',
    ],
  ])('says of %s what there is to say', (_, change, line) => {
    expect(progressLine(of(change), PACE)).toBe(line);
  });
});

describe('time left', () => {
  const left = (change: Partial<RunState>, pace: number | undefined) =>
    / · ([^·]* left[^·]*)/.exec(` · ${progressLine(of(change), pace)} · `)?.[1]?.trim();
  const calls = (n: number) => ({ tally: { ...EMPTY_TALLY, calls: n } });

  it.each<[string, Partial<RunState>, number | undefined, string | undefined]>([
    [
      'is that of the plan, and what may come after it',
      { ...calls(120), expected: { plan: 480, residual: 240, residualAtLeast: 10 } },
      2,
      '3 min 00 s left, then up to 2 min 00 s',
    ],
    [
      'says nothing of a moment after it',
      { ...calls(120), expected: { plan: 480, residual: 2, residualAtLeast: 2 } },
      2,
      '3 min 00 s left',
    ],
    ['promises nothing above what was expected', { ...calls(5_007) }, 2, undefined],
    ['is not told of a paused run', { ...calls(120), control: { paused: true } }, 2, undefined],
    ['is not told where no call is made', calls(120), 0, undefined],
    ['is not told where the pace is not known', calls(120), undefined, undefined],
    [
      'of the residual is the calls of the residual',
      {
        ...calls(500),
        phase: 'residual',
        callsBefore: 480,
        expected: { plan: 470, residual: 260, residualAtLeast: 9 },
      },
      2,
      'up to 2 min 00 s left',
    ],
    ['is not told while totals are checked', { phase: 'reconciling' }, 2, undefined],
  ])('%s', (_, change, pace, text) => {
    expect(left(change, pace)).toBe(text);
  });

  it('is reckoned by full pages where no forecast was made', () => {
    const { expected: _, ...without } = READING;
    // 300 pages are left, and a twentieth on top, at 2 calls/s.
    expect(progressLine({ ...without, total: 60_000, seen: 15_000 }, 2)).toContain('2 min 38 s left');
  });
});

describe('a bar', () => {
  const cells = (change: Partial<RunState>) => progressBarLine(of(change), PACE, 79).slice(0, 10);
  it.each<[string, Partial<RunState>, string]>([
    ['is empty where nothing is known', { total: 0, seen: 0 }, '░░░░░░░░░░'],
    ['is not full before its end', { seen: 739_787 }, '█████████░'],
    ['is full at its end', { seen: 739_788 }, '██████████'],
    ['of regions goes by regions', { phase: 'verifying', parts: 18, partsEnded: 9 }, '█████░░░░░'],
    [
      'of regions is empty before they are known',
      { phase: 'verifying', parts: 0, partsEnded: 0 },
      '░░░░░░░░░░',
    ],
    ['of the residual is never full', { phase: 'residual', callsBefore: 0 }, '█████████░'],
    ['of the last checks is empty', { phase: 'reconciling' }, '░░░░░░░░░░'],
    ['at the end is full', { phase: 'done' }, '██████████'],
  ])('%s', (_, change, text) => {
    expect(cells(change)).toBe(text);
  });
});
