import { condition } from '@temporalio/workflow';
import { onInternalSignal } from './internal-signal.js';
import { controlSignal, type RunControl } from './messages.js';

/** What an operator has asked of a run, as this workflow knows it: it waits while the run is paused. */
export class RunControlState {
  /** Told whenever something else was asked. */
  onChange: () => void = () => {};
  #current: RunControl;

  constructor(initial: RunControl = { paused: false }) {
    this.#current = initial;
  }

  get current(): RunControl {
    return this.#current;
  }

  set current(next: RunControl) {
    this.#current = next;
    this.onChange();
  }

  /** The control of a child, which its parent keeps up to date by signal. */
  static ofChild(initial: RunControl): RunControlState {
    const control = new RunControlState(initial);
    onInternalSignal(controlSignal, (current) => {
      control.current = current;
    });
    return control;
  }

  /** Resolves at once, or when a paused run is resumed. Rejects when the workflow is cancelled meanwhile. */
  async resumed(): Promise<void> {
    if (this.current.paused) await condition(() => !this.current.paused);
  }
}
