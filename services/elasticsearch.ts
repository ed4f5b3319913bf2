import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { dirname, join } from 'node:path';
import { configure, type ElasticsearchSettings, nodePlaces } from './elasticsearch-config.js';
import type { ElasticsearchInstall } from './elasticsearch-install.js';
import { type NodeSecurity, securityFiles, securitySettings } from './elasticsearch-security.js';
import { serverEnvironment } from './environment.js';
import { makeFolderFor, NOBODY, reachableByOthers } from './other-user.js';
import { requireFreePort } from './ports.js';
import { launch, type ProcessIdentity, stopServer } from './server-process.js';
import { unresolvedName } from './unresolved-name.js';

export interface ElasticsearchOptions {
  /** From installElasticsearch. */
  install: ElasticsearchInstall;
  port: number;
  /**
   * Holds this node's data; kept between starts. Its configuration, its temporary files and its log stand beside it,
   * under the same name with an ending, see `nodePlaces`.
   */
  folder: string;
  /** Of the JVM, such as "512m" (about 0.8 GB of memory in all). */
  heap?: string;
  /** On top of ours: `{ 'thread_pool.write.queue_size': 1 }`. */
  settings?: ElasticsearchSettings;
  /** Without it, the node answers whoever is on this machine. */
  security?: NodeSecurity;
  env: NodeJS.ProcessEnv;
  /** Leaves the node running when this process ends. */
  detached?: boolean;
  onSpawn?: (identity: ProcessIdentity) => void;
}

export interface ElasticsearchServer extends ProcessIdentity {
  /** "http://127.0.0.1:9200", or https with security. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts a single node on 127.0.0.1; resolves once it has recovered its indexes. Never as root: there, the node
 * runs as nobody and owns `folder`.
 * @throws PortInUse.
 */
export async function startElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchServer> {
  const { install, port, security, env } = options;
  await requireFreePort('Elasticsearch', port, '--elasticsearch-port');
  const { folder, temporary, config, logFile } = nodePlaces(options.folder);
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  makeFolderFor(uid, folder);
  makeFolderFor(uid, temporary);
  await configure({
    install,
    config,
    settings: {
      ...ownSettings(port, folder),
      ...(security === undefined ? { 'xpack.security.enabled': false } : securitySettings()),
      ...options.settings,
    },
    files: security === undefined ? {} : securityFiles(security),
    heap: options.heap ?? '512m',
    env,
    uid,
  });
  if (uid !== undefined) {
    for (const needed of [dirname(folder), install.home]) {
      if (!reachableByOthers(needed)) {
        throw new Error(
          `Elasticsearch does not run as root, and ${needed} is closed to other users. Open it, or set MOISSON_HOME and MOISSON_CACHE to other folders.`,
        );
      }
    }
  }
  const [first] = security?.accounts ?? [];
  const url = elasticsearchUrl(port, security !== undefined);
  const identity = await launch({
    name: 'Elasticsearch',
    program: join(install.home, 'bin', 'elasticsearch'),
    args: [],
    env: {
      ...serverEnvironment(env),
      ES_JAVA_HOME: install.jdk,
      ES_PATH_CONF: config,
      ES_TMPDIR: temporary,
      HOME: folder,
    },
    cwd: folder,
    ...(uid === undefined ? {} : { uid }),
    logFile,
    detached: options.detached ?? false,
    onSpawn: options.onSpawn ?? (() => {}),
    answers: () =>
      elasticsearchAnswers(
        url,
        security && first && { ca: security.authority, username: first.name, password: first.password },
      ),
    explain: unresolvedName,
  });
  return { ...identity, url, port, stop: () => stopServer(identity) };
}

export function elasticsearchUrl(port: number, secured = false): string {
  return `http${secured ? 's' : ''}://127.0.0.1:${port}`;
}

/** How to trust a secured node, by the PEM text of its authority, and sign in to it. */
export interface SignIn {
  readonly ca: string;
  readonly username: string;
  readonly password: string;
}

/** Whether the node at `url` serves its indexes. Not `GET /`, which the small distribution lacks. */
export async function elasticsearchAnswers(url: string, signIn?: SignIn): Promise<boolean> {
  const status = await statusOf(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, signIn);
  return status === 200;
}

/** HTTP status of a GET, without what it answers; undefined when there is no answer. */
function statusOf(url: string, signIn: SignIn | undefined): Promise<number | undefined> {
  const request = signIn === undefined ? requestHttp : requestHttps;
  const auth = signIn && `${signIn.username}:${signIn.password}`;
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(5_000);
    request(url, { ...(signIn && { ca: signIn.ca, auth }), signal, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once('error', () => resolve(undefined))
      .end();
  });
}

function ownSettings(port: number, folder: string): ElasticsearchSettings {
  return {
    'cluster.name': 'moisson',
    'node.name': 'moisson',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    // Where it may keep snapshots: docs/backup.md.
    'path.repo': join(folder, 'snapshots'),
    // The default, a share of the disk, blocks writing on a large disk that is nearly full of other things.
    'cluster.routing.allocation.disk.watermark.low': '2gb',
    'cluster.routing.allocation.disk.watermark.high': '1gb',
    'cluster.routing.allocation.disk.watermark.flood_stage': '500mb',
  };
}
