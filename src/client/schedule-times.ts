import type { ScheduleSpec, ScheduleSpecDescription } from '@temporalio/client';

/** When a schedule starts runs. */
export type Times =
  /** Every so many seconds, counted from 1970: every quarter of an hour is at 0, 15, 30 and 45 past. */
  | { readonly kind: 'every'; readonly seconds: number }
  /** At a wall-clock time of each day in a time zone (IANA name). */
  | { readonly kind: 'daily'; readonly hour: number; readonly minute: number; readonly timezone: string }
  /** As crontab(5) has it, in five fields. */
  | { readonly kind: 'cron'; readonly expression: string; readonly timezone: string };

/** The same as the server tells it. Several times of a day are possible where another tool has made the schedule. */
export interface ToldTimes {
  readonly everyS?: number;
  /** `03:30` for each time of the day; empty where it is no daily one. */
  readonly everyDayAt: readonly string[];
  readonly cron?: string;
  readonly timezone: string;
  /** Each start is late by a random time up to this. */
  readonly jitterS?: number;
}

/** What Temporal takes. `jitterS`: see {@link ToldTimes}. */
export function specOf(times: Times, jitterS?: number): ScheduleSpec {
  const jitter = jitterS === undefined ? {} : { jitter: jitterS * 1_000 };
  switch (times.kind) {
    case 'every':
      return { intervals: [{ every: times.seconds * 1_000 }], ...jitter };
    case 'daily':
      return { calendars: [{ hour: times.hour, minute: times.minute }], timezone: times.timezone, ...jitter };
    case 'cron': {
      const { expression, timezone } = times;
      // The server keeps fields, and this comment: by it the expression is shown as it was given.
      return { cronExpressions: [`${expression} # ${expression}`], timezone, ...jitter };
    }
  }
}

/** What Temporal says of them. */
export function toldTimes({
  calendars = [],
  intervals = [],
  timezone,
  jitter,
}: Pick<ScheduleSpecDescription, 'calendars' | 'intervals' | 'timezone' | 'jitter'>): ToldTimes {
  const [interval] = intervals;
  const cron = calendars.find(({ comment }) => comment !== undefined && comment !== '')?.comment;
  const everyDayAt = calendars.flatMap(({ hour = [], minute = [] }) =>
    hour.flatMap(({ start }) => minute.map((at) => clock(start, at.start))),
  );
  return {
    ...(interval === undefined ? {} : { everyS: interval.every / 1_000 }),
    everyDayAt: cron === undefined ? everyDayAt : [],
    ...(cron === undefined ? {} : { cron }),
    timezone: timezone === undefined || timezone === '' ? 'UTC' : timezone,
    ...(jitter === undefined || jitter === 0 ? {} : { jitterS: jitter / 1_000 }),
  };
}

/** What {@link toldTimes} will make of the specification of these times. */
export function asTold(times: Times, jitterS?: number): ToldTimes {
  const jitter = jitterS === undefined ? {} : { jitterS };
  switch (times.kind) {
    case 'every':
      return { everyS: times.seconds, everyDayAt: [], timezone: 'UTC', ...jitter };
    case 'daily':
      return { everyDayAt: [clock(times.hour, times.minute)], timezone: times.timezone, ...jitter };
    case 'cron':
      return { cron: times.expression, everyDayAt: [], timezone: times.timezone, ...jitter };
  }
}

/** How long after its time a start that the server missed is made up for; in the form that Temporal takes. */
export function catchUpOf(times: Times, most: string): string | number {
  // One run reads all that several would have: it need not come for each of them.
  return times.kind === 'every' ? Math.max(times.seconds, LEAST_CATCH_UP_S) * 1_000 : most;
}

/** Temporal takes nothing below. */
const LEAST_CATCH_UP_S = 10;

/** `03:30` */
export function clock(hour: number, minute: number): string {
  return [hour, minute].map((n) => n.toString().padStart(2, '0')).join(':');
}
