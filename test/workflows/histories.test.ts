import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import proto, { type temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { describe, expect, it, vi } from 'vitest';
import { BEGINNING } from '../../src/domain/clock.js';
import { markOfRun } from '../../src/domain/follow.js';
import type { Search } from '../../src/domain/search.js';
import type { Following } from '../../src/workflows/messages.js';
import { REGION, worldOf } from '../domain/worlds.js';
import { workflowBundle } from '../support/built.js';
import { FakeApi, type Moods, REFERENCES } from './fake-api.js';
import { FakeCases } from './fake-cases.js';
import { fakeMigration } from './fake-migration.js';
import { fakeProbe } from './fake-probe.js';
import { openStage, QUEUES, type Stage } from './stage.js';

/** Histories of workflows of the released version; see "Upgrading" in the README before recording them again. */
const FOLDER = fileURLToPath(new URL('../histories/', import.meta.url));
const { History } = proto.temporal.api.history.v1;
const FROZEN = '2026-11-20T09:00:00Z';

type Started = WorkflowHandleWithFirstExecutionRunId;

/** A kind of workflow, and what it meets. */
interface Kind {
  readonly workflow?: string;
  readonly input?: object;
  /** The id of the schedule that starts it. */
  readonly schedule?: string;
  readonly moods?: Moods;
  /** How unevenly offers spread: see `worldOf`. */
  readonly skew?: number;
  /** What is done to it while it runs. */
  readonly operator?: (handle: Started, stage: Stage) => Promise<unknown>;
  /** Open cases, for a replay. */
  readonly cases?: Readonly<Record<string, Search>>;
  /** What stands in for the world's own activities. */
  readonly activities?: Parameters<Stage['serve']>[2];
}

const FREEZE = { min: BEGINNING, max: FROZEN };
const BROKEN_PAGE = ApplicationFailure.nonRetryable('The API fails on this page.', 'InvalidRequest');
/** Offers of an earlier run that no search finds any more; the detail shows some of them still. */
const LEFT_OVER: Moods = {
  indexed: worldOf({ offres: 40, skew: 1, seconds: 864_000, seed: 9 }).map((offre) => ({
    ...offre,
    id: offre.id + 2_000_000,
  })),
  lingering: [2_000_001, 2_000_002],
};
/** No search by dates alone shows its last page, so a sweep goes on by other axes. */
const BLOCKED: Moods['failing'] = ({ search, page }) =>
  page === 20 && search.codesROME === undefined ? BROKEN_PAGE : undefined;
/** Far below what a history may hold, so that a small part goes through several. */
const PART = {
  run: 'run',
  queues: QUEUES,
  references: REFERENCES,
  creation: FREEZE,
  control: { paused: false, rate: 5 },
  historyLimit: 100,
};

/** Somebody is told how runs end. */
const TOLD = { tellEnd: async () => {}, tellRefusal: async () => {}, tellUntold: async () => {} };

/** Another run is running when it opens, for two looks at it. */
function besideAnother(): Kind['activities'] {
  let left = 2;
  const beside = 'the run "other" has been running';
  return {
    openRun: async () => {
      if (left > 0) throw ApplicationFailure.nonRetryable(beside, 'AlreadyRunning');
      return { startedAt: '2026-11-20T08:00:00.000Z', frozenAt: FROZEN, queues: QUEUES };
    },
    awaitTurn: async () => {
      if (--left > 0) throw ApplicationFailure.retryable(beside, 'TurnAwaited');
    },
  };
}

/** A look with much to read, one beside a run, and then another API. */
function followed(looks = 2): Kind['activities'] {
  let left = looks;
  return {
    openLook: async () => {
      if (left-- === 0) throw ApplicationFailure.nonRetryable('another API', 'OtherApi');
      return {
        queues: QUEUES,
        mark: markOfRun('2026-11-17T09:00:00Z'),
        ...(left === 0 && { busy: 'a run' }),
      };
    },
    lookGivesWay: async () => ({}),
    keepLook: async () => {},
    ...TOLD,
  };
}

/** What a load of the warehouse tells. */
const LOADED = {
  loadWarehouse: async () => ({
    mode: 'incremental' as const,
    read: 12,
    evenementsRead: 12,
    offres: 40,
    open: 30,
    evenements: 12,
    asOf: FROZEN,
    seconds: 1.5,
  }),
};

const KINDS: Readonly<Record<string, Kind>> = {
  // As `temporal workflow start` begins one without an input.
  default: {},
  verified: { input: { plan: 'verified' } },
  'verified-lacking': {
    input: { plan: 'verified' },
    moods: { hiddenFromDates: ({ id }) => id % 25 === 0 },
  },
  region: { input: { plan: 'region' }, moods: { withoutPlace: (offre) => offre.id % 66 === 0 } },
  'few-trades': {
    input: { plan: 'region' },
    moods: { withoutPlace: ({ codeROME }) => ['A1010', 'A1130', 'A1250', 'A1370'].includes(codeROME) },
  },
  'chosen-regions': { input: { regions: [REGION] } },
  national: { input: { plan: 'national' } },
  incremental: { input: { mode: 'incremental' }, moods: { since: '2026-11-05T00:00:00Z' } },
  paused: {
    input: { plan: 'national' },
    operator: async (handle) => {
      await handle.signal('pause');
      await handle.executeUpdate('setRate', { args: [7.5] });
      await handle.signal('resume');
    },
  },
  cancelled: {
    input: { plan: 'region' },
    operator: async (handle, stage) => {
      const hasChildren = async () => (await historiesOf(stage, handle)).length > 1;
      await vi.waitUntil(hasChildren, { timeout: 60_000, interval: 20 });
      await handle.cancel();
    },
  },
  gap: {
    input: { plan: 'region' },
    moods: { failing: ({ page }) => (page === 7 ? BROKEN_PAGE : undefined) },
  },
  'witnessed-national': { input: { plan: 'national' }, moods: LEFT_OVER },
  'witnessed-region': { input: { plan: 'region', maxClosedShare: 0.1 }, moods: LEFT_OVER },
  close: { workflow: 'CloseWorkflow', input: { apply: true }, moods: LEFT_OVER },
  'asking-all': { workflow: 'CloseWorkflow', input: { apply: true, askAll: true }, moods: LEFT_OVER },
  migrate: { workflow: 'MigrateWorkflow', activities: fakeMigration().activities },
  warehouse: { workflow: 'WarehouseWorkflow', activities: LOADED },
  'run-then-warehouse': {
    input: { plan: 'national', warehouse: true },
    activities: LOADED,
    operator: async (handle, stage) => {
      await handle.result();
      const load = stage.workflows.getHandle(`${handle.workflowId}-warehouse`);
      await load.result();
    },
  },
  'abandoned-migration': {
    workflow: 'MigrateWorkflow',
    input: { rebuild: ['offres'] },
    activities: fakeMigration({
      checkNext: async () => {
        throw ApplicationFailure.nonRetryable('It lacks a document.', 'ElasticsearchMisconfigured');
      },
    }).activities,
  },
  waited: { input: { plan: 'national' }, schedule: 'moisson-daily', activities: besideAnother() },
  told: { input: { plan: 'national' }, activities: { closeRun: async () => ({ tell: 'run' }), ...TOLD } },
  skipped: {
    input: { mode: 'incremental' },
    schedule: 'moisson-fast',
    activities: besideAnother(),
  },
  'told-refusal': {
    input: { mode: 'incremental' },
    schedule: 'moisson-fast',
    activities: {
      openRun: async () => {
        throw ApplicationFailure.nonRetryable('start a full run first', 'NoWatermark');
      },
      failRun: async () => ({ tell: 'run' }),
      ...TOLD,
    },
  },
  followed: { workflow: 'FollowWorkflow', input: { everyS: 5, share: 1 }, activities: followed() },
  'follow-stopped': {
    workflow: 'FollowWorkflow',
    input: { everyS: 3_600, share: 1 },
    activities: followed(),
    operator: async (handle) => {
      const hasLooked = async () => (await handle.query<Following, []>('following')).followed.looks > 0;
      await vi.waitUntil(hasLooked, { timeout: 60_000, interval: 100 });
      await handle.cancel();
    },
  },
  probe: { workflow: 'ProbeWorkflow', activities: fakeProbe().activities },
  refused: { input: { plan: 'commune' } },
  plan: { workflow: 'PlanWorkflow', input: { plan: 'region' } },
  replay: {
    workflow: 'ReplayWorkflow',
    moods: { failing: ({ search }) => (search.origine === 2 ? BROKEN_PAGE : undefined) },
    cases: {
      france: { creation: FREEZE },
      [`region=${REGION}`]: { region: REGION, creation: FREEZE },
      'origine=2': { origine: 2, creation: FREEZE },
    },
  },
  'continued-region': {
    workflow: 'RegionWorkflow',
    input: { ...PART, region: REFERENCES.regions[0] },
    moods: { failing: ({ page }) => (page === 7 ? BROKEN_PAGE : undefined) },
  },
  'continued-sweep': {
    workflow: 'SweepWorkflow',
    input: { ...PART, historyLimit: 20, part: 0, label: 'France', base: {}, skipSeen: false },
    moods: { failing: BLOCKED },
  },
  'one-trade': { workflow: 'RegionWorkflow', input: { ...PART, region: REFERENCES.regions[0] }, skew: 8 },
  'blocked-trade': {
    workflow: 'SweepWorkflow',
    input: { ...PART, part: 0, label: 'France', base: {}, skipSeen: false },
    skew: 8,
    moods: { failing: BLOCKED },
  },
};
/** Enough for parts to go through several histories. */
const OFFRES = 6_000;

interface Recorded {
  /** Kind of run, and number of the history: 0 for that of the workflow that was started. */
  readonly name: string;
  /** As it was: the ids of children begin with it. */
  readonly workflowId: string;
  readonly history: temporal.api.history.v1.IHistory;
}

/** The histories of a workflow, and of the children that it started. */
async function historiesOf(stage: Stage, handle: Started): Promise<Omit<Recorded, 'name'>[]> {
  const found: Omit<Recorded, 'name'>[] = [];
  const waiting: { readonly workflowId: string; readonly runId?: string }[] = [
    { workflowId: handle.workflowId, runId: handle.firstExecutionRunId },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { workflowId, runId } = next;
    const history = await stage.workflows.getHandle(workflowId, runId).fetchHistory();
    found.push({ workflowId, history });
    for (const event of history.events ?? []) {
      const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution;
      if (child?.workflowId)
        waiting.push({ workflowId: child.workflowId, ...(child.runId && { runId: child.runId }) });
      const continued = event.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
      if (continued) waiting.push({ workflowId, runId: continued });
    }
  }
  return found;
}

async function record(stage: Stage, name: string): Promise<Recorded[]> {
  const {
    workflow = 'IngestionWorkflow',
    input,
    schedule,
    moods = {},
    skew = 2,
    operator,
    cases,
    activities,
  } = KINDS[name] ?? {};
  const api = new FakeApi(worldOf({ offres: OFFRES, skew, seconds: 864_000, seed: 1 }), FROZEN, moods);
  const histories = await stage.serve(
    api,
    async () => {
      const handle = await stage.workflows.start(workflow, {
        taskQueue: 'ingestion',
        workflowId: randomUUID(),
        args: input === undefined ? [] : [input],
        ...(schedule === undefined ? {} : { searchAttributes: { TemporalScheduledById: [schedule] } }),
      });
      await operator?.(handle, stage);
      await handle.result().catch(() => {});
      return historiesOf(stage, handle);
    },
    activities ?? (cases && new FakeCases(cases).activities()),
  );
  return histories.map((recorded, i) => ({ ...recorded, name: `${name}-${i}` }));
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
  const names = new Map(histories.map(({ history, name }) => [runIdOf(history), name]));
  const outcomes = new Map<string, string | undefined>();
  for await (const { runId, error } of Worker.runReplayHistories(
    { workflowBundle: workflowBundle() },
    histories,
  )) {
    outcomes.set(names.get(runId) ?? runId, error?.name);
  }
  return outcomes;
}

function runIdOf({ events }: Recorded['history']): string {
  return events?.[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId ?? '';
}

const differing = (outcomes: Map<string, string | undefined>) =>
  [...outcomes].filter(([, error]) => error !== undefined);
/** The kind that a history is of: its name without the number. */
const kindOf = ({ name }: Recorded) => name.replace(/-\d+$/, '');

it('workflows of every kind are replayed as they went', { timeout: 300_000 }, async () => {
  const stage = await openStage();
  const histories: Recorded[] = [];
  try {
    for (const name of Object.keys(KINDS)) histories.push(...(await record(stage, name)));
  } finally {
    await stage.close();
  }
  const outcomes = await replay(histories);
  expect(outcomes.size).toBe(histories.length);
  expect(differing(outcomes)).toEqual([]);
  for (const kind of ['continued-region', 'continued-sweep', 'replay']) {
    expect(histories.filter((history) => kindOf(history) === kind).length).toBeGreaterThan(1);
  }
  const { RECORD_HISTORIES } = process.env;
  if (RECORD_HISTORIES === undefined) return;
  if (RECORD_HISTORIES === 'all') rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const known = new Set(recorded().map(kindOf));
  for (const history of histories) if (!known.has(kindOf(history))) keep(history);
});

describe('histories of the released version', { timeout: 120_000 }, () => {
  it('are replayed by the workflows of today', async () => {
    const histories = recorded();
    expect(new Set(histories.map(kindOf))).toEqual(new Set(Object.keys(KINDS)));
    const outcomes = await replay(histories);
    expect(differing(outcomes)).toEqual([]);
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
