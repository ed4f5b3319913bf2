import { settled } from './errors.js';
import type { Lake } from './lake.js';
import type { IndexName } from './schemas/schema.js';
import { SCHEMAS } from './schemas.js';
import { standingOf } from './standing.js';

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

/** What brings the analyzer `french`: a module of the full distribution, or the plugin that `npx moisson up` builds. */
const FRENCH = ['analysis-common', 'french-analysis'];

/** Whether every node can analyse texts as French, by the modules it has: to try it would ask for the right to manage the cluster. */
export async function hasFrenchAnalyzer({ client }: Lake, signal?: AbortSignal): Promise<boolean> {
  const { nodes } = await settled((options) => client.nodes.info({ metric: 'plugins' }, options), signal);
  return Object.values(nodes).every(({ plugins = [], modules = [] }) =>
    [...plugins, ...modules].some(({ name }) => FRENCH.includes(name)),
  );
}

export type IndexCondition =
  /** `alias` with its prefix. */
  | { readonly alias: string; readonly state: 'absent' | 'current' | 'older' | 'newer' }
  /** Not ours, or not fit to be written to; the sentence says why and what to do. */
  | { readonly alias: string; readonly state: 'refused'; readonly reason: string };

/** What stands behind each of our aliases, without changing anything. */
export async function indexConditions(lake: Lake, signal?: AbortSignal): Promise<IndexCondition[]> {
  return Promise.all(
    (Object.keys(SCHEMAS) as IndexName[]).map(async (name) => {
      const alias = lake.index(name);
      const standing = await standingOf(lake.client, alias, signal);
      if (standing.state !== 'ours') return { alias, ...standing };
      const { version: ours } = SCHEMAS[name];
      const { version } = standing;
      return { alias, state: version === ours ? 'current' : version < ours ? 'older' : 'newer' };
    }),
  );
}
