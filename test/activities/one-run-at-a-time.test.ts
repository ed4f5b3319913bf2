import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { beforeEach, expect, it } from 'vitest';
import { refuseSecondRun } from '../../src/activities/opening.js';
import { offre, useDatalake } from '../elasticsearch/lake.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { datalake, client, prefix } = useDatalake();

/** Temporal, as far as an opening asks it. */
const temporal = (describe: (workflowId: string) => Promise<object>) =>
  ({
    workflow: { getHandle: (workflowId: string) => ({ describe: () => describe(workflowId) }) },
    withAbortSignal: (_: AbortSignal, ask: () => unknown) => ask(),
  }) as unknown as Client;
const everyOneRuns = temporal(async () => ({ status: { name: 'RUNNING' } }));
const nobodyIsKnown = temporal(async (workflowId) => {
  throw new WorkflowNotFoundError('not found', workflowId, undefined);
});

const open = (run: string, scheduledAt: string) =>
  datalake.openRun(run, {
    message: '',
    date_debut: scheduledAt,
    statut: 'en_cours',
    plan: 'national',
    mode: 'full',
    workflowId: `workflow-${run}`,
  });
const refuse = (run: string, client = everyOneRuns) =>
  activityEnvironment({}, { client }).run(refuseSecondRun, datalake, run);

beforeEach(async () => {
  for (const { id } of await datalake.runsUnderWay()) await datalake.closeRun(id, { statut: 'echouee' });
});

it('refuses beside a run that another Temporal server keeps, as long as that one reads pages', async () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await open('elsewhere', minutesAgo(90).toISOString());
  const page = { run: 'elsewhere', fenetre: 'f', page: 0, offres: [offre('1')], lu: minutesAgo(5) };
  await datalake.indexPage(page);
  await datalake.indexPage({ ...page, page: 1, lu: minutesAgo(50) });
  await client.indices.refresh({ index: `${prefix}presences` });
  await open('here', new Date().toISOString());
  await expect(refuse('here', nobodyIsKnown)).rejects.toMatchObject({
    type: 'AlreadyRunning',
    message: expect.stringContaining('the run "workflow-elsewhere" read a page at'),
  });
  expect(await datalake.getRun('elsewhere')).toMatchObject({ statut: 'en_cours' });
});

it('closes the document of a run that no server knows and that reads nothing any more', async () => {
  await open('forgotten', new Date(Date.now() - 90 * 60_000).toISOString());
  await open('present', new Date().toISOString());
  await refuse('present', nobodyIsKnown);
  expect(await datalake.getRun('forgotten')).toMatchObject({ statut: 'echouee' });
});

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
