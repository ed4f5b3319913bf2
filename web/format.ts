import type { Language } from '../src/domain/language.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
/** What runs and offers are dated by. */
const PARIS = 'Europe/Paris';
const BLANK = '–';

/** Numbers and dates as people of a language write them; `null` is what nobody knows, and stays blank. */
export interface Format {
  readonly count: (n: number | null | undefined) => string;
  readonly decimal: (n: number | null | undefined, digits?: number) => string;
  readonly share: (part: number, whole: number) => string;
  readonly euros: (n: number | null | undefined) => string;
  /** `12 k€`, where there is little room. */
  readonly shortEuros: (n: number) => string;
  readonly moment: (iso: string | undefined) => string;
  readonly time: (iso: string) => string;
  readonly day: (day: string) => string;
  readonly shortDay: (day: string) => string;
  readonly month: (month: string) => string;
  readonly duration: (seconds: number) => string;
}

const MADE = new Map<Language, Format>();

export function formatOf(language: Language): Format {
  const made = MADE.get(language) ?? make(LOCALES[language]);
  MADE.set(language, made);
  return made;
}

/** By the thousand as certificates and tables of the terminal write them, in both languages: 739 788. */
function spaced(written: string): string {
  return written.replace(/(\d),(?=\d{3})/g, '$1\u202f');
}

function make(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const unit = (name: 'hour' | 'minute' | 'second' | 'day') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: 0,
    });
  const [days, hours, minutes, seconds] = [unit('day'), unit('hour'), unit('minute'), unit('second')];
  const date = (options: Intl.DateTimeFormatOptions, timeZone = PARIS) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (text: string) => format.format(new Date(text));
  };
  const moment = date({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    count: (n) => (n == null ? BLANK : spaced(whole.format(n))),
    decimal: (n, digits = 1) =>
      n == null
        ? BLANK
        : n.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    share: (part, all) => (all === 0 ? BLANK : percent.format(part / all)),
    euros: (n) => (n == null ? BLANK : spaced(euros.format(n))),
    shortEuros: (n) => `${whole.format(n / 1000)} k€`,
    moment: (iso) => (iso === undefined ? BLANK : moment(iso)),
    time: date({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    // Days have no zone of their own.
    day: date({ weekday: 'short', day: 'numeric', month: 'short' }, 'UTC'),
    shortDay: date({ day: 'numeric', month: 'short' }, 'UTC'),
    month: (month) => date({ month: 'long', year: 'numeric' }, 'UTC')(`${month}-15`),
    duration: (all) => {
      const s = Math.max(0, Math.round(all));
      if (s >= 172_800) return days.format(Math.floor(s / 86_400));
      if (s >= 3_600)
        return `${hours.format(Math.floor(s / 3_600))} ${minutes.format(Math.floor((s % 3_600) / 60))}`;
      return s >= 60 ? `${minutes.format(Math.floor(s / 60))} ${seconds.format(s % 60)}` : seconds.format(s);
    },
  };
}
