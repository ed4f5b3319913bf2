import { DERIVATION_VERSION } from '../../domain/offre/derived-facts.js';
import {
  classified,
  ElasticsearchMisconfigured,
  ElasticsearchUnavailable,
  type RequestOptions,
} from '../errors.js';
import { createIndex, requireUnshaped, stateOf } from '../make-index.js';
import { type OwnIndex, ownershipOf, uuidOf } from '../ownership.js';
import type { Schema } from '../schemas/schema.js';
import { SCHEMAS } from '../schemas.js';
import type { StoreAccess } from '../store-access.js';
import { markOf } from '../versions.js';
import {
  begunIn,
  familyOf,
  INDEX_NAMES,
  makingAlias,
  nextName,
  type Origin,
  originIn,
  type Relative,
} from './family.js';
import type { PlannedMove } from './plan.js';
import { allowWrites, blockWrites, isWriteBlocked, lastWritesOf } from './source.js';

/** A planned move whose next index is there, empty or with what was copied before. */
export interface Move extends PlannedMove {
  readonly to: string;
  /** Of the next index: one that was deleted and made again has another. */
  readonly toUuid: string;
}

/**
 * Makes the next index of a move beside the one behind the alias, blocks writes to that one, and notes its last writes
 * in the next one. What an earlier attempt has copied is kept, unless it was copied by other rules, or from an index that
 * was written to since.
 * @throws ElasticsearchMisconfigured where somebody else has blocked writes; otherwise a StoreError. May be repeated.
 */
export async function prepareNext(
  store: StoreAccess,
  move: PlannedMove,
  signal?: AbortSignal,
): Promise<Move> {
  const { alias, name } = move;
  const schema = SCHEMAS[name];
  const source = await sourceOf(store, alias, signal);
  const family = await familyOf(store, alias, signal);
  const begun = begunIn(family, alias);
  if (begun.length === 0) requireNoBlock(source.index, family);
  const names = family.map(({ index }) => index);
  const first = begun.length === 0 ? await makeNext(store, alias, schema, source, names) : undefined;

  await blockWrites(store, source.index, signal);
  const lastWrites = await lastWritesOf(store, source.index, signal);
  const usable = begun.find((next) => isUsable(next, schema, source.uuid, lastWrites));
  const to = first ?? usable?.index ?? (await makeNext(store, alias, schema, source, names));
  // Only now: without any next index, a person would have to lift the block.
  for (const { index } of begun) if (index !== to) await removeIndex(store, index, signal);

  const migration: Origin = { ...originOf(source), lastWrites };
  await classified((options: RequestOptions) =>
    store.client.indices.putMapping({ index: to, _meta: { ...markOf(schema), migration } }, options),
  );
  return { ...move, from: source.index, to, toUuid: uuidOf(await stateOf(store.client, to)) };
}

async function sourceOf(
  { client }: StoreAccess,
  alias: string,
  signal: AbortSignal | undefined,
): Promise<OwnIndex> {
  const ownership = await ownershipOf(client, alias, signal);
  if (ownership.state === 'ours') return ownership;
  throw ownership.state === 'refused'
    ? new ElasticsearchMisconfigured(ownership.reason)
    : new ElasticsearchMisconfigured(`The alias ${alias} is gone.`);
}

function originOf({ index, uuid }: OwnIndex): Origin {
  return { from: index, uuid, derivation: DERIVATION_VERSION };
}

function isUsable(
  { meta, state }: Relative,
  schema: Schema,
  uuid: string,
  lastWrites: readonly number[],
): boolean {
  const mark = markOf(schema);
  const migration = originIn(state);
  return (
    meta.version === mark.version &&
    meta.empreinte === mark.empreinte &&
    migration?.uuid === uuid &&
    migration.derivation === DERIVATION_VERSION &&
    (migration.lastWrites ?? lastWrites).join() === lastWrites.join()
  );
}

/** A block that a migration has not set is somebody else's. */
function requireNoBlock(index: string, family: readonly Relative[]): void {
  const state = family.find((relative) => relative.index === index)?.state;
  if (state === undefined || !isWriteBlocked(state)) return;
  throw new ElasticsearchMisconfigured(
    `Writes to ${index} are blocked, and no migration did that. Nothing was changed. ` +
      `If nobody needs the block, lift it: PUT /${index}/_settings {"index.blocks.write": null}`,
  );
}

/** Without refreshes while it is filled. */
async function makeNext(
  { client }: StoreAccess,
  alias: string,
  schema: Schema,
  source: OwnIndex,
  names: readonly string[],
): Promise<string> {
  const settings = { ...schema.settings, refresh_interval: -1 as const };
  const plan = { schema: { ...schema, settings }, meta: { ...markOf(schema), migration: originOf(source) } };
  const index = nextName(alias, names);
  if (!(await createIndex(client, index, plan, { [makingAlias(alias)]: {} }))) {
    throw new ElasticsearchUnavailable(`Another worker is making ${index}.`);
  }
  await requireUnshaped(client, index, await stateOf(client, index), plan);
  return index;
}

/**
 * Gives up every next index that is being made: removes it, and lifts the block on the index that it was copied from.
 * Gives the names of those removed. May be repeated.
 * @throws StoreError.
 */
export async function abandonNext(store: StoreAccess, signal?: AbortSignal): Promise<string[]> {
  const removed: string[] = [];
  for (const name of INDEX_NAMES) removed.push(...(await abandon(store, store.index(name), signal)));
  return removed;
}

async function abandon(
  store: StoreAccess,
  alias: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const family = await familyOf(store, alias, signal);
  const begun = begunIn(family, alias);
  for (const { index, state } of begun) {
    const source = family.find((relative) => relative.index === originIn(state)?.from);
    // This first: with a next index there, whoever comes later knows whose block it is.
    if (source !== undefined) await allowWrites(store, source.index, signal);
    await removeIndex(store, index, signal);
  }
  return begun.map(({ index }) => index);
}

export async function removeIndex(
  { client }: StoreAccess,
  index: string,
  signal?: AbortSignal,
): Promise<void> {
  await classified(
    (options: RequestOptions) => client.indices.delete({ index }, { ...options, ignore: [404] }),
    signal,
  );
}
