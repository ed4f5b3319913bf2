import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UsageError } from '../../src/client/exit.js';
import { DEFAULT_WORKFLOW_ID, findRun } from '../../src/client/ingestion.js';
import { startTestTemporal, type TestTemporal } from '../support/temporal.js';

let temporal: TestTemporal;
let client: Client;
beforeAll(async () => {
  temporal = await startTestTemporal();
  client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
});
afterAll(async () => {
  await client?.connection.close();
  await temporal?.stop();
});

const start = (workflowId: string) =>
  client.workflow.start('IngestionWorkflow', { workflowId, taskQueue: 'nobody' });
const idFound = async (workflowId?: string) => (await findRun(client, workflowId)).workflowId;

/** Temporal's list follows what happens with some delay. */
async function untilListed(running: number): Promise<void> {
  const query = 'WorkflowType = "IngestionWorkflow" AND ExecutionStatus = "Running"';
  while ((await client.workflow.count(query)).count !== running) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('finds the run under way, whatever started it, and asks for an id when there are several', async () => {
  await expect(findRun(client, undefined)).rejects.toThrow(UsageError);

  const nightly = await start('moisson-daily-2026-11-24T02:30:00Z');
  await untilListed(1);
  expect(await idFound()).toBe(nightly.workflowId);
  await expect(findRun(client, 'another')).rejects.toThrow('There is no run "another".');

  const region = await start('region');
  await untilListed(2);
  await expect(findRun(client, undefined)).rejects.toThrow(/Several runs are under way: .*region/);
  expect(await idFound('region')).toBe('region');

  const usual = await start(DEFAULT_WORKFLOW_ID);
  expect(await idFound()).toBe(DEFAULT_WORKFLOW_ID);
  await usual.terminate();
  await region.terminate();
  await untilListed(1);
  expect(await idFound()).toBe(nightly.workflowId);
  await nightly.terminate();
  await untilListed(0);
  // What has ended can still be shown.
  expect(await idFound()).toBe(DEFAULT_WORKFLOW_ID);
});
