import { RecentRate } from './recent-rate.js';
import type { RunState } from './run-state.js';

/** Over less than this, a throughput is an accident. */
const MIN_THROUGHPUT_OVER_S = 5;

type Seen = Pick<RunState, 'phase' | 'tally' | 'startedAt' | 'control'>;

/** The calls a second that a run makes now, from the states that were seen of it. */
export class Throughput {
  readonly #recent = new RecentRate(MIN_THROUGHPUT_OVER_S);
  #rate: RunState['control']['rate'];
  #phase: RunState['phase'] | undefined;
  /** Nothing of before a pause, another rate or another phase says anything of the time after it. */
  #isBroken = false;

  /** Takes in one more state. Undefined until there is enough to compare. */
  after({ phase, tally, startedAt, control }: Seen, now: Date): number | undefined {
    const at = now.getTime() / 1000;
    const isFirst = this.#phase === undefined;
    const differs = control.rate !== this.#rate || phase !== this.#phase;
    if (control.paused || (!isFirst && differs)) {
      this.#recent.forget();
      this.#isBroken = true;
    }
    if (isFirst && control.rate !== undefined) this.#isBroken = true;
    this.#rate = control.rate;
    this.#phase = phase;
    const recent = this.#recent.after(tally.calls, at);
    if (recent !== undefined) return recent;
    // Until then, that of the whole run.
    const wholeRun = at - Date.parse(startedAt) / 1000;
    return this.#isBroken || wholeRun <= 0 ? undefined : tally.calls / wholeRun;
  }
}
