/**
 * Writes or loads what an Elasticsearch holds, alone in a process, and prints what that took as JSON:
 *
 *   node dist/bench/outputs/main.js export parquet FOLDER DUCKDB
 *   node dist/bench/outputs/main.js load FILE DUCKDB        (a DuckDB file)
 *   node dist/bench/outputs/main.js load PORT               (the PostgreSQL there, its password in PGPASSWORD)
 *   node dist/bench/outputs/main.js scroll FILE             (what one writes without Moisson: a scroll, and CSV)
 *
 * with ELASTICSEARCH_URL, and ELASTICSEARCH_INDEX_PREFIX where it is not ''.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { COLUMNS, cellsOf } from '../../src/domain/export/columns.js';
import { FORMATS, type Format, textFormatOf } from '../../src/domain/export/formats.js';
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';
import { ExportFolder, runExport } from '../../src/export/index.js';
import { openDuckdbFile, openWarehouse } from '../../src/warehouse/index.js';
import { peakMegabytes } from '../harness/proc.js';

const {
  ELASTICSEARCH_URL: url = '',
  ELASTICSEARCH_INDEX_PREFIX: prefix = '',
  PGPASSWORD: password = '',
} = process.env;
const client = createElasticsearch({ url });
const store = createStore(client, { indexPrefix: prefix });

/** What was done: rows, and bytes where there are files. */
interface Done {
  readonly rows: number;
  readonly bytes: number;
}

async function exported(format: Format, folder: string, duckdb: string | undefined): Promise<Done> {
  const { rows, files } = await runExport(
    {
      store,
      folder: new ExportFolder(folder),
      request: { format, by: 'departement', state: 'all', filters: {} },
      ...(duckdb === undefined ? {} : { duckdb }),
      tell: () => {},
      beganAnew: () => {},
    },
    false,
  );
  return { rows, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function loaded(place: string, duckdb: string | undefined): Promise<Done> {
  const warehouse = await openWarehouse(
    duckdb === undefined
      ? {
          host: '127.0.0.1',
          port: Number(place),
          database: 'postgres',
          user: 'moisson',
          password,
          tls: 'disable',
          schema: 'moisson',
        }
      : await openDuckdbFile(place, duckdb),
  );
  const { offres } = await warehouse.load(store, { prefix, full: true });
  await warehouse.close();
  return { rows: offres, bytes: 0 };
}

/** The loop of every tutorial. */
async function scrolled(file: string): Promise<Done> {
  const out = createWriteStream(file);
  const { head, line } = textFormatOf('csv');
  out.write(head(COLUMNS));
  let rows = 0;
  let answer = await client.search<Record<string, unknown>>({
    index: `${prefix}offres`,
    scroll: '5m',
    size: 1_000,
  });
  while (answer.hits.hits.length > 0) {
    for (const { _source = {} } of answer.hits.hits) {
      if (!out.write(line(cellsOf(_source), COLUMNS))) await once(out, 'drain');
      rows++;
    }
    answer = await client.scroll<Record<string, unknown>>({
      scroll_id: answer._scroll_id ?? '',
      scroll: '5m',
    });
  }
  out.end();
  await once(out, 'finish');
  return { rows, bytes: out.bytesWritten };
}

const [what = '', first = '', second = '', third] = process.argv.slice(2);
const began = performance.now();
const format = FORMATS.find((one) => one === first) ?? 'parquet';
const work = {
  export: () => exported(format, second, third),
  load: () => loaded(first, second === '' ? undefined : second),
  scroll: () => scrolled(first),
}[what];
if (work === undefined) throw new Error(`nothing is called ${what}`);
const done = await work();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
await client.close();
console.log(
  JSON.stringify({
    ...done,
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: peakMegabytes('self'),
  }),
);
