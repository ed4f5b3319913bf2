import { classified } from './errors.js';
import { ownershipOf } from './ownership.js';
import type { IndexName } from './schemas/schema.js';
import { SCHEMAS } from './schemas.js';
import type { StoreAccess } from './store-access.js';
import { type VersionState, versionStateOf } from './versions.js';

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
export async function diskCondition({ client }: StoreAccess, signal?: AbortSignal): Promise<DiskCondition> {
  const report = await classified(
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
export async function writeBlocks({ client, index }: StoreAccess, signal?: AbortSignal): Promise<string[]> {
  const names = (Object.keys(SCHEMAS) as IndexName[]).map(index);
  const found = await classified(
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

/** What brings the parts of our analysis: a module of the full distribution, or the plugin that `npx moisson up` builds. */
const FRENCH = ['analysis-common', 'moisson-analysis'];

/** Whether every node can analyse texts as French, by the modules it has. Whether it does: see `probeAnalysis`. */
export async function hasFrenchAnalysis({ client }: StoreAccess, signal?: AbortSignal): Promise<boolean> {
  const { nodes } = await classified((options) => client.nodes.info({ metric: 'plugins' }, options), signal);
  return Object.values(nodes).every(({ plugins = [], modules = [] }) =>
    [...plugins, ...modules].some(({ name }) => FRENCH.includes(name)),
  );
}

export type IndexCondition =
  /** `alias` with its prefix. */
  | { readonly alias: string; readonly state: 'absent' | VersionState }
  /** Not ours, or not fit to be written to; the sentence says why and what to do. */
  | { readonly alias: string; readonly state: 'refused'; readonly reason: string };

/** What stands behind each of our aliases, without changing anything. */
export async function indexConditions(store: StoreAccess, signal?: AbortSignal): Promise<IndexCondition[]> {
  return Promise.all(
    (Object.keys(SCHEMAS) as IndexName[]).map(async (name) => {
      const alias = store.index(name);
      const ownership = await ownershipOf(store.client, alias, signal);
      if (ownership.state !== 'ours') return { alias, ...ownership };
      return { alias, state: versionStateOf(SCHEMAS[name], ownership) };
    }),
  );
}
