import { basename, join } from 'node:path';
import { withLock } from '../scripts/lock.mjs';
import { cacheFolder } from './cache.js';
import { elasticsearchAnswers, elasticsearchUrl, startElasticsearch } from './elasticsearch.js';
import { type ElasticsearchInstall, installElasticsearch } from './elasticsearch-install.js';
import { elasticsearchFolder, makeHome } from './home.js';
import { type AccountRoles, isSecured, keyFile, openNode, secureNode, signInBy } from './node-keys.js';
import { freePortOr } from './ports.js';
import { stopServer, waitUntil } from './server-process.js';
import type { Setup } from './setup.js';
import {
  type ElasticsearchUp,
  findServices,
  SERVICES,
  type ServiceName,
  type ServicesUp,
  stateLock,
  type TemporalUp,
  updateState,
} from './state.js';
import { startTemporal, temporalAnswers } from './temporal.js';
import { installTemporal } from './temporal-install.js';
import { upPostgresql } from './up-postgresql.js';

const DEFAULT_PORTS = { temporal: 7233, ui: 8233, elasticsearch: 9200 };

/** The usual ports, each replaced by a free one where it is taken. */
export async function freeDefaultPorts(
  home: string,
): Promise<Pick<UpOptions, 'temporalPort' | 'uiPort' | 'elasticsearchPort'>> {
  const { temporal, ui, elasticsearch } = DEFAULT_PORTS;
  return {
    temporalPort: await freePortOr(temporal),
    ...(isSecured(home) ? {} : { uiPort: await freePortOr(ui) }),
    elasticsearchPort: await freePortOr(elasticsearch),
  };
}

export interface UpOptions extends Setup {
  /** From homeFolder. */
  home: string;
  /** Temporal and Elasticsearch by default. */
  services?: readonly ServiceName[];
  temporalPort?: number;
  /** Without it, Temporal has its web UI on the usual port, and none beside a secured node. */
  uiPort?: number;
  elasticsearchPort?: number;
  postgresPort?: number;
  /** Whether Elasticsearch asks who one is; as at its last start by default, and not at its first. */
  secure?: boolean;
  /** Accounts of a secured node. */
  roles: AccountRoles;
}

export interface UpResult extends ServicesUp {
  /** Those that were not up before. */
  started: ServiceName[];
}

/**
 * Leaves the services running in the background, and resolves when they answer. What is up already stays as it is, but
 * for an Elasticsearch that an earlier version of Moisson set up, see {@link renewElasticsearch}.
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
      const isSecure = options.secure ?? isSecured(home);
      const starts = { temporal: upTemporal, elasticsearch: upElasticsearch, postgresql: upPostgresql };
      const outcomes = await Promise.allSettled(
        services.map((name) => starts[name]({ ...options, secure: isSecure }, before)),
      );
      const now = findServices(home);
      const started = services.filter((name) => now[name] && now[name]?.pid !== before[name]?.pid);
      const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      if (failures.length === 0) {
        for (const line of openness(now)) log(line);
        return { ...now, started };
      }
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
    log(`Temporal: already up on ${current.address}, ${describeUi(current)}`);
    return;
  }
  const { temporalPort: port = DEFAULT_PORTS.temporal, secure } = options;
  const uiPort = options.uiPort ?? (secure ? undefined : DEFAULT_PORTS.ui);
  const address = `127.0.0.1:${port}`;
  const ui = uiPort === undefined ? {} : { uiPort, uiUrl: `http://127.0.0.1:${uiPort}` };
  log('Temporal: starting');
  await startTemporal({
    program,
    port,
    ...(uiPort === undefined ? {} : { uiPort }),
    dbFile: join(home, 'temporal.db'),
    logFile: join(home, 'temporal.log'),
    env,
    detached: true,
    onSpawn: (identity) => updateState(home, { temporal: { ...identity, address, port, ...ui } }),
  });
  log(`Temporal: up on ${address}, ${describeUi(ui)}`);
}

/**
 * Restarts the Elasticsearch that an earlier version of Moisson left running: it lacks what this one's indexes need.
 * Resolves to whether it did; one that this version started, or none, is left as it is.
 * @throws as `up`.
 */
