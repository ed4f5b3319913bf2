import { ApplicationFailure } from '@temporalio/common';
import { expect, it, vi } from 'vitest';
import type { TellingActivities } from '../../src/activities/telling.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi } from '../workflows/fake-api.js';
import { ingest, startedClock } from './stage.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const FROZEN = '2026-11-20T09:00:00Z';
const api = () => new FakeApi(worldOf({ offres: 500, skew: 1, seconds: 86_400, seed: 1 }), FROZEN, {});

/** What an installation does in which somebody is to be told; `take` is what becomes of each attempt to tell. */
function telling(take: () => void) {
  const told: string[] = [];
  const activities: Omit<TellingActivities, 'tellUntold'> = {
    tellEnd: async ({ document }) => {
      told.push(document);
      take();
    },
    tellRefusal: async ({ run }) => {
      told.push(`refusal of ${run}`);
      take();
    },
  };
  const changes = {
    ...activities,
    closeRun: async () => ({ tell: 'the-run' }),
    failRun: async () => ({ tell: 'the-run' }),
  };
  return { told, changes };
}

const refuse = () => {
  throw ApplicationFailure.retryable('the webhook answered 500', 'NotTold');
};

it('a run tells its end once it is written, and nobody where nobody is to be told', async () => {
  const { told, changes } = telling(() => {});
  expect((await ingest(api(), {}, { changes })).status).toBe('proven');
  expect(told).toEqual(['the-run']);
  const silent = { ...changes, closeRun: async () => ({}) };
  await ingest(api(), {}, { changes: silent });
  expect(told).toEqual(['the-run']);
});

it('whether somebody could be told changes nothing in the verdict, and takes minutes at most', async () => {
  const clock = startedClock();
  const quiet = await ingest(api(), {}, { clock, changes: telling(() => {}).changes });
  const last = startedClock();
  const { told, changes } = telling(refuse);
  const certificate = await ingest(api(), {}, { clock: last, changes });
  expect(told).toHaveLength(5);
  expect(last.now - clock.now).toBeGreaterThan(60_000);
  expect(last.now - clock.now).toBeLessThan(180_000);
  expect(certificate).not.toHaveProperty('tell');
  const figures = ({ status, missing, distinct, gaps }: typeof quiet) => ({
    status,
    missing,
    distinct,
    gaps,
  });
  expect(figures(certificate)).toEqual(figures(quiet));
});

it('a run that fails tells so, and fails as it would', async () => {
  for (const take of [() => {}, refuse]) {
    const { told, changes } = telling(take);
    const broken = {
      ...changes,
      openRun: async () => {
        throw ApplicationFailure.nonRetryable('no such index', 'ElasticsearchMisconfigured');
      },
    };
    await expect(ingest(api(), {}, { changes: broken })).rejects.toMatchObject({
      cause: { type: 'ElasticsearchMisconfigured' },
    });
    expect(told[0]).toBe('the-run');
  }
});

it('a start that a person made and that was refused is not told: the person is', async () => {
  const { told, changes } = telling(() => {});
  const beside = {
    ...changes,
    openRun: async () => {
      throw ApplicationFailure.nonRetryable('another run is running', 'AlreadyRunning');
    },
  };
  await expect(ingest(api(), {}, { changes: beside })).rejects.toThrow();
  expect(told).toEqual([]);
});
