import { Context } from '@temporalio/activity';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MigrationReport } from '../../src/workflows/migrate.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi } from './fake-api.js';
import { fakeMigration, MOVES } from './fake-migration.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** Runs a migration to its end, and gives what it did. */
async function migrate(changes: Parameters<typeof fakeMigration>[0], input: object = {}) {
  const { activities, calls } = fakeMigration(changes);
  const api = new FakeApi(worldOf({ offres: 1, skew: 1, seconds: 10, seed: 1 }), '2026-11-20T09:00:00Z', {});
  const result = await stage.serve(
    api,
    () =>
      stage.execute<MigrationReport>('MigrateWorkflow', [input]).catch((error: unknown) => {
        if (error instanceof WorkflowFailedError) return error.cause;
        throw error;
      }),
    activities,
  );
  return { result, calls };
}

const COPIES = ['openMigration', 'copyToNext offres', 'copyToNext fenetres'];
const CHECKS = ['checkNext offres', 'checkNext fenetres'];

describe('MigrateWorkflow', { timeout: 120_000 }, () => {
  it('copies every index, then checks every one, and switches all at once', async () => {
    const { result, calls } = await migrate({});
    expect(calls).toEqual([...COPIES, ...CHECKS, 'switchToNext']);
    expect(result).toMatchObject({
      migrated: MOVES.map(({ alias, from, to, documents }) => ({
        alias,
        from,
        to,
        documents,
        compared: documents,
      })),
    });
  });

  it('switches nothing where nothing has to be migrated', async () => {
    const openMigration = async () => ({ startedAt: '2026-11-20T08:00:00.000Z', moves: [] });
    const { result, calls } = await migrate({ openMigration });
    expect(calls).toEqual(['openMigration']);
    expect(result).toMatchObject({ migrated: [] });
  });

  it.each([
    ['openMigration', []],
    ['copyToNext', ['openMigration']],
    ['checkNext', COPIES],
    ['switchToNext', [...COPIES, ...CHECKS]],
  ] as const)(
    'gives up what it made, and fails with the reason, where %s fails for good',
    async (name, before) => {
      const refuse = async () => {
        throw ApplicationFailure.nonRetryable('It is refused.', 'StoreVersion');
      };
      const { result, calls } = await migrate({ [name]: refuse });
      expect(calls.slice(0, before.length)).toEqual(before);
      expect(calls.at(-1)).toBe('abandonMigration');
      expect(calls.filter((call) => call === 'switchToNext')).toHaveLength(name === 'switchToNext' ? 1 : 0);
      expect(result).toMatchObject({ cause: { type: 'StoreVersion', message: 'It is refused.' } });
    },
  );

  it('gives up what it made where it is cancelled', async () => {
    let copying = false;
    const { activities, calls } = fakeMigration({
      copyToNext: async () => {
        copying = true;
        const { cancelled, heartbeat } = Context.current();
        const beat = setInterval(() => heartbeat.call(Context.current()), 50);
        return cancelled.finally(() => clearInterval(beat));
      },
    });
    const api = new FakeApi(
      worldOf({ offres: 1, skew: 1, seconds: 10, seed: 1 }),
      '2026-11-20T09:00:00Z',
      {},
    );
    await stage.serve(
      api,
      async () => {
        const handle = await stage.workflows.start('MigrateWorkflow', {
          taskQueue: 'ingestion',
          workflowId: 'migrate-cancelled',
          args: [],
        });
        await vi.waitUntil(() => copying, { timeout: 60_000 });
        await handle.cancel();
        await expect(handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
      },
      activities,
    );
    expect(calls).toEqual(['openMigration', 'copyToNext offres', 'abandonMigration']);
  });

  it('refuses an input that it does not know, before anything', async () => {
    const { result, calls } = await migrate({}, { rebuild: ['offers'] });
    expect(calls).toEqual([]);
    expect(result).toMatchObject({
      type: 'InvalidInput',
      message: expect.stringContaining('MigrateWorkflow input: rebuild.0: Invalid option'),
    });
  });
});
