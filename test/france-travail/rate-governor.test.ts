import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ALLOWED_RATE } from '../../src/domain/rate.js';
import {
  afterAnswer,
  type Governor,
  newGovernor,
  type Observed,
} from '../../src/france-travail/rate-governor.js';
import type { RateLimit } from '../../src/france-travail/rate-limit.js';

const limit = (replenish: number, requested = 1): RateLimit => ({
  remaining: 1,
  burst: replenish,
  replenish,
  requested,
});

/** One answer a second, each sent a quarter of a second before. */
const answers = (count: number, answer: Partial<Observed>, from = 0): Observed[] =>
  Array.from({ length: count }, (_, i) => ({
    refused: false,
    sentAt: (from + i) * 1_000,
    answeredAt: (from + i) * 1_000 + 250,
    ...answer,
  }));

const governed = (governor: Governor, observed: readonly Observed[]): Governor =>
  observed.reduce(afterAnswer, governor);

describe('the rate of auto', () => {
  it('stays at 3 without headers', () => {
    expect(governed(newGovernor, answers(1_000, {})).rate).toBe(3);
  });

  it.each([
    { says: '10', rateLimit: limit(10), rate: 10 },
    { says: '50, which nobody has promised', rateLimit: limit(50), rate: 10 },
    { says: '10 tokens, of which a call takes two', rateLimit: limit(10, 2), rate: 5 },
    { says: '2', rateLimit: limit(2), rate: 2 },
    { says: '0', rateLimit: limit(0), rate: 1 },
    { says: 'nonsense', rateLimit: limit(10, 0), rate: 3 },
  ])('ends where the headers allow it to: $says', ({ rateLimit, rate }) => {
    expect(governed(newGovernor, answers(150, { rateLimit })).rate).toBe(rate);
  });

  it('climbs step by step', () => {
    const rates = [60, 120].map(
      (count) => governed(newGovernor, answers(count, { rateLimit: limit(10) })).rate,
    );
    expect(rates.map(Math.round)).toEqual([6, 9]);
  });

  it('falls by a fifth on a refusal, and climbs back slowly', () => {
    const top = governed(newGovernor, answers(150, { rateLimit: limit(10) }));
    const cut = governed(top, answers(1, { refused: true }, 200));
    expect(cut.rate).toBe(8);
    expect(governed(cut, answers(100, {}, 201)).rate).toBeCloseTo(8.4);
    expect(governed(cut, answers(1_000, {}, 201)).rate).toBe(10);
  });

  it('falls once for all calls that were in flight', () => {
    const [sentAt, answeredAt] = [1_000, 1_250];
    const together = Array.from({ length: 5 }, () => ({ refused: true, sentAt, answeredAt }));
    expect(governed(newGovernor, together).rate).toBeCloseTo(2.4);
    expect(governed(newGovernor, [...together, ...answers(1, { refused: true }, 2)]).rate).toBeCloseTo(1.92);
  });

  it('comes down at once when the headers allow less, also with a refusal', () => {
    const top = governed(newGovernor, answers(150, { rateLimit: limit(10) }));
    expect(governed(top, answers(1, { rateLimit: limit(4) }, 200)).rate).toBe(4);
    expect(governed(top, answers(1, { rateLimit: limit(4), refused: true }, 200)).rate).toBeCloseTo(3.2);
  });

  it('finds the true limit behind headers that promise too much', () => {
    let governor = newGovernor;
    let refusals = 0;
    const counted = 5_000;
    for (let i = 0; i < counted + 500; i++) {
      const refused = governor.rate > 3;
      if (refused && i >= 500) refusals++;
      governor = afterAnswer(governor, {
        refused,
        sentAt: i * 300,
        answeredAt: i * 300 + 250,
        rateLimit: limit(10),
      });
    }
    expect(governor.rate).toBeGreaterThan(2.3);
    expect(refusals / counted).toBeLessThan(0.01);
  });

  it('stays within its bounds, never rises on a refusal, never exceeds what the last headers allow', () => {
    const observed = fc.record({
      refused: fc.boolean(),
      sentAt: fc.nat(100),
      lasts: fc.nat(100),
      replenish: fc.option(fc.integer({ min: -5, max: 40 })),
      requested: fc.integer({ min: -1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(observed, { maxLength: 60 }), (sequence) => {
        let governor = newGovernor;
        for (const { refused, sentAt, lasts, replenish, requested } of sequence) {
          const rateLimit = replenish === null ? undefined : limit(replenish, requested);
          const next = afterAnswer(governor, { refused, sentAt, answeredAt: sentAt + lasts, rateLimit });
          expect(next.rate).toBeGreaterThanOrEqual(1);
          expect(next.rate).toBeLessThanOrEqual(MAX_ALLOWED_RATE);
          if (refused) expect(next.rate).toBeLessThanOrEqual(governor.rate);
          if (replenish !== null && replenish >= 1 && requested === 1) {
            expect(next.rate).toBeLessThanOrEqual(replenish);
          }
          governor = next;
        }
      }),
    );
  });
});
