import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElasticsearchInstall } from './elasticsearch-install.js';
import { serverEnvironment } from './environment.js';
import { giveTo, NOBODY, reachableByOthers } from './other-user.js';
import { requireFreePort } from './ports.js';
import { launch, type ProcessIdentity, stopServer } from './server-process.js';
import { unresolvedName } from './unresolved-name.js';

/** Settings of elasticsearch.yml; a later one replaces an earlier one of the same name. */
type ElasticsearchSettings = Record<string, string | number | boolean>;

export interface ElasticsearchOptions {
  /** From installElasticsearch. */
  install: ElasticsearchInstall;
  port: number;
  /** Holds this node's data, configuration and log; kept between starts. */
  folder: string;
  /** Of the JVM, such as "512m" (about 0.8 GB of memory in all). */
  heap?: string;
  /** On top of ours: `{ 'thread_pool.write.queue_size': 1 }`. */
  settings?: ElasticsearchSettings;
  env: NodeJS.ProcessEnv;
  /** Leaves the node running when this process ends. */
  detached?: boolean;
  onSpawn?: (identity: ProcessIdentity) => void;
  /** Whether the node answers, for one that takes no plain HTTP; {@link elasticsearchAnswers} by default. */
  answers?: () => Promise<boolean>;
}

export interface ElasticsearchServer extends ProcessIdentity {
  /** "http://127.0.0.1:9200" */
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
  const { install, port, folder } = options;
  await requireFreePort('Elasticsearch', port, '--elasticsearch-port');
  const config = join(folder, 'config');
  const temporary = join(folder, 'tmp');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await configure(options, config);
  await mkdir(temporary, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    for (const needed of [dirname(folder), install.home]) {
      if (!reachableByOthers(needed)) {
        throw new Error(
          `Elasticsearch does not run as root, and ${needed} is closed to other users. Open it, or set MOISSON_HOME and MOISSON_CACHE to other folders.`,
        );
      }
    }
    giveTo(NOBODY, folder);
  }
  const identity = await launch({
    name: 'Elasticsearch',
    program: join(install.home, 'bin', 'elasticsearch'),
    args: [],
    env: {
      ...serverEnvironment(options.env),
      ES_JAVA_HOME: install.jdk,
      ES_PATH_CONF: config,
      ES_TMPDIR: temporary,
      HOME: folder,
    },
    cwd: folder,
    ...(isRoot ? { uid: NOBODY } : {}),
    logFile: join(folder, 'elasticsearch.log'),
    detached: options.detached ?? false,
    onSpawn: options.onSpawn ?? (() => {}),
    answers: options.answers ?? (() => elasticsearchAnswers(port)),
    explain: unresolvedName,
  });
  return { ...identity, url: elasticsearchUrl(port), port, stop: () => stopServer(identity) };
}

export function elasticsearchUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Whether the node on `port` serves its indexes (or asks who we are, with security on). Not `GET /`, which the
 * small distribution lacks.
 */
export async function elasticsearchAnswers(port: number): Promise<boolean> {
  try {
    const url = `${elasticsearchUrl(port)}/_cluster/health?wait_for_status=yellow&timeout=1s`;
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return status === 200 || status === 401;
  } catch {
    return false;
  }
}

async function configure(
  { install, port, folder, heap = '512m', settings }: ElasticsearchOptions,
  config: string,
): Promise<void> {
  await mkdir(join(config, 'jvm.options.d'), { recursive: true });
  const all: ElasticsearchSettings = {
    'cluster.name': 'moisson',
    'node.name': 'moisson',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'xpack.security.enabled': false,
    // The default, a share of the disk, blocks writing on a large disk that is nearly full of other things.
    'cluster.routing.allocation.disk.watermark.low': '2gb',
    'cluster.routing.allocation.disk.watermark.high': '1gb',
    'cluster.routing.allocation.disk.watermark.flood_stage': '500mb',
    ...settings,
  };
  const yaml = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  await writeFile(join(config, 'elasticsearch.yml'), yaml.join(''));
  await copyFile(join(install.home, 'config', 'jvm.options'), join(config, 'jvm.options'));
  await writeFile(
    join(config, 'jvm.options.d', 'moisson.options'),
    // No collector log, no heap dump: both would grow beside the data unseen.
    `-Xms${heap}\n-Xmx${heap}\n-Xlog:disable\n-Xlog:all=warning:stderr\n-XX:-HeapDumpOnOutOfMemoryError\n`,
  );
  await writeFile(join(config, 'log4j2.properties'), LOGGING);
}

/** Warnings and errors to standard output, which goes to our log file. */
const LOGGING = `appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`;
