import { DAY_MS } from './clock.js';

/** A wall-clock time in a time zone (IANA name). */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly timezone: string;
}

/** A change to summer time is among them, whenever it is asked. */
const DAYS_LOOKED_AT = 366;

/**
 * The days, as `2027-03-28`, of the year that begins at `from` on which a time does not exist, because clocks go
 * forward over it. Of a time that comes twice, when they go back, Temporal's schedules take one.
 */
export function skippedDays({ hour, minute, timezone }: WallTime, from: Date): string[] {
  const offsetAt = offsets(timezone);
  const skipped: string[] = [];
  const today = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate(), hour, minute);
  for (let i = 0; i < DAYS_LOOKED_AT; i++) {
    // The wall clock's reading, written as if it were UTC.
    const reading = today + i * DAY_MS;
    const candidates = [offsetAt(reading - DAY_MS), offsetAt(reading + DAY_MS)];
    const exists = candidates.some((offset) => offsetAt(reading - offset) === offset);
    if (!exists) skipped.push(new Date(reading).toISOString().slice(0, 10));
  }
  return skipped;
}

/** Milliseconds that the clocks of a zone are ahead of UTC, at an instant. */
function offsets(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const parts = format.formatToParts(instant);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return wall - Math.floor(instant / 1000) * 1000;
  };
}

/** The first later hour that no day skips; the same time when there is none. */
export function steadyTime(time: WallTime, from: Date): WallTime {
  for (let hour = time.hour + 1; hour < 24; hour++) {
    const later = { ...time, hour };
    if (skippedDays(later, from).length === 0) return later;
  }
  return time;
}
