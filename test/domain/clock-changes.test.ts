import { describe, expect, it } from 'vitest';
import { skippedDays, steadyTime } from '../../src/domain/clock-changes.js';

const FROM = new Date('2026-11-26T12:00:00Z');
const at = (hour: number, minute: number, timezone = 'Europe/Paris') => ({ hour, minute, timezone });

describe('the days that skip a time of the day', () => {
  it.each([
    ['Europe/Paris', at(2, 0), ['2027-03-28']],
    ['Europe/Paris', at(2, 30), ['2027-03-28']],
    ['Europe/Paris', at(2, 59), ['2027-03-28']],
    ['Europe/Paris', at(1, 59), []],
    ['Europe/Paris', at(3, 0), []],
    ['America/New_York', at(2, 30, 'America/New_York'), ['2027-03-14']],
    ['America/New_York', at(1, 30, 'America/New_York'), []],
    ['UTC', at(2, 30, 'UTC'), []],
    ['Asia/Kolkata', at(2, 30, 'Asia/Kolkata'), []],
  ])('in %s: %j', (_, time, skipped) => {
    expect(skippedDays(time, FROM)).toEqual(skipped);
  });

  it('has a later time beside it that no day skips', () => {
    expect(steadyTime(at(2, 30), FROM)).toEqual(at(3, 30));
  });
});
