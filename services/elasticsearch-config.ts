import { chmodSync, constants, existsSync, lchownSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.js';
import type { ElasticsearchInstall } from './elasticsearch-install.js';

/** Settings of elasticsearch.yml; a later one replaces an earlier one of the same name. */
export type ElasticsearchSettings = Record<string, string | number | boolean>;

/**
 * What belongs to a node. Under root it runs as another user, who may write in `folder` and `temporary` and nowhere
 * else: there, root opens nothing by its name.
 */
export interface NodePlaces {
  /** Data and logs of the node. */
  readonly folder: string;
  readonly temporary: string;
  /** Ours: the node only reads it. */
  readonly config: string;
  /** Ours: what the node prints. */
  readonly logFile: string;
}

export function nodePlaces(folder: string): NodePlaces {
  return {
    folder,
    temporary: `${folder}-tmp`,
    config: `${folder}-config`,
    logFile: `${folder}.log`,
  };
}

export interface NodeConfiguration {
  readonly install: ElasticsearchInstall;
  readonly config: string;
  readonly settings: ElasticsearchSettings;
  /** Of the JVM, such as "512m". */
  readonly heap: string;
  /** Further files, by their names. */
  readonly files: Readonly<Record<string, string>>;
  readonly env: NodeJS.ProcessEnv;
  /** The user, and group, that the node runs as, where that is not ours. */
  readonly uid: number | undefined;
}

/** Writes the configuration of a node into a folder that it can read and not change. */
export async function configure(node: NodeConfiguration): Promise<void> {
  const { install, config, settings, heap, files, env, uid } = node;
  await mkdir(join(config, 'jvm.options.d'), { recursive: true, mode: 0o700 });
  const yaml = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const all = {
    ...files,
    'elasticsearch.yml': yaml.join(''),
    'jvm.options': await readFile(join(install.home, 'config', 'jvm.options'), 'utf8'),
    // No collector log, no heap dump: both would grow beside the data unseen.
    'jvm.options.d/moisson.options': `-Xms${heap}\n-Xmx${heap}\n-Xlog:disable\n-Xlog:all=warning:stderr\n-XX:-HeapDumpOnOutOfMemoryError\n`,
    'log4j2.properties': LOGGING,
  };
  for (const [name, text] of Object.entries(all)) {
    await writeFile(join(config, name), text, { flag: OVERWRITE, mode: 0o600 });
  }
  // The node would make it itself, and may not write here.
  if (!existsSync(join(config, 'elasticsearch.keystore'))) {
    await run(join(install.home, 'bin', 'elasticsearch-keystore'), ['create'], {
      env,
      set: { ES_JAVA_HOME: install.jdk, ES_PATH_CONF: config },
    });
  }
  letRead(config, uid);
}

const OVERWRITE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;

/**
 * Warnings and errors to standard output, which goes to our log file, without characters that steer a terminal. Of
 * a secured node two things are no concern of a reader: what it denies its own modules, and that the small distribution
 * cannot make an index for users, of which there are none.
 */
const LOGGING = `appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %replace{[%d{ISO8601}][%-5p][%c{1.}] %m%xEx}{[\\\\p{Cc}\\\\p{Cf}&&[^\\\\n\\\\t]]}{?}%n
appender.console.layout.alwaysWriteExceptions = false
logger.denials.name = org.elasticsearch.entitlement
logger.denials.level = error
logger.roles.name = org.elasticsearch.xpack.security.support.QueryableBuiltInRolesSynchronizer
logger.roles.level = error
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`;

/** Everything in `folder` for its owner, and to be read by the group `uid`, where there is one, and nobody else. */
function letRead(folder: string, uid: number | undefined): void {
  const [folderMode, fileMode] = uid === undefined ? [0o700, 0o600] : [0o750, 0o640];
  const open = (path: string, mode: number) => {
    if (uid !== undefined) lchownSync(path, 0, uid);
    chmodSync(path, mode);
  };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letRead(path, uid);
    else open(path, fileMode);
  }
  open(folder, folderMode);
}
