import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, inject } from 'vitest';
import { loadConfig } from '../../src/config/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import type { ClosingInput } from '../../src/domain/closing-input.js';
import type { ClosingReport } from '../../src/domain/closing-report.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import type { ProbeReport } from '../../src/domain/probe/report.js';
import type { ReplayReport } from '../../src/domain/replay.js';
import { openStore } from '../../src/elasticsearch/index.js';
import { createApiWorker } from '../../src/workers/api-worker.js';
import { createIngestionWorker } from '../../src/workers/ingestion-worker.js';
import { requireBuild, workflowBundle } from './built.js';
import { startTestTemporal, type TestTemporal } from './temporal.js';
import { temporaryFolder } from './temporary-folder.js';

export interface Harvest {
  certificate: Certificate;
  /** Ids of the open offers in `offres`, which was empty before. */
  collected: ReadonlySet<string>;
}

interface Services {
  /** "127.0.0.1:7233" */
  temporalAddress: string;
  elasticsearchUrl: string;
}

/** Indexes of their own, and workers that serve runs into them. */
export interface ServedStore {
  run(input: IngestionInput, operator?: (run: WorkflowHandle) => Promise<unknown>): Promise<Certificate>;
  /** Runs a ReplayWorkflow to its end. */
  replay(): Promise<ReplayReport>;
  /** Runs a CloseWorkflow to its end. */
  closeGone(input: ClosingInput): Promise<ClosingReport>;
  /** Runs a ProbeWorkflow to its end. */
  probe(): Promise<ProbeReport>;
  /** Ids of the open offers in `offres`: none before the first run. */
  openIds(): Promise<Set<string>>;
  /** Ids of the offers that `offres` holds as closed. */
  closedIds(): Promise<Set<string>>;
  readonly elasticsearch: Elasticsearch;
  /** Put before every index name. */
  readonly prefix: string;
  /** Stops the workers and drops the indexes. */
  close(): Promise<void>;
}

export interface ServedStoreOptions {
  /** Runs the ingestion worker in a process of its own, whose clock is so many seconds ahead of this machine's. */
  readonly ingestionClockS?: number;
}

export interface Moisson {
  open(environment: Readonly<Record<string, string>>, options?: ServedStoreOptions): Promise<ServedStore>;
  /** One run against an API, into indexes of its own, which are dropped again; `operator` is what is done to it. */
  run(
    environment: Readonly<Record<string, string>>,
    input: IngestionInput,
    operator?: (run: WorkflowHandle) => Promise<unknown>,
  ): Promise<Harvest>;
  stop(): Promise<void>;
}

/** Moisson's workers in this process, on services that run already. */
async function startMoisson({ temporalAddress, elasticsearchUrl }: Services): Promise<Moisson> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = await temporaryFolder();
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection: await Connection.connect({ address: temporalAddress }) });
  const elasticsearch = new Elasticsearch({ node: elasticsearchUrl });

  const idsOf = async (index: string, statut: 'ouverte' | 'fermee'): Promise<Set<string>> => {
    const ids = new Set<string>();
    if (!(await elasticsearch.indices.exists({ index }))) return ids;
    await elasticsearch.indices.refresh({ index });
    const query = { term: { 'suivi.statut': statut } };
    const documents = elasticsearch.helpers.scrollDocuments<{ id: string }>({
      index,
      size: 5_000,
      _source: ['id'],
      query,
    });
    for await (const { id } of documents) ids.add(id);
    return ids;
  };

  async function open(
    environment: Readonly<Record<string, string>>,
    { ingestionClockS }: ServedStoreOptions = {},
  ): Promise<ServedStore> {
    const prefix = `moods-${randomUUID().slice(0, 8)}-`;
    const env = {
      FRANCE_TRAVAIL_RATE: 'unlimited',
      FRANCE_TRAVAIL_RECHECK_MS: '200',
      ...environment,
      TEMPORAL_ADDRESS: temporalAddress,
      ELASTICSEARCH_URL: elasticsearchUrl,
      ELASTICSEARCH_INDEX_PREFIX: prefix,
    };
    const config = loadConfig({ env, cwd: folder.path });
    const store = openStore(config);
    const { queues } = config;
    const api = config.franceTravail.applications.map((one) =>
      createApiWorker(one, config, connection, store),
    );
    const child = ingestionClockS === undefined ? undefined : ingestionProcess(env, ingestionClockS);
    const ingestion =
      child === undefined
        ? [await createIngestionWorker(config, connection, store, { bundle: workflowBundle().codePath })]
        : [];
    const workers = [...ingestion, ...api];
    const running = workers.map((worker) => worker.run());
    let runs = 0;
    return {
      elasticsearch,
      prefix,
      async run(input, operator) {
        const handle = await client.workflow.start<(input: IngestionInput) => Promise<Certificate>>(
          'IngestionWorkflow',
          { taskQueue: queues.ingestion, workflowId: `${prefix}${runs++}`, args: [input] },
        );
        await operator?.(handle);
        return handle.result();
      },
      replay: () =>
        client.workflow.execute<() => Promise<ReplayReport>>('ReplayWorkflow', {
          taskQueue: queues.ingestion,
          workflowId: `${prefix}replay-${runs++}`,
        }),
      closeGone: (input) =>
        client.workflow.execute<(input: ClosingInput) => Promise<ClosingReport>>('CloseWorkflow', {
          taskQueue: queues.ingestion,
          workflowId: `${prefix}close-${runs++}`,
          args: [input],
        }),
      probe: () =>
        client.workflow.execute<() => Promise<ProbeReport>>('ProbeWorkflow', {
          taskQueue: queues.ingestion,
          workflowId: `${prefix}probe-${runs++}`,
        }),
      openIds: () => idsOf(`${prefix}offres`, 'ouverte'),
      closedIds: () => idsOf(`${prefix}offres`, 'fermee'),
      async close() {
        for (const worker of workers) worker.shutdown();
        await Promise.all([...running, ended(child)]);
        const names = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
        if (names.length > 0) await elasticsearch.indices.delete({ index: names });
      },
    };
  }

  return {
    open,
    async run(environment, input, operator) {
      const store = await open(environment);
      try {
        const certificate = await store.run(input, operator);
        return { certificate, collected: await store.openIds() };
      } finally {
        await store.close();
      }
    },
    async stop() {
      await client.connection.close();
      await connection.close();
      await elasticsearch.close();
      await folder.remove();
    },
  };
}

const WORKER = fileURLToPath(new URL('../../dist/src/workers/main.js', import.meta.url));
const SHIFTED_CLOCK = new URL('shifted-clock.mjs', import.meta.url).href;

function ingestionProcess(env: Readonly<Record<string, string>>, aheadS: number): ChildProcess {
  requireBuild();
  return spawn(process.execPath, ['--import', SHIFTED_CLOCK, WORKER, 'ingestion'], {
    env: { ...process.env, ...env, SHIFTED_CLOCK_S: String(aheadS) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** Moisson on a Temporal server of the file's own and the shared Elasticsearch, stopped at its end. */
export function useMoisson(): Pick<Moisson, 'run' | 'open'> {
  let temporal: TestTemporal;
  let moisson: Moisson;
  beforeAll(async () => {
    temporal = await startTestTemporal();
    const temporalAddress = temporal.address;
    moisson = await startMoisson({ temporalAddress, elasticsearchUrl: inject('elasticsearchUrl') });
  }, 300_000);
  afterAll(async () => {
    await moisson?.stop();
    await temporal?.stop();
  }, 300_000);
  return {
    run: (...args) => moisson.run(...args),
    open: (...args) => moisson.open(...args),
  };
}
