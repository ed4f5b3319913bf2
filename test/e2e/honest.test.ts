import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lies, type Simulator, startSimulator } from '../../simulator/index.js';
import { type ServedStore, useMoisson } from '../support/moisson.js';
import { type Outcome, outcomeOf } from '../support/outcome.js';

/** Two runs each: thirty of them are the proof, a few keep watch in `npm test`. */
const WORLDS = Number(process.env.HONEST_WORLDS ?? 2);
const SEED = Number(process.env.HONEST_SEED ?? 20_261_126);

const HOUR = 3_600;
const DAY = 24 * HOUR;
const NOW = new Date('2026-07-01T10:00:00Z');
/** About 4 % of the stock closes each day, and as much is published. (docs/api/offers.md "Age") */
const PER_DAY = 0.04;
const PUBLISHED_LATE_S = 90;

const rate = (most: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1_000 })).map((part) => (part * most) / 1_000);

const worlds = fc.record({
  offers: fc.noBias(fc.integer({ min: 1_000, max: 4_000 })),
  seed: fc.nat(1_000_000),
  plan: fc.constantFrom('verified' as const, 'national' as const, 'region' as const),
  days: fc.constantFrom(1, 1, 2, 3, 7, 30),
  // What goes on while a run reads, a second.
  published: rate(10),
  closed: rate(10),
  republished: rate(10),
  late: rate(1),
  moved: rate(1),
  reopened: rate(0.5),
  halved: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined, freq: 2 }),
  lagSeconds: fc.constantFrom(0, 0, HOUR, DAY, 2 * DAY),
  // Without the header our own clock would have to live through the days as well.
  dateHeader: fc.constantFrom('same' as const, 30, -30, 5),
});
type HonestWorld = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** What goes on in an honest country while it is read. */
function habits(world: HonestWorld): Lies {
  const { republished, late, moved, reopened, halved, lagSeconds, dateHeader } = world;
  return {
    republished: { perSecond: republished },
    late: { perSecond: late, bySeconds: PUBLISHED_LATE_S },
    moved: { perSecond: moved },
    reopened: { perSecond: reopened, afterSeconds: 3 },
    ...(halved === undefined ? {} : { boardHalved: { from: { calls: halved } } }),
    detail: { lagSeconds },
    clock: { dateHeader },
  };
}

describe('an ingestion in an honest country', () => {
  const moisson = useMoisson();

  /** Two days of a world, on one port: what was published while the first one was read is gone on the second. */
  async function days(
    { offers, seed, days: pause, published, closed, ...rest }: HonestWorld,
    tell: (simulator: Simulator, store: ServedStore, day: 1 | 2) => Promise<void>,
  ): Promise<void> {
    const world = { offers, seed, now: NOW, rate: null };
    const perSecond = (offers * PER_DAY) / DAY;
    const busy = { publishedPerSecond: published, closedPerSecond: closed };
    const quiet = { publishedPerSecond: perSecond, closedPerSecond: perSecond };
    const own = habits({ offers, seed, days: pause, published, closed, ...rest });
    const first = await startSimulator({ ...world, churn: busy, lies: own });
    const { port } = new URL(first.url);
    const store = await moisson.open(first.environment);
    let second: Simulator | undefined;
    try {
      await tell(first, store, 1);
      await first.close();
      second = await startSimulator({
        ...world,
        port: Number(port),
        churn: quiet,
        agedSeconds: pause * DAY,
      });
      // Publishing at no delay, and closing without coming back, beside what the days bring.
      second.lie({
        ...own,
        late: { perSecond: published, bySeconds: 0 },
        reopened: { perSecond: closed, afterSeconds: DAY },
      });
      await tell(second, store, 2);
    } finally {
      await store.close();
      await first.close();
      await second?.close();
    }
  }

  function expectHonest({ certificate, missing, wronglyClosed, leftOpen }: Outcome, closures: number): void {
    const told = JSON.stringify({ gaps: certificate.gaps, proof: certificate.proof, closures });
    expect(certificate.status, told).toBe('proven');
    expect(missing, told).toEqual([]);
    expect(wronglyClosed, told).toEqual([]);
    const most = certificate.proof?.atMostUnnoticed ?? Number.NaN;
    expect(most, told).toBeGreaterThanOrEqual(missing.length);
    expect(most, told).toBeLessThanOrEqual(3 * closures + 10);
    // What is gone closes, or waits for a detail that still shows it.
    expect(leftOpen.length, told).toBeLessThanOrEqual(certificate.waiting ?? 0);
  }

  it(`${WORLDS} worlds end PROVEN, twice, and nothing that is there is closed`, {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await days(world, async (simulator, store, day) => {
          const before = day === 1 ? new Set<string>() : await store.openIds();
          const input = { plan: world.plan };
          const name = `honest day ${day}, ${JSON.stringify(world)}`;
          const outcome = await outcomeOf(name, simulator, store, input);
          const { closedSinceMark } = simulator.records().offers;
          const there = new Set(simulator.stableIds());
          const gone = [...before].filter((id) => !there.has(id)).length;
          expectHonest(outcome, Math.max(closedSinceMark, gone));
        });
      }),
      { numRuns: WORLDS, seed: SEED, verbose: 1, endOnFailure: true },
    );
  });
});
