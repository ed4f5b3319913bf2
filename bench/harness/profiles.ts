import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { share } from '../../src/domain/progress.js';
import { type Invocation, table } from './markdown.js';
import { membersOf, TICKS_PER_SECOND, threadsOf } from './proc.js';

/** What a process spent its time on, the longest first; any unit of time. */
type Profile = readonly (readonly [work: string, time: number])[];

const ROWS = 14;
/** What Node leaves of a process. */
const NODE = /\.cpuprofile$/;
/** What {@link recordJava} leaves. */
const JAVA = /\.profile\.json$/;

/** The folder, without what an earlier profile has left in it. */
export function emptyProfiles(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The page of what every process in a folder of profiles did. */
export function profilesPage(folder: string, { command, date }: Invocation): string {
  const profiles = readdirSync(folder)
    .sort()
    .flatMap((file): (readonly [process: string, Profile])[] => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (NODE.test(file)) return [[file.replace(NODE, ''), nodeProfile(JSON.parse(text))]];
      return JAVA.test(file) ? [[file.replace(JAVA, ''), JSON.parse(text)]] : [];
    });
  return [
    '# Where the processor time of a run goes',
    '',
    `By \`${command}\`, ${date.slice(0, 16).replace('T', ' ')} UTC. Each share is of the time in which that process was busy: of Node the main thread, by function; of Elasticsearch every thread, by what it was at (JDK Flight Recorder). Temporal lends no such look. After several sections, the profiles are those of the last.`,
    ...profiles.flatMap(([process, profile]) => {
      const all = profile.reduce((sum, [, time]) => sum + time, 0);
      const rows = profile.slice(0, ROWS).map(([work, time]) => [work, share(time, all)]);
      return ['', `## ${process}`, '', ...table(['work', 'share'], rows)];
    }),
    '',
  ].join('\n');
}

function longestFirst(times: ReadonlyMap<string, number>): Profile {
  return [...times].sort(([, a], [, b]) => b - a);
}

interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
}

function nodeProfile({ nodes, samples, timeDeltas }: CpuProfile): Profile {
  const works = new Map(nodes.map(({ id, callFrame }) => [id, workOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const work = works.get(id) ?? '';
    if (work !== '(idle)') times.set(work, (times.get(work) ?? 0) + (timeDeltas[i] ?? 0));
  }
  return longestFirst(times);
}

function workOf({ functionName, url }: CallFrame): string {
  const file = url.replace(/^.*\/(?:node_modules|dist)\//, '').replace(/\.js$/, '');
  const name = functionName.slice(0, 40) || '(anonymous)';
  return file === '' ? name : `${name} in ${file}`;
}

/** What a thread of Elasticsearch is at, by the frames of its stack: the first that is found. */
const WORKS: readonly (readonly [work: string, frames: RegExp])[] = [
  ['segments: merging', /IndexWriter\.merge|ConcurrentMergeScheduler/],
  ['texts: words cut, changed and folded', /\.incrementToken\(/],
  ['texts: words into the index', /IndexingChain\$PerField\.invert\(/],
  ['values into the index', /IndexingChain\.processDocument\(/],
  [
    'segments: writing',
    /DocumentsWriterPerThread\.flush\(|DocumentsWriter\.doFlush\(|IndexWriter\.getReader\(/,
  ],
  ['JSON to fields', /DocumentParser\./],
  ['translog', /\.translog\./],
  ['searches', /\.search\./],
  ['documents by their ids', /\.index\.get\./],
  ['HTTP', /netty/],
];
/** Threads of the virtual machine's own, which Flight Recorder does not see. */
const JVM_WORKS: readonly (readonly [work: string, thread: RegExp])[] = [
  ['compiling Java', /^C[12] Compiler/],
  ['collecting garbage', /^(?:GC|G1|VM) /],
];
const SAMPLE_MS = 10;

interface JavaPlaces {
  readonly jdk: string;
  /** Where the program may write. */
  readonly temporary: string;
  readonly profiles: string;
  /** What it is called on the page. */
  readonly name: string;
}

/**
 * Records what the Java program of a process group is at; what it gives ends that, and leaves NAME.profile.json among
 * the profiles.
 * @throws {Error} where the JDK is older than 25.
 */
export function recordJava(group: number, { jdk, temporary, profiles, name }: JavaPlaces): () => void {
  const [java] = membersOf(group).sort((a, b) => b.ticks - a.ticks);
  if (java === undefined) throw new Error('There is no Java program to look into.');
  const { pid } = java;
  const inJdk = (program: string, ...words: string[]) =>
    execFileSync(join(jdk, 'bin', program), words, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const event = ['+jdk.CPUTimeSample#enabled=true', `+jdk.CPUTimeSample#throttle=${SAMPLE_MS}ms`];
  inJdk('jcmd', pid, 'JFR.start', 'name=bench', 'settings=none', ...event);
  const before = jvmSeconds(pid);
  return () => {
    const recording = join(temporary, 'profile.jfr');
    const after = jvmSeconds(pid);
    inJdk('jcmd', pid, 'JFR.stop', 'name=bench', `filename=${recording}`);
    const times = new Map(JVM_WORKS.map(([work], i) => [work, (after[i] ?? 0) - (before[i] ?? 0)]));
    const samples = inJdk('jfr', 'print', '--stack-depth', '64', '--events', 'jdk.CPUTimeSample', recording);
    for (const sample of samples.split('stackTrace = [').slice(1)) {
      const [work] = WORKS.find(([, frames]) => frames.test(sample)) ?? ['other'];
      times.set(work, (times.get(work) ?? 0) + SAMPLE_MS / 1_000);
    }
    writeFileSync(join(profiles, `${name}.profile.json`), JSON.stringify(longestFirst(times)));
  };
}

function jvmSeconds(pid: string): number[] {
  const threads = threadsOf(pid);
  return JVM_WORKS.map(([, names]) => {
    const own = threads.filter(({ name }) => names.test(name));
    return own.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
  });
}
