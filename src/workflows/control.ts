import { condition, setHandler } from '@temporalio/workflow';
import { controlSignal, type RunControl } from './messages.js';

/** What an operator has asked of a run, as this workflow knows it: it waits while the run is paused. */
export class Control {
  current: RunControl;

  constructor(initial: RunControl = { paused: false }) {
    this.current = initial;
  }

  /** The control of a child, which its parent keeps up to date by signal. */
  static ofChild(initial: RunControl): Control {
    const control = new Control(initial);
    setHandler(controlSignal, (current) => {
      control.current = current;
    });
    return control;
  }

  /** Resolves at once, or when the run is resumed. Rejects when the workflow is cancelled meanwhile. */
  async turn(): Promise<void> {
    if (this.current.paused) await condition(() => !this.current.paused);
  }
}
