import type { Span, Trigger } from './options.js';

/** How far things have come since the lies were told. */
export interface Progress {
  /** Searches answered before this one. */
  readonly calls: number;
  readonly seconds: number;
}

export function isReached(trigger: Trigger, { calls, seconds }: Progress): boolean {
  return 'calls' in trigger ? calls >= trigger.calls : seconds >= trigger.seconds;
}

export function isOn({ from, until }: Span, progress: Progress): boolean {
  return (
    (from === undefined || isReached(from, progress)) && (until === undefined || !isReached(until, progress))
  );
}
