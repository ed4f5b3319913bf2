import { describe, expect, it } from 'vitest';
import { followJson, followLines } from '../../src/client/follow-text.js';

const followed = {
  settings: { everyS: 60, share: 0.1 },
  since: '2026-11-27T08:00:00.000Z',
  lookedAt: '2026-11-27T10:00:00.000Z',
  mark: { frozenAt: '2026-11-27T10:50:00Z', now: '2026-11-27T11:00:00Z' },
  looks: 120,
  calls: 125,
  created: 2_040,
  lags: [61, 62],
  left: 0,
};
const now = new Date('2026-11-27T10:00:42Z');
const proven = '2026-11-27T02:30:00.000Z';

describe('how a lake is followed', () => {
  it('is told with its lag first, and what it cannot see', () => {
    expect(followLines({ now, followed, paused: false, proven }, 'en')).toEqual([
      'The lake is 42 s behind the API: it has every new offer that was published until 2026-11-27 10:00:00 UTC.',
      '  looks       a look every 1 min 00 s, 10 % of the rate for what one page does not show',
      '  freshness   behind by at most 1 min 02 s at 95 of 100 looks',
      '  so far      120 looks, 125 calls, 2 040 new offers since 2026-11-27 08:00:00 UTC',
      '              some 1 491 calls a day',
      '  not seen    what changed or closed was seen last by the full run of 2026-11-27 02:30:00 UTC',
    ]);
  });

  it('is told in French', () => {
    const lines = followLines({ now, followed, paused: true, proven }, 'fr').join('\n');
    expect(lines).toContain("Le lac a 42 s de retard sur l'API");
    expect(lines).toContain('il est en pause');
    expect(lines).not.toMatch(/\b(lake|looks|behind|calls)\b/);
  });

  it('says what is wrong, what it waits for, and what is left', () => {
    const state = { now, followed: { ...followed, trouble: 'the API answered 503', left: 7 }, paused: false };
    const lines = followLines({ ...state, busy: 'the run "ingestion" goes on' }, 'en').join('\n');
    expect(lines).toContain('the last look failed: the API answered 503');
    expect(lines).toContain('it waits: the run "ingestion" goes on');
    expect(lines).toContain('7 offers of one second are left to the next full run');
  });

  it('says that nobody follows any more, and that nothing is known yet', () => {
    const [stopped] = followLines({ now, followed: { ...followed, stopped: true }, paused: false }, 'en');
    expect(stopped).toBe(
      'Nobody follows any more. The lake has the offers that were new until 2026-11-27 10:00:00 UTC.',
    );
    expect(followLines({ now, paused: false }, 'en')).toEqual([
      'Nothing is known yet: the first look has not ended.',
    ]);
  });

  it('is the same for a program, in seconds', () => {
    expect(followJson({ now, followed, paused: false, proven })).toMatchObject({
      following: true,
      behindS: 42,
      usuallyBehindS: 62,
      calls: 125,
      fullRunAt: proven,
    });
    expect(followJson({ now, paused: false })).toEqual({ following: false, paused: false });
  });
});
