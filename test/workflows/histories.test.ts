import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ApplicationFailure } from '@temporalio/common';
import proto, { type temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../src/workflows/messages.js';
import { worldOf } from '../domain/worlds.js';
import { FakeApi, type Moods } from './fake-api.js';
import { BUNDLE, type Handle, openStage, type Stage } from './stage.js';

/** Histories of workflows of the released version; see "Upgrading" in the README before recording them anew. */
const FOLDER = fileURLToPath(new URL('../histories/', import.meta.url));
const { History } = proto.temporal.api.history.v1;
const FROZEN = '2026-11-20T09:00:00Z';

const RUNS: [name: string, input: object, moods: Moods][] = [
  ['region', { plan: 'region' }, { withoutPlace: (offre) => offre.id % 66 === 0 }],
  ['national', { plan: 'national' }, {}],
  ['incremental', { mode: 'incremental' }, { since: '2026-11-05T00:00:00Z' }],
  ['paused', { plan: 'national' }, {}],
  ['cancelled', { plan: 'region' }, {}],
  [
    'gap',
    { plan: 'region' },
    {
      failing: ({ page }) =>
        page === 7
          ? ApplicationFailure.nonRetryable('The API fails on this page.', 'InvalidRequest')
          : undefined,
    },
  ],
  ['refused', { plan: 'commune' }, {}],
];

async function operated(handle: Handle, name: string): Promise<void> {
  if (name === 'paused') {
    await handle.signal('pause');
    await handle.executeUpdate('setRate', { args: [7.5] });
    await handle.signal('resume');
  }
  if (name === 'cancelled') {
    await vi.waitUntil(async () => (await childrenOf(handle)).length > 0, { timeout: 60_000, interval: 20 });
    await handle.cancel();
  }
  await handle.result().catch(() => {});
}

interface Recorded {
  /** Kind of run and number of the child, 0 for the run itself. */
  readonly name: string;
  /** As it was: the ids of children begin with it. */
  readonly workflowId: string;
  readonly history: temporal.api.history.v1.IHistory;
}

/** The histories of a run and of its children. */
async function historiesOf(stage: Stage, name: string, handle: Handle): Promise<Recorded[]> {
  const ids = [handle.workflowId, ...(await childrenOf(handle)).map((child) => child.workflowId)];
  return Promise.all(
    ids.map(async (workflowId, part) => ({
      name: `${name}-${part}`,
      workflowId,
      history: await stage.workflows.getHandle(workflowId).fetchHistory(),
    })),
  );
}

/** None as long as the run is opening, or when it was refused. */
async function childrenOf(handle: Handle): Promise<RunProgress['children']> {
  return handle.query<RunProgress>('runProgress').then(
    ({ children }) => children,
    () => [],
  );
}

/** One file for a history: a line with the workflow's id, then what Temporal's own format makes of it. */
function keep({ name, workflowId, history }: Recorded): void {
  const bytes = History.encode(History.fromObject(history)).finish();
  writeFileSync(
    `${FOLDER}${name}.gz`,
    gzipSync(Buffer.concat([Buffer.from(`${workflowId}\n`), bytes]), { level: 9 }),
  );
}

function recorded(): Recorded[] {
  return readdirSync(FOLDER).map((file) => {
    const bytes = gunzipSync(readFileSync(FOLDER + file));
    const end = bytes.indexOf('\n');
    return {
      name: file.replace('.gz', ''),
      workflowId: bytes.toString('utf8', 0, end),
      history: History.decode(bytes.subarray(end + 1)),
    };
  });
}

/** What stands against each history, by its name; undefined when nothing does. */
async function replay(histories: readonly Recorded[]): Promise<Map<string, string | undefined>> {
  const names = new Map(histories.map(({ workflowId, name }) => [workflowId, name]));
  const outcomes = new Map<string, string | undefined>();
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: BUNDLE },
    histories,
  )) {
    outcomes.set(names.get(workflowId) ?? workflowId, error?.name);
  }
  return outcomes;
}

it('runs of every kind are replayed as they went', { timeout: 300_000 }, async () => {
  const stage = await openStage();
  const histories: Recorded[] = [];
  try {
    for (const [name, input, moods] of RUNS) {
      const api = new FakeApi(worldOf({ offres: 5_000, skew: 2, seconds: 864_000, seed: 1 }), FROZEN, moods);
      histories.push(
        ...(await stage.operate(api, input, async (handle) => {
          await operated(handle, name);
          return historiesOf(stage, name, handle);
        })),
      );
    }
  } finally {
    await stage.close();
  }
  expect(histories.length).toBeGreaterThan(RUNS.length);
  expect([...(await replay(histories))].filter(([, error]) => error !== undefined)).toEqual([]);
  if (process.env.RECORD_HISTORIES === '1') {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const history of histories) keep(history);
  }
});

describe('histories of the released version', { timeout: 120_000 }, () => {
  it('are replayed by the workflows of today', async () => {
    const histories = recorded();
    expect(histories.length).toBeGreaterThan(RUNS.length);
    const outcomes = await replay(histories);
    expect([...outcomes].filter(([, error]) => error !== undefined)).toEqual([]);
    expect(outcomes.size).toBe(histories.length);
  });

  it('are not replayed once a workflow does something else than it did', async () => {
    const [first] = recorded().filter(({ name }) => name === 'region-0');
    const scheduled = first?.history.events?.find((event) => event.activityTaskScheduledEventAttributes);
    const type = scheduled?.activityTaskScheduledEventAttributes?.activityType;
    expect(type?.name).toBe('openRun');
    if (first === undefined || type == null) return;
    type.name = 'closeRun';
    expect([...(await replay([first])).values()]).toEqual(['DeterminismViolationError']);
  });
});
