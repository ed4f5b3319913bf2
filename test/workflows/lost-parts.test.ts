import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../src/workflows/messages.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi } from './fake-api.js';
import { openStage, type Stage } from './stage.js';

// What a run that fails leaves in flight may hold the server's clock for good: no two tests share one, and where it does
// not skip, the two minutes below are real ones.
describe('a part of a run', { timeout: 300_000 }, () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  const api = () =>
    new FakeApi(worldOf({ offres: 8_000, skew: 2, seconds: 864_000, seed: 1 }), '2026-11-20T09:00:00Z');
  /** A run by dates, paused while its parts read, of which Temporal says that these have ended. */
  const runWith = (ended: (ids: readonly string[]) => readonly string[], then: 'resume' | 'wait') => {
    const fake = api();
    return stage.serve(
      fake,
      async () => {
        const handle = await stage.workflows.start('IngestionWorkflow', {
          taskQueue: 'ingestion',
          workflowId: randomUUID(),
          args: [{ plan: 'national' }],
        });
        const parts = async () => (await handle.query<RunProgress>('runProgress')).children;
        await vi.waitUntil(
          () =>
            parts().then(
              ({ length }) => length > 0,
              () => false,
            ),
          { timeout: 30_000 },
        );
        await handle.signal('pause');
        if (then === 'resume') {
          await stage.environment.sleep('2 minutes');
          await handle.signal('resume');
        }
        const result = await handle.result().catch((error: { cause?: unknown }) => error.cause);
        return { result, failure: fake.failure };
      },
      { endedParts: async ({ parts }) => ended(parts.map(({ workflowId }) => workflowId)) },
    );
  };

  it('that ended without a word ends the run, whose document names it', async () => {
    const { result, failure } = await runWith((ids) => ids, 'wait');
    expect(result).toMatchObject({
      type: 'PartLost',
      message: expect.stringMatching(/^The part "France 1" \(/),
    });
    expect(failure).toMatchObject({ status: 'failed', reason: expect.stringContaining('"France 1"') });
  });

  it('that goes on is waited for, however often it is looked at', async () => {
    let looks = 0;
    const { result } = await runWith(() => {
      looks++;
      return [];
    }, 'resume');
    expect(result).toMatchObject({ status: 'proven' });
    expect(looks).toBeGreaterThan(0);
  });
});
