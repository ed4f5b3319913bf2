import type { Client } from '@temporalio/client';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMigrationActivities } from '../../src/activities/migration.js';
import { createReplayActivities } from '../../src/activities/replay.js';
import { createStoreActivities } from '../../src/activities/store-activities.js';
import { offre, useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';
import { ageOffres } from '../support/older-store.js';

const { client, store, offres, prefix } = useStore();
const { openReplay } = createReplayActivities({ store, queues: [] });
const RUN = { run: 'run-1', workflowId: 'w', plan: 'region', mode: 'full' } as const;
const inTheMaking = `${offres}-000009`;

/** A migration that was begun, as others see it. */
async function begin() {
  await client.indices.create({ index: inTheMaking, aliases: { [`${offres}-0next`]: {} } });
}

afterEach(async () => {
  vi.restoreAllMocks();
  await client.indices.delete({ index: inTheMaking }, { ignore: [404] });
});

describe('work that would write, while a migration goes on', () => {
  it('waits for its end', async () => {
    await begin();
    let isOpen = false;
    const opening = activityEnvironment()
      .run(openReplay)
      .then((opened) => {
        isOpen = true;
        return opened;
      });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(isOpen).toBe(false);
    await client.indices.delete({ index: inTheMaking });
    expect(await opening).toMatchObject({ queues: [] });
  });

  it('is tried again, with a sentence, when it outlasts an attempt', async () => {
    await begin();
    vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(3_600_000);
    await expect(activityEnvironment().run(openReplay)).rejects.toMatchObject({
      type: 'MigrationGoesOn',
      nonRetryable: false,
      message: expect.stringMatching(new RegExp(`A migration of ${offres} goes on.*npx moisson migrate`)),
    });
  });

  it('ends at once when it is cancelled', async () => {
    await begin();
    const environment = activityEnvironment();
    const opening = environment.run(openReplay);
    environment.cancel();
    await expect(opening).rejects.toMatchObject({ name: 'CancelledFailure' });
  });

  it('takes its document back where both began together', async () => {
    const answers = [[], [offres]];
    const aliasesInMigration = async () => answers.shift() ?? [];
    const { openRun } = createStoreActivities({ store: { ...store, aliasesInMigration }, queues: [] });
    await expect(activityEnvironment().run(openRun, RUN)).rejects.toMatchObject({
      type: 'MigrationGoesOn',
      nonRetryable: false,
    });
    expect(await store.getRun(RUN.run)).toBeUndefined();
  });
});

/** Temporal, where every workflow runs. */
const temporal = {
  workflow: { getHandle: () => ({ describe: async () => ({ status: { name: 'RUNNING' } }) }) },
  withAbortSignal: (_: AbortSignal, ask: () => unknown) => ask(),
} as unknown as Client;

describe('a migration beside a run', () => {
  const { openMigration, abandonMigration } = createMigrationActivities({ store });
  const environment = () => activityEnvironment({}, { client: temporal });
  const page = { run: 'run-0', fenetre: 'f', page: 0, offres: [offre('1')], lu: new Date() };
  const refused = { type: 'AlreadyRunning', nonRetryable: true };
  let older: string;

  beforeAll(async () => {
    await store.indexPage(page);
    const document = { message: '', date_debut: new Date().toISOString(), statut: 'en_cours' } as const;
    await store.openRun('run-0', { ...document, plan: 'region', mode: 'full', workflowId: 'w-0' });
    older = await ageOffres(client, offres);
  });

  it('is refused, and leaves nothing behind', async () => {
    await expect(environment().run(openMigration, {})).rejects.toMatchObject(refused);
    expect(Object.keys(await client.indices.get({ index: `${prefix}offres*` }))).toEqual([older]);
    await store.indexPage({ ...page, page: 1, offres: [offre('2')] });
  });

  it('goes second where both began together', async () => {
    const runs = await store.currentRuns();
    const answers = [[], runs];
    const currentRuns = async () => answers.shift() ?? runs;
    const late = createMigrationActivities({ store: { ...store, currentRuns } });
    await expect(environment().run(late.openMigration, {})).rejects.toMatchObject(refused);
    expect(await store.aliasesInMigration()).toEqual([offres]);
    // As the workflow does then.
    await environment().run(abandonMigration);
    expect(Object.keys(await client.indices.get({ index: `${prefix}offres*` }))).toEqual([older]);
    await store.indexPage({ ...page, page: 2, offres: [offre('3')] });
  });

  it('is refused where the disks have no room, and changes nothing', async () => {
    const planMigration = async () => ({
      ...(await store.planMigration({})),
      lackOfRoom: 'No node has that much room on its disk.',
    });
    const { openMigration: open } = createMigrationActivities({ store: { ...store, planMigration } });
    await expect(activityEnvironment().run(open, {})).rejects.toMatchObject({
      type: 'NoRoom',
      nonRetryable: true,
      message: 'No node has that much room on its disk. Nothing was changed.',
    });
    expect(await store.aliasesInMigration()).toEqual([]);
  });
});
