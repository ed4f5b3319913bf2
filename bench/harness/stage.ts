import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client as Elasticsearch } from '@elastic/elasticsearch';
import { Client, Connection } from '@temporalio/client';
import {
  elasticsearchFolder,
  freePort,
  installElasticsearch,
  installTemporal,
  nodePlaces,
  startElasticsearch,
  startTemporal,
} from '../../services/index.js';
import { createElasticsearch } from '../../src/elasticsearch/index.js';
import type { Bench } from './bench.js';
import type { Watched } from './processes.js';
import { recordJava } from './profiles.js';

/** What a run needs around it: fresh servers of its own on free ports. */
export interface Stage {
  /** Logs and data of this stage. */
  readonly folder: string;
  readonly temporalAddress: string;
  readonly temporal: Client;
  readonly elasticsearchUrl: string;
  readonly elasticsearch: Elasticsearch;
  readonly servers: readonly Watched[];
  /** Stops the servers; their data goes too, unless it is to be kept for a later stage of the same name. */
  close(options?: { readonly keepData?: boolean }): Promise<void>;
}

/** Starts a fresh Temporal server and an Elasticsearch, which is empty unless it is to go on with kept data. */
export async function openStage(
  { home, env, log, profiles }: Bench,
  name: string,
  { keptData = false }: { readonly keptData?: boolean } = {},
): Promise<Stage> {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  const install = await installElasticsearch({ env, log });
  const data = elasticsearchFolder(folder);
  if (!keptData) rmSync(data, { recursive: true, force: true });
  const server = await startElasticsearch({ install, port: await freePort(), folder: data, env });
  const { temporary } = nodePlaces(data);
  const endProfile =
    profiles === undefined
      ? undefined
      : recordJava(server.pid, { jdk: install.jdk, temporary, profiles, name: 'Elasticsearch' });
  const temporal = await openTemporal({ home, env, log }, name);
  const elasticsearch = createElasticsearch({ url: server.url });
  return {
    ...temporal,
    elasticsearchUrl: server.url,
    elasticsearch,
    servers: [...temporal.servers, { name: 'Elasticsearch', pid: server.pid }],
    async close({ keepData = false } = {}) {
      await elasticsearch.close();
      endProfile?.();
      await server.stop();
      if (!keepData) rmSync(data, { recursive: true, force: true });
      await temporal.close();
    },
  };
}

/** Removes the data that a closed stage of this name has kept. */
export function discardStage({ home }: Bench, name: string): void {
  rmSync(elasticsearchFolder(join(home, name)), { recursive: true, force: true });
}

export type TemporalStage = Omit<Stage, 'elasticsearchUrl' | 'elasticsearch'>;

/** A fresh Temporal server alone, its histories in a file as `moisson up` keeps them. */
export async function openTemporal(
  { home, env, log }: Pick<Bench, 'home' | 'env' | 'log'>,
  name: string,
): Promise<TemporalStage> {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  const dbFile = join(folder, 'temporal.db');
  const removeHistories = () => {
    for (const suffix of ['', '-shm', '-wal']) rmSync(dbFile + suffix, { force: true });
  };
  removeHistories();
  const server = await startTemporal({
    program: await installTemporal({ env, log }),
    port: await freePort(),
    dbFile,
    logFile: join(folder, 'temporal.log'),
    env,
  });
  const connection = await Connection.connect({ address: server.address });
  return {
    folder,
    temporalAddress: server.address,
    temporal: new Client({ connection }),
    servers: [{ name: 'Temporal', pid: server.pid }],
    async close() {
      await connection.close();
      await server.stop();
      removeHistories();
    },
  };
}
