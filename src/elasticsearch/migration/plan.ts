import { checkElasticsearch } from '../client.js';
import { diskCondition } from '../condition.js';
import { classified, ElasticsearchMisconfigured, type RequestOptions } from '../errors.js';
import { bytesOf } from '../index-size.js';
import { ownershipOf } from '../ownership.js';
import type { IndexName } from '../schemas/schema.js';
import { SCHEMAS } from '../schemas.js';
import type { StoreAccess } from '../store-access.js';
import { versionStateOf, wrongVersion } from '../versions.js';
import { INDEX_NAMES } from './family.js';

/** An index that a migration copies into the next one. Plain data: it may enter a workflow history. */
export interface PlannedMove {
  readonly name: IndexName;
  readonly alias: string;
  /** The index behind the alias now. */
  readonly from: string;
  readonly versions: { readonly from: number; readonly to: number };
  readonly documents: number;
  /** On the disk, without replicas. */
  readonly bytes: number;
}

/** What a migration would do, and whether there is room for it. */
export interface MigrationPlan {
  readonly moves: readonly PlannedMove[];
  /** Bytes that the next indexes may take while they are made. */
  readonly needed: number;
  /** Bytes that are free on the node with the most room. */
  readonly free: number;
  /** Why there is no room, in a sentence. */
  readonly lackOfRoom?: string;
}

/** Beside the next index, Elasticsearch holds the parts that it is merging: at worst as much again. */
const SPACE_WHILE_MERGING = 2;

/**
 * Which indexes have to be migrated, and those of `rebuild` too, whatever their version. Changes nothing.
 * @throws ElasticsearchMisconfigured where something stands under a name that Moisson did not make; StoreVersion where an
 * index is of a version that this Moisson does not know.
 */
export async function planMigration(
  store: StoreAccess,
  { rebuild = [] }: { readonly rebuild?: readonly IndexName[] } = {},
  signal?: AbortSignal,
): Promise<MigrationPlan> {
  await checkElasticsearch(store.client, signal);
  const found = await Promise.all(INDEX_NAMES.map((name) => toMove(store, name, rebuild, signal)));
  const moves = found.flat();
  const needed = SPACE_WHILE_MERGING * moves.reduce((sum, { bytes }) => sum + bytes, 0);
  const free = await freeBytes(store, signal);
  const { status, symptom } = await diskCondition(store, signal);
  const lackOfRoom =
    status === 'low' || status === 'full'
      ? `The disks are nearly full: ${symptom}`
      : free < needed
        ? 'No node has that much room on its disk.'
        : undefined;
  return { moves, needed, free, ...(lackOfRoom === undefined ? {} : { lackOfRoom }) };
}

async function toMove(
  store: StoreAccess,
  name: IndexName,
  rebuild: readonly IndexName[],
  signal: AbortSignal | undefined,
): Promise<PlannedMove[]> {
  const alias = store.index(name);
  const schema = SCHEMAS[name];
  const ownership = await ownershipOf(store.client, alias, signal);
  if (ownership.state === 'refused') throw new ElasticsearchMisconfigured(ownership.reason);
  if (ownership.state === 'absent') return [];
  const state = versionStateOf(schema, ownership);
  if (state === 'newer' || state === 'unknown') throw wrongVersion(alias, schema, ownership, state);
  if (state !== 'outdated' && !rebuild.includes(name)) return [];
  const versions = { from: ownership.version, to: schema.version };
  const { index: from } = ownership;
  const [documents, bytes] = await Promise.all([
    documentsOf(store, from, signal),
    bytesOf(store, from, signal),
  ]);
  return [{ name, alias, from, versions, documents, bytes }];
}

async function documentsOf(
  { client }: StoreAccess,
  index: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  return (await classified((options: RequestOptions) => client.count({ index }, options), signal)).count;
}

async function freeBytes({ client }: StoreAccess, signal: AbortSignal | undefined): Promise<number> {
  const { nodes } = await classified(
    (options: RequestOptions) => client.nodes.stats({ metric: 'fs' }, options),
    signal,
  );
  const free = Object.values(nodes)
    .filter(({ roles = [] }) => roles.some((role) => role === 'data' || role.startsWith('data_')))
    .map(({ fs }) => fs?.total?.available_in_bytes ?? 0);
  return Math.max(0, ...free);
}
