import { printable } from '../domain/printable.js';
import { bar, count, duration, share } from '../domain/progress.js';
import { PAGE_SIZE } from '../domain/search.js';
import type { Follower, RunState } from './follow.js';
import { say } from './terminal.js';

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

/** Seconds over which the pace of a run is taken: short enough to forget its opening and its pauses. */
const PACE_OVER_S = 60;
/** Over less than this, a pace is an accident. */
const MIN_PACE_OVER_S = 5;

/** The calls a second that a run makes now, from the states that were seen of it. */
export class Pace {
  #seen: { readonly at: number; readonly calls: number }[] = [];

  /** Takes in one more state. Until there is enough to compare, the pace is that of the whole run so far. */
  after({ tally, startedAt, control }: RunState, now: Date): number {
    const at = now.getTime() / 1000;
    // What was seen before a pause says nothing of the time after it.
    if (control.paused) this.#seen = [];
    const recent = this.#seen.filter((seen) => at - seen.at <= PACE_OVER_S);
    this.#seen = [...recent, { at, calls: tally.calls }];
    const first = recent.find((seen) => at - seen.at >= MIN_PACE_OVER_S);
    const since = first ?? { at: Date.parse(startedAt) / 1000, calls: 0 };
    return at > since.at ? (tally.calls - since.calls) / (at - since.at) : 0;
  }
}

/** The state of a run in one line; `rate` is in calls a second. */
export function progressLine(state: RunState, rate: number): string {
  const { tally, total } = state;
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
  return [...parts, ...timeLeft(state, rate)].join(' · ');
}

function timeLeft(state: RunState, rate: number): string[] {
  const { phase, expected, tally } = state;
  if (rate === 0) return [];
  const residual = expected?.residual ?? 0;
  if (phase === 'residual') {
    const most = (expected?.plan ?? 0) + residual - tally.calls;
    return most > 0 ? [`up to ${duration(most / rate)} left`] : [];
  }
  const left = callsLeft(state);
  if (phase !== 'collecting' || left <= 0) return [];
  const after = residual / rate;
  const more = after > WORTH_SAYING_S ? `, then up to ${duration(after)}` : '';
  return [`about ${duration(left / rate)} left${more}`];
}

function callsLeft({ expected, tally, total }: RunState): number {
  if (expected !== undefined) return expected.plan - tally.calls;
  return (CALLS_PER_FLOOR * (total - tally.read)) / PAGE_SIZE;
}

/** Where progress is shown: one line that renews itself on a terminal, a plain line now and then elsewhere. */
export interface ProgressView extends Follower {
  /** Leaves the terminal clean for what is printed next. */
  end(): void;
}

const PLAIN_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\x1b[K';

export function progressView(out: NodeJS.WriteStream): ProgressView {
  const pace = new Pace();
  const lineOf = (state: RunState) => printable(progressLine(state, pace.after(state, new Date())));
  if (!out.isTTY) {
    return {
      intervalMs: PLAIN_EVERY_MS,
      show: (state) => void out.write(`${lineOf(state)}\n`),
      say: (line) => say(line),
      end: () => {},
    };
  }
  return {
    intervalMs: 1_000,
    show(state) {
      const line = `${bar(state.tally.read, state.total)} ${lineOf(state)}`;
      out.write(`${CLEAR_LINE}${line.slice(0, Math.max(20, out.columns - 1))}`);
    },
    say(line) {
      out.write(CLEAR_LINE);
      say(line);
    },
    end: () => void out.write(CLEAR_LINE),
  };
}
