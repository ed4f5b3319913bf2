import { hostname } from 'node:os';
import { NativeConnection, Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { requireNamespace, silentHere, warnOfOtherWorkers, withTemporal } from '../../src/client/temporal.js';
import { loadConfig } from '../../src/config/index.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();
const configOf = (TEMPORAL_NAMESPACE: string) =>
  loadConfig({ env: { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE }, cwd: '/' });

it('says that a namespace is not there before anything is asked of it', async () => {
  await requireNamespace(temporal.client, configOf('default'));
  await expect(withTemporal(configOf('nowhere'), async () => 'asked')).rejects.toMatchObject({
    name: 'UsageError',
    message: `The Temporal server at ${temporal.address} has no namespace "nowhere": create it, or set TEMPORAL_NAMESPACE.`,
  });
});

it('warns of workers that ask for calls of the same application already', async () => {
  const said: string[] = [];
  const warn = () =>
    warnOfOtherWorkers(temporal.client, ['offres-app-1', 'offres-app-2'], (line) => said.push(line));
  await warn();
  expect(said).toEqual([]);
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({ connection, taskQueue: 'offres-app-2', activities: { read() {} } });
  await worker.runUntil(async () => {
    while (said.length === 0) await warn();
  });
  await connection.close();
  expect(said).toEqual([expect.stringMatching(/^warning: a worker has asked offres-app-2 for calls/)]);
});

it('tells the roles whose worker has not asked for work from this machine', async () => {
  const config = configOf('default');
  const silent = () => silentHere(temporal.client, config, ['ingestion', 'app-3', 'app-4']);
  // Temporal refuses a poll that would wait for less than two seconds.
  const asked = (name: string, identity: string) =>
    temporal.client.connection
      .withDeadline(Date.now() + 3_000, () =>
        temporal.client.workflowService.pollActivityTaskQueue({
          namespace: 'default',
          taskQueue: { name },
          identity,
        }),
      )
      .catch(() => {});
  expect(await silent()).toEqual(['ingestion', 'app-3', 'app-4']);
  await asked('offres-app-3', `7@${hostname()} offres-app-3 moisson-client-1`);
  await asked('offres-app-4', `7@not-${hostname()} offres-app-4 moisson-client-1`);
  expect(await silent()).toEqual(['ingestion', 'app-4']);
});
