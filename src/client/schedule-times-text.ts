import type { Language } from '../domain/language.js';
import type { ToldTimes } from './schedule-times.js';

interface TimesTexts {
  readonly every: (span: string) => string;
  readonly everyDay: (times: string, timezone: string) => string;
  readonly cron: (expression: string, timezone: string) => string;
  readonly late: (span: string) => string;
}

const TIMES_TEXTS: Readonly<Record<Language, TimesTexts>> = {
  en: {
    every: (span) => `every ${span}`,
    everyDay: (times, timezone) => `every day at ${times} (${timezone})`,
    cron: (expression, timezone) => `cron ${expression} (${timezone})`,
    late: (span) => `up to ${span} later`,
  },
  fr: {
    every: (span) => `toutes les ${span}`,
    everyDay: (times, timezone) => `chaque jour à ${times} (${timezone})`,
    cron: (expression, timezone) => `cron ${expression} (${timezone})`,
    late: (span) => `avec ${span} de retard au plus`,
  },
};

/** When a schedule starts runs, for a person: `every 15 min, up to 30 s later`. */
export function timesText(
  { everyS, everyDayAt, cron, timezone, jitterS }: ToldTimes,
  language: Language,
): string {
  const t = TIMES_TEXTS[language];
  const parts = [
    ...(everyS === undefined ? [] : [t.every(span(everyS))]),
    ...(everyDayAt.length === 0 ? [] : [t.everyDay(everyDayAt.join(', '), timezone)]),
    ...(cron === undefined ? [] : [t.cron(cron, timezone)]),
    ...(jitterS === undefined ? [] : [t.late(span(jitterS))]),
  ];
  return parts.join(', ');
}

/** `15 min`, `2 h`, `90 s` */
function span(seconds: number): string {
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
