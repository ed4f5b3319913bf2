import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReplayActivities, WindowCase } from '../../src/activities/replay.js';
import { BEGINNING } from '../../src/domain/clock.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import type { Search } from '../../src/domain/search.js';
import { REGION, worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from './fake-api.js';

const BUNDLE = { codePath: fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url)) };
const QUEUE = 'offres-app-1';
const FROZEN = '2026-11-20T09:00:00Z';
const FREEZE = { min: BEGINNING, max: FROZEN };

let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('timeSkippingBinary') } },
  });
});
afterAll(() => environment.teardown());

/** The cases in memory, behind the activities' own interface. */
class Cases {
  readonly settled: { readonly place: string; readonly outcome: object }[] = [];
  private readonly untried: WindowCase[];

  constructor(searches: Readonly<Record<string, Search>>) {
    this.untried = Object.entries(searches).map(([place, search], i) => ({
      id: `case-${i}`,
      place,
      search,
      dernierEchec: '2026-11-20T08:00:00.000Z',
    }));
  }

  activities(): ReplayActivities {
    return {
      openReplay: async () => ({ startedAt: '2026-11-21T08:00:00.000Z', queues: [QUEUE] }),
      replayDocuments: async () => ({ closed: 2, failed: 1 }),
      nextWindowCases: async () => this.untried.slice(0, 2),
      settleWindow: async ({ found, outcome }) => {
        this.untried.splice(
          this.untried.findIndex(({ id }) => id === found.id),
          1,
        );
        this.settled.push({ place: found.place, outcome });
      },
      openCases: async () => ({
        open: this.settled.filter((one) => 'message' in one.outcome).length,
        left: [],
      }),
    };
  }
}

async function replay(api: FakeApi, cases: Cases, args: object[] = []): Promise<ReplayReport> {
  const connection = environment.nativeConnection;
  const workers = await Promise.all([
    Worker.create({
      connection,
      taskQueue: 'ingestion',
      workflowBundle: BUNDLE,
      activities: { ...api.ledgerActivities([QUEUE]), ...cases.activities() },
    }),
    Worker.create({ connection, taskQueue: QUEUE, activities: api.apiActivities(QUEUE) }),
  ]);
  const running = workers.map((worker) => worker.run());
  try {
    return await environment.client.workflow.execute('ReplayWorkflow', {
      taskQueue: 'ingestion',
      workflowId: randomUUID(),
      args,
    });
  } finally {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  }
}

const api = (offres: number, moods: Moods = {}) =>
  new FakeApi(worldOf({ offres, skew: 2, seconds: 864_000, seed: 1 }), FROZEN, moods);

describe('a replay', () => {
  it('reads a window again, and closes its case when it adds up now', async () => {
    const world = api(2_000);
    const cases = new Cases({ [`region=${REGION}`]: { region: REGION, creation: FREEZE } });
    const report = await replay(world, cases);
    expect(report).toMatchObject({
      documents: { closed: 2, failed: 1 },
      windows: { closed: 1, failed: 0 },
      open: 0,
    });
    expect(cases.settled).toEqual([{ place: `region=${REGION}`, outcome: { status: 'closed' } }]);
    expect(world.seen.size).toBe(2_000);
    // 14 pages, and the total at the end.
    expect(report.tally.calls).toBe(15);
    // A run beside it may have another rate than the workers' own, which a replay must not bring back.
    expect(new Set(world.calls.map(({ input }) => input.rate))).toEqual(new Set(['standing']));
    expect(world.gaps).toEqual([]);
  });

  it('cuts a search that has grown above what one can show, by an axis that every offer has', async () => {
    const world = api(9_000);
    const cases = new Cases({ france: { region: REGION, creation: FREEZE } });
    const report = await replay(world, cases);
    expect(report.windows).toEqual({ closed: 1, failed: 0 });
    expect(world.seen.size).toBe(9_000);
    expect(world.calls.some(({ input }) => input.search.departements !== undefined)).toBe(false);
  });

  it('tries every case once, whatever becomes of the others', async () => {
    const failing: Moods['failing'] = ({ search }) =>
      search.origine === 2
        ? ApplicationFailure.nonRetryable('The API failed (500).', 'ApiUnavailable')
        : undefined;
    const searches = Object.fromEntries(
      ([1, 2] as const).flatMap((origine) =>
        ['A', 'B', 'C'].map((place) => [`${place}${origine}`, { origine, creation: FREEZE }]),
      ),
    );
    const cases = new Cases(searches);
    const report = await replay(api(500, { failing }), cases);
    expect(report).toMatchObject({ windows: { closed: 3, failed: 3 }, open: 3 });
    expect(cases.settled.map(({ place }) => place).sort()).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
    expect(cases.settled.find(({ place }) => place === 'A2')?.outcome).toEqual({
      status: 'failed',
      message: 'The API failed (500).',
    });
  });

  it('leaves a case open while the API counts more than it shows, and says how many', async () => {
    const cases = new Cases({ france: { creation: FREEZE } });
    await replay(api(500, { lie: 5 }), cases);
    expect(cases.settled).toEqual([
      {
        place: 'france',
        outcome: { status: 'failed', message: expect.stringMatching(/^5 offers missing in france: /) },
      },
    ]);
  });

  it('makes no call when there is nothing to read again', async () => {
    const world = api(10);
    const report = await replay(world, new Cases({}));
    expect(report).toMatchObject({ windows: { closed: 0, failed: 0 }, open: 0 });
    expect(world.calls).toEqual([]);
  });

  it('refuses an input', async () => {
    const failure = await replay(api(10), new Cases({}), [{ run: 'x' }]).catch((error: unknown) => error);
    expect((failure as WorkflowFailedError).cause).toMatchObject({
      type: 'InvalidInput',
      message: 'ReplayWorkflow takes no input',
    });
    expect(failure).toBeInstanceOf(WorkflowFailedError);
  });
});
