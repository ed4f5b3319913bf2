import { NativeConnection } from '@temporalio/worker';
import { expect, inject, it } from 'vitest';
import { startSimulator } from '../../simulator/index.js';
import { loadConfig } from '../../src/config/index.js';
import { openStore } from '../../src/elasticsearch/index.js';
import { createApiWorker } from '../../src/workers/api-worker.js';
import { useMoisson } from '../support/moisson.js';
import { useTemporal } from '../support/temporal.js';

const moisson = useMoisson();
const temporal = useTemporal();

type Operator = Parameters<typeof moisson.run>[2];

/** Runs by the national plan, with these settings, against a simulated API. Gives what that API counted and saw come. */
async function runAgainst(
  options: { readonly offers: number; readonly rate: number },
  settings: Readonly<Record<string, string>>,
  operator?: Operator,
) {
  const simulator = await startSimulator(options);
  const arrivals: Record<string, number[]> = {};
  simulator.observe(({ application }) => {
    arrivals[application] = [...(arrivals[application] ?? []), performance.now()];
  });
  try {
    const environment = { ...simulator.environment, ...settings };
    const { certificate } = await moisson.run(environment, { plan: 'national' }, operator);
    expect(certificate).toMatchObject({ status: 'proven', distinct: options.offers });
    const applications = Object.values(simulator.records().applications);
    expect(applications).toHaveLength(2);
    return { applications, arrivals: Object.values(arrivals) };
  } finally {
    await simulator.close();
  }
}

it('climbs above 3 calls a second as far as the headers of the API allow, told to keep the rate by itself', async () => {
  const { applications } = await runAgainst({ offers: 12_000, rate: 6 }, { FRANCE_TRAVAIL_RATE: 'auto' });
  for (const { mostAcceptedInOneSecond, refused, arrived } of applications) {
    // From 3 a second, a twentieth more with each answer: nobody else's limit is at work here than the guard of 10.
    expect(arrived).toBeGreaterThan(30);
    expect(mostAcceptedInOneSecond).toBeGreaterThan(3);
    expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(6);
    expect(refused).toBeLessThanOrEqual(2);
  }
});

it('keeps to a fixed rate, whatever the headers allow', async () => {
  const { applications } = await runAgainst({ offers: 3_000, rate: 10 }, { FRANCE_TRAVAIL_RATE: '2' });
  for (const { mostAcceptedInOneSecond } of applications) {
    expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(2);
  }
});

it('takes the rate that an operator gives to the current run, its own guard included', async () => {
  const faster: Operator = (run) => run.executeUpdate('setRate', { args: [10] });
  const { applications } = await runAgainst(
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
  const { arrivals } = await runAgainst({ offers: 300, rate: 10 }, settings);
  expect(arrivals).toHaveLength(2);
  for (const times of arrivals) {
    const spans = times.slice(2).map((time, i) => time - (times[i] ?? 0));
    expect(spans.length).toBeGreaterThan(0);
    expect(Math.min(...spans)).toBeGreaterThan(2_000);
  }
});

it('starts no more activities than its application may make calls, whatever these are', async () => {
  const connection = await NativeConnection.connect({ address: temporal.address });
  const env = {
    FRANCE_TRAVAIL_CLIENT_ID_1: 'id',
    FRANCE_TRAVAIL_CLIENT_SECRET_1: 'secret',
    FRANCE_TRAVAIL_RATE: '3',
    TEMPORAL_ADDRESS: temporal.address,
    ELASTICSEARCH_URL: inject('elasticsearchUrl'),
  };
  const config = loadConfig({ env, cwd: '/' });
  const [application] = config.franceTravail.applications;
  if (application === undefined) throw new Error('no application');
  const worker = createApiWorker(application, config, connection, openStore(config));
  const running = worker.run();
  // Refused before any call: the pacer has no part in it.
  const refused = (i: number) =>
    temporal.client.activity.execute('collectPage', {
      id: `refused-${i}`,
      taskQueue: 'offres-app-1',
      args: [{ rate: -1 }],
      startToCloseTimeout: '20 seconds',
    });
  const before = performance.now();
  const outcomes = await Promise.allSettled(Array.from({ length: 15 }, (_, i) => refused(i)));
  const seconds = (performance.now() - before) / 1000;
  worker.shutdown();
  await running;
  await connection.close();
  expect(outcomes.map(({ status }) => status)).toEqual(Array(15).fill('rejected'));
  // Three at once, then three a second: a slow machine makes it longer, never shorter.
  expect(seconds).toBeGreaterThan((15 - 3) / 3 - 1);
});
