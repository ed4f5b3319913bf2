import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreActivities } from '../../src/activities/store-contract.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { SkippedStart } from '../../src/domain/refusals.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi } from './fake-api.js';
import { openStage, QUEUES, type Stage } from './stage.js';

const FROZEN = '2026-11-20T09:00:00Z';
const BESIDE = 'the run "other" has been running since 2026-11-20T08:00:00.000Z: follow it';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** A start while another run is running, for so many looks at it; and what was asked of the store. */
async function startBeside(looks: number, input: object, scheduled: boolean) {
  const asked: string[] = [];
  const api = new FakeApi(worldOf({ offres: 300, skew: 1, seconds: 86_400, seed: 1 }), FROZEN, {});
  const own = api.storeActivities(QUEUES);
  let left = looks;
  const changes: Partial<StoreActivities> = {
    openRun: async (opening) => {
      asked.push('openRun');
      if (left > 0) throw ApplicationFailure.nonRetryable(BESIDE, 'AlreadyRunning');
      return own.openRun(opening);
    },
    awaitTurn: async () => {
      asked.push('awaitTurn');
      if (--left > 0) throw ApplicationFailure.retryable(BESIDE, 'TurnAwaited');
    },
    failRun: async ({ status, reason }) => {
      asked.push(`failRun ${status}: ${reason}`);
      return {};
    },
  };
  const outcome = await stage.serve(
    api,
    async () => {
      const handle = await stage.workflows.start('IngestionWorkflow', {
        taskQueue: 'ingestion',
        workflowId: randomUUID(),
        args: [input],
        ...(scheduled ? { searchAttributes: { TemporalScheduledById: ['moisson-night'] } } : {}),
      });
      return handle.result().then(
        (end: Certificate | SkippedStart) => end.status,
        (error: { cause?: { cause?: { type?: string } } }) => error.cause?.cause?.type,
      );
    },
    changes,
  );
  return { asked, outcome };
}

describe('a full run of a schedule', () => {
  it('waits while another run is running, without a document, then goes on', {
    timeout: 60_000,
  }, async () => {
    const { asked, outcome } = await startBeside(3, {}, true);
    expect(outcome).toBe('proven');
    expect(asked).toEqual([
      'openRun',
      `failRun refused: ${BESIDE}`,
      'awaitTurn',
      'awaitTurn',
      'awaitTurn',
      'openRun',
    ]);
  });

  it('is refused when the other one goes on for hours', { timeout: 60_000 }, async () => {
    const { asked, outcome } = await startBeside(1_000_000, {}, true);
    expect(outcome).toBe('AlreadyRunning');
    // Two hours, every five seconds, in the time of the server.
    expect(asked.filter((name) => name === 'awaitTurn').length).toBeGreaterThan(1_000);
    expect(asked.filter((name) => name === 'openRun')).toHaveLength(1);
    expect(asked.at(-1)).toBe(`failRun refused: ${BESIDE}`);
  });
});

it.each([
  ['a start of a schedule is skipped, which is no failure', true, 'skipped'],
  ['a start of a person is refused', false, 'AlreadyRunning'],
])('beside another run, an incremental %s', async (_, scheduled, expected) => {
  const { asked, outcome } = await startBeside(3, { mode: 'incremental' }, scheduled);
  expect(outcome).toBe(expected);
  expect(asked).toEqual(['openRun', `failRun refused: ${BESIDE}`]);
});

it('a full run that a person starts beside another one is refused at once', async () => {
  const { asked, outcome } = await startBeside(3, {}, false);
  expect(outcome).toBe('AlreadyRunning');
  expect(asked).toEqual(['openRun', `failRun refused: ${BESIDE}`]);
});
