import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { beforeEach, expect, it } from 'vitest';
import { createClosingActivities } from '../../src/activities/closing.js';
import { awaitTurn, refuseSecondRun } from '../../src/activities/opening.js';
import { offre, useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store, client, prefix } = useStore();

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
  store.openRun(run, {
    message: '',
    date_debut: scheduledAt,
    statut: 'en_cours',
    plan: 'national',
    mode: 'full',
    workflowId: `workflow-${run}`,
  });
const refuse = (run: string, client = everyOneRuns) =>
  activityEnvironment({}, { client }).run(refuseSecondRun, store, run);

beforeEach(async () => {
  for (const { id } of await store.currentRuns()) await store.closeRun(id, { statut: 'echouee' });
});

it('refuses beside a run that another Temporal server keeps, as long as that one reads pages', async () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await open('elsewhere', minutesAgo(90).toISOString());
  const page = { run: 'elsewhere', fenetre: 'f', page: 0, offres: [offre('1')], lu: minutesAgo(5) };
  await store.indexPage(page);
  await store.indexPage({ ...page, page: 1, lu: minutesAgo(50) });
  await client.indices.refresh({ index: `${prefix}presences` });
  await open('here', new Date().toISOString());
  await expect(refuse('here', nobodyIsKnown)).rejects.toMatchObject({
    type: 'AlreadyRunning',
    message: expect.stringContaining('the run "workflow-elsewhere" read a page at'),
  });
  expect(await store.getRun('elsewhere')).toMatchObject({ statut: 'en_cours' });
});

it('closes the document of a run that no server knows and that reads nothing any more', async () => {
  await open('forgotten', new Date(Date.now() - 90 * 60_000).toISOString());
  await open('present', new Date().toISOString());
  await refuse('present', nobodyIsKnown);
  expect(await store.getRun('forgotten')).toMatchObject({ statut: 'echouee' });
});

it('refuses beside a run that has opened and written to its document since', async () => {
  await open('opened', '2026-11-20T08:00:00.000Z');
  await refuse('opened');
  await open('second', '2026-11-20T08:00:01.000Z');
  // What a run notes of its lists and its freeze comes after the second one was made.
  await store.keepList('opened', 'regions', [{ code: '11' }], new Date());
  await expect(refuse('second')).rejects.toMatchObject({ type: 'AlreadyRunning' });
  // Its own opening may run twice.
  await refuse('opened');
});

it('lets the run go on whose document was there first, also when the other was to start before it', async () => {
  // The first attempt of `late` to open failed, and `quick` was started meanwhile.
  await open('quick', '2026-11-24T03:30:10.000Z');
  await refuse('quick');
  await open('late', '2026-11-24T03:30:00.000Z');
  await expect(refuse('late')).rejects.toMatchObject({
    type: 'AlreadyRunning',
    message: expect.stringContaining('the run "workflow-quick" has been running since'),
  });
  // Opening is repeated when its answer is lost.
  await open('quick', '2026-11-24T03:30:10.000Z');
  await refuse('quick');
});

it('a closing that asks for every offer gives way to a run, and names it; what is over does not hold it up', async () => {
  const { nextToAsk } = createClosingActivities({ store, queues: [], closedOffers: 'mark' });
  const next = (client: Client) =>
    activityEnvironment({}, { client }).run(nextToAsk, {
      run: 'proven',
      startedAt: '2026-11-20T08:00:00.000Z',
    });
  expect(await next(everyOneRuns)).toEqual({ ids: [], left: 0 });
  await open('begun', new Date().toISOString());
  expect(await next(everyOneRuns)).toEqual({
    ids: [],
    left: 0,
    beside: expect.stringContaining('the run "workflow-begun" has been running'),
  });
  const allEnded = temporal(async () => ({ status: { name: 'TERMINATED' } }));
  expect(await next(allEnded)).toEqual({ ids: [], left: 0 });
});

it('a start that waits for its turn is tried again while any run is running, and goes on after it', async () => {
  const turn = (client: Client) => activityEnvironment({}, { client }).run(awaitTurn, store);
  await turn(everyOneRuns);
  await open('ahead', new Date().toISOString());
  await expect(turn(everyOneRuns)).rejects.toMatchObject({
    type: 'TurnAwaited',
    nonRetryable: false,
    // It is no fault: nothing for the log of the worker.
    category: 'BENIGN',
    message: expect.stringContaining('the run "workflow-ahead" has been running'),
  });
  // One that ended without a word does not hold it up.
  await turn(temporal(async () => ({ status: { name: 'TERMINATED' } })));
});
