import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLimiter } from '../../simulator/http/limiter.js';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { BusiestSecond } from '../../simulator/records.js';
import { TestClient } from './client.js';

const arrivals = fc.array(fc.double({ min: 0, max: 700, noNaN: true }), { maxLength: 200 }).map((gaps) => {
  let now = 0;
  return gaps.map((gap) => (now += gap));
});

/** The most instants in any half-open interval of 1 000 ms. */
const busiest = (instants: number[]): number =>
  Math.max(0, ...instants.map((start) => instants.filter((at) => at >= start && at < start + 1000).length));

describe('the strict window', () => {
  it('never accepts more than the rate in any sliding second, and refuses only what would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), arrivals, (rate, instants) => {
        const limiter = createLimiter(rate, 'window', null);
        const accepted: number[] = [];
        for (const at of instants) {
          const before = accepted.filter((earlier) => earlier > at - 1000).length;
          const admission = limiter.admit(at);
          expect(admission.accepted).toBe(before < rate);
          if (admission.accepted) accepted.push(at);
        }
        expect(busiest(accepted)).toBeLessThanOrEqual(rate);
      }),
    );
  });
});

describe('the token bucket', () => {
  it('lets a burst through, then the rate, and never more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 20 }),
        arrivals,
        (rate, burst, instants) => {
          const limiter = createLimiter(rate, 'bucket', burst);
          const accepted = instants.filter((at) => limiter.admit(at).accepted);
          const elapsed = (accepted.at(-1) ?? 0) - (accepted[0] ?? 0);
          expect(accepted.length).toBeLessThanOrEqual(burst + (elapsed * rate) / 1000 + 1e-6);
          expect(accepted.length).toBeGreaterThanOrEqual(Math.min(burst, instants.length));
        },
      ),
    );
  });
});

describe('the records', () => {
  it('know the busiest sliding second', () => {
    fc.assert(
      fc.property(arrivals, (instants) => {
        const records = new BusiestSecond();
        for (const at of instants) records.add(at);
        expect(records.most).toBe(busiest(instants));
        expect(records.total).toBe(instants.length);
      }),
    );
  });
});

describe('over a socket', () => {
  let simulator: Simulator;
  afterEach(() => simulator.close());

  it('allows 3 calls a second and application by default, search and lists together', async () => {
    simulator = await startSimulator({ offers: 500 });
    const [one, two] = [await TestClient.login(simulator, 0), await TestClient.login(simulator, 1)];
    const paths = [
      '/v2/referentiel/regions',
      '/v2/offres/search?range=0-0',
      '/v2/offres/123',
      '/v2/offres/search',
    ];
    const statuses = [];
    for (const path of paths) statuses.push((await one.get(path)).status);
    expect(statuses).toEqual([200, 206, 204, 429]);
    expect((await two.get('/v2/offres/search?range=0-0')).status).toBe(206);
    const records = simulator.records().applications;
    expect(records['simulated-app-1']).toMatchObject({
      tokenCalls: { '200': 1 },
      searchCalls: { '206': 1, '429': 1 },
      referentielCalls: { '200': 1 },
      offreCalls: { '204': 1 },
      arrived: 4,
      accepted: 3,
      refused: 1,
      mostArrivedInOneSecond: 4,
      mostAcceptedInOneSecond: 3,
    });
    expect(records['simulated-app-2']).toMatchObject({ arrived: 1, refused: 0 });
  });

  it('says 429 in plain text with Retry-After, and tells the limit in headers', async () => {
    simulator = await startSimulator({ offers: 500, rate: 1 });
    const client = await TestClient.login(simulator);
    const accepted = await client.get('/v2/offres/search?range=0-0');
    const refused = await client.get('/v2/offres/search?range=0-0');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('text/plain');
    expect(refused.headers.get('retry-after')).toBe('1');
    for (const { headers } of [accepted, refused]) {
      expect(headers.get('x-ratelimit-burst-capacity-clientidlimiter')).toBe('1');
      expect(headers.get('x-ratelimit-remaining-clientidlimiter')).toBe('0');
      expect(headers.get('x-ratelimit-replenish-rate-clientidlimiter')).toBe('1');
      expect(headers.get('x-ratelimit-requested-tokens-clientidlimiter')).toBe('1');
    }
  });

  it('fills a bucket of its own size, like the headers of 2026', async () => {
    simulator = await startSimulator({ offers: 500, rate: 10, rateModel: 'bucket', burst: 10 });
    const client = await TestClient.login(simulator);
    const { headers } = await client.get('/v2/offres/search?range=0-0');
    expect(headers.get('x-ratelimit-burst-capacity-clientidlimiter')).toBe('10');
    expect(headers.get('x-ratelimit-remaining-clientidlimiter')).toBe('9');
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => (await client.get('/v2/offres/search?range=0-0')).status),
    );
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status === 206).length).toBeGreaterThanOrEqual(9);
  });

  it.each([null, 0])('has no limit and no headers with rate %s', async (rate) => {
    simulator = await startSimulator({ offers: 500, rate });
    const client = await TestClient.login(simulator);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.get('/v2/offres/search?range=0-0')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]));
    expect(answers[0]?.headers.get('x-ratelimit-burst-capacity-clientidlimiter')).toBeNull();
  });
});
