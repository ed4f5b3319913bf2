/**
 * The API's clock: Paris wall-clock time written with a false Z (docs/api/offers.md "Creation date"). These functions
 * keep it as text and compute on it as if it were UTC, which is exact as long as no zone is ever involved.
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

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const STAMP = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Milliseconds since 1970 of a stamp of the API, on the API's own clock; undefined when it is no date and time of
 * this form. The digits are that clock whatever stands behind them: `Z`, `+02:00`, `+0200` or nothing.
 */
export function clockMillis(stamp: unknown): number | undefined {
  const [, digits, fraction = ''] = (typeof stamp === 'string' && STAMP.exec(stamp)) || [];
  if (digits === undefined) return undefined;
  const milliseconds = Date.parse(`${digits}${fraction.slice(0, 4)}Z`);
  // A day that its month lacks would become one of the next month.
  const exists = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(digits);
  return exists ? milliseconds : undefined;
}

/**
 * The reverse of {@link parisClock}: the true instant of a stamp, ISO 8601 in UTC; undefined when the stamp is no date.
 * Its digits are Paris wall-clock time whatever follows them (docs/api/offers.md "Creation date"). In the hour that autumn
 * repeats, the offset tells which of the two is meant, and without one it is the first; a stamp in the hour that spring
 * skips is read on winter time.
 */
export function parisInstant(stamp: unknown): string | undefined {
  const wallClock = clockMillis(stamp);
  if (wallClock === undefined) return undefined;
  const year = new Date(wallClock).getUTCFullYear();
  // Winter time begins an hour earlier for a stamp that says so.
  const winter = lastSunday(year, 9) + (WINTER_OFFSET.test(String(stamp)) ? 2 : 3) * HOUR_MS;
  const isSummer = wallClock >= lastSunday(year, 2) + 3 * HOUR_MS && wallClock < winter;
  return new Date(wallClock - (isSummer ? 2 : 1) * HOUR_MS).toISOString();
}

const WINTER_OFFSET = /[+]01:?00$/;

/** Midnight of the last Sunday of a month of 31 days (0 = January): when the clocks change, by a rule in force since 1996. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR_MS;
}

/** `stamp` moved by whole seconds; milliseconds are dropped. @throws RangeError when `stamp` is no date. */
export function addSeconds(stamp: string, seconds: number): string {
  return formatSecond(toSecond(stamp) + seconds);
}

/** Whole seconds since 1970 of a stamp of the API, on the API's own clock. @throws RangeError when it is no date. */
export function toSecond(stamp: string): number {
  const milliseconds = clockMillis(stamp);
  if (milliseconds === undefined) throw new RangeError(`not a date of the API: ${stamp.slice(0, 40)}`);
  return Math.floor(milliseconds / 1000);
}

/** Hours from one instant to another, both ISO 8601 on one clock; 0 where the second is not later. */
export function hoursBetween(before: string, after: string): number {
  return Math.max(0, (Date.parse(after) - Date.parse(before)) / HOUR_MS);
}

/** The reverse of {@link toSecond}, in the API's form. */
export function formatSecond(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
}
