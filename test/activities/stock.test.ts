import { CancelledFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { createStockActivities } from '../../src/activities/stock.js';
import type { ClosureMode } from '../../src/domain/stock.js';
import { offre, useStore } from '../elasticsearch/store.js';
import { activityEnvironment } from '../support/activity-environment.js';

const { store, stored, refresh, client, offres } = useStore();
const environment = activityEnvironment();
const activities = (closedOffers: ClosureMode) => createStockActivities({ store, closedOffers });

const DAY_1 = new Date('2026-11-24T03:00:00Z');
const DAY_2 = new Date('2026-11-25T03:00:00Z');
const DAY_3 = new Date('2026-11-26T03:00:00Z');
const ALL = { gone: [], there: [], cohorts: ['fresh', 'recent', 'old'], erase: true } as const;

function see(run: string, ids: readonly string[], lu: Date) {
  return store.indexPage({ run, fenetre: 'all', page: 0, offres: ids.map((id) => offre(id)), lu });
}

describe('the activities of the stock', () => {
  it('examine, close, and erase as configured', async () => {
    const { examineStock, closeGone, compareReadings } = activities('purge');
    const [day2, day3] = [
      { run: 'day2', startedAt: DAY_2.toISOString() },
      { run: 'day3', startedAt: DAY_3.toISOString() },
    ];
    await see('day1', ['1', '2', '3'], DAY_1);
    await refresh();
    await see('day2', ['1', '2'], DAY_2);
    const found = await environment.run(examineStock, day2);
    expect(found).toMatchObject({ open: 3, unseen: { fresh: 1 }, erasable: 0, sample: [{ id: '3' }] });
    expect(await environment.run(closeGone, { ...day2, decision: ALL })).toEqual({
      closed: 1,
      erased: 0,
      mode: 'purge',
      waiting: 0,
    });

    await see('day3', ['1', '2'], DAY_3);
    expect(await environment.run(activities('mark').examineStock, day3)).toMatchObject({ erasable: 0 });
    expect(await environment.run(examineStock, day3)).toMatchObject({
      erasable: 1,
      sample: [{ id: '3', cohort: 'closed' }],
    });
    expect(await environment.run(closeGone, { ...day3, decision: ALL })).toMatchObject({ erased: 1 });
    expect((await stored('3')).source).not.toHaveProperty('contact');

    const readings = { run: 'day1', window: 'all', again: 'day2' };
    expect(await environment.run(compareReadings, readings)).toMatchObject({ first: 3, vanished: 1 });
  });

  it('are not tried again where no attempt can succeed', async () => {
    const { examineStock } = activities('mark');
    const input = { run: 'day2', startedAt: DAY_2.toISOString() };
    const [index = ''] = Object.keys(await client.indices.getAlias({ name: offres }));
    const alias = (action: 'add' | 'remove') =>
      client.indices.updateAliases({ actions: [{ [action]: { index, alias: offres } }] });
    await alias('remove');
    const failure = { type: 'ElasticsearchMisconfigured', nonRetryable: true };
    await expect(environment.run(examineStock, input)).rejects.toMatchObject(failure);
    await alias('add');
  });

  it('end when they are cancelled', async () => {
    const cancelled = activityEnvironment();
    const examining = cancelled.run(activities('mark').examineStock, {
      run: 'day2',
      startedAt: DAY_2.toISOString(),
    });
    cancelled.cancel();
    await expect(examining).rejects.toBeInstanceOf(CancelledFailure);
  });
});
