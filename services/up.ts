import { join } from 'node:path';
import { withLock } from '../scripts/lock.mjs';
import { cacheFolder } from './cache.js';
import { elasticsearchAnswers, elasticsearchUrl, startElasticsearch } from './elasticsearch.js';
import { installElasticsearch } from './elasticsearch-install.js';
import { elasticsearchFolder, makeHome } from './home.js';
import { freePortOr } from './ports.js';
import { stopServer, waitUntil } from './server-process.js';
import type { Setup } from './setup.js';
import {
  findServices,
  SERVICES,
  type ServiceName,
  type ServicesUp,
  stateLock,
  updateState,
} from './state.js';
import { installTemporal, startTemporal, temporalAnswers } from './temporal.js';

const DEFAULT_PORTS = { temporal: 7233, ui: 8233, elasticsearch: 9200 };

/** The usual ports, each replaced by a free one where it is taken. */
export async function freeDefaultPorts(): Promise<{
  temporalPort: number;
  uiPort: number;
  elasticsearchPort: number;
}> {
  const { temporal, ui, elasticsearch } = DEFAULT_PORTS;
  return {
    temporalPort: await freePortOr(temporal),
    uiPort: await freePortOr(ui),
    elasticsearchPort: await freePortOr(elasticsearch),
  };
}

export interface UpOptions extends Setup {
  /** From homeFolder. */
  home: string;
  /** Both by default. */
  services?: readonly ServiceName[];
  temporalPort?: number;
  uiPort?: number;
  elasticsearchPort?: number;
}

export interface UpResult extends ServicesUp {
  /** Those that were not up before. */
  started: ServiceName[];
}

/**
 * Leaves the services running in the background, and resolves when they answer. What is up already stays as it is.
 * When one cannot be started, those that this call started are stopped again.
 * @throws PortInUse, MissingRequirement, UnusableFolder, or an Error with both messages when both fail.
 */
export async function up(options: UpOptions): Promise<UpResult> {
  const { home, log, services = SERVICES } = options;
  makeHome(home);
  // Said once and before anything is started, though both services would stumble over it.
  cacheFolder(options.env);
  return withLock(
    stateLock(home),
    async () => {
      const before = findServices(home);
      const starts = { temporal: upTemporal, elasticsearch: upElasticsearch };
      const outcomes = await Promise.allSettled(services.map((name) => starts[name](options, before)));
      const now = findServices(home);
      const started = services.filter((name) => now[name] && now[name]?.pid !== before[name]?.pid);
      const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      if (failures.length === 0) return { ...now, started };
      await Promise.all(started.map((name) => now[name] && stopServer(now[name])));
      if (failures.length === 1) throw failures[0];
      throw new AggregateError(failures, failures.map((failure: Error) => failure.message).join('\n'));
    },
    () => log('Another process is starting or stopping the services, waiting for it.'),
  );
}

async function upTemporal(options: UpOptions, { temporal: current }: ServicesUp): Promise<void> {
  const { home, env, log } = options;
  const program = await installTemporal(options);
  if (current) {
    requireSamePort('Temporal', current.port, options.temporalPort);
    requireSamePort("Temporal's web UI", current.uiPort, options.uiPort);
    await waitUntil(() => temporalAnswers({ ...current, program, env }));
    log(`Temporal: already up on ${current.address}, web UI ${current.uiUrl}`);
    return;
  }
  const { temporalPort: port = DEFAULT_PORTS.temporal, uiPort = DEFAULT_PORTS.ui } = options;
  const urls = { address: `127.0.0.1:${port}`, uiUrl: `http://127.0.0.1:${uiPort}` };
  log('Temporal: starting');
  await startTemporal({
    program,
    port,
    uiPort,
    dbFile: join(home, 'temporal.db'),
    logFile: join(home, 'temporal.log'),
    env,
    detached: true,
    onSpawn: (identity) => updateState(home, { temporal: { ...identity, ...urls, port, uiPort } }),
  });
  log(`Temporal: up on ${urls.address}, web UI ${urls.uiUrl}`);
}

async function upElasticsearch(options: UpOptions, { elasticsearch: current }: ServicesUp): Promise<void> {
  const { home, env, log } = options;
  if (current) {
    requireSamePort('Elasticsearch', current.port, options.elasticsearchPort);
    await waitUntil(() => elasticsearchAnswers(current.port));
    log(`Elasticsearch: already up on ${current.url}`);
    return;
  }
  const install = await installElasticsearch(options);
  const { elasticsearchPort: port = DEFAULT_PORTS.elasticsearch } = options;
  const url = elasticsearchUrl(port);
  log('Elasticsearch: starting (about 10 s)');
  await startElasticsearch({
    install,
    port,
    folder: elasticsearchFolder(home),
    env,
    detached: true,
    onSpawn: (identity) => updateState(home, { elasticsearch: { ...identity, url, port } }),
  });
  log(`Elasticsearch: up on ${url}`);
}

function requireSamePort(service: string, current: number, wanted: number | undefined): void {
  if (wanted === undefined || wanted === current) return;
  throw new Error(
    `${service} is already up on port ${current}: \`npx moisson down\` first, to have it on port ${wanted}.`,
  );
}
