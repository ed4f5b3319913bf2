/**
 * The API's clock: Paris wall-clock time written with a false Z (facts.md "dateCreation"). These functions keep
 * it as text and compute on it as if it were UTC, which is exact as long as no zone is ever involved.
 */

/** The earliest creation date that a run asks for: before the API existed, so nothing is older. */
export const BEGINNING = '2000-01-01T00:00:00Z';
/** The latest one: later than any offer that is dated in the future by mistake. */
export const END_OF_TIME = '2099-12-31T23:59:59Z';

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The Paris wall-clock time of an instant, in the API's form `yyyy-MM-ddTHH:mm:ssZ`, seconds cut off. */
export function parisClock(instant: Date): string {
  return `${PARIS.format(instant).replace(' ', 'T')}Z`;
}

/** `stamp` moved by whole seconds; milliseconds are dropped. Throws RangeError when `stamp` is no date. */
export function addSeconds(stamp: string, seconds: number): string {
  return formatSecond(toSecond(stamp) + seconds);
}

/** Whole seconds since 1970 of a stamp of the API, on the API's own clock. Throws RangeError when it is no date. */
export function toSecond(stamp: string): number {
  const milliseconds = Date.parse(stamp);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a date of the API: ${stamp.slice(0, 40)}`);
  return Math.floor(milliseconds / 1000);
}

/** The reverse of {@link toSecond}, in the API's form. */
export function formatSecond(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
}
