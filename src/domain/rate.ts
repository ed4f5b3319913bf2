/** How fast one application calls the API: calls per second, no limit, or `auto` = as fast as the API's headers allow. */
export type Rate = number | 'auto' | 'unlimited';

/** Calls a second of an application where nothing else is said: what every client may make. (docs/api/access.md "Rate") */
export const DEFAULT_RATE = 3;

/** Calls a second that the API allows an application: headers of 2026 say so, nobody has promised more. (docs/api/access.md "Rate") */
export const MAX_ALLOWED_RATE = 10;

/** In the place of a rate in a call's input: the worker keeps the rate of the call before. Stored under an earlier name. */
export const UNCHANGED_RATE = 'standing';

/** What a rate may be, to stand behind "must be" in a message. */
export const RATE_FORM = 'a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited"';

/** Whether a value is a rate. What came through JSON may be anything: Infinity, for one, comes out as null. */
export function isRate(value: unknown): value is Rate {
  if (typeof value === 'number') return value > 0 && Number.isFinite(value);
  return value === 'auto' || value === 'unlimited';
}

/** The rate that a person wrote; undefined when the text is none. */
export function parseRate(text: string): Rate | undefined {
  const rate = /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  return isRate(rate) ? rate : undefined;
}

/** Calls per second of a rate, where `auto` stands for so many; Infinity = no limit. */
export function callsPerSecond(rate: Rate, auto: number): number {
  if (rate === 'auto') return auto;
  return rate === 'unlimited' ? Number.POSITIVE_INFINITY : rate;
}
