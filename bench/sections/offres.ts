import type { Client, estypes } from '@elastic/elasticsearch';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { type DerivedFacts, deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { count } from '../../src/domain/progress.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import type { Details, Figure, Section } from '../harness/bench.js';
import { atMost } from '../harness/figures.js';
import { openStage } from '../harness/stage.js';
import { storeCpuSeconds } from '../harness/store-cpu.js';
import { EARLIER_MAPPINGS, EARLIER_SETTINGS, earlierFacts } from '../offres/earlier.js';
import { fillOffres } from '../outputs/world.js';

/** What the index may take more than the earlier one, on the same offers, and at most per 740 000 offers. */
const MOST_GROWTH = 1.25;
const MOST_MEGABYTES = 1_600;
/** Processor seconds that 100 000 offers may take more than they did. */
const MOST_CPU = 10;
const COUNTRY = 740_000;

/** What one of the two indexes took, filled with the same offers. */
interface Filled {
  /** In one segment. */
  readonly bytes: number;
  /** Of Elasticsearch. */
  readonly cpuSeconds: number;
  /** Of concluding the facts of today. */
  readonly factsSeconds: number;
  readonly fields: ReadonlyMap<string, number>;
}

export const offres: Section = {
  name: 'offres',
  title:
    'size and processor time of `offres`, against an earlier index without most of what is derived, on the same offers',
  minutes: 20,
  async run(bench) {
    const { offers } = bench;
    const stage = await openStage(bench, 'offres');
    const client = stage.elasticsearch;
    const now = Date.now();
    try {
      await client.indices.create({
        index: 'before',
        settings: EARLIER_SETTINGS,
        mappings: EARLIER_MAPPINGS,
      });
      await ensureSchema(client);
      // Elasticsearch's code is compiled as it runs: whoever comes first would pay for it.
      await client.indices.create({ index: 'warm', settings: EARLIER_SETTINGS, mappings: EARLIER_MAPPINGS });
      await fillOffres(client, 'warm', Math.round(offers / 10), now, (offre) => ({ ...offre, derive: {} }));
      await client.indices.delete({ index: 'warm' });
      const before = await fill(client, 'before', (facts) =>
        fillOffres(client, 'before', offers, now, (offre) => ({
          ...offre,
          derive: earlierFacts(facts(offre)),
        })),
      );
      const after = await fill(client, 'offres', (facts) =>
        fillOffres(client, 'offres', offers, now, (offre) => ({ ...offre, derive: facts(offre) })),
      );
      return {
        figures: figuresOf(before, after, offers),
        details: [fieldTable(before, after, offers)],
        data: { before: plain(before), after: plain(after) },
      };
    } finally {
      await stage.close();
    }
  },
};

type Facts = (offre: OffreBrute) => DerivedFacts;

async function fill(client: Client, index: string, work: (facts: Facts) => Promise<void>): Promise<Filled> {
  let milliseconds = 0;
  const store = await storeCpuSeconds(client);
  await work((offre) => {
    const began = performance.now();
    const facts = deriveFacts(offre);
    milliseconds += performance.now() - began;
    return facts;
  });
  const cpuSeconds = (await storeCpuSeconds(client)) - store;
  await client.indices.forcemerge({ index, max_num_segments: 1 }, { requestTimeout: 600_000 });
  const usage = await client.indices.diskUsage(
    { index, run_expensive_tasks: true },
    { requestTimeout: 600_000 },
  );
  const { _all: all } = await client.indices.stats({ index, metric: 'store' });
  return {
    bytes: all.primaries?.store?.size_in_bytes ?? 0,
    cpuSeconds,
    factsSeconds: milliseconds / 1_000,
    fields: bytesByField(usage),
  };
}

/** The answer names the index that stands behind an alias. */
function bytesByField(usage: estypes.IndicesDiskUsageResponse): ReadonlyMap<string, number> {
  const answer = usage as Readonly<Record<string, { readonly fields?: Record<string, unknown> }>>;
  const fields = Object.entries(answer).flatMap(([name, { fields: found }]) =>
    name.startsWith('_shards') || found === undefined ? [] : Object.entries(found),
  );
  return new Map(
    fields.map(([name, value]) => [name, (value as { readonly total_in_bytes: number }).total_in_bytes]),
  );
}

const megabytes = (value: number) => `${count(Math.round(value))} MB`;

function figuresOf(before: Filled, after: Filled, offers: number): readonly Figure[] {
  const perCountry = (bytes: number) => (bytes / 1e6) * (COUNTRY / offers);
  const per = (seconds: number) => seconds / (offers / 100_000);
  const [was, is] = [per(before.cpuSeconds), per(after.cpuSeconds)];
  const facts = per(after.factsSeconds);
  return [
    atMost(
      'size of `offres`, of that of the index before',
      after.bytes / before.bytes,
      MOST_GROWTH,
      `${megabytes(perCountry(before.bytes))} before, per ${count(COUNTRY)} offers`,
      (value) => value.toFixed(3),
    ),
    atMost(
      `size of \`offres\` per ${count(COUNTRY)} offers`,
      perCountry(after.bytes),
      MOST_MEGABYTES,
      'in one segment',
      megabytes,
    ),
    atMost(
      'processor seconds per 100 000 offers, more than before',
      is + facts - was,
      MOST_CPU,
      `Elasticsearch ${was.toFixed(1)} before and ${is.toFixed(1)} after; all facts of today ${facts.toFixed(1)}`,
      (value) => value.toFixed(1),
    ),
  ];
}

/** What each field takes, where that is not the same: the documents themselves are `_source`. */
function fieldTable(before: Filled, after: Filled, offers: number): Details {
  const names = new Set([...before.fields.keys(), ...after.fields.keys()]);
  const megabytesOf = (bytes: number) => (bytes / 1e6) * (COUNTRY / offers);
  const shown = (bytes: number) => megabytesOf(bytes).toFixed(1);
  const rows = [...names]
    .map((name) => ({ name, was: before.fields.get(name) ?? 0, is: after.fields.get(name) ?? 0 }))
    .filter(({ was, is }) => Math.abs(megabytesOf(is - was)) >= 0.05)
    .toSorted((a, b) => b.is - b.was - (a.is - a.was) || a.name.localeCompare(b.name));
  return {
    title: `what each field takes per ${count(COUNTRY)} offers, those that grew most first`,
    head: ['field', 'MB before', 'MB after', 'more'],
    rows: rows.map(({ name, was, is }) => [name, shown(was), shown(is), shown(is - was)]),
  };
}

function plain({ fields, ...others }: Filled): object {
  return { ...others, fields: Object.fromEntries(fields) };
}
