import { classified, ElasticsearchMisconfigured, type RequestOptions } from '../errors.js';
import { bytesOf } from '../index-size.js';
import { type OwnIndex, ownershipOf, uuidOf } from '../ownership.js';
import { SCHEMAS } from '../schemas.js';
import type { StoreAccess } from '../store-access.js';
import { versionStateOf } from '../versions.js';
import { requireUntouched } from './check.js';
import { familyOf, INDEX_NAMES, makingAlias, originIn, type Relative } from './family.js';
import { type Move, removeIndex } from './next-index.js';

/**
 * Moves the aliases of all moves to their next indexes, in one call: a reader sees every index before it, or every one
 * after it. The indexes of before are kept, closed to writes.
 * @throws ElasticsearchMisconfigured where an index is not what was checked; otherwise a StoreError. May be repeated.
 */
export async function switchTo(
  store: StoreAccess,
  moves: readonly Move[],
  signal?: AbortSignal,
): Promise<void> {
  const { client } = store;
  const ownerships = await Promise.all(moves.map(({ alias }) => ownershipOf(client, alias, signal)));
  const isSwitched = moves.map(({ to }, i) => (ownerships[i] as Partial<OwnIndex>).index === to);
  if (isSwitched.every(Boolean)) return;
  for (const move of moves) await makeReady(store, move, signal);
  const actions = moves.flatMap(({ alias, from, to }) => [
    { remove: { index: from, alias, must_exist: true } },
    { add: { index: to, alias, is_write_index: true } },
    { remove: { index: to, alias: makingAlias(alias), must_exist: true } },
  ]);
  await classified((options: RequestOptions) => client.indices.updateAliases({ actions }, options), signal);
}

/** Gives a next index the refreshes of its schema, and shows what it holds to searches. */
async function makeReady(store: StoreAccess, move: Move, signal: AbortSignal | undefined): Promise<void> {
  const { to: index, name } = move;
  const { indices } = store.client;
  const settings = { 'index.refresh_interval': SCHEMAS[name].settings.refresh_interval ?? null };
  await classified((options: RequestOptions) => indices.putSettings({ index, settings }, options), signal);
  await classified((options: RequestOptions) => indices.refresh({ index }, options), signal);
  await requireUntouched(store, move, signal);
}

/** An index that a migration has moved away from, and that nobody has removed yet. */
export interface KeptIndex {
  readonly alias: string;
  readonly index: string;
  /** On the disk, without replicas. */
  readonly bytes: number;
}

/** The indexes that migrations have moved away from. @throws StoreError. */
export async function keptIndexes(store: StoreAccess, signal?: AbortSignal): Promise<KeptIndex[]> {
  const kept = await Promise.all(
    INDEX_NAMES.map(async (name) => {
      const alias = store.index(name);
      const before = predecessors(await familyOf(store, alias, signal), alias);
      return Promise.all(
        before.map(async ({ index }) => ({ alias, index, bytes: await bytesOf(store, index, signal) })),
      );
    }),
  );
  return kept.flat();
}

/** By the marks: each next index names the one that it was copied from. Pure. */
function predecessors(family: readonly Relative[], alias: string): Relative[] {
  const found: Relative[] = [];
  let current = family.find(({ state }) => state.aliases?.[alias] !== undefined);
  while (current !== undefined) {
    const uuid = originIn(current.state)?.uuid;
    current = family.find(({ state }) => uuid !== undefined && uuidOf(state) === uuid);
    if (current !== undefined) found.push(current);
  }
  return found;
}

/**
 * Removes the indexes that migrations have moved away from, and gives them.
 * @throws ElasticsearchMisconfigured where the index behind an alias is not of this version: then an index of before may
 * still be needed.
 */
export async function removeKept(store: StoreAccess, signal?: AbortSignal): Promise<KeptIndex[]> {
  for (const name of INDEX_NAMES) await requireCurrent(store, name, signal);
  const kept = await keptIndexes(store, signal);
  for (const { index } of kept) await removeIndex(store, index, signal);
  return kept;
}

async function requireCurrent(
  store: StoreAccess,
  name: (typeof INDEX_NAMES)[number],
  signal: AbortSignal | undefined,
): Promise<void> {
  const alias = store.index(name);
  const ownership = await ownershipOf(store.client, alias, signal);
  if (ownership.state === 'ours' && versionStateOf(SCHEMAS[name], ownership) === 'current') return;
  if (ownership.state === 'absent') return;
  throw new ElasticsearchMisconfigured(
    `The index behind ${alias} is not of this version, so that the one of before may be needed. Nothing was removed.`,
  );
}
