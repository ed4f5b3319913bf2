import { setHandler } from '@temporalio/workflow';
import { isRate, RATE_FORM } from '../domain/rate.js';
import { pauseSignal, type RunControl, resumeSignal, setRateUpdate } from './messages.js';
import type { RunControlState } from './run-control-state.js';

/** Lets an operator pause and resume a run and change its rate; `tellParts` passes on what was asked, where there are any. */
export function acceptRunControl(
  control: RunControlState,
  tellParts: () => Promise<void> = async () => {},
): void {
  const change = async (next: RunControl): Promise<RunControl> => {
    control.current = next;
    await tellParts();
    return next;
  };
  setHandler(pauseSignal, async () => void (await change({ ...control.current, paused: true })), {
    description: 'Stop calling the API: calls in flight end, and the run waits for `resume`. Takes no input.',
  });
  setHandler(resumeSignal, async () => void (await change({ ...control.current, paused: false })), {
    description: 'Go on with a paused run. Takes no input.',
  });
  setHandler(
    setRateUpdate,
    (rate) => {
      const { paused } = control.current;
      return change(rate === 'configured' ? { paused } : { paused, rate });
    },
    {
      validator: requireRate,
      description:
        'Change the rate of this run: calls per second and application, such as 3 or 0.5, or "auto", "unlimited", or "configured" for the workers\' own setting. Refused when it is something else.',
    },
  );
}

function requireRate(rate: unknown): void {
  if (rate === 'configured' || isRate(rate)) return;
  throw new RangeError(`the rate must be "configured", or ${RATE_FORM} (got ${JSON.stringify(rate)})`);
}
