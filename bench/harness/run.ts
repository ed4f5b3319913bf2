import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Records } from '../../simulator/index.js';
import { startIngestion } from '../../src/client/ingestion.js';
import { runStateOf } from '../../src/client/run-state.js';
import { launchOf } from '../../src/client/supervisor.js';
import { askProgress, type RunWatcher, watchRun } from '../../src/client/watch-run.js';
import { type Config, queueOf } from '../../src/config/index.js';
import { type Certificate, floorCalls } from '../../src/domain/certificate.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import { count, share } from '../../src/domain/progress.js';
import type { CollectProgress } from '../../src/workflows/messages.js';
import type { Bench } from './bench.js';
import { type Histories, readHistories } from './histories.js';
import { compareIds, type IdComparison } from './ids.js';
import { type Program, type Spent, startMeasuring, startProgram } from './processes.js';
import type { SimulatorProcess } from './simulator.js';
import type { Stage } from './stage.js';

const ROLES = ['ingestion', 'app-1', 'app-2'];
const PROGRESS_EVERY_MS = 10_000;

interface IndexUse {
  readonly name: string;
  readonly documents: number;
  readonly bytes: number;
  /** Documents that Elasticsearch wrote during the run, replaced ones included. */
  readonly written: number;
}

/** What one whole run did and used. */
export interface RunMeasure {
  readonly workflowId: string;
  readonly certificate: Certificate;
  /** Fewest calls that could show the offers that were there at the start. */
  readonly floor: number;
  readonly seconds: number;
  /** Answers 429, by the simulator's records. */
  readonly refused: number;
  /** Calls that arrived and were accepted, by the simulator's records, reference lists included. */
  readonly arrived: number;
  readonly accepted: number;
  /** Searches among those that arrived. */
  readonly searches: number;
  /** The stock before the run and after it, by the simulator's records. */
  readonly stock: { readonly before: Records['offers']; readonly after: Records['offers'] };
  readonly spent: Spent;
  readonly indexes: readonly IndexUse[];
  readonly histories: Histories;
  readonly ids: IdComparison;
}

export interface RunOptions {
  readonly plan: NonNullable<IngestionInput['plan']>;
  /** FRANCE_TRAVAIL_RATE. */
  readonly rate?: string;
  /** Put before every index name. */
  readonly prefix?: string;
}

/**
 * One run with workers of its own, in processes as in production, from the first call to the verdict. Measures what
 * each process used meanwhile, then compares the ids in Elasticsearch with the simulator's records.
 */
export async function measureRun(
  bench: Pick<Bench, 'log'>,
  stage: Stage,
  simulator: SimulatorProcess,
  { plan, rate = 'unlimited', prefix = '' }: RunOptions,
): Promise<RunMeasure> {
  return withWorkers(stage, simulator, { rate, prefix }, async (workers, failed) => {
    const end = new AbortController();
    const watched = [...workers, ...stage.servers, simulator];
    const before = await documentsWritten(stage, prefix);
    await simulator.mark();
    const recorded = await simulator.records();
    const measured = startMeasuring(watched);
    const handle = await beginRun(stage, { plan, prefix });
    const { workflowId } = handle;
    const following = watchRun(stage.temporal, handle, progressTo(bench.log), {
      signal: end.signal,
    });
    const certificate = await Promise.race([following, failed]).finally(() => end.abort());
    const spent = measured();
    const records = await simulator.records();
    const ids = await compareIds(stage.elasticsearch, prefix, simulator.stableIds());
    const calls = (of: 'arrived' | 'accepted' | 'refused') => totalOf(records, of) - totalOf(recorded, of);
    return {
      workflowId,
      certificate,
      floor: floorCalls(certificate.totalAtStart),
      seconds: (Date.parse(certificate.endedAt) - Date.parse(certificate.startedAt)) / 1000,
      refused: calls('refused'),
      arrived: calls('arrived'),
      accepted: calls('accepted'),
      searches: searchesOf(records) - searchesOf(recorded),
      stock: { before: recorded.offers, after: records.offers },
      spent,
      indexes: await readIndexes(stage, prefix, before),
      histories: await readHistories(stage.temporal, workflowId),
      ids,
    };
  });
}

/**
 * Does something while a run of its own reads, once it has seen so many offers, and cuts the run off then.
 * @throws Error when the run has ended before that was done.
 */
export async function whileRunReads<T>(
  stage: Stage,
  simulator: SimulatorProcess,
  { plan, rate = 'unlimited', prefix = '', seen }: RunOptions & { readonly seen: number },
  work: () => Promise<T>,
): Promise<T> {
  return withWorkers(stage, simulator, { rate, prefix }, async (_, failed) => {
    const handle = await beginRun(stage, { plan, prefix });
    await Promise.race([untilSeen(stage.temporal, handle.workflowId, seen), failed]);
    const done = await Promise.race([work(), failed]);
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') throw new Error(`The run beside had ended (${status.name}).`);
    await handle.terminate('What was to be done beside it is done.');
    return done;
  });
}

