import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from '../../services/index.js';
import { temporaryFolder } from './temporary-folder.js';

/** @throws where one of these programs is not there: what needs it is then not checked, and says so. */
export function requirePrograms(...programs: readonly string[]): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(' and ')} cannot be found: nothing of this file was checked. Install it (Debian: apt-get install prometheus), and run the file again.`,
  );
}

/** What `promtool ...args` prints; throws it where promtool is not content. */
export function promtool(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`promtool ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

interface Answer<T> {
  readonly status: string;
  readonly error?: string;
  readonly data: T;
}

interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [at: number, value: string];
}

/** A Prometheus of one's own, which looks at its targets each second. */
export interface TestPrometheus {
  /** What `/api/v1/PATH` answers. @throws what Prometheus says of an expression that it cannot evaluate. */
  get<T>(path: string, parameters?: Readonly<Record<string, string>>): Promise<T>;
  /** The series of an expression now. */
  query(expression: string): Promise<readonly Series[]>;
  stop(): Promise<void>;
}

export async function startPrometheus(
  targets: readonly string[],
  rulesFile: string,
): Promise<TestPrometheus> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const config = join(folder.path, 'prometheus.yml');
  writeFileSync(
    config,
    stringify({
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: [rulesFile],
      scrape_configs: [{ job_name: 'moisson', static_configs: [{ targets }] }],
    }),
  );
  const args = [`--config.file=${config}`, `--storage.tsdb.path=${join(folder.path, 'data')}`];
  const child: ChildProcess = spawn(
    'prometheus',
    [...args, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const get = async <T>(path: string, parameters: Readonly<Record<string, string>> = {}): Promise<T> => {
    const url = `http://127.0.0.1:${port}/api/v1/${path}?${new URLSearchParams(parameters)}`;
    const answer = (await (await fetch(url)).json()) as Answer<T>;
    if (answer.status !== 'success') throw new Error(`${path}: ${answer.error}`);
    return answer.data;
  };
  return {
    get,
    query: async (query) => (await get<{ result: readonly Series[] }>('query', { query })).result,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
      await folder.remove();
    },
  };
}
