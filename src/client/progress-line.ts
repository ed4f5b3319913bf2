import type { Language } from '../domain/language.js';
import { bar, count, duration, percent } from '../domain/progress.js';
import { PAGE_SIZE } from '../domain/search.js';
import type { RunState } from './run-state.js';
import { TEXTS } from './texts.js';

/** Share of the plan's calls that come on top of full pages, where no forecast was made: measured for the region plan. */
const CALLS_PER_FLOOR = 1.05;
/** What comes after the plan is only worth a word above this. */
const WORTH_SAYING_S = 30;

const NARROW = 100;
const BAR = { narrow: 10, wide: 20 } as const;
const BETWEEN = ' · ';

/**
 * The state of a run in one line: what matters most stands first, and what does not fit into `columns` is left out.
 * `pace` is in calls a second; undefined where nobody knows it yet.
 */
export function progressLine(
  state: RunState,
  pace: number | undefined,
  columns = Number.POSITIVE_INFINITY,
  language: Language = 'en',
): string {
  let line = '';
  for (const part of parts(state, pace, language)) {
    const longer = line === '' ? part : `${line}${BETWEEN}${part}`;
    if (longer.length <= columns) line = longer;
  }
  return line.slice(0, Math.max(0, columns));
}

/** The same behind a bar, for a terminal. It is as long as `columns` at most. */
export function progressBarLine(
  state: RunState,
  pace: number | undefined,
  columns: number,
  language: Language = 'en',
): string {
  const { done, whole } = measureOf(state);
  const shown = bar(done, whole, columns < NARROW ? BAR.narrow : BAR.wide);
  return `${shown} ${progressLine(state, pace, columns - shown.length - 1, language)}`.slice(0, columns);
}

/** The most important first. */
function parts(state: RunState, pace: number | undefined, language: Language): string[] {
  const t = TEXTS[language];
  const { control, phase, tally, total, seen, gaps } = state;
  const isReading = phase === 'collecting';
  const reached = isReading && total > 0 ? [percent(seen, total)] : [];
  const offres = total === 0 ? [] : [t.offers(count(seen), count(total))];
  return [
    ...(control.paused ? [t.paused] : []),
    ...reached,
    ...(isReading ? [] : [phaseText(state, t)]),
    ...(control.paused ? [] : timeLeft(state, pace, t)),
    ...(control.paused || pace === undefined ? [] : [t.pace(pace.toFixed(1))]),
    ...offres,
    ...(gaps === 0 ? [] : [t.gaps(gaps, count(gaps))]),
    ...(control.rate === undefined ? [] : [t.rate(String(control.rate))]),
    ...(tally.rateLimited === 0 ? [] : [t.refused(count(tally.rateLimited))]),
    t.calls(count(tally.calls)),
    ...(isReading && state.parts > 1 ? [t.parts(state.partsEnded, state.parts)] : []),
  ];
}

type Texts = (typeof TEXTS)[Language];

function phaseText({ phase, parts, partsEnded }: RunState, t: Texts): string {
  return phase === 'verifying' && parts > 0 ? t.regionsChecked(partsEnded, parts) : t.phases[phase];
}

/** What a phase is measured by: offers while they are read, then the regions that were checked, or the calls made. */
function measureOf(state: RunState): { readonly done: number; readonly whole: number } {
  const { phase, seen, total, parts, partsEnded, expected } = state;
  switch (phase) {
    case 'opening':
    case 'collecting':
      return { done: seen, whole: total };
    case 'verifying':
      return { done: partsEnded, whole: parts };
    case 'residual':
      return { done: callsOf(state), whole: Math.max(callsOf(state) + 1, expected?.residual ?? 0) };
    default:
      return phase === 'reconciling' ? { done: 0, whole: 0 } : { done: 1, whole: 1 };
  }
}

/** Calls of the phase itself. */
function callsOf({ tally, callsBefore }: RunState): number {
  return Math.max(0, tally.calls - callsBefore);
}

function timeLeft(state: RunState, pace: number | undefined, t: Texts): string[] {
  const { phase, expected } = state;
  if (pace === undefined || pace <= 0) return [];
  const residual = expected?.residual ?? 0;
  if (phase === 'residual') {
    const most = residual - callsOf(state);
    return most > 0 ? [t.upTo(duration(most / pace))] : [];
  }
  const left = callsLeft(state);
  if (phase !== 'collecting' || left <= 0) return [];
  const after = residual / pace;
  const more = after > WORTH_SAYING_S ? t.afterwards(duration(after)) : '';
  return [`${t.left(duration(left / pace))}${more}`];
}

function callsLeft({ expected, tally, total, seen }: RunState): number {
  if (expected !== undefined) return expected.plan - tally.calls;
  return (CALLS_PER_FLOOR * (total - seen)) / PAGE_SIZE;
}
