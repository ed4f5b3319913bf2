import { bar, count, duration, share } from '../domain/progress.js';
import { PAGE_SIZE } from '../domain/search.js';
import type { RunState } from './ingestion.js';

const PHASES: Record<RunState['phase'], string> = {
  opening: 'opening',
  collecting: 'collecting',
  residual: 'what the regions do not show',
  reconciling: 'reconciling',
  closing: 'closing offers that are gone',
  publishing: 'writing the certificate',
  done: 'done',
};

/** Share of the plan's calls that come on top of full pages, where no estimate was made: measured for the region plan. */
const CALLS_PER_FLOOR = 1.05;
/** What comes after the plan is only worth a word above this. */
const WORTH_SAYING_S = 30;

/** The state of a run in one line. Rate and time left come from its whole duration so far. */
export function progressLine(state: RunState, now: Date): string {
  const { tally, total } = state;
  const seconds = (now.getTime() - Date.parse(state.startedAt)) / 1000;
  const rate = seconds > 0 ? tally.calls / seconds : 0;
  const parts = [state.control.paused ? 'PAUSED' : PHASES[state.phase]];
  if (state.parts > 0) parts.push(`${state.partsEnded}/${state.parts} parts`);
  if (total > 0)
    parts.push(
      `${count(tally.read)} of ${count(total)} offers (${share(Math.min(tally.read, total), total)})`,
    );
  parts.push(`${count(tally.calls)} calls, ${rate.toFixed(1)}/s`);
  if (state.control.rate !== undefined) parts.push(`rate set to ${state.control.rate}`);
  if (tally.rateLimited > 0) parts.push(`${count(tally.rateLimited)} refused (429)`);
  if (state.gaps > 0) parts.push(`${count(state.gaps)} gaps`);
  const left = callsLeft(state);
  if (state.phase === 'collecting' && rate > 0 && left > 0) {
    const after = (state.expected?.residual ?? 0) / rate;
    const more = after > WORTH_SAYING_S ? `, then up to ${duration(after)}` : '';
    parts.push(`about ${duration(left / rate)} left${more}`);
  }
  return parts.join(' · ');
}

function callsLeft({ expected, tally, total }: RunState): number {
  if (expected !== undefined) return expected.plan - tally.calls;
  return (CALLS_PER_FLOOR * (total - tally.read)) / PAGE_SIZE;
}

/** Where progress is shown: one line that renews itself on a terminal, a plain line now and then elsewhere. */
export interface ProgressView {
  readonly intervalMs: number;
  show(state: RunState): void;
  /** Leaves the terminal clean for what is printed next. */
  end(): void;
}

const PLAIN_EVERY_MS = 10_000;

export function progressView(out: NodeJS.WriteStream): ProgressView {
  if (!out.isTTY) {
    return {
      intervalMs: PLAIN_EVERY_MS,
      show: (state) => out.write(`${progressLine(state, new Date())}\n`),
      end: () => {},
    };
  }
  return {
    intervalMs: 1_000,
    show(state) {
      const line = `${bar(state.tally.read, state.total)} ${progressLine(state, new Date())}`;
      out.write(`\r\x1b[K${line.slice(0, Math.max(20, out.columns - 1))}`);
    },
    end: () => out.write('\r\x1b[K'),
  };
}
