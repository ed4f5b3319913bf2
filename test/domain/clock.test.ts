import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { clockMillis, formatSecond, parisClock, parisInstant, toSecond } from '../../src/domain/clock.js';

describe('clockMillis', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00.123Z', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20T09:30:00.1Z', '2026-11-20T09:30:00.100Z'],
    ['2026-11-20T09:30:00.123999999Z', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20T09:30:00+02:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00.500+0200', '2026-11-20T09:30:00.500Z'],
    ['2026-11-20T09:30:00-11:30', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00', '2026-11-20T09:30:00.000Z'],
    // The hours that Paris skips and repeats.
    ['2026-03-29T02:30:00', '2026-03-29T02:30:00.000Z'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00.000Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('reads the digits of %s, wherever the worker is', (stamp, digits) => {
    for (const worker of ['Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata']) {
      process.env.TZ = worker;
      expect(clockMillis(stamp)).toBe(Date.parse(digits));
    }
  });

  it.each([
    'hier',
    '',
    ' 2026-11-20T09:30:00Z',
    '2026-11-20T09:30:00Z ',
    '2026-11-20T09:30:00z',
    '2026-11-20 09:30:00Z',
    '2026-11-20',
    '2026-11-20T09:30Z',
    '2026-11-20T09:30:00.Z',
    '2026-11-20T09:30:00.1234567890Z',
    '2026-11-20T09:30:00+2',
    '2026-11-20T24:00:00Z',
    '2026-11-20T23:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '+002026-11-20T09:30:00Z',
    '１026-11-20T09:30:00Z',
    undefined,
    null,
    20_261_120,
    ['2026-11-20T09:30:00Z'],
  ])('finds no date in %j', (stamp) => {
    expect(clockMillis(stamp)).toBeUndefined();
  });

  it('is the reverse of formatSecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (second) => {
        expect(toSecond(formatSecond(second))).toBe(second);
      }),
    );
  });
});

describe('toSecond', () => {
  it('cuts milliseconds off, whatever stands behind the digits', () => {
    expect(formatSecond(toSecond('2026-11-20T09:30:00.999+02:00'))).toBe('2026-11-20T09:30:00Z');
    expect(() => toSecond('2026-02-31T00:00:00Z')).toThrow(RangeError);
  });
});

describe('the instant of a stamp', () => {
  it.each([
    ['2026-01-15T10:00:00Z', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T10:00:00.123Z', '2026-07-15T08:00:00.123Z'],
    ['2026-01-01T00:30:00Z', '2025-12-31T23:30:00.000Z'],
    ['2026-03-29T01:59:59Z', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00:00Z', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25T01:59:59+0100', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25T03:00:00Z', '2026-10-25T02:00:00.000Z'],
    ['2026-01-15T10:00:00+02:00', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T10:00:00', '2026-01-15T09:00:00.000Z'],
  ])('%s in Paris is %s', (stamp, instant) => {
    expect(parisInstant(stamp)).toBe(instant);
  });

  it('undoes the clock of Paris at any instant but the hour that autumn repeats', () => {
    const instants = fc.date({
      min: new Date('1997-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const stamp = parisClock(instant);
        expect(parisClock(new Date(parisInstant(stamp) ?? ''))).toBe(stamp);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['hier', '', '2026-13-45T99:99:99Z', '2026-01-15', '2026-02-31T10:00:00Z'])(
    '%j is none',
    (stamp) => {
      expect(parisInstant(stamp)).toBeUndefined();
    },
  );
});
