import { readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { findOnPath, isProgram, run } from './command.js';
import { reachableByOthers } from './other-user.js';

/** Elasticsearch 9 needs Java 21. */
export const MIN_JAVA = 21;

export interface JdkSearch {
  /** The first JDK that is recent enough, as its home folder. */
  home?: string;
  /** The versions that were found and refused, for the message. */
  tooOld: number[];
}

const USUAL_FOLDERS: readonly string[] = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt',
  '/opt/java',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman/candidates/java'),
  join(homedir(), '.jdks'),
];

/**
 * Looks for a JDK through ES_JAVA_HOME, JAVA_HOME, PATH and the folders in which installers put them, and asks
 * each for its version. A mere runtime (no javac) is not enough: the analysis plugin is compiled here, and
 * Elasticsearch wants modules (jdk.jdi) that small runtimes lack.
 */
export async function findJdk(env: NodeJS.ProcessEnv, folders = USUAL_FOLDERS): Promise<JdkSearch> {
  const tooOld: number[] = [];
  for (const home of new Set(candidates(env, folders))) {
    const version = await javacVersion(home, env);
    if (version === undefined) continue;
    if (version >= MIN_JAVA) return { home, tooOld };
    tooOld.push(version);
  }
  return { tooOld };
}

/** What a search without success lacks, as a noun phrase for missingRequirement. */
export function lackingJdk({ tooOld }: JdkSearch): string {
  const found = tooOld.length > 0 ? `; the newest found is ${Math.max(...tooOld)}` : '';
  return `a JDK ${MIN_JAVA} or newer (looked through JAVA_HOME, PATH and the usual folders${found})`;
}

function* candidates(env: NodeJS.ProcessEnv, folders: readonly string[]): Generator<string> {
  const onPath = findOnPath('javac', env);
  const named = [env.ES_JAVA_HOME, env.JAVA_HOME, onPath && dirname(dirname(realpathSync(onPath)))];
  for (const home of [...named, ...installed(folders)]) {
    if (!home || !isProgram(join(home, 'bin', 'javac'))) continue;
    const real = realpathSync(home);
    if (process.getuid?.() !== 0 || reachableByOthers(real)) yield real;
  }
}

function* installed(folders: readonly string[]): Generator<string> {
  for (const folder of folders) {
    let names: string[] = [];
    try {
      names = readdirSync(folder).sort();
    } catch {
      continue;
    }
    for (const name of names) {
      yield join(folder, name);
      // Bundles of macOS and of Homebrew keep the JDK deeper.
      yield join(folder, name, 'Contents/Home');
      yield join(folder, name, 'libexec/openjdk.jdk/Contents/Home');
    }
  }
}

async function javacVersion(home: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  try {
    const said = await run(join(home, 'bin', 'javac'), ['-version'], { env });
    const version = /javac (\d+)/.exec(said)?.[1];
    return version === undefined ? undefined : Number(version);
  } catch {
    return undefined;
  }
}
