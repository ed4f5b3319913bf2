import { describe, expect, it } from 'vitest';
import {
  afterLook,
  callsPerDay,
  type Followed,
  goingOn,
  laterMark,
  markOfLook,
  markOfRun,
  parseFollowInput,
  pauseBetweenCalls,
  reachOf,
  showsAll,
  usualLag,
} from '../../src/domain/follow.js';
import { freezeOf } from '../../src/domain/freeze.js';

describe('the input of a following', () => {
  it('is a look a minute with a tenth of the rate by default', () => {
    expect(parseFollowInput(undefined)).toEqual({ everyS: 60, share: 0.1 });
  });

  it.each([
    [{ everyS: 4 }, /everyS/],
    [{ everyS: 3_601 }, /everyS/],
    [{ everyS: 7.5 }, /everyS/],
    [{ share: 0 }, /share/],
    [{ share: 1.01 }, /share/],
    [{ rate: 3 }, /rate/],
    ['60', /FollowWorkflow input/],
  ])('%j is refused in words that name what is wrong', (input, words) => {
    expect(() => parseFollowInput(input)).toThrow(words);
  });
});

describe('the mark', () => {
  const now = '2026-11-27T10:00:00Z';
  const stamp = (seconds: number) =>
    new Date(Date.parse(now) + seconds * 1_000).toISOString().replace('.000', '');

  it('of a run is its watermark, and the look after it reads from just before', () => {
    expect(reachOf(markOfRun(now))).toBe(stamp(-30));
  });

  it('is the later one of two, whichever is missing', () => {
    const [a, b] = [markOfRun(now), markOfRun(stamp(1))];
    expect([
      laterMark(a, b),
      laterMark(b, a),
      laterMark(a, undefined),
      laterMark(undefined, undefined),
    ]).toEqual([b, b, a, undefined]);
  });

  it('reaches back over the whole hour that Paris lives through twice', () => {
    // 02:40 in Paris for the second time.
    const date = '2026-10-25T01:40:00Z';
    const mark = markOfLook(freezeOf({ ours: date, date, newest: '2026-10-25T02:39:50Z' }));
    expect(mark.now).toBe('2026-10-25T02:39:51Z');
    expect(reachOf(mark)).toBe('2026-10-25T01:59:59Z');
  });
});

describe('a page shows all that is new', () => {
  const page = { total: 150, count: 150, newerThanOldest: 149, oldest: '2026-11-27T09:58:00Z' };
  it.each([
    ['when it reaches below the look before', page, '2026-11-27T09:58:01Z', true],
    ['not when its oldest offer is of that very second', page, '2026-11-27T09:58:00Z', false],
    ['not when it is full, whatever its total says', page, '2026-11-27T09:00:00Z', false],
    ['when it is not full', { ...page, total: 149, count: 149 }, '2026-11-27T09:00:00Z', true],
    ['not when its search counts more', { ...page, total: 151, count: 149 }, '2026-11-27T09:00:00Z', false],
    ['when there is nothing', { total: 0, count: 0, newerThanOldest: 0 }, '2026-11-27T09:00:00Z', true],
  ])('%s', (_name, summary, reach, all) => {
    expect(showsAll(summary, reach)).toBe(all);
  });
});

it('a tenth of the rate of two applications is a call in 1.7 seconds', () => {
  expect(pauseBetweenCalls({ share: 0.1 }, 2)).toBe(1_667);
  expect(pauseBetweenCalls({ share: 1 }, 1)).toBe(334);
});

describe('what is known after a look', () => {
  const before: Followed = {
    settings: { everyS: 60, share: 0.1 },
    since: '2026-11-27T08:00:00.000Z',
    lookedAt: '2026-11-27T10:00:00.000Z',
    mark: markOfRun('2026-11-27T11:00:00Z'),
    looks: 120,
    calls: 130,
    created: 40,
    lags: [61, 62],
    left: 0,
    trouble: 'the API was away',
  };
  const look = { calls: 1, created: 3, left: 0, endedAt: '2026-11-27T10:01:02.400Z' };
  const mark = markOfRun('2026-11-27T11:01:00Z');

  it('moves the mark, and counts by how much the lake was behind until it ended', () => {
    const after = afterLook(before, { ...look, lookedAt: '2026-11-27T10:01:01.000Z', mark });
    expect(after).toMatchObject({ looks: 121, calls: 131, created: 43, lags: [61, 62, 62], mark });
    expect(after.trouble).toBeUndefined();
  });

  it('begins to count anew once following was stopped, from where the lake is', () => {
    const settings = { everyS: 5, share: 1 };
    const now = '2026-11-28T08:00:00.000Z';
    const { lookedAt, mark: reached } = before;
    const zero = { looks: 0, calls: 0, created: 0, lags: [], left: 0 };
    expect(goingOn({ ...before, stopped: true }, settings, now)).toEqual({
      settings,
      since: now,
      lookedAt,
      mark: reached,
      ...zero,
    });
    expect(goingOn(before, settings, now)).toEqual({ ...before, settings });
    expect(goingOn(undefined, settings, now)).toEqual({ settings, since: now, ...zero });
  });

  it('keeps the mark of the last whole look where one was not', () => {
    const after = afterLook(before, { ...look, trouble: 'the API answered 503' });
    expect(after).toMatchObject({
      lookedAt: before.lookedAt,
      mark: before.mark,
      lags: [61, 62],
      trouble: 'the API answered 503',
    });
  });

  it('keeps the lags of the last 120 looks', () => {
    const lags = Array.from({ length: 120 }, (_, i) => i);
    const after = afterLook({ ...before, lags }, { ...look, lookedAt: '2026-11-27T10:01:01.000Z', mark });
    expect([after.lags.length, after.lags[0], after.lags.at(-1)]).toEqual([120, 1, 62]);
  });

  it('is behind by what 95 of 100 looks did not exceed', () => {
    expect(usualLag({ lags: [] })).toBeUndefined();
    expect(usualLag({ lags: [900, ...Array.from({ length: 99 }, (_, i) => i)] })).toBe(94);
  });

  it('costs so many calls a day, once some minutes tell', () => {
    expect(callsPerDay(before, new Date('2026-11-27T08:05:00Z'))).toBeUndefined();
    expect(callsPerDay({ ...before, calls: 125 }, new Date('2026-11-27T10:00:00Z'))).toBe(1_500);
  });
});
