import { expect, it } from 'vitest';
import { answerDate } from '../../src/france-travail/answer-date.js';

const DATE = 'Thu, 26 Nov 2026 13:31:05 GMT';

it.each([
  ['the date of an answer', { date: DATE }, '2026-11-26T13:31:05.000Z'],
  ['the date of a cached answer and its age', { date: DATE, age: '61' }, '2026-11-26T13:32:06.000Z'],
  ['spaces around', { date: ` ${DATE} `, age: ' 0 ' }, '2026-11-26T13:31:05.000Z'],
])('reads %s', (_what, headers, expected) => {
  expect(answerDate(headers)).toBe(expected);
});

it.each([
  ['no Date', {}],
  ['an age alone', { age: '3' }],
  ['an empty Date', { date: '' }],
  ['a number', { date: '1' }],
  ['a local time', { date: 'Thu, 26 Nov 2026 13:31:05' }],
  ['another zone', { date: 'Thu, 26 Nov 2026 13:31:05 +0100' }],
  ['ISO 8601', { date: '2026-11-26T13:31:05Z' }],
  ['the wrong day of the week', { date: 'Fri, 26 Nov 2026 13:31:05 GMT' }],
  ['a day that does not exist', { date: 'Tue, 31 Feb 2026 13:31:05 GMT' }],
  ['a clock that was never set', { date: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ['a date beyond all offers', { date: 'Fri, 01 Jan 2100 00:00:00 GMT' }],
  ['an age beyond all offers', { date: DATE, age: '999999999999' }],
  ['an age before the answer', { date: DATE, age: '-5' }],
  ['an age that is no number', { date: DATE, age: 'old' }],
  ['an empty age', { date: DATE, age: '' }],
])('believes nothing of %s', (_what, headers) => {
  expect(answerDate(headers)).toBeUndefined();
});
