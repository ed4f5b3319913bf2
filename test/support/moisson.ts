import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, inject } from 'vitest';
import { createLedgerActivities } from '../../src/activities/ledger.js';
import { createStockActivities } from '../../src/activities/stock.js';
import { loadConfig } from '../../src/config.js';
import type { IngestionInput } from '../../src/domain/ingestion-input.js';
import type { RunReport } from '../../src/domain/report.js';
import { createApiWorker } from '../../src/workers/api-worker.js';
import { openDatalake } from '../../src/workers/datalake.js';
import { startTestTemporal, type TestTemporal } from './temporal.js';
import { temporaryFolder } from './temporary-folder.js';

const BUNDLE = { codePath: fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url)) };

export interface Harvest {
  report: RunReport;
  /** Ids of the open offers in `offres`, which was empty before. */
  collected: ReadonlySet<string>;
}

interface Services {
  /** "127.0.0.1:7233" */
  temporalAddress: string;
  elasticsearchUrl: string;
}

interface Moisson {
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

  const openIds = async (index: string): Promise<Set<string>> => {
    await elasticsearch.indices.refresh({ index });
    const ids = new Set<string>();
    const query = { term: { 'suivi.statut': 'ouverte' } };
    const documents = elasticsearch.helpers.scrollDocuments<{ id: string }>({
      index,
      size: 5_000,
      _source: ['id'],
      query,
    });
    for await (const { id } of documents) ids.add(id);
    return ids;
  };

  return {
    async run(environment, input, operator) {
      const prefix = `moods-${randomUUID().slice(0, 8)}-`;
      const env = {
        FRANCE_TRAVAIL_RATE: 'unlimited',
        ...environment,
        TEMPORAL_ADDRESS: temporalAddress,
        ELASTICSEARCH_URL: elasticsearchUrl,
        ELASTICSEARCH_INDEX_PREFIX: prefix,
      };
      const config = loadConfig({ env, cwd: folder.path });
      const datalake = openDatalake(config);
      const { queues, closedOffers } = config;
      const api = config.franceTravail.applications.map((one) =>
        createApiWorker(one, config, connection, datalake),
      );
      const ingestion = await Worker.create({
        connection,
        taskQueue: queues.ingestion,
        workflowBundle: BUNDLE,
        activities: {
          ...createLedgerActivities({ datalake, queues: queues.applications }),
          ...createStockActivities({ datalake, closedOffers }),
        },
      });
      const workers = [ingestion, ...api];
      const running = workers.map((worker) => worker.run());
      try {
        const handle = await client.workflow.start<(input: IngestionInput) => Promise<RunReport>>(
          'IngestionWorkflow',
          { taskQueue: queues.ingestion, workflowId: prefix, args: [input] },
        );
        await operator?.(handle);
        const report = await handle.result();
        return { report, collected: await openIds(`${prefix}offres`) };
      } finally {
        for (const worker of workers) worker.shutdown();
        await Promise.all(running);
        const names = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
        if (names.length > 0) await elasticsearch.indices.delete({ index: names });
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

/** Moisson on a Temporal server of the file's own and the shared Elasticsearch, stopped at its end. */
export function useMoisson(): Pick<Moisson, 'run'> {
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
  return { run: (...args) => moisson.run(...args) };
}
