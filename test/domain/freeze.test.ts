import { describe, expect, it } from 'vitest';
import { type ClockReading, freezeOf } from '../../src/domain/freeze.js';

describe('the freeze', () => {
  const ours = '2026-11-26T09:00:00.000Z';

  it.each<[string, Partial<ClockReading>, string, string]>([
    [
      'lies ten minutes before the API says it is',
      { date: '2026-11-26T09:00:00.000Z', newest: '2026-11-26T10:00:00Z' },
      '2026-11-26T10:00:00Z',
      '2026-11-26T09:50:00Z',
    ],
    [
      'goes by the newest offer shown where creation dates are behind the Date header',
      { date: '2026-11-26T09:00:00.000Z', newest: '2026-11-26T09:48:00Z' },
      '2026-11-26T09:48:01Z',
      '2026-11-26T09:38:01Z',
    ],
    [
      'is not moved by an offer of the future',
      { date: '2026-11-26T09:00:00.000Z', newest: '2027-01-01T00:00:00Z' },
      '2026-11-26T10:00:00Z',
      '2026-11-26T09:50:00Z',
    ],
    [
      'goes by our own clock where the API says nothing of its own',
      { newest: '2026-11-26T12:00:00Z' },
      '2026-11-26T10:00:00Z',
      '2026-11-26T09:50:00Z',
    ],
    [
      'does not go by our clock where the API is six hours ahead',
      { date: '2026-11-26T15:00:00.000Z', newest: '2026-11-26T15:59:58Z' },
      '2026-11-26T15:59:59Z',
      '2026-11-26T15:49:59Z',
    ],
  ])('%s', (_, reading, now, frozenAt) => {
    expect(freezeOf({ ours, ...reading })).toMatchObject({ now, frozenAt });
  });

  it.each([
    ['before the hour that is lived twice', '2026-10-24T23:59:00.000Z', '2026-10-25T01:49:00Z'],
    ['in its first pass', '2026-10-25T00:50:00.000Z', '2026-10-25T01:59:59Z'],
    ['at the change', '2026-10-25T01:00:00.000Z', '2026-10-25T01:50:00Z'],
    ['in its second pass', '2026-10-25T01:30:00.000Z', '2026-10-25T01:59:59Z'],
    ['in the margin after it', '2026-10-25T02:05:00.000Z', '2026-10-25T01:59:59Z'],
    ['after the margin', '2026-10-25T02:10:00.000Z', '2026-10-25T03:00:00Z'],
    [
      'in the night of spring, whose second hour is left out',
      '2026-03-29T01:05:00.000Z',
      '2026-03-29T02:55:00Z',
    ],
  ])('%s', (_, date, frozenAt) => {
    expect(freezeOf({ ours, date }).frozenAt).toBe(frozenAt);
  });

  it('never lets a newcomer carry a date before it, in any second around the change of the clock', () => {
    const start = Date.parse('2026-10-24T22:00:00Z');
    const stamps: string[] = [];
    for (let second = 0; second < 6 * 3600; second += 61) {
      const date = new Date(start + second * 1000).toISOString();
      stamps.push(freezeOf({ ours, date }).now);
    }
    for (let second = 0; second < 6 * 3600; second += 61) {
      const at = Math.floor(second / 61);
      const { frozenAt } = freezeOf({ ours, date: new Date(start + second * 1000).toISOString() });
      // A run may last two hours.
      for (const later of stamps.slice(at, at + 118)) expect(later > frozenAt).toBe(true);
    }
  });

  it('says how far our own clock is ahead', () => {
    expect(freezeOf({ ours, date: '2026-11-26T08:50:00.000Z' }).driftS).toBe(600);
    expect(freezeOf({ ours }).driftS).toBeUndefined();
  });
});
