import { setHandler } from '@temporalio/workflow';
import { isRate, RATE_FORM } from '../domain/rate.js';
import type { Children } from './children.js';
import type { Control } from './control.js';
import { pauseSignal, type RunControl, resumeSignal, setRateUpdate } from './messages.js';

/** Lets an operator pause and resume a run and change its rate: what is asked holds here and in every child. */
export function obeyOperator(control: Control, children: Children): void {
  const change = async (next: RunControl): Promise<RunControl> => {
    control.current = next;
    await children.tellAll();
    return next;
  };
  setHandler(pauseSignal, async () => void (await change({ ...control.current, paused: true })));
  setHandler(resumeSignal, async () => void (await change({ ...control.current, paused: false })));
  setHandler(
    setRateUpdate,
    (rate) => {
      const { paused } = control.current;
      return change(rate === 'configured' ? { paused } : { paused, rate });
    },
    { validator: requireRate },
  );
}

function requireRate(rate: unknown): void {
  if (rate === 'configured' || isRate(rate)) return;
  throw new RangeError(`the rate must be "configured", or ${RATE_FORM} (got ${JSON.stringify(rate)})`);
}
