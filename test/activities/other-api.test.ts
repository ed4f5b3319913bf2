import { expect, it } from 'vitest';
import { createClosingActivities } from '../../src/activities/closing.js';
import type { OpenRunInput } from '../../src/activities/contracts.js';
import { createReplayActivities } from '../../src/activities/replay.js';
import { createStoreActivities } from '../../src/activities/store-activities.js';
import { useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store } = useStore();

const REAL = 'https://api.francetravail.io/partenaire/offresdemploi';
const SIMULATED = 'http://127.0.0.1:4010/partenaire/offresdemploi';

/** Each run begins a second after the one before. */
let begun = Date.now() - 60_000;

/** What a worker that reads `api` opens a run, a replay and a closing with; each run ends at once. */
function openings(api: string) {
  const dependencies = { store, queues: [], installation: async () => ({ api }) };
  const environment = activityEnvironment();
  const { openRun } = createStoreActivities(dependencies);
  return {
    run: async (run: string, more: { readonly newApi?: boolean } = {}) => {
      const input: OpenRunInput = { run, workflowId: 'w', plan: 'national', mode: 'full', ...more };
      begun += 1_000;
      await activityEnvironment({ scheduledTimestampMs: begun }).run(openRun, input);
      await store.closeRun(run, { statut: 'lacune' });
    },
    replay: () => environment.run(createReplayActivities(dependencies).openReplay),
    closing: () =>
      environment.run(createClosingActivities({ ...dependencies, closedOffers: 'mark' }).openClosing),
  };
}

it('an index holds the offers of one API: a run, a replay and a closing on another one are refused', async () => {
  const [real, simulated] = [openings(REAL), openings(SIMULATED)];
  // Of a version that did not say which API it read.
  const earlier = { message: '', date_debut: '2026-11-20T08:00:00.000Z', plan: 'national', mode: 'full' };
  await store.ensureSchema();
  await store.openRun('earlier', { ...earlier, statut: 'prouvee', workflowId: 'w', filigrane: '2026' });
  await real.run('real-1');
  expect(await store.getRun('real-1')).toMatchObject({ api: 'api.francetravail.io' });

  // The same, rolled back to for a run.
  const back = { ...earlier, date_debut: new Date(begun + 500).toISOString() };
  await store.openRun('rolled-back', { ...back, statut: 'prouvee', workflowId: 'w' });

  const refused = {
    type: 'OtherApi',
    nonRetryable: true,
    message: expect.stringMatching(/offers of api\.francetravail\.io, .* this is about 127\.0\.0\.1:4010/),
  };
  await expect(simulated.run('simulated-1')).rejects.toMatchObject(refused);
  expect(await store.getRun('simulated-1')).toBeUndefined();
  await expect(simulated.replay()).rejects.toMatchObject(refused);
  await expect(simulated.closing()).rejects.toMatchObject(refused);

  await real.run('real-2');
  await real.replay();
  await simulated.run('simulated-2', { newApi: true });
  await simulated.run('simulated-3');
  await expect(real.run('real-3')).rejects.toMatchObject({ type: 'OtherApi' });
});
