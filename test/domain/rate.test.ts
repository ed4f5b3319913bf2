import { describe, expect, it } from 'vitest';
import { callsPerSecond, isRate, parseRate } from '../../src/domain/rate.js';

describe('a rate', () => {
  it.each([
    ['3', 3],
    ['0.5', 0.5],
    ['25', 25],
    ['auto', 'auto'],
    ['unlimited', 'unlimited'],
  ])('is read from the text %s', (text, rate) => {
    expect(parseRate(text)).toBe(rate);
    expect(isRate(rate)).toBe(true);
  });

  it.each(['', ' ', '0', '0.0', '-1', '.5', '3 ', '1e3', 'Infinity', 'NaN', 'fast', 'Auto', '9'.repeat(400)])(
    'is not read from the text %j',
    (text) => {
      expect(parseRate(text)).toBeUndefined();
    },
  );

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, {}, 'configured', 'standing'])(
    'is not the value %j',
    (value) => {
      expect(isRate(value)).toBe(false);
    },
  );

  it.each([
    [25, 25],
    ['auto', 10],
    ['unlimited', Number.POSITIVE_INFINITY],
  ] as const)('%s is so many calls a second: %d', (rate, calls) => {
    expect(callsPerSecond(rate, 10)).toBe(calls);
  });
});
