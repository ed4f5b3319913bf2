import { setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { Certificate } from '../domain/certificate.js';
import type { Forecast } from '../domain/forecast.js';
import type { Phase } from '../domain/phases.js';
import { describeRun, type Look } from '../domain/run-details.js';
import { addTally, type Tally } from '../domain/tally.js';
import type { Children } from './children.js';
import type { Collector } from './collector.js';
import { type PhaseStart, type RegionProgress, runProgressQuery } from './messages.js';
import type { RunControlState } from './run-control-state.js';

/** How far a run has come: what it answers to `runProgress`, and what Temporal's web UI shows of it. */
export class RunProgress {
  /** Offers to be collected, as the API counted them at the start; 0 until known. */
  total = 0;
  /** What the run is expected to cost, once known. */
  forecast: Forecast | undefined;
  #phase: Phase = 'opening';
  #before: PhaseStart | undefined;
  #regions: readonly RegionProgress[] = [];
  #look: Look | undefined;
  #certificate: Certificate | undefined;
  readonly #title: string;
  readonly #control: RunControlState;
  readonly #collector: Collector;
  readonly #children: Children;

  constructor(
    { run, title, startedAt }: { readonly run: string; readonly title: string; readonly startedAt: string },
    control: RunControlState,
    { collector, children }: { collector: Collector; children: Children },
  ) {
    this.#title = title;
    this.#control = control;
    this.#collector = collector;
    this.#children = children;
    control.onChange = () => this.show();
    setHandler(
      runProgressQuery,
      () => ({
        run,
        phase: this.#phase,
        total: this.total,
        startedAt,
        control: control.current,
        ...(this.forecast === undefined ? {} : { expected: this.forecast.calls }),
        own: collector.tally,
        ...this.#start(),
        children: children.progress(),
        ...(this.#regions.length === 0 ? {} : { regions: this.#regions }),
        ...(collector.refusals.length === 0 ? {} : { refusals: collector.refusals }),
      }),
      { description: 'How far the run has come: its phase, its figures, and the parts that it is made of.' },
    );
  }

  /** What the run and its children have done so far. */
  get tally(): Tally {
    return addTally(this.#children.tally(), this.#collector.tally);
  }

  enter(phase: Phase): void {
    const isReading = phase === 'opening' || phase === 'collecting';
    const collected = isReading
      ? undefined
      : (this.#start().before?.collected ?? this.#children.seen() + this.#collector.seen);
    this.#before = {
      calls: this.tally.calls,
      children: this.#children.started,
      ...(collected === undefined ? {} : { collected }),
    };
    this.#phase = phase;
    this.show();
  }

  /** How far the regions have come, in any order. */
  reach(regions: readonly RegionProgress[]): void {
    this.#regions = regions.toSorted((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
    this.show();
  }

  /** What was seen of the run in the store. */
  looked(look: Look): void {
    this.#look = look;
    this.show();
  }

  /** The end, with what the run ended with. */
  end(certificate: Certificate): void {
    this.#certificate = certificate;
    this.enter('done');
  }

  /** When the phase began. What was seen since is collected as well: the residual finds what places do not show. */
  #start(): { readonly before?: PhaseStart } {
    const before = this.#before;
    if (before?.collected === undefined) return before === undefined ? {} : { before };
    return { before: { ...before, collected: Math.max(before.collected, this.#look?.seen ?? 0) } };
  }

  /** Shows what has come since. */
  show(): void {
    setCurrentDetails(
      describeRun({
        title: this.#title,
        phase: this.#phase,
        total: this.total,
        tally: this.tally,
        control: this.#control.current,
        ...this.#start(),
        parts: this.#children.progress(),
        regions: this.#regions,
        ...(this.#look && { look: this.#look }),
        ...(this.#certificate && { certificate: this.#certificate }),
      }),
    );
  }
}
