import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, nearest, parseExact, stringifyExact } from '../../src/domain/exact-json.js';

/** What JSON.parse would change. */
const EXACT = [
  '9007199254740993',
  '-9007199254740993',
  '12345678901234567890',
  '9007199254740993.5',
  '0.12345678901234567890123',
  '2.0000000000000001776',
  '0.10000000000000001',
  '1e400',
  '-1E+400',
  '1e-400',
  '1.5e99999999999999999999',
  `1${'0'.repeat(400)}`,
  `0.${'0'.repeat(400)}1`,
];
/** What it keeps, however it is written. */
const DOUBLES = [
  '0',
  '-0',
  '0.0',
  '0e0',
  '-0.0E-5',
  '12.50',
  '48.856614',
  '1e5',
  '1E+5',
  '100e-2',
  '9007199254740992',
  '9007199254740994',
  '9007199254740992e1',
  '1.7976931348623157e308',
  '5e-324',
  '0.30000000000000004',
  '1000000000000000000000',
  '0.000000000000000001',
];

describe('a number that a double cannot hold', () => {
  it.each(EXACT)('%s comes out as it went in, wherever it stands', (digits) => {
    for (const text of [
      `{"n":${digits}}`,
      `[${digits},${digits}]`,
      `{"a":[{"b":"x","n":${digits}},1],"c":"\\"${digits}\\\\"}`,
      `{"__proto__":${digits},"constructor":{"toJSON":${digits}}}`,
    ]) {
      expect(stringifyExact(parseExact(text))).toBe(text);
      expect(stringifyExact(parseExact(text.replaceAll(',', ' ,\n\t').replaceAll(':', ' : ')))).toBe(text);
    }
    expect(parseExact(`{"n":${digits}}`)).toEqual({ n: new ExactNumber(digits) });
  });

  it('is neither a text nor a number to who reads it, and has a nearest one', () => {
    const { n } = parseExact('{"n":48.85661400000000000001}') as { n: unknown };
    expect(typeof n).toBe('object');
    expect(nearest(n)).toBe(48.856614);
    expect(nearest('48')).toBe('48');
  });
});

it.each(DOUBLES)('%s is the number that JSON.parse makes', (digits) => {
  const text = `{"n":${digits},"list":[${digits}]}`;
  expect(parseExact(text)).toEqual(JSON.parse(text));
});

it.each([
  '{"text":": 9007199254740993, [1e400 ]"}',
  '{"text":"\\\\","n":1,"other":"\\":9007199254740993"}',
  '{": 9007199254740993":"é 🥖 \\ud800"}',
])('leaves texts alone: %s', (text) => {
  expect(parseExact(text)).toEqual(JSON.parse(text));
  expect(stringifyExact(parseExact(text))).toBe(JSON.stringify(JSON.parse(text)));
});

it.each([
  '',
  '{',
  '{"n":9007199254740993',
  '{"n":-9007199254740993-1}',
  '[1e400,]',
  '{"n":009007199254740993}',
])('refuses what is no JSON: %j', (text) => {
  expect(() => parseExact(text)).toThrow(SyntaxError);
});

it('reads any JSON as JSON.parse does, and writes it as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      // A number that is kept exactly, so that the whole text takes the long way.
      const text = JSON.stringify({ value }).replace('{', '{"n":9007199254740993,');
      expect(stringifyExact(parseExact(text))).toBe(
        JSON.stringify(JSON.parse(text)).replace('9007199254740992', '9007199254740993'),
      );
    }),
    { numRuns: 2_000 },
  );
});

it('takes what is long and what is nested deeply', () => {
  for (const body of ['x'.repeat(5e6), '\\n'.repeat(5e6), '\\\\'.repeat(5e6), '1'.repeat(5e6)]) {
    const text = `{"s":"${body}","n":9007199254740993}`;
    expect(stringifyExact(parseExact(text)) === text).toBe(true);
  }
  const digits = '0'.repeat(5e6);
  const long = `{"n":1${digits}1}`;
  expect(stringifyExact(parseExact(long)) === long).toBe(true);
  const deep = `${'['.repeat(100_000)}9007199254740993${']'.repeat(100_000)}`;
  expect(() => parseExact(deep)).not.toThrow();
});

it('has no JSON for what JSON.stringify has none for', () => {
  expect(stringifyExact(undefined)).toBeUndefined();
});
