import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { expect, it } from 'vitest';
import { refuseSecondRun } from '../../src/activities/opening.js';
import { useDatalake } from '../elasticsearch/lake.js';

const { datalake } = useDatalake();

/** Temporal, for which every workflow runs. */
const client = {
  workflow: { getHandle: () => ({ describe: async () => ({ status: { name: 'RUNNING' } }) }) },
  withAbortSignal: (_: AbortSignal, ask: () => unknown) => ask(),
} as unknown as Client;

const open = (run: string, scheduledAt: string) =>
  datalake.openRun(run, {
    message: '',
    date_debut: scheduledAt,
    statut: 'en_cours',
    plan: 'national',
    mode: 'full',
    workflowId: `workflow-${run}`,
  });
const refuse = (run: string) =>
  new MockActivityEnvironment({}, { client }).run(refuseSecondRun, datalake, run);

it('lets the run go on whose document was there first, also when the other was to start before it', async () => {
  // The first attempt of `late` to open failed, and `quick` was started meanwhile.
  await open('quick', '2026-11-24T03:30:10.000Z');
  await refuse('quick');
  await open('late', '2026-11-24T03:30:00.000Z');
  await expect(refuse('late')).rejects.toMatchObject({
    type: 'AlreadyRunning',
    message: expect.stringContaining('the run "workflow-quick" is under way'),
  });
  // Opening is repeated when its answer is lost.
  await open('quick', '2026-11-24T03:30:10.000Z');
  await refuse('quick');
});
