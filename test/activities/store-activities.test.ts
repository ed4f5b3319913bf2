import { DefaultLogger } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { createStoreActivities } from '../../src/activities/store-activities.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { BEGINNING, parisClock } from '../../src/domain/clock.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { offre, useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store, client, prefix } = useStore();
const activities = createStoreActivities({ store, queues: [] });
const environment = activityEnvironment();

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

async function open(run: string, at: Date): Promise<string> {
  const date_debut = at.toISOString();
  const rest = { message: '', statut: 'en_cours', plan: 'region', mode: 'full', workflowId: 'w' } as const;
  await store.openRun(run, { ...rest, date_debut });
  return parisClock(at);
}

function ended(run: string, startedAt: Date, status: Certificate['status']): Certificate {
  return {
    run,
    status,
    mode: 'full',
    startedAt: startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    gaps: [],
    missing: 0,
    tally: EMPTY_TALLY,
    collecting: EMPTY_TALLY,
    residual: EMPTY_TALLY,
    parts: [],
    refusals: [],
    closed: 0,
    refused: 0,
    distinct: 1,
    totalAtStart: 1,
    totalAtEnd: 1,
  } as unknown as Certificate;
}

describe('the cases of a run', () => {
  const gap = { window: 'region=11', missing: 7, reason: 'The API failed (503).' };

  it('are one per place, whatever run it fails in, with cause, status and page', async () => {
    const first = await open('run-1', ago(48));
    const second = await open('run-2', ago(24));
    for (const [run, max] of [
      ['run-1', first],
      ['run-2', second],
    ] as const) {
      const search = { region: '11', creation: { min: BEGINNING, max } };
      const cause = { kind: 'ApiUnavailable', status: 503, page: 4 };
      await environment.run(activities.openGap, { run, gap: { ...gap, cause }, search });
    }
    expect(await store.listOpenCases()).toMatchObject([
      {
        run: 'run-2',
        place: 'region=11',
        requete: { region: '11', creation: { min: BEGINNING, max: second } },
        classe: 'ApiUnavailable',
        statutHttp: 503,
        page: 4,
        essais: 2,
        message: '7 offers missing in region=11: The API failed (503).',
      },
    ]);
  });

  it('keep apart the windows of one place that differ by more than the freeze', async () => {
    const creation = { min: '2026-11-01T00:00:00Z', max: '2026-11-02T00:00:00Z' };
    await environment.run(activities.openGap, { run: 'run-2', gap, search: { region: '11', creation } });
    expect((await store.listOpenCases()).map(({ place }) => place).sort()).toEqual([
      'region=11',
      'region=11 creation=2026-11-01T00:00:00Z..2026-11-02T00:00:00Z',
    ]);
  });

  it('are not said to be written while they cannot be', async () => {
    const input = { run: 'run-2', gap, search: { region: '53' } };
    const block = (on: true | null) =>
      client.indices.putSettings({
        index: `${prefix}erreurs`,
        settings: { 'index.blocks.read_only_allow_delete': on },
      });
    await block(true);
    await expect(environment.run(activities.openGap, input)).rejects.toMatchObject({ nonRetryable: false });
    await block(null);
    await environment.run(activities.openGap, input);
    expect((await store.listOpenCases()).map(({ place }) => place)).toContain('region=53');
  });

  it('are closed by a later proven run of the whole country, by no other; old presences go with them', async () => {
    await store.indexPage({ run: 'run-0', fenetre: 'f', page: 0, offres: [offre('1')], lu: ago(72) });
    await open('run-3', ago(1));
    const opened = (await store.listOpenCases()).length;
    // They were opened a moment ago: only a run that starts from now on covers them.
    await environment.run(activities.closeRun, ended('run-3', ago(1), 'proven'));
    expect(await store.listOpenCases()).toHaveLength(opened);
    expect((await store.presenceTable('run-0')).size).toBe(0);

    const after = new Date(Date.now() + 1);
    await environment.run(activities.closeRun, ended('run-4', after, 'gap'));
    await environment.run(activities.closeRun, { ...ended('run-5', after, 'proven'), regions: ['11'] });
    expect(await store.listOpenCases()).toHaveLength(opened);
    await environment.run(activities.closeRun, ended('run-6', after, 'proven'));
    expect(await store.listOpenCases()).toEqual([]);
  });
});

describe('the certificate of a run', () => {
  it('is written, and a failure too, when the index of cases is gone', async () => {
    const logged: string[] = [];
    const logger = new DefaultLogger('WARN', ({ message }) => void logged.push(message));
    const [index = ''] = Object.keys(await client.indices.get({ index: `${prefix}erreurs` }));
    await client.indices.delete({ index });
    try {
      await open('run-8', ago(1));
      await activityEnvironment({}, { logger }).run(activities.closeRun, ended('run-8', ago(1), 'proven'));
      expect(await store.getRun('run-8')).toMatchObject({ statut: 'prouvee' });
      expect(logged).toEqual([expect.stringContaining('cases that this run proves closed stay open')]);
      await open('run-9', ago(1));
      const failure = { run: 'run-9', status: 'failed', reason: 'For a reason.' } as const;
      await environment.run(() => activities.failRun(failure));
      expect(await store.getRun('run-9')).toMatchObject({ statut: 'echouee', message: 'For a reason.' });
    } finally {
      await store.ensureSchema();
    }
  });

  it('stands when what older runs saw cannot be forgotten', async () => {
    const logged: string[] = [];
    const logger = new DefaultLogger('WARN', ({ message }) => void logged.push(message));
    const forgetPresences = async () => {
      throw new Error('Elasticsearch cannot be reached.');
    };
    const behind = createStoreActivities({
      store: { ...store, forgetPresences },
      queues: [],
    });
    await open('run-7', ago(1));
    await activityEnvironment({}, { logger }).run(behind.closeRun, ended('run-7', ago(1), 'proven'));
    expect(await store.getRun('run-7')).toMatchObject({ statut: 'prouvee' });
    expect(logged).toEqual([expect.stringContaining('presences of earlier runs stay')]);
  });
});