/** Workers that poll their queues while `work` lasts; `failed` rejects when one of them or the simulator ends. */
async function withWorkers<T>(
  stage: Stage,
  simulator: SimulatorProcess,
  options: { readonly rate: string; readonly prefix: string },
  work: (workers: readonly Program[], failed: Promise<never>) => Promise<T>,
): Promise<T> {
  const workers = startWorkers(stage, simulator, options);
  try {
    const failed = Promise.race([simulator, ...workers].map((program) => program.failed));
    await Promise.race([untilPolled(stage.temporal, options.prefix), failed]);
    return await work(workers, failed);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function beginRun(
  { temporal }: Stage,
  { plan, prefix }: Pick<RunOptions, 'plan'> & { readonly prefix: string },
) {
  return startIngestion(temporal, {
    workflowId: `bench-${plan}-${prefix}${Date.now()}`,
    config: { queues: queuesOf(prefix) },
    input: { plan },
  });
}

async function untilSeen(temporal: Client, workflowId: string, wanted: number): Promise<void> {
  const known = new Map<string, CollectProgress>();
  for (;;) {
    const progress = await askProgress(temporal, workflowId, known);
    if (progress !== undefined && runStateOf(progress, known).seen >= wanted) return;
    await sleep(500);
  }
}

function startWorkers(
  stage: Stage,
  simulator: SimulatorProcess,
  { rate, prefix }: { readonly rate: string; readonly prefix: string },
): Program[] {
  const env = {
    PATH: process.env.PATH,
    ...simulator.environment,
    FRANCE_TRAVAIL_RATE: rate,
    TEMPORAL_ADDRESS: stage.temporalAddress,
    ELASTICSEARCH_URL: stage.elasticsearchUrl,
    ...(prefix === '' ? {} : { ELASTICSEARCH_INDEX_PREFIX: prefix }),
  };
  // Their folder is not the project's: a user's .env there speaks of another API.
  const where = { env, cwd: stage.folder, logFile: join(stage.folder, 'workers.log') };
  return ROLES.map((role) => {
    const { flags, env: added } = launchOf(role);
    const as = { ...where, flags, env: { ...added, ...env } };
    const worker = startProgram(`worker ${role}`, ['src/workers/main.js', role], as);
    worker.stdout.resume();
    return worker;
  });
}

function queuesOf(prefix: string): Config['queues'] {
  const [ingestion = '', ...applications] = ROLES.map((role) => queueOf(role, prefix));
  return { ingestion, applications };
}

/** Workers take seconds to start; the clock of a run must not pay for that. */
export async function untilPolled(temporal: Client, prefix = ''): Promise<void> {
  const { ingestion, applications } = queuesOf(prefix);
  const queues = [
    { name: ingestion, taskQueueType: 1 },
    ...applications.map((name) => ({ name, taskQueueType: 2 })),
  ];
  for (;;) {
    const polled = await Promise.all(
      queues.map(async ({ name, taskQueueType }) => {
        const described = await temporal.workflowService.describeTaskQueue({
          namespace: 'default',
          taskQueue: { name },
          taskQueueType,
        });
        return (described.pollers ?? []).length > 0;
      }),
    );
    if (polled.every(Boolean)) return;
    await sleep(200);
  }
}

function progressTo(log: (line: string) => void): RunWatcher {
  return {
    intervalMs: PROGRESS_EVERY_MS,
    show: ({ phase, total, tally }) =>
      log(`  ${phase}: ${count(tally.read)} offers read (${share(Math.min(tally.read, total), total)})`),
    say: log,
  };
}

function totalOf({ applications }: Records, of: 'arrived' | 'accepted' | 'refused'): number {
  return Object.values(applications).reduce((sum, records) => sum + records[of], 0);
}

function searchesOf({ applications }: Records): number {
  return Object.values(applications)
    .flatMap(({ searchCalls }) => Object.values(searchCalls))
    .reduce((sum, calls) => sum + calls, 0);
}

async function readIndexes(
  { elasticsearch }: Stage,
  prefix: string,
  before: ReadonlyMap<string, number>,
): Promise<IndexUse[]> {
  await elasticsearch.indices.refresh({ index: `${prefix}*` });
  const { indices = {} } = await elasticsearch.indices.stats({
    index: `${prefix}*`,
    metric: ['docs', 'store', 'indexing'],
  });
  return Object.entries(indices)
    .map(([name, { primaries }]) => ({
      name,
      documents: primaries?.docs?.count ?? 0,
      bytes: primaries?.store?.size_in_bytes ?? 0,
      written: (primaries?.indexing?.index_total ?? 0) - (before.get(name) ?? 0),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

async function documentsWritten(
  { elasticsearch }: Stage,
  prefix: string,
): Promise<ReadonlyMap<string, number>> {
  const { indices = {} } = await elasticsearch.indices.stats({ index: `${prefix}*`, metric: ['indexing'] });
  return new Map(
    Object.entries(indices).map(([name, { primaries }]) => [name, primaries?.indexing?.index_total ?? 0]),
  );
}
