import type { estypes } from '@elastic/elasticsearch';
import { settled } from './errors.js';
import type { Lake } from './lake.js';
import type { IndexName } from './schemas/schema.js';
import { SCHEMAS } from './schemas.js';

/** What the disks leave room for: `low` once shards stop moving in, `full` once writes are blocked or about to be. */
export interface DiskCondition {
  readonly status: 'enough' | 'low' | 'full' | 'unknown';
  /** In the server's own words. */
  readonly symptom: string;
}

const DISK: Readonly<Record<string, DiskCondition['status']>> = {
  green: 'enough',
  yellow: 'low',
  red: 'full',
};

/** Asks the cluster itself, which knows its watermarks. */
export async function diskCondition({ client }: Lake, signal?: AbortSignal): Promise<DiskCondition> {
  const report = await settled(
    (options) => client.healthReport({ feature: 'disk', verbose: false }, options),
    signal,
  );
  const disk = report.indicators.disk;
  return {
    status: DISK[disk?.status ?? ''] ?? 'unknown',
    symptom: disk?.symptom ?? 'The server does not say.',
  };
}

/** Blocks on writing to our indexes, as `index: block`, whoever set them. */
export async function writeBlocks({ client, index }: Lake, signal?: AbortSignal): Promise<string[]> {
  const names = (Object.keys(SCHEMAS) as IndexName[]).map(index);
  const found = await settled(
    (options) =>
      client.indices.getSettings(
        { index: names, name: 'index.blocks.*', flat_settings: true, ignore_unavailable: true },
        options,
      ),
    signal,
  );
  return Object.entries(found).flatMap(([name, { settings }]) =>
    Object.entries((settings ?? {}) as Record<string, unknown>)
      .filter(([block, value]) => WRITE_BLOCK.test(block) && String(value) === 'true')
      .map(([block]) => `${name}: ${block}`),
  );
}

const WRITE_BLOCK = /^index\.blocks\.(read_only|read_only_allow_delete|write)$/;

/** Whether texts can be analysed as French: the small distribution needs a plugin for it. */
export async function hasFrenchAnalyzer({ client }: Lake, signal?: AbortSignal): Promise<boolean> {
  const answer = await settled(
    (options) =>
      client.indices.analyze({ analyzer: 'french', text: 'les offres' }, { ...options, ignore: [400] }),
    signal,
  );
  return 'tokens' in answer;
}

export interface IndexCondition {
  /** Its alias, after the prefix. */
  readonly alias: string;
  /** `blocked`: an index stands under the alias's name. `unknown`: made by something else than Moisson. */
  readonly state: 'absent' | 'current' | 'older' | 'newer' | 'unknown' | 'blocked';
}

/** What stands behind each of our aliases, without changing anything. */
export async function indexConditions(lake: Lake, signal?: AbortSignal): Promise<IndexCondition[]> {
  return Promise.all(
    (Object.keys(SCHEMAS) as IndexName[]).map(async (name) => {
      const alias = lake.index(name);
      return { alias, state: await stateOf(lake, name, alias, signal) };
    }),
  );
}

async function stateOf(
  { client }: Lake,
  name: IndexName,
  alias: string,
  signal: AbortSignal | undefined,
): Promise<IndexCondition['state']> {
  const found = await settled(
    (options) => client.indices.get({ index: alias, features: 'mappings' }, { ...options, ignore: [404] }),
    signal,
  );
  if ('error' in found) return 'absent';
  if (alias in found) return 'blocked';
  const [state] = Object.values(found) as estypes.IndicesIndexState[];
  const version: unknown = state?.mappings?._meta?.version;
  if (typeof version !== 'number') return 'unknown';
  const { version: ours } = SCHEMAS[name];
  return version === ours ? 'current' : version < ours ? 'older' : 'newer';
}
