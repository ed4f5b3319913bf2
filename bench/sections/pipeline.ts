import { Agent, request } from 'undici';
import { count, duration } from '../../src/domain/progress.js';
import { PAGE_SIZE } from '../../src/domain/search.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import type { Section } from '../harness/bench.js';
import { atLeast, CORES, processorLimit, processTable, ratio } from '../harness/figures.js';
import { type Spent, startMeasuring, type Use } from '../harness/processes.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';
import type { Stage } from '../harness/stage.js';

/** Bulks in flight, as many as a sweep has windows in parallel. */
const IN_FLIGHT = 12;

interface BareLoop {
  readonly documents: number;
  readonly spent: Spent;
}

export const pipeline: Section = {
  name: 'pipeline',
  title: 'a national run without a limit against a bare loop that posts the same pages, prebuilt',
  minutes: 15,
  async run(bench) {
    const simulated = ['--offers', String(bench.offers), '--rate', '0'];
    const { run, loop, oneByOne } = await onFreshStage(
      bench,
      'pipeline',
      simulated,
      async (stage, simulator) => {
        // First, on a server just started that still compiles its code: what the run loses by that, the loops gain.
        const measured = await measureRun(bench, stage, simulator, { plan: 'national', prefix: 'run-' });
        const bodies = await prebuild(stage, 'run-offres');
        return {
          run: measured,
          loop: await bareLoop(stage, bodies, 'bare-', IN_FLIGHT),
          oneByOne: await bareLoop(stage, bodies, 'one-', 1),
        };
      },
    );
    const perSecond = run.certificate.distinct / run.seconds;
    const bare = loop.documents / loop.spent.seconds;
    const slow = oneByOne.documents / oneByOne.spent.seconds;
    return {
      figures: [
        {
          name: `bare loop, ${IN_FLIGHT} bulks of ${PAGE_SIZE} in flight: offers per second`,
          measured: count(bare),
          limit: processorLimit(loop.spent),
        },
        {
          name: 'bare loop, one bulk after the other: offers per second',
          measured: count(slow),
          limit: processorLimit(oneByOne.spent),
        },
        {
          name: 'whole run, start to verdict: offers per second',
          measured: count(perSecond),
          limit: processorLimit(run.spent),
        },
        atLeast(
          `run / bare loop, ${IN_FLIGHT} bulks in flight`,
          perSecond / bare,
          0.55,
          `${sharedProcessors(run, loop)}; without Elasticsearch the run's own work would still take ${duration(cpuSeconds(run.spent.uses, 'Elasticsearch') / CORES)} of ${CORES} full cores`,
          (value) => ratio(value, 1),
        ),
        atLeast(
          'run / bare loop, one bulk after the other',
          perSecond / slow,
          0.6,
          sharedProcessors(run, oneByOne),
          (value) => ratio(value, 1),
        ),
        {
          name: 'run / bare loop, offers per CPU second, the simulator left out',
          measured: ratio(
            run.certificate.distinct / cpuSeconds(run.spent.uses, 'simulator'),
            loop.documents / cpuSeconds(loop.spent.uses),
          ),
          limit: `Elasticsearch: ${perThousand(run.spent.uses, run.certificate.distinct)} CPU s per 1 000 offers in the run, ${perThousand(loop.spent.uses, loop.documents)} in the loop`,
        },
      ],
      details: [
        processTable(run.spent, 'national run'),
        processTable(loop.spent, `bare loop, ${IN_FLIGHT} bulks in flight`),
        processTable(oneByOne.spent, 'bare loop, one bulk after the other'),
      ],
      data: { run, loop, oneByOne },
    };
  },
};

/** Posts pages, as bodies made before the clock starts, into a fresh `offres`. */
async function bareLoop(
  { elasticsearch, elasticsearchUrl, servers }: Stage,
  bodies: readonly Buffer[],
  prefix: string,
  inFlight: number,
): Promise<BareLoop> {
  await ensureSchema(elasticsearch, prefix);
  const agent = new Agent({ connections: inFlight });
  const url = `${elasticsearchUrl}/${prefix}offres/_bulk?require_alias=true&filter_path=errors`;
  const post = async (body: Buffer): Promise<void> => {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
      dispatcher: agent,
    });
    const { errors } = (await answer.body.json()) as { errors?: boolean };
    if (answer.statusCode !== 200 || errors !== false) throw new Error('The bare loop met an error.');
  };
  const measured = startMeasuring([...servers, { name: 'bare loop', pid: process.pid }]);
  const waiting = bodies.values();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (const body of waiting) await post(body);
    }),
  );
  // A run ends with all its offers searchable: so does the loop.
  await elasticsearch.indices.refresh({ index: `${prefix}offres` });
  const spent = measured();
  await agent.close();
  return { documents: (await elasticsearch.count({ index: `${prefix}offres` })).count, spent };
}

/**
 * The very documents that the run has written, in the order in which it wrote them. All bodies are in memory, 4 KB an
 * offer.
 */
async function prebuild({ elasticsearch }: Stage, index: string): Promise<Buffer[]> {
  const bodies: Buffer[] = [];
  const { id } = await elasticsearch.openPointInTime({ index, keep_alive: '2m' });
  let after: unknown[] | undefined;
  for (;;) {
    const { hits } = await elasticsearch.search({
      pit: { id, keep_alive: '2m' },
      sort: ['_shard_doc'],
      size: PAGE_SIZE,
      track_total_hits: false,
      ...(after === undefined ? {} : { search_after: after as string[] }),
    });
    if (hits.hits.length === 0) break;
    const lines = hits.hits.flatMap(({ _id, _source }) => [
      JSON.stringify({ create: { _id } }),
      JSON.stringify(_source),
    ]);
    bodies.push(Buffer.from(`${lines.join('\n')}\n`));
    after = hits.hits.at(-1)?.sort;
  }
  await elasticsearch.closePointInTime({ id });
  return bodies;
}

function sharedProcessors(run: RunMeasure, loop: BareLoop): string {
  const simulator = run.spent.uses.find(({ name }) => name === 'simulator')?.cpuSeconds ?? 0;
  return `on the same ${CORES} cores the run also makes its pages (simulator ${simulator.toFixed(1)} CPU s), reads, checks and orchestrates: ${cpuSeconds(run.spent.uses).toFixed(1)} CPU s in ${duration(run.seconds)} against ${cpuSeconds(loop.spent.uses).toFixed(1)} in ${duration(loop.spent.seconds)}`;
}

function cpuSeconds(uses: readonly Use[], without?: string): number {
  return uses
    .filter(({ name }) => name !== without)
    .reduce((sum, { cpuSeconds: seconds }) => sum + seconds, 0);
}

function perThousand(uses: readonly Use[], offers: number): string {
  const elasticsearch = uses.find(({ name }) => name === 'Elasticsearch')?.cpuSeconds ?? 0;
  return ((1000 * elasticsearch) / offers).toFixed(2);
}
