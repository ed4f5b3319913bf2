import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchOf } from '../../src/client/supervisor.js';
import { INGESTION } from '../../src/config/index.js';
import { count, duration } from '../../src/domain/progress.js';
import { PAGE_SIZE } from '../../src/domain/search.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import { recordPresence } from '../../src/elasticsearch/presences.js';
import type { StoreAccess } from '../../src/elasticsearch/store-access.js';
import { type Bench, type Section, sizesOf } from '../harness/bench.js';
import { atMost } from '../harness/figures.js';
import { type Spent, startMeasuring, startProgram } from '../harness/processes.js';
import { openStage, type Stage } from '../harness/stage.js';

const RUN = 'bench-presences';
const WRITERS = 8;
const REGIONS = 18;
const DEPARTEMENTS = 101;
/** What one more offer may cost the process that keeps the table. */
const MAX_BYTES_PER_OFFER = 100;

interface Loaded {
  readonly offers: number;
  readonly spent: Spent;
  readonly megabytes: number;
}

export const presences: Section = {
  name: 'presences',
  title: 'the table of what a run has seen, the one thing that a process keeps for each offer',
  minutes: 5,
  async run(bench) {
    const [tenth, full, tenfold] = sizesOf(bench);
    const least = await load(bench, tenth);
    const middle = await load(bench, full);
    const most = await load(bench, tenfold);
    const loaded = [least, middle, most];
    const bytes = ((most.megabytes - least.megabytes) * 1e6) / (most.offers - least.offers);
    return {
      figures: [
        ...loaded.map(({ offers, spent, megabytes }) => ({
          name: `${count(offers)} offers: peak memory of the process that loads the table`,
          measured: `${count(megabytes)} MB`,
          limit: `loaded in ${duration(spent.seconds)}, ${spent.uses[0]?.cpuSeconds.toFixed(1)} CPU s`,
        })),
        atMost(
          'memory for one more offer',
          bytes,
          MAX_BYTES_PER_OFFER,
          'a hash, a cell, a ROME code, a date, an origin, a region, a departement',
          (value) => `${value.toFixed(0)} bytes`,
        ),
      ],
      details: [],
      data: loaded,
    };
  },
};

/** Writes the presences of a run that has seen so many offers, and has a process of its own load them. */
async function load(bench: Bench, offers: number): Promise<Loaded> {
  const stage = await openStage(bench, 'presences');
  try {
    await fill(stage, offers);
    const { flags, env } = launchOf(INGESTION);
    const program = startProgram('table of presences', ['bench/loader/main.js', RUN], {
      flags,
      env: { PATH: process.env.PATH, ...env, ELASTICSEARCH_URL: stage.elasticsearchUrl },
      cwd: stage.folder,
      logFile: join(stage.folder, 'workers.log'),
    });
    try {
      const measured = startMeasuring([program]);
      const printed = once(createInterface({ input: program.stdout }), 'line');
      const [line] = (await Promise.race([printed, program.failed])) as [string];
      const spent = measured();
      if (Number(line) !== offers) throw new Error(`The table holds ${line} offers instead of ${offers}.`);
      return { offers, spent, megabytes: spent.uses[0]?.peakMegabytes ?? 0 };
    } finally {
      await program.stop();
    }
  } finally {
    await stage.close();
  }
}

async function fill({ elasticsearch }: Stage, offers: number): Promise<void> {
  await ensureSchema(elasticsearch);
  const store: StoreAccess = { client: elasticsearch, index: (name) => name };
  const pages = Array.from({ length: Math.ceil(offers / PAGE_SIZE) }, (_, page) => page).values();
  const lu = new Date();
  const write = async () => {
    for (const page of pages) {
      const rows = Array.from(
        { length: Math.min(PAGE_SIZE, offers - page * PAGE_SIZE) },
        (_, i) => page * PAGE_SIZE + i,
      );
      const contenu = {
        ids: rows.map((row) => String(100_000_000 + row)),
        codesROME: rows.map((row) => `M${1000 + (row % 500)}`),
        creations: rows.map((row) => lu.getTime() - 1000 * row),
        origines: rows.map((row) => 1 + (row % 2)),
        regions: rows.map((row) => String(11 + (row % REGIONS))),
        departements: rows.map((row) => String(1 + (row % DEPARTEMENTS)).padStart(2, '0')),
        rejetes: [],
      };
      await recordPresence(store, { run: RUN, fenetre: 'bench', page, lu: lu.toISOString(), contenu });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}
