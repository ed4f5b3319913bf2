import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, installDuckdb, installPostgresql, startPostgresql } from '../../services/index.js';
import { count } from '../../src/domain/progress.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import type { Bench, Figure, Section } from '../harness/bench.js';
import { atMost } from '../harness/figures.js';
import { openStage } from '../harness/stage.js';
import { fillOffres } from '../outputs/world.js';

const MAIN = fileURLToPath(new URL('../outputs/main.js', import.meta.url));
/** An export of the whole country, in megabytes. */
const MOST_MEMORY = 512;
const PASSWORD = 'bench';

/** What a process of its own has printed. */
interface Output {
  readonly what: string;
  readonly offers: number;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

export const outputs: Section = {
  name: 'outputs',
  title: 'files and a warehouse out of the index, against a scroll that writes CSV',
  minutes: 15,
  async run(bench) {
    const least = await measure(bench, Math.round(bench.offers / 7.4));
    const most = await measure(bench, bench.offers);
    const all = [...least, ...most];
    const scroll = most.find(({ what }) => what === 'scroll to CSV');
    const parquet = most.find(({ what }) => what === 'export to Parquet');
    return {
      figures: [
        ...all.map(figureOf),
        ...(scroll === undefined || parquet === undefined
          ? []
          : [
              atMost(
                'Parquet: bytes, of those of the scroll to CSV',
                parquet.bytes / scroll.bytes,
                1,
                'zstd by column',
                (value) => value.toFixed(2),
              ),
            ]),
      ],
      details: [],
      data: all,
    };
  },
};

function figureOf({ what, offers, seconds, cpuSeconds, peakMegabytes, bytes }: Output): Figure {
  const name = `${what}, ${count(offers)} offers: peak memory`;
  const per = (value: number) => (value / (offers / 100_000)).toFixed(1);
  const size = bytes === 0 ? '' : `, ${count(Math.round(bytes / 1e6))} MB written`;
  const limit = `${seconds.toFixed(0)} s; per 100 000 offers ${per(seconds)} s and ${per(cpuSeconds)} CPU s${size}`;
  if (!what.startsWith('export')) return { name, measured: `${count(Math.round(peakMegabytes))} MB`, limit };
  return atMost(name, Math.round(peakMegabytes), MOST_MEMORY, limit, (value) => `${count(value)} MB`);
}

async function measure(bench: Bench, offers: number): Promise<readonly Output[]> {
  const stage = await openStage(bench, 'outputs');
  const folder = mkdtempSync(join(stage.folder, 'outputs-'));
  const port = await freePort();
  const postgresql = await startPostgresql({
    install: await installPostgresql(bench),
    port,
    folder: join(folder, 'postgresql'),
    password: PASSWORD,
    env: bench.env,
  });
  try {
    await ensureSchema(stage.elasticsearch);
    await fillOffres(stage.elasticsearch, 'offres', offers, Date.now());
    const duckdb = await installDuckdb(bench);
    const env = { PATH: process.env.PATH, ELASTICSEARCH_URL: stage.elasticsearchUrl, PGPASSWORD: PASSWORD };
    const run = (what: string, ...args: readonly string[]) => outputOf(what, args, offers, env);
    return [
      await run('scroll to CSV', 'scroll', join(folder, 'scroll.csv')),
      await run('export to CSV', 'export', 'csv', join(folder, 'csv')),
      await run('export to Parquet', 'export', 'parquet', join(folder, 'parquet'), duckdb),
      await run('warehouse in DuckDB', 'load', join(folder, 'star.duckdb'), duckdb),
      await run('warehouse in PostgreSQL', 'load', String(port)),
    ];
  } finally {
    await postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
    await stage.close();
  }
}

async function outputOf(
  what: string,
  args: readonly string[],
  offers: number,
  env: NodeJS.ProcessEnv,
): Promise<Output> {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
  const output = { what, offers, ...(JSON.parse(stdout) as Omit<Output, 'what' | 'offers'>) };
  if (output.rows !== offers) throw new Error(`${what}: ${output.rows} offers instead of ${offers}.`);
  return output;
}
