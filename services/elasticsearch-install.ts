import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './cache.js';
import { findOnPath, run } from './command.js';
import { findJdk, lackingJdk, MIN_JAVA } from './jdk.js';
import { requirePinned } from './pinned.js';
import { failedInstall, missingRequirement } from './requirements.js';
import type { Setup } from './setup.js';

const VERSION = '9.2.8';
const SHA256 = 'db508f13489de1f46f1af9b487e1589071f34f5eb03a996b851a8bd67880f09b';
const MEGABYTES = 100;

/** Pinned too: Maven would take another default with each of its own versions. */
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
const ARTIFACT = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${VERSION}:zip`;

/** What the small distribution lacks of analysis, under the full one's names. Its sources make one plugin. */
const PLUGIN = 'moisson-analysis';
const PLUGIN_SOURCES = fileURLToPath(new URL(`./${PLUGIN}/`, import.meta.url));

export interface ElasticsearchInstall {
  /** The unpacked distribution, never written to again. */
  home: string;
  /** The home folder of the JDK that runs it. */
  jdk: string;
}

/**
 * Installs the small distribution of Elasticsearch that Maven Central carries (the one its own integration tests
 * run on), with our plugin, into the cache if needed. The folder is named after the sources of the plugin: whoever has
 * an earlier one gets this one beside it.
 * @throws MissingRequirement.
 */
export async function installElasticsearch(setup: Setup): Promise<ElasticsearchInstall> {
  const { env, log } = setup;
  const search = await findJdk(env);
  const home = await installOnce(
    setup,
    `elasticsearch-${VERSION}-analysis-${await edition()}`,
    async (part) => {
      const maven = findOnPath('mvn', env);
      const jdk = search.home;
      if (jdk === undefined || maven === undefined) {
        throw missingRequirement('Elasticsearch', [
          ...(jdk === undefined ? [lackingJdk(search)] : []),
          ...(maven === undefined ? ['Maven (mvn)'] : []),
        ]);
      }
      try {
        log(`Elasticsearch ${VERSION}: downloading (${MEGABYTES} MB, once)`);
        await unpackDistribution(part, maven, jdk, env);
        log(`Elasticsearch ${VERSION}: building its French analysis (once)`);
        await addAnalysis(part, jdk, env);
        await openToAllUsers(part);
      } catch (error) {
        throw failedInstall('Elasticsearch', `Elasticsearch ${VERSION}`, error);
      }
    },
  );
  if (search.home === undefined) throw missingRequirement('Elasticsearch', [lackingJdk(search)]);
  return { home, jdk: search.home };
}

async function pluginSources(): Promise<string[]> {
  const names = await readdir(PLUGIN_SOURCES);
  return names
    .filter((name) => name.endsWith('.java'))
    .sort()
    .map((name) => join(PLUGIN_SOURCES, name));
}

/** A few characters that change with the plugin. */
async function edition(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of await pluginSources()) hash.update(await readFile(source));
  return hash.digest('hex').slice(0, 8);
}

async function unpackDistribution(
  part: string,
  maven: string,
  jdk: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await run(
    maven,
    [
      '-q',
      '-B',
      COPY_GOAL,
      `-Dartifact=${ARTIFACT}`,
      `-DoutputDirectory=${part}`,
      '-Dmdep.useBaseVersion=true',
    ],
    // Not in a folder that may hold a pom.xml.
    { env, cwd: part },
  );
  const archive = join(part, `elasticsearch-${VERSION}.zip`);
  await requirePinned(archive, [SHA256]);
  await run(join(jdk, 'bin', 'jar'), ['xf', archive], { env, cwd: part });
  await rm(archive);
  const unpacked = join(part, `elasticsearch-${VERSION}`);
  for (const name of await readdir(unpacked)) await rename(join(unpacked, name), join(part, name));
  await rm(unpacked, { recursive: true });
  for (const name of await readdir(join(part, 'bin'))) await chmod(join(part, 'bin', name), 0o755);
}

async function addAnalysis(part: string, jdk: string, env: NodeJS.ProcessEnv): Promise<void> {
  const work = join(part, PLUGIN);
  const classes = join(work, 'classes');
  const plugin = join(work, 'plugin');
  await mkdir(classes, { recursive: true });
  await mkdir(plugin);
  const compile = ['--release', String(MIN_JAVA), '-cp', join(part, 'lib', '*'), '-d', classes];
  await run(join(jdk, 'bin', 'javac'), [...compile, ...(await pluginSources())], { env });
  const jar = join(jdk, 'bin', 'jar');
  await run(jar, ['cf', join(plugin, `${PLUGIN}.jar`), '-C', classes, '.'], { env });
  const descriptor = {
    name: PLUGIN,
    description: "Lucene's French analysis under the names of the full distribution",
    version: VERSION,
    'elasticsearch.version': VERSION,
    'java.version': String(MIN_JAVA),
  };
  const lines = Object.entries(descriptor).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(join(plugin, 'stable-plugin-descriptor.properties'), lines.join(''));
  const archive = join(work, `${PLUGIN}.zip`);
  await run(jar, ['cfM', archive, '-C', plugin, '.'], { env });
  await run(
    join(part, 'bin', 'elasticsearch-plugin'),
    ['install', '--batch', `file://${encodeURI(archive)}`],
    {
      env,
      // Its default heap of 64 MB is too small to scan the plugin's classes.
      set: { ES_JAVA_HOME: jdk, CLI_JAVA_OPTS: '-Xmx256m' },
    },
  );
  await rm(work, { recursive: true });
}

/** Readable by the other user under which root runs it, whatever the umask and the archive said. */
async function openToAllUsers(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAllUsers(path);
    else await chmod(path, path.includes('/bin/') ? 0o755 : 0o644);
  }
}
