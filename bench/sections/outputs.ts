import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Client } from '@elastic/elasticsearch';
import { freePort, installDuckdb, installPostgresql, startPostgresql } from '../../services/index.js';
import { SOURCE_PATHS } from '../../src/domain/export/columns.js';
import { count } from '../../src/domain/progress.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import type { Bench, Details, Figure, Section } from '../harness/bench.js';
import { atMost, megabytes } from '../harness/figures.js';
import { fillOffres } from '../harness/fill-offres.js';
import { openStage, type Stage } from '../harness/stage.js';
import { storeCpuSeconds } from '../harness/store-cpu.js';
import { dump, installElasticdump } from '../outputs/elasticdump.js';

const MAIN = fileURLToPath(new URL('../outputs/main.js', import.meta.url));
/** An export of the whole country, in megabytes, and by how much it may exceed that of 100 000 offers. */
const MOST_MEMORY = 512;
const MOST_GROWTH = 1.1;
const PASSWORD = 'bench';

/** What a process of its own has printed. */
interface Used {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

interface Output extends Used {
  readonly what: string;
  readonly offers: number;
  /** Processor time of Elasticsearch meanwhile. */
  readonly storeCpuSeconds: number;
}

const SCROLL = 'scroll to CSV';
const DUMP = 'elasticdump to NDJSON, whole documents';
const DUMP_SAME = 'elasticdump to NDJSON, the attributes of an export';

export const outputs: Section = {
  name: 'outputs',
  title: 'files and a warehouse out of the index, against elasticdump and a scroll that writes CSV',
  minutes: 30,
  async run(bench) {
    const least = await measure(bench, Math.round(bench.offers / 7.4));
    const most = await measure(bench, bench.offers);
    const all = [...least, ...most];
    return {
      figures: [...memoryFigures(least, most), ...peerFigures(most)],
      details: [tableOf(all)],
      data: all,
    };
  },
};

const isExport = ({ what }: Output) => what.startsWith('export');

function memoryFigures(least: readonly Output[], most: readonly Output[]): readonly Figure[] {
  return most.filter(isExport).flatMap(({ what, offers, peakMegabytes, seconds }) => {
    const before = least.find((one) => one.what === what);
    return [
      atMost(
        `${what}, ${count(offers)} offers: peak memory`,
        Math.round(peakMegabytes),
        MOST_MEMORY,
        `${seconds.toFixed(0)} s`,
        megabytes,
      ),
      ...(before === undefined
        ? []
        : [
            atMost(
              `${what}: peak memory, of that of ${count(before.offers)} offers`,
              peakMegabytes / before.peakMegabytes,
              MOST_GROWTH,
              `${megabytes(Math.round(before.peakMegabytes))} there`,
              (value) => value.toFixed(2),
            ),
          ]),
    ];
  });
}

/** Ours against what one takes without Moisson, in the same run. */
function peerFigures(most: readonly Output[]): readonly Figure[] {
  const of = (name: string) => most.find(({ what }) => what === name);
  const pairs = [
    ['export to CSV', SCROLL, 'the same cells'],
    ['export to NDJSON', DUMP, 'whole documents there'],
    ['export to NDJSON', DUMP_SAME, 'the same attributes'],
    ['export to Parquet', SCROLL, 'the same cells'],
  ] as const;
  return pairs.flatMap(([ours, theirs, contents]) => {
    const [one, peer] = [of(ours), of(theirs)];
    if (one === undefined || peer === undefined) return [];
    const share = (name: string, value: (output: Output) => number): Figure =>
      atMost(`${ours}: ${name}, of that of ${theirs}`, value(one) / value(peer), 1, contents, (part) =>
        part.toFixed(2),
      );
    return [
      share('time', ({ seconds }) => seconds),
      share(
        'processor time, with that of Elasticsearch',
        (output) => output.cpuSeconds + output.storeCpuSeconds,
      ),
      ...(ours === 'export to CSV' ? [] : [share('bytes', ({ bytes }) => bytes)]),
    ];
  });
}

function tableOf(all: readonly Output[]): Details {
  return {
    title: 'per 100 000 offers',
    head: ['what', 'offers', 'seconds', 'CPU seconds', "of Elasticsearch's", 'MB written', 'peak memory'],
    rows: all.map(({ what, offers, seconds, cpuSeconds, storeCpuSeconds, bytes, peakMegabytes }) => {
      const per = (value: number) => (value / (offers / 100_000)).toFixed(1);
      const written = bytes === 0 ? '' : per(bytes / 1e6);
      return [
        ...[what, count(offers), per(seconds), per(cpuSeconds), per(storeCpuSeconds), written],
        megabytes(Math.round(peakMegabytes)),
      ];
    }),
  };
}

async function measure(bench: Bench, offers: number): Promise<readonly Output[]> {
  const stage = await openStage(bench, 'outputs');
  const folder = mkdtempSync(join(stage.folder, 'outputs-'));
  // Under root, PostgreSQL reaches its data as another user.
  chmodSync(folder, 0o755);
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
    bench.log(`${count(offers)} offers: filling the index`);
    await fillOffres(stage.elasticsearch, 'offres', offers, Date.now());
    return await measureAll(bench, { stage, folder, port, offers });
  } finally {
    await postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
    await stage.close();
  }
}

interface Place {
  readonly stage: Stage;
  readonly folder: string;
  readonly port: number;
  readonly offers: number;
}

async function measureAll(bench: Bench, place: Place): Promise<readonly Output[]> {
  const { stage, folder, port } = place;
  const duckdb = await installDuckdb(bench);
  const elasticdump = await installElasticdump(bench);
  const env = { PATH: process.env.PATH, ELASTICSEARCH_URL: stage.elasticsearchUrl, PGPASSWORD: PASSWORD };
  const ours = async (...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
    return JSON.parse(stdout) as Used;
  };
  const from = { url: stage.elasticsearchUrl, index: 'offres' };
  const works: readonly (readonly [string, () => Promise<Used>])[] = [
    [SCROLL, () => ours('scroll', join(folder, 'scroll.csv'))],
    ...(elasticdump === undefined
      ? []
      : ([
          [DUMP, () => dump(elasticdump, from, join(folder, 'dump.ndjson'))],
          [
            DUMP_SAME,
            () => dump(elasticdump, { ...from, include: SOURCE_PATHS }, join(folder, 'same.ndjson')),
          ],
        ] as const)),
    ['export to CSV', () => ours('export', 'csv', join(folder, 'csv'))],
    ['export to NDJSON', () => ours('export', 'ndjson', join(folder, 'ndjson'))],
    ['export to Parquet', () => ours('export', 'parquet', join(folder, 'parquet'), duckdb)],
    ['warehouse in DuckDB', () => ours('load', join(folder, 'star.duckdb'), duckdb)],
    ['warehouse in PostgreSQL', () => ours('load', String(port))],
  ];
  const outputs: Output[] = [];
  for (const [what, work] of works) {
    outputs.push(await outputOf(stage.elasticsearch, { what, offers: place.offers }, work));
    bench.log(JSON.stringify(outputs.at(-1)));
  }
  return outputs;
}

async function outputOf(
  elasticsearch: Client,
  { what, offers }: Pick<Output, 'what' | 'offers'>,
  work: () => Promise<Used>,
): Promise<Output> {
  const before = await storeCpuSeconds(elasticsearch);
  const used = await work();
  if (used.rows !== offers) throw new Error(`${what}: ${used.rows} offers instead of ${offers}.`);
  return { what, offers, ...used, storeCpuSeconds: (await storeCpuSeconds(elasticsearch)) - before };
}
