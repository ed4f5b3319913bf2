import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { UsageError } from '../../src/client/exit.js';
import { findRun, usualWorkflowId } from '../../src/client/runs.js';
import { useTemporal } from '../support/temporal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

const temporal = useTemporal();
const INSTALLATION = { queues: { ingestion: 'ingestion', applications: [] } };

const start = (workflowId: string) =>
  temporal.client.workflow.start('IngestionWorkflow', { workflowId, taskQueue: 'ingestion' });
const find = (workflowId?: string) => findRun(temporal.client, INSTALLATION, workflowId);
const idFound = async (workflowId?: string) => (await find(workflowId)).workflowId;

/** Temporal's list follows what happens with some delay. */
async function untilListed(running: number): Promise<void> {
  const query = 'WorkflowType = "IngestionWorkflow" AND ExecutionStatus = "Running"';
  while ((await temporal.client.workflow.count(query)).count !== running) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('finds the current run, whatever started it, and asks for an id when there are several', async () => {
  await expect(find()).rejects.toThrow(UsageError);

  const nightly = await start('moisson-daily-2026-11-24T02:30:00Z');
  await untilListed(1);
  expect(await idFound()).toBe(nightly.workflowId);
  await expect(find('another')).rejects.toThrow('There is no run "another".');

  const region = await start('region');
  await untilListed(2);
  await expect(find()).rejects.toThrow(/Several runs are running: .*region/);
  expect(await idFound('region')).toBe('region');

  const usual = await start(usualWorkflowId(INSTALLATION));
  expect(await idFound()).toBe(usualWorkflowId(INSTALLATION));
  await usual.terminate();
  await region.terminate();
  await untilListed(1);
  expect(await idFound()).toBe(nightly.workflowId);
  await nightly.terminate();
  await untilListed(0);
  // What ended last is shown, whatever started it.
  expect(await idFound()).toBe(nightly.workflowId);
});

it('starts no simulated run beside one that is running, whose pages its workers would take', async () => {
  const nightly = await start('nightly');
  await untilListed(1);
  const folder = await temporaryFolder();
  const program = spawn(process.execPath, [MOISSON, 'start', '--offers', '1000'], {
    cwd: folder.path,
    env: {
      PATH: process.env.PATH,
      MOISSON_HOME: folder.path,
      TEMPORAL_ADDRESS: temporal.address,
      // Never asked: the refusal comes first.
      ELASTICSEARCH_URL: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'close')]);
  expect(said).toContain('The run "nightly" is running on this Temporal server');
  expect(said).not.toContain('workers: ');
  expect(code).toBe(2);
  expect((await nightly.describe()).status.name).toBe('RUNNING');

  // Nobody works here: a cancellation is left for whoever comes.
  const cancelling = spawn(process.execPath, [MOISSON, 'cancel'], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, TEMPORAL_ADDRESS: temporal.address },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told, [ended]] = await Promise.all([text(cancelling.stdout), once(cancelling, 'close')]);
  expect(told).toContain('run nightly: will be cancelled by the next worker');
  expect(ended).toBe(0);
  await nightly.terminate();
  await folder.remove();
});
