const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0);
  return lastDay - new Date(lastDay).getUTCDay() * DAY;
}

/**
 * The wall clock of Paris at a UTC instant, as milliseconds that read as Paris time when formatted as UTC:
 * this is what the API writes, with its false Z. (docs/api/offers.md "Creation date")
 * Summer time runs from the last Sunday of March to the last Sunday of October, 01:00 UTC.
 */
export function parisWallClock(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  const summer = utc >= lastSunday(year, 2) + HOUR && utc < lastSunday(year, 9) + HOUR;
  return utc + (summer ? 2 : 1) * HOUR;
}

/** Wall-clock milliseconds in the API's form, e.g. "2026-11-23T14:03:27.123Z". */
export function formatStamp(wall: number): string {
  return new Date(wall).toISOString();
}

const BOUND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * A bound `yyyy-MM-ddTHH:mm:ssZ` as wall-clock milliseconds, or null when malformed. (docs/api/search.md "Creation
 * window")
 */
export function parseBound(text: string): number | null {
  if (!BOUND.test(text)) return null;
  const wall = Date.parse(text);
  // Date.parse rolls 30 February over to March on some forms: only a date that reads back the same is real.
  return Number.isFinite(wall) && formatStamp(wall) === `${text.slice(0, -1)}.000Z` ? wall : null;
}
