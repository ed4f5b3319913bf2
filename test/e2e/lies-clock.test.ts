import { describe, expect, it } from 'vitest';
import { type Lies, type Simulator, startSimulator } from '../../simulator/index.js';
import { type ServedStore, useMoisson } from '../support/moisson.js';
import { alsoShown, expectProven, type Outcome, outcomeOf, watched } from '../support/outcome.js';
import { type SimulatedStoreOptions, withSimulatedStore } from '../support/simulated-store.js';

const OFFRES = 1_500;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What goes on all the time: offers are published, republished and closed. */
const CHURN = { publishedPerSecond: 3, closedPerSecond: 1 };
const ARRIVALS: Lies = { republished: { perSecond: 10 } };
/** The same, told to a world that has lived on before it opened. */
const QUIET = { publishedPerSecond: 0.05, closedPerSecond: 0.01 };
const LATELY: Lies = { republished: { perSecond: 10 }, late: { perSecond: 3, bySeconds: 0 } };

describe('an ingestion from an API with a clock of its own', { timeout: 300_000 }, () => {
  const moisson = useMoisson();

  const among = (
    options: Partial<SimulatedStoreOptions>,
    tell: (simulator: Simulator, store: ServedStore) => Promise<void>,
  ): Promise<void> => withSimulatedStore(moisson, { offers: OFFRES, ...options }, tell);

  /** What is more, nothing is left open that was gone. */
  function expectClosed(outcome: Outcome): void {
    expectProven(outcome);
    expect(outcome.leftOpen).toEqual([]);
  }

  const clocks: [string, Lies['clock'] & object][] = [
    ['10 minutes behind ours', { offsetSeconds: -10 * MINUTE }],
    ['2 minutes ahead of ours', { offsetSeconds: 2 * MINUTE }],
    ['6 hours ahead of ours', { offsetSeconds: 6 * HOUR }],
    ['10 minutes behind what its header says', { offsetSeconds: -10 * MINUTE, dateHeader: 'true' }],
    ['6 hours ahead of what its header says', { offsetSeconds: 6 * HOUR, dateHeader: 'true' }],
    ['30 seconds behind its own header', { dateHeader: 30 }],
    ['30 seconds ahead of its own header', { dateHeader: -30 }],
    ['6 hours ahead of ours, and said nowhere', { offsetSeconds: 6 * HOUR, dateHeader: 'none' }],
  ];
  it.each(watched(1, clocks))(
    '%s: every stable offer is open, while it is so and afterwards',
    (name, clock) =>
      among({ churn: CHURN, lies: ARRIVALS }, async (simulator, store) => {
        expectProven(await outcomeOf(`${name}, before`, simulator, store));
        simulator.lie({ ...ARRIVALS, clock });
        expectProven(await outcomeOf(name, simulator, store));
        simulator.lie(ARRIVALS);
        expectProven(await outcomeOf(`${name}, after`, simulator, store));
      }),
  );

  const seasons: [string, string, number][] = [
    ['in the second pass of the hour that comes twice', '2026-10-25T00:20:00Z', 70 * MINUTE],
    ['before the hour that comes twice', '2026-10-24T23:20:00Z', 30 * MINUTE],
    ['in its first pass', '2026-10-25T00:10:00Z', 40 * MINUTE],
    ['from its first pass to its second', '2026-10-25T00:20:00Z', 40 * MINUTE - 8],
    ['after it', '2026-10-25T00:20:00Z', 103 * MINUTE],
    ['over the hour that is missing in spring', '2026-03-29T00:20:00Z', 40 * MINUTE - 8],
    ['after the hour that is missing in spring', '2026-03-29T00:20:00Z', 45 * MINUTE],
  ];
  it.each(watched(1, seasons))(
    'the clocks of Paris change, %s: every stable offer is open',
    (name, now, agedSeconds) =>
      among({ now: new Date(now), agedSeconds, churn: QUIET }, async (simulator, store) => {
        simulator.lie(LATELY);
        expectProven(await outcomeOf(`${name}, first`, simulator, store));
        expectProven(await outcomeOf(name, simulator, store));
        simulator.lie({});
        expectProven(await outcomeOf(`${name}, after`, simulator, store));
      }),
  );

  alsoShown(
    'the clocks of all our machines are a day ahead, then set right: every stable offer is open, what is gone closes',
    () =>
      among(
        { churn: CHURN, lies: { ...ARRIVALS, clock: { offsetSeconds: -DAY } } },
        async (simulator, store) => {
          const first = await outcomeOf('ours a day ahead', simulator, store);
          expectProven(first);
          expect(first.certificate.proof?.clock.driftS).toBeGreaterThan(DAY - MINUTE);
          await antedate(store, first.certificate.run);
          simulator.lie({ ...ARRIVALS, clock: { offsetSeconds: 0 } });
          expectClosed(await outcomeOf('ours set right', simulator, store));
          expectProven(await outcomeOf('ours set right, incremental', simulator, store, INCREMENTAL));
        },
      ),
  );

  alsoShown(
    'the clock of the ingestion worker alone is a day ahead: every stable offer is open, what is gone closes',
    () =>
      among({ churn: CHURN, lies: ARRIVALS, store: { ingestionClockS: DAY } }, async (simulator, store) => {
        expectProven(await outcomeOf('worker a day ahead', simulator, store));
        expectClosed(await outcomeOf('worker a day ahead, again', simulator, store));
        expectProven(await outcomeOf('worker a day ahead, incremental', simulator, store, INCREMENTAL));
      }),
  );

  it.each(watched(0, [2 * MINUTE, 6 * HOUR]))(
    'an incremental run after a clock that was %i s ahead takes what came meanwhile',
    (offsetSeconds) =>
      among({ churn: CHURN, lies: { ...ARRIVALS, clock: { offsetSeconds } } }, async (simulator, store) => {
        const name = `${offsetSeconds} s ahead`;
        expectProven(await outcomeOf(`${name}, full`, simulator, store));
        simulator.lie(ARRIVALS);
        expectProven(await outcomeOf(`${name}, incremental`, simulator, store, INCREMENTAL));
        expectProven(await outcomeOf(`${name}, full again`, simulator, store));
      }),
  );

  it.each(watched(1, [2 * HOUR, 8 * HOUR]))(
    'an incremental run %i s after a clock that was 6 hours ahead skips no hour',
    async (agedSeconds) => {
      const world = { offers: OFFRES, rate: null, now: new Date(Date.now() - agedSeconds * 1000) };
      const first = await startSimulator(world);
      // Told later, so that both worlds begin with the same offers; the newest date shown goes ahead with the clock.
      first.lie({ republished: { perSecond: 10 }, clock: { offsetSeconds: 6 * HOUR } });
      const store = await moisson.open(first.environment);
      let second: Simulator | undefined;
      try {
        const name = `${agedSeconds} s after`;
        const full = await outcomeOf(`${name}, full`, first, store);
        expectProven(full);
        await first.close();
        await backdate(store, full, agedSeconds);
        const port = Number(new URL(first.url).port);
        second = await startSimulator({ ...world, agedSeconds, churn: QUIET, port });
        expectProven(await outcomeOf(`${name}, incremental`, second, store, INCREMENTAL));
      } finally {
        await store.close();
        await first.close();
        await second?.close();
      }
    },
  );
});

const INCREMENTAL = { plan: 'national', mode: 'incremental' } as const;

/** Writes the dates of a run as it would have written them by a clock that is a day ahead of those of later runs. */
async function antedate({ elasticsearch, prefix }: ServedStore, run: string): Promise<void> {
  const date_debut = new Date(Date.now() + DAY * 1000).toISOString();
  const index = `${prefix}ingestion`;
  await elasticsearch.update({ index, id: run, refresh: true, doc: { date_debut, date_fin: date_debut } });
}

/** The dates of a run, and what it says of our clock, as if it had been made so long ago. */
async function backdate(store: ServedStore, { certificate }: Outcome, seconds: number): Promise<void> {
  const { run, proof } = certificate;
  const date_debut = new Date(Date.now() - seconds * 1000).toISOString();
  const driftS = (proof?.clock.driftS ?? 0) - seconds;
  const doc = { date_debut, date_fin: date_debut, certificat: { proof: { clock: { driftS } } } };
  await store.elasticsearch.update({ index: `${store.prefix}ingestion`, id: run, refresh: true, doc });
}
