import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench } from '../harness/bench.js';
import { peakIn } from '../harness/proc.js';

const VERSION = '6.125.1';

/**
 * Loaded before it: prints what the process has used, once it ends; and tells it the version that it would ask for with a
 * request which the small distribution of Elasticsearch does not know.
 */
const HOOK = `
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const status = require('node:fs').readFileSync('/proc/self/status', 'utf8');
  console.error('USED ' + JSON.stringify([userCPUTime, systemCPUTime, status]));
});
const Base = require('./node_modules/elasticdump/lib/transports/__es__/_base.js');
const version = '9.2.8';
Base.prototype._parseVersion = () => ({ version, distribution: 'elasticsearch', distributionVersion: version });
`;
const HOOK_FILE = 'hook.cjs';

/**
 * Installs `elasticdump`, which is no dependency of anybody, into the folder of the benchmarks. Gives its program; undefined
 * where the registry cannot be reached.
 */
export async function installElasticdump({ home, env, log }: Bench): Promise<string | undefined> {
  const folder = join(home, `elasticdump-${VERSION}`);
  const program = join(folder, 'node_modules', 'elasticdump', 'bin', 'elasticdump');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, HOOK_FILE), HOOK);
  if (existsSync(program)) return program;
  // A package of its own: npm would look at ours.
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  log(`elasticdump ${VERSION}: installing (once)`);
  try {
    await promisify(execFile)(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', `elasticdump@${VERSION}`],
      { cwd: folder, env },
    );
    return program;
  } catch (error) {
    log(`elasticdump cannot be had (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    return undefined;
  }
}

/** Dumps an index to NDJSON, and gives what that took, of the form that `main.ts` prints. */
export async function dump(
  program: string,
  from: { readonly url: string; readonly index: string; readonly include?: readonly string[] },
  file: string,
) {
  const began = performance.now();
  const include =
    from.include === undefined ? [] : [`--searchBody=${JSON.stringify({ _source: from.include })}`];
  const { stderr, stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--require', join(dirname(program), '..', '..', '..', HOOK_FILE), program],
      ...[`--input=${from.url}/${from.index}`, `--output=${file}`, '--type=data', '--limit=1000'],
      ...include,
    ],
    { env: { PATH: process.env.PATH, HOME: process.env.HOME }, maxBuffer: 1e8 },
  );
  const used = /USED (\[.*\])/.exec(stderr)?.[1];
  const rows = /Total Writes: (\d+)/.exec(stdout)?.[1];
  if (used === undefined || rows === undefined) throw new Error(`elasticdump: ${stdout.slice(-300)}`);
  const [user, system, status] = JSON.parse(used) as readonly [number, number, string];
  return {
    rows: Number(rows),
    bytes: statSync(file).size,
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: peakIn(status),
  };
}
