import type { Answer } from './answer.js';

/** What an answer's headers are, without their values but for those that tell a limit. */
export interface AnswerHeaders {
  /** In lower case and in order, with a space between. */
  readonly names: string;
  /** Such as `x-ratelimit-replenish-rate-clientidlimiter: 10`. (docs/api/access.md "Rate") */
  readonly limits: readonly (readonly [name: string, value: string])[];
}

/** More than any server sends, and no more than is worth keeping. */
const MOST_NAMES = 60;
const MOST_CHARACTERS = 60;
const LIMIT = /rate-?limit|quota|throttl/;
/** Of a limit, what is left of it says nothing about it. */
const LEFT_OVER = /remaining|reset|retry/;

/** The headers of an answer, bounded whatever it sends. Pure. */
export function readHeaders(headers: Answer['headers']): AnswerHeaders {
  const names = Object.keys(headers)
    .filter((name) => name.length <= MOST_CHARACTERS)
    .sort()
    .slice(0, MOST_NAMES);
  return {
    names: names.join(' '),
    limits: names
      .filter((name) => LIMIT.test(name) && !LEFT_OVER.test(name))
      .map((name) => [name, (headers[name] ?? '').slice(0, MOST_CHARACTERS)] as const),
  };
}
