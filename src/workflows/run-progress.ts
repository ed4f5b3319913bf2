import { setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { PlanEstimate } from '../domain/plan.js';
import { describeRun } from '../domain/report.js';
import { addTally, type Tally } from '../domain/tally.js';
import type { Children } from './children.js';
import type { Collector } from './collector.js';
import type { Control } from './control.js';
import { type Phase, runProgressQuery } from './messages.js';

/** How far a run has come: what it answers to `runProgress`, and what Temporal's web UI shows of it. */
export class RunProgress {
  /** National total at the start; 0 until known. */
  total = 0;
  /** What the run is expected to cost, once known. */
  estimate: PlanEstimate | undefined;
  #phase: Phase = 'opening';
  readonly #collector: Collector;
  readonly #children: Children;

  constructor(
    run: string,
    startedAt: string,
    control: Control,
    { collector, children }: { collector: Collector; children: Children },
  ) {
    this.#collector = collector;
    this.#children = children;
    setHandler(runProgressQuery, () => ({
      run,
      phase: this.#phase,
      total: this.total,
      startedAt,
      control: control.current,
      ...(this.estimate === undefined ? {} : { expected: this.estimate.calls }),
      own: collector.tally,
      children: children.progress(),
    }));
  }

  /** What the run and its children have done so far. */
  get tally(): Tally {
    return addTally(this.#children.tally(), this.#collector.tally);
  }

  enter(phase: Phase): void {
    this.#phase = phase;
    const children = this.#children.progress();
    setCurrentDetails(describeRun({ phase, totalAtStart: this.total, tally: this.tally, children }));
  }
}
