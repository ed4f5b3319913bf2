import { expect, it } from 'vitest';
import { useMoisson } from '../support/moisson.js';
import { type Operator, runAgainst } from '../support/run-against.js';

const moisson = useMoisson();

it('climbs above 3 calls a second as far as the headers of the API allow, told to keep the rate by itself', async () => {
  const { applications } = await runAgainst(
    moisson,
    { offers: 12_000, rate: 6 },
    { FRANCE_TRAVAIL_RATE: 'auto' },
  );
  for (const { mostAcceptedInOneSecond, refused, arrived } of applications) {
    // From 3 a second, a twentieth more with each answer: nobody else's limit is at work here than the guard of 10.
    expect(arrived).toBeGreaterThan(30);
    expect(mostAcceptedInOneSecond).toBeGreaterThan(3);
    expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(6);
    expect(refused).toBeLessThanOrEqual(2);
  }
});

it('takes the rate that an operator gives to the current run, its own guard included', async () => {
  const faster: Operator = (run) => run.executeUpdate('setRate', { args: [10] });
  const { applications } = await runAgainst(
    moisson,
    { offers: 9_000, rate: 20 },
    { FRANCE_TRAVAIL_RATE: '2' },
    faster,
  );
  for (const { mostAcceptedInOneSecond } of applications) {
    expect(mostAcceptedInOneSecond).toBeGreaterThan(4);
    expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(10);
  }
});

it('spaces calls by the guard that is configured', async () => {
  // Two calls in 2.5 seconds.
  const settings = { FRANCE_TRAVAIL_RATE: '2', FRANCE_TRAVAIL_GUARD_MS: '1500' };
  const { arrivals } = await runAgainst(moisson, { offers: 300, rate: 10 }, settings);
  expect(arrivals).toHaveLength(2);
  for (const times of arrivals) {
    const spans = times.slice(2).map((time, i) => time - (times[i] ?? 0));
    expect(spans.length).toBeGreaterThan(0);
    expect(Math.min(...spans)).toBeGreaterThan(2_000);
  }
});
