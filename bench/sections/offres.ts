import type { Client, estypes } from '@elastic/elasticsearch';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { count } from '../../src/domain/progress.js';
import { ensureSchema } from '../../src/elasticsearch/index.js';
import { offres as SCHEMA } from '../../src/elasticsearch/schemas/offres.js';
import type { Details, Figure, Section } from '../harness/bench.js';
import { atMost, megabytes } from '../harness/figures.js';
import { fillOffres } from '../harness/fill-offres.js';
import { openStage } from '../harness/stage.js';
import { storeCpuSeconds } from '../harness/store-cpu.js';
import { EARLIER, earlierFacts } from '../offres/earlier.js';
import { ALL_FACTS, type Costs, FORMER_FACTS, factCosts, partCosts } from '../offres/parts.js';

/** What the index may take more than the earlier one, on the same offers, and at most per 740 000 offers. */
const MOST_GROWTH = 1.25;
const MOST_MEGABYTES = 1_600;
/** Processor seconds that 100 000 offers may take more than they did. */
const MOST_CPU = 10;
const COUNTRY = 740_000;

/** What one of the two indexes took, filled with the same offers. */
interface Filled {
  /** Per country, in one segment. */
  readonly megabytes: number;
  readonly fields: Readonly<Record<string, number>>;
  /** Of Elasticsearch, per 100 000 offers. */
  readonly cpuSeconds: number;
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
      await client.indices.create({ index: 'before', ...EARLIER });
      await ensureSchema(client);
      // Elasticsearch's code is compiled as it runs: whoever comes first would pay for it.
      for (const { settings, mappings } of [EARLIER, SCHEMA]) {
        await client.indices.create({ index: 'warm', settings, mappings });
        await fillOffres(client, 'warm', Math.round(offers / 5), now, () => ({}));
        await client.indices.delete({ index: 'warm' });
      }
      const before = await fill(client, 'before', offers, now, (offre) => earlierFacts(deriveFacts(offre)));
      const after = await fill(client, 'offres', offers, now, deriveFacts);
      const parts = await partCosts(client, Math.round(offers / 5), now);
      const facts = factCosts(now);
      return {
        figures: figuresOf(before, after, facts),
        details: [
          costTable('Elasticsearch: what each part of the index takes in processor time', parts),
          costTable('workers: what each conclusion takes in processor time', facts),
          fieldTable(before, after),
        ],
        data: { before, after, parts, facts },
      };
    } finally {
      await stage.close();
    }
  },
};

async function fill(
  client: Client,
  index: string,
  offers: number,
  now: number,
  facts: (offre: OffreBrute) => object,
): Promise<Filled> {
  const store = await storeCpuSeconds(client);
  await fillOffres(client, index, offers, now, facts);
  const cpuSeconds = (await storeCpuSeconds(client)) - store;
  await client.indices.forcemerge({ index, max_num_segments: 1 }, { requestTimeout: 600_000 });
  const usage = await client.indices.diskUsage(
    { index, run_expensive_tasks: true },
    { requestTimeout: 600_000 },
  );
  const fields = bytesByField(usage);
  const perCountry = (bytes: number) => (bytes / 1e6) * (COUNTRY / offers);
  return {
    // Not the size of the index in its statistics, which still counts merged segments for some seconds.
    megabytes: perCountry(fields.reduce((sum, [, bytes]) => sum + bytes, 0)),
    fields: Object.fromEntries(fields.map(([name, bytes]) => [name, perCountry(bytes)])),
    cpuSeconds: cpuSeconds / (offers / 100_000),
  };
}

/** The answer names the index that stands behind an alias, beside its shards. */
function bytesByField(usage: estypes.IndicesDiskUsageResponse): (readonly [string, number])[] {
  type Fields = Readonly<Record<string, { readonly total_in_bytes: number }>>;
  const answer = usage as Readonly<Record<string, { readonly fields?: Fields }>>;
  return Object.values(answer).flatMap(({ fields = {} }) =>
    Object.entries(fields).map(([name, { total_in_bytes: bytes }]) => [name, bytes] as const),
  );
}

function figuresOf(before: Filled, after: Filled, facts: Costs): readonly Figure[] {
  const [was, is] = [before.cpuSeconds, after.cpuSeconds];
  const { [ALL_FACTS]: all = Number.NaN, [FORMER_FACTS]: former = Number.NaN } = facts;
  return [
    atMost(
      'size of `offres`, of that of the index before',
      after.megabytes / before.megabytes,
      MOST_GROWTH,
      `${megabytes(before.megabytes)} before, per ${count(COUNTRY)} offers`,
      (value) => value.toFixed(3),
    ),
    atMost(
      `size of \`offres\` per ${count(COUNTRY)} offers`,
      after.megabytes,
      MOST_MEGABYTES,
      'in one segment',
      megabytes,
    ),
    atMost(
      'processor seconds per 100 000 offers, more than before',
      is - was + all - former,
      MOST_CPU,
      `Elasticsearch ${was.toFixed(1)} before and ${is.toFixed(1)} after; conclusions ${all.toFixed(1)} today, of which ${former.toFixed(1)} before, near-duplicates included`,
      (value) => value.toFixed(1),
    ),
  ];
}

function costTable(title: string, costs: Costs): Details {
  return {
    title,
    head: ['part', 'CPU seconds per 100 000 offers'],
    rows: Object.entries(costs).map(([name, seconds]) => [name, seconds.toFixed(2)]),
  };
}

/** What each field takes, where that is not the same: the documents themselves are `_source`. */
function fieldTable(before: Filled, after: Filled): Details {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const rows = [...names]
    .map((name) => ({ name, was: before.fields[name] ?? 0, is: after.fields[name] ?? 0 }))
    .filter(({ was, is }) => Math.abs(is - was) >= 0.05)
    .toSorted((a, b) => b.is - b.was - (a.is - a.was) || a.name.localeCompare(b.name));
  return {
    title: `what each field takes per ${count(COUNTRY)} offers, those that grew most first`,
    head: ['field', 'MB before', 'MB after', 'more'],
    rows: rows.map(({ name, was, is }) => [name, ...[was, is, is - was].map((value) => value.toFixed(1))]),
  };
}
