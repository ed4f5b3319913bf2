import { describe, expect, it } from 'vitest';
import { ASKED_TOGETHER, callsToAsk, idsOf, ROUND } from '../../src/domain/asking.js';
import { parseClosingInput } from '../../src/domain/closing-input.js';
import { secondsFor } from '../../src/domain/forecast.js';

describe('what asking for every offer takes', () => {
  it('is a call for each, and eleven for the control offers before and after each round', () => {
    expect(callsToAsk(0, false)).toBe(0);
    expect(callsToAsk(1, false)).toBe(23);
    expect(callsToAsk(ROUND, false)).toBe(2_022);
    expect(callsToAsk(ROUND + 1, false)).toBe(2_034);
    expect(callsToAsk(30_000, false)).toBe(30_176);
  });

  it('is two calls for each where those that are gone have to say so twice, and a round more', () => {
    expect(callsToAsk(0, true)).toBe(0);
    expect(callsToAsk(30_000, true)).toBe(60_187);
  });

  it('is 84 minutes for a day of the country, by two applications at three calls a second', () => {
    const seconds = secondsFor(callsToAsk(30_000, false), { applications: 2, rate: 3, marginMs: 0 });
    expect((seconds ?? 0) / 60).toBeCloseTo(83.8, 1);
  });

  it('fits: a round is of whole activities', () => {
    expect(ROUND % ASKED_TOGETHER).toBe(0);
  });
});

it('offers go by their own state, and one without a state is unknown', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const states = ['gone', 'there', 'gone'] as const;
  expect(idsOf(ids, states, 'gone')).toEqual(['a', 'c']);
  expect(idsOf(ids, states, 'there')).toEqual(['b']);
  expect(idsOf(ids, states, 'unknown')).toEqual(['d']);
});

describe('the input of CloseWorkflow', () => {
  it('asks for a sample, and writes nothing, unless it says so', () => {
    expect(parseClosingInput(undefined)).toEqual({ apply: false, askAll: false });
    expect(parseClosingInput({ apply: true, askAll: true })).toEqual({ apply: true, askAll: true });
  });

  it.each([
    [{ askAll: 'yes' }, 'askAll: Invalid input: expected boolean, received string'],
    [{ askall: true }, 'unknown field "askall"'],
    [
      { askAll: true, maxClosedShare: 0.2 },
      'askAll goes by the word of each offer, and maxClosedShare by none: give one of them',
    ],
  ])('%j is refused', (given, sentence) => {
    expect(() => parseClosingInput(given)).toThrow(new RangeError(`CloseWorkflow input: ${sentence}`));
  });
});