export async function renewElasticsearch(
  options: Omit<UpOptions, 'services' | 'secure' | 'temporalPort' | 'uiPort' | 'elasticsearchPort'>,
): Promise<boolean> {
  const { home, log } = options;
  return withLock(
    stateLock(home),
    async () => {
      const { elasticsearch: current } = findServices(home);
      if (current === undefined) return false;
      const install = await installElasticsearch(options);
      if (isOfInstall(current, install)) return false;
      await restart(options, current, install);
      return true;
    },
    () => log('Another process is starting or stopping the services, waiting for it.'),
  );
}

function isOfInstall({ install }: ElasticsearchUp, { home }: ElasticsearchInstall): boolean {
  return install === basename(home);
}

async function restart(
  { home, env, log, roles }: Pick<UpOptions, 'home' | 'env' | 'log' | 'roles'>,
  current: ElasticsearchUp,
  install: ElasticsearchInstall,
): Promise<void> {
  log('Elasticsearch: restarting, as an earlier version of Moisson set it up (about 15 s)');
  await stopServer(current);
  const { port, keyFile: key } = current;
  await startNode({ home, env, roles, port, secure: key !== undefined }, install);
  log(`Elasticsearch: up on ${current.url}, with the French analysis of this version`);
}

async function upElasticsearch(options: UpOptions, { elasticsearch: current }: ServicesUp): Promise<void> {
  const { home, env, log, roles, secure = false } = options;
  const install = await installElasticsearch(options);
  if (current) {
    requireSamePort('Elasticsearch', current.port, options.elasticsearchPort);
    requireSameSecurity(current, secure);
    if (!isOfInstall(current, install)) return restart(options, current, install);
    const signIn = current.keyFile === undefined ? undefined : signInBy(current.keyFile);
    await waitUntil(() => elasticsearchAnswers(current.url, signIn));
    log(`Elasticsearch: already up on ${current.url}`);
    return;
  }
  const { elasticsearchPort: port = DEFAULT_PORTS.elasticsearch } = options;
  log('Elasticsearch: starting (about 10 s)');
  await startNode({ home, env, roles, port, secure }, install);
  log(`Elasticsearch: up on ${elasticsearchUrl(port, secure)}`);
}

async function startNode(
  {
    home,
    env,
    roles,
    port,
    secure,
  }: Pick<UpOptions, 'home' | 'env' | 'roles'> & { readonly port: number; readonly secure: boolean },
  install: ElasticsearchInstall,
): Promise<void> {
  const url = elasticsearchUrl(port, secure);
  if (!secure) openNode(home, roles);
  const [ours = ''] = Object.keys(roles);
  const known = {
    url,
    port,
    install: basename(install.home),
    ...(secure ? { keyFile: keyFile(home, ours) } : {}),
  };
  await startElasticsearch({
    install,
    port,
    folder: elasticsearchFolder(home),
    ...(secure ? { security: secureNode(home, url, roles) } : {}),
    env,
    detached: true,
    onSpawn: (identity) => updateState(home, { elasticsearch: { ...identity, ...known } }),
  });
}

function describeUi({ uiUrl }: Pick<TemporalUp, 'uiUrl'>): string {
  return uiUrl === undefined ? 'without a web UI' : `web UI ${uiUrl}`;
}

/** What other users of this machine can do with what is up, in a line. */
function openness({ temporal, elasticsearch }: ServicesUp): string[] {
  const open = [
    ...(temporal === undefined ? [] : ['Temporal']),
    ...(elasticsearch === undefined || elasticsearch.keyFile !== undefined ? [] : ['Elasticsearch']),
  ];
  if (open.length === 0) return [];
  const who = `${open.join(' and ')} ${open.length === 1 ? 'answers' : 'answer'} every user of this machine, without a password`;
  if (!open.includes('Elasticsearch')) {
    return [`${who}: they can start, change and end runs. No offer is in it.`];
  }
  return [`${who}: where there are others, use \`npx moisson up --secure\`.`];
}

function requireSamePort(service: string, current: number | undefined, wanted: number | undefined): void {
  if (wanted === undefined || wanted === current) return;
  throw new Error(
    current === undefined
      ? `${service} is not up, and Temporal is: \`npx moisson down\` first, to have it on port ${wanted}.`
      : `${service} is already up on port ${current}: \`npx moisson down\` first, to have it on port ${wanted}.`,
  );
}

function requireSameSecurity({ keyFile: key }: ElasticsearchUp, secure: boolean): void {
  if (secure === (key !== undefined)) return;
  throw new Error(
    `Elasticsearch is already up ${secure ? 'without users and TLS' : 'with users and TLS'}: \`npx moisson down\` first, to have it otherwise.`,
  );
}
