import { BEGINNING, END_OF_TIME } from '../domain/clock.js';
import type { Answer } from './answer.js';

const EARLIEST = Date.parse(BEGINNING);
const LATEST = Date.parse(END_OF_TIME);

/**
 * What the API's clock said when an answer arrived, ISO 8601 UTC, whole seconds. A cache sends the `Date` at which its
 * answer was made, and in `Age` the seconds since then: the sum of both is now. (RFC 9110 "Date", RFC 9111 "Age")
 *
 * Undefined when either header cannot be believed: no date in the one form that servers may send, a date outside the
 * years 2000 to 2099, an `Age` that is no number of seconds. A guess would be worse than the caller's own clock.
 */
export function answerDate({ date = '', age = '0' }: Answer['headers']): string | undefined {
  const made = Date.parse(date);
  // `Date.parse` reads much that is no date of HTTP, such as "1": what it read must give the same text again.
  if (Number.isNaN(made) || new Date(made).toUTCString() !== date.trim()) return undefined;
  if (!/^\d{1,9}$/.test(age.trim())) return undefined;
  const now = made + Number(age) * 1_000;
  return now >= EARLIEST && now <= LATEST ? new Date(now).toISOString() : undefined;
}
