import { NativeConnection } from '@temporalio/worker';
import { expect, inject, it } from 'vitest';
import { loadConfig } from '../../src/config/index.js';
import { openStore } from '../../src/elasticsearch/index.js';
import { createApiWorker } from '../../src/workers/api-worker.js';
import { useMoisson } from '../support/moisson.js';
import { runAgainst } from '../support/run-against.js';
import { useTemporal } from '../support/temporal.js';

const moisson = useMoisson();
const temporal = useTemporal();

it('keeps to a fixed rate, whatever the headers allow', async () => {
  const { applications } = await runAgainst(
    moisson,
    { offers: 3_000, rate: 10 },
    { FRANCE_TRAVAIL_RATE: '2' },
  );
  for (const { mostAcceptedInOneSecond } of applications) {
    expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(2);
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
